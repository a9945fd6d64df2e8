using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nguon.Web.Ui;

/// <summary>On top of a form: what is to be mended, each line a link to its field; refusals of the rules in full.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IHtmlHelper html) : TagHelper
{
    /// <summary>The page being drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (refusals, warnings) = PageAnswers.RefusalsOf(ViewContext.HttpContext);
        if (ViewContext.ViewData.ModelState.IsValid && refusals.Count + warnings.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-behavior", "focus-summary");
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.Content.AppendHtml(new FieldErrorList(ViewContext, [.. refusals.Select(refusal => refusal.Message)]));
        if (refusals.Count > 1)
        {
            output.Content.AppendHtml("<h2>").Append($"Chưa ghi nhận được: còn {refusals.Count} điều phải làm trước").AppendHtml("</h2>");
        }

        output.Content.AppendHtml(await DrawAsync(refusals, "error"));
        output.Content.AppendHtml(await DrawAsync(warnings, "warning"));
    }

    private Task<IHtmlContent> DrawAsync(IReadOnlyList<Nguon.Domain.Refusal> refusals, string kind) =>
        html.RenderComponentAsync<RefusalList>(RenderMode.Static, new { Refusals = refusals, Kind = kind });
}
