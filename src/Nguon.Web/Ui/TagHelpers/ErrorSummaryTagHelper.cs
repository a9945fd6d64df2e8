using Microsoft.AspNetCore.Mvc.ModelBinding;
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
        var errors = Errors(refusals.Select(refusal => refusal.Message).ToHashSet()).ToList();
        output.TagName = null;
        if (errors.Count + refusals.Count + warnings.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        ((IViewContextAware)html).Contextualize(ViewContext);
        var view = new SummaryView(errors, refusals, warnings);
        output.Content.SetHtmlContent(await html.RenderComponentAsync<ErrorSummary>(RenderMode.Static, new { View = view }));
    }

    private IEnumerable<FieldError> Errors(HashSet<string> shownAsRefusal) =>
        from entry in ViewContext.ViewData.ModelState
        where entry.Value is { ValidationState: ModelValidationState.Invalid }
        from error in entry.Value.Errors
        where !shownAsRefusal.Contains(error.ErrorMessage)
        select new FieldError(TagBuilder.CreateSanitizedId(entry.Key, "_"), error.ErrorMessage);
}

/// <summary>One line of the summary; an empty id is about the whole form.</summary>
public sealed record FieldError(string FieldId, string Message);

/// <summary>Everything a form has to say on top.</summary>
public sealed record SummaryView(IReadOnlyList<FieldError> Errors, IReadOnlyList<Nguon.Domain.Refusal> Refusals, IReadOnlyList<Nguon.Domain.Refusal> Warnings);
