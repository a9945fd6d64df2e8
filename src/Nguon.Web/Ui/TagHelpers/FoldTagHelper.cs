using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nguon.Web.Ui;

/// <summary>A fold opens over the form that was sent and must be mended: what is wrong, and what was typed, is never hidden.</summary>
[HtmlTargetElement("details", Attributes = "class")]
public sealed class FoldTagHelper : TagHelper
{
    /// <summary>The page being drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.ModelState.IsValid || !HttpMethods.IsPost(ViewContext.HttpContext.Request.Method))
        {
            return;
        }

        var drawn = (await output.GetChildContentAsync()).GetContent();
        if ((IsMarked(drawn) || IsSent(drawn)) && NamesWhatWasSent(drawn))
        {
            output.Attributes.SetAttribute("open", "open");
        }
    }

    private static bool IsMarked(string drawn) => drawn.Contains("aria-invalid=\"true\"", StringComparison.Ordinal);

    private bool IsSent(string drawn) => ViewContext.HttpContext.Request.Query["handler"].ToString() is { Length: > 0 } handler && drawn.Contains($"handler={handler}\"", StringComparison.Ordinal);

    // Of several folds with the same small form, the one about the row that was sent.
    private bool NamesWhatWasSent(string drawn) => ViewContext.HttpContext.Request.Form.Where(field => Guid.TryParse(field.Value, out _))
        .All(field => drawn.Contains($"value=\"{field.Value}\"", StringComparison.OrdinalIgnoreCase));
}
