using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nguon.Web.Ui;

/// <summary>Everything typed in the form just sent, hidden, so that what was looked over at Kiểm tra lại is what is sent again.</summary>
[HtmlTargetElement("typed-again", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TypedAgainTagHelper : TagHelper
{
    /// <summary>The button that was pressed: chosen anew on the page shown.</summary>
    public const string Wanted = "viec";

    /// <summary>The page being drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var (name, values) in ViewContext.HttpContext.Request.Form.Where(field => field.Key != Wanted && !field.Key.StartsWith("__", StringComparison.Ordinal)))
        {
            foreach (var value in values.Where(value => !string.IsNullOrEmpty(value)))
            {
                output.Content.AppendHtml(Hidden(name, value));
            }
        }
    }

    private static TagBuilder Hidden(string name, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }
}
