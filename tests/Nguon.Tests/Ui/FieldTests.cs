using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nguon.Domain.People;
using Nguon.Web.Ui;

namespace Nguon.Tests.Ui;

public sealed class FieldTests
{
    private readonly ViewContext view = new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
    };

    [Fact]
    public void A_date_field_shows_the_date_under_its_label_and_hint()
    {
        var page = Draw(new DateFieldTagHelper { For = Model(new DateOnly(1999, 5, 7)), Label = "Ngày sinh", Hint = "Ví dụ 07/5/1999", ViewContext = view });

        var input = Assert.IsAssignableFrom<IHtmlInputElement>(page.QuerySelector("input"));
        Assert.Equal("07/05/1999", input.Value);
        Assert.Equal(input.Id, page.QuerySelector("label")?.GetAttribute("for"));
        Assert.Equal("Input_Value-hint", input.GetAttribute("aria-describedby"));
    }

    [Theory]
    [InlineData(false, "2.026")]
    [InlineData(true, "2026")]
    public void A_year_has_no_dot_of_thousands(bool isYear, string shown)
    {
        var page = Draw(new NumberFieldTagHelper { For = Model(2026), IsYear = isYear, Label = "Năm", ViewContext = view });

        Assert.Equal(shown, Assert.IsAssignableFrom<IHtmlInputElement>(page.QuerySelector("input")).Value);
    }

    [Fact]
    public void A_field_that_came_back_keeps_what_was_typed_and_says_what_is_wrong()
    {
        view.ViewData.ModelState.SetModelValue("Input.Value", "1022024", "1022024");
        view.ViewData.ModelState.AddModelError("Input.Value", "Ghi rõ ngày.");

        var page = Draw(new DateFieldTagHelper { For = Model(null), Label = "Ngày sinh", ViewContext = view });

        Assert.Equal("1022024", page.QuerySelector("input")?.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("input")?.GetAttribute("aria-invalid"));
        Assert.Equal("Ghi rõ ngày.", page.QuerySelector("#Input_Value-error")?.TextContent);
    }

    [Fact]
    public void Boxes_of_one_question_are_ticked_by_flags()
    {
        var bodies = IntroducingBodies.YouthUnion | IntroducingBodies.FarmersUnion;

        var page = Draw(new ChecksFieldTagHelper { For = Model(bodies), Label = "Nguồn giới thiệu", Items = Choices.Of<IntroducingBodies>(Labels.Of), ViewContext = view });

        Assert.Equal(["YouthUnion", "FarmersUnion"], page.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(box => box.IsChecked).Select(box => box.Value));
        Assert.Equal("Nguồn giới thiệu", page.QuerySelector("fieldset > legend")?.TextContent);
    }

    [Fact]
    public void A_list_offers_labels_and_keeps_the_choice()
    {
        var page = Draw(new SelectFieldTagHelper { For = Model(EducationLevel.UpperSecondary), Label = "Trình độ", Items = Choices.Of<EducationLevel>(Labels.Of), ViewContext = view });

        Assert.Equal("Tốt nghiệp THPT", ((IHtmlSelectElement?)page.QuerySelector("select"))?.SelectedOptions.Single().Text);
    }

    [Fact]
    public void A_password_is_never_written_back()
    {
        view.ViewData.ModelState.SetModelValue("Input.Value", "bí mật", "bí mật");

        var page = Draw(new TextFieldTagHelper { For = Model("bí mật"), Label = "Mật khẩu", Type = "password", ViewContext = view });

        Assert.Equal("", page.QuerySelector("input")?.GetAttribute("value"));
    }

    private static ModelExpression Model(object? value)
    {
        var provider = new EmptyModelMetadataProvider();
        return new ModelExpression("Input.Value", provider.GetModelExplorerForType(value?.GetType() ?? typeof(object), value));
    }

    private static IHtmlDocument Draw(TagHelper field)
    {
        var output = new TagHelperOutput("field", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        field.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
