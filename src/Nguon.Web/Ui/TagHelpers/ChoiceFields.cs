using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nguon.Web.Ui;

/// <summary>One of many, in a list that unfolds.</summary>
[HtmlTargetElement("field-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    /// <summary>What can be chosen.</summary>
    public required IReadOnlyList<Choice> Items { get; set; }

    /// <summary>Words of the empty first line; null when one is always chosen.</summary>
    public string? Empty { get; set; } = "Chọn…";

    /// <inheritdoc />
    protected override IHtmlContent Control(string? describedBy, bool isWrong)
    {
        var select = Single("select", "select", describedBy, isWrong);
        if (Empty is not null)
        {
            select.InnerHtml.AppendHtml(Option(new("", Empty), false));
        }

        foreach (var group in Items.GroupBy(item => item.Group))
        {
            var home = group.Key.Length > 0 ? Tag("optgroup") : select;
            if (home != select)
            {
                home.Attributes["label"] = group.Key;
                select.InnerHtml.AppendHtml(home);
            }

            foreach (var item in group)
            {
                home.InnerHtml.AppendHtml(Option(item, Typed.Contains(item.Value)));
            }
        }

        return select;
    }

    /// <inheritdoc />
    protected override string Shown(IReadOnlyList<string> values) => base.Shown([.. values.Select(value => Items.FirstOrDefault(item => item.Value == value)?.Label ?? value)]);

    private static TagBuilder Option(Choice choice, bool isChosen)
    {
        var option = Tag("option");
        option.Attributes["value"] = choice.Value;
        if (isChosen)
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(choice.Label);
        return option;
    }
}

/// <summary>One of a few, all seen at once.</summary>
[HtmlTargetElement("field-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosFieldTagHelper : BoxesTagHelper
{
    /// <inheritdoc />
    protected override string Kind => "radio";
}

/// <summary>Any of a list.</summary>
[HtmlTargetElement("field-checks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChecksFieldTagHelper : BoxesTagHelper
{
    /// <inheritdoc />
    protected override string Kind => "checkbox";
}

/// <summary>Boxes of one question, each with its own label.</summary>
public abstract class BoxesTagHelper : FieldTagHelper
{
    /// <summary>What can be chosen.</summary>
    public required IReadOnlyList<Choice> Items { get; set; }

    /// <summary>True puts the boxes side by side.</summary>
    public bool Across { get; set; }

    /// <summary>radio or checkbox.</summary>
    protected abstract string Kind { get; }

    /// <inheritdoc />
    protected override bool IsGroup => true;

    /// <inheritdoc />
    protected override IHtmlContent Control(string? describedBy, bool isWrong)
    {
        var list = Tag("div");
        list.AddCssClass(Across ? "choices choices--across" : "choices");
        foreach (var (item, index) in Items.Select((item, index) => (item, index)))
        {
            list.InnerHtml.AppendHtml(ChoiceBox.Of(Kind, index == 0 ? Id : $"{Id}_{index}", Name, item, Typed.Contains(item.Value)));
        }

        return list;
    }
}

/// <summary>A single yes.</summary>
[HtmlTargetElement("field-check", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckFieldTagHelper : FieldTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldLabels.In(ViewContext.HttpContext).Add((Name, Label));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(Control(null, false));
    }

    /// <inheritdoc />
    protected override IHtmlContent Control(string? describedBy, bool isWrong) =>
        ChoiceBox.Of("checkbox", Id, Name, new Choice("true", Label, Hint), Typed.Contains("true"));
}

internal static class ChoiceBox
{
    public static TagBuilder Of(string kind, string id, string name, Choice choice, bool isChosen)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = kind;
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        input.Attributes["value"] = choice.Value;
        if (isChosen)
        {
            input.Attributes["checked"] = "checked";
        }

        var words = new TagBuilder("span");
        words.InnerHtml.Append(choice.Label);
        if (choice.Hint.Length > 0)
        {
            var hint = new TagBuilder("small");
            hint.InnerHtml.Append(choice.Hint);
            words.InnerHtml.AppendHtml(hint);
        }

        var label = new TagBuilder("label");
        label.AddCssClass("choice");
        label.InnerHtml.AppendHtml(input).AppendHtml(words);
        return label;
    }
}
