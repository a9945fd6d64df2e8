using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;

namespace Nguon.Web.Ui;

/// <summary>How a page answers: a form again with 422, refusals all together, a notice after a redirect.</summary>
internal static class PageAnswers
{
    public const string NoticeKey = "Notice";

    private static readonly object RefusalsKey = new();

    /// <summary>Shows the form again with what was entered; 422.</summary>
    public static IActionResult Again(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    /// <summary>Says beside the field that nothing was chosen: a forgotten choice is no address that does not exist.</summary>
    public static bool IsChosen(this PageModel page, Guid? choice, string field, string words)
    {
        if (choice is null)
        {
            page.ModelState.AddModelError(field, words);
        }

        return choice is not null;
    }

    /// <summary>Shows the form again with every refusal and warning; what is absent answers 404.</summary>
    public static IActionResult Again<T>(this PageModel page, Outcome<T> outcome)
    {
        if (outcome.IsAbsent)
        {
            return page.NotFound();
        }

        page.HttpContext.Items[RefusalsKey] = (outcome.Refusals, outcome.Warnings);
        foreach (var refusal in outcome.Refusals)
        {
            page.ModelState.AddModelError("", refusal.Message);
        }

        return page.Again();
    }

    /// <summary>After a successful act: goes on to another page, which says what was done.</summary>
    public static IActionResult Done(this PageModel page, string href, string notice)
    {
        page.TempData[NoticeKey] = notice;
        return page.LocalRedirect(href);
    }

    public static (IReadOnlyList<Refusal> Refusals, IReadOnlyList<Refusal> Warnings) RefusalsOf(HttpContext context) =>
        context.Items[RefusalsKey] is ValueTuple<IReadOnlyList<Refusal>, IReadOnlyList<Refusal>> both ? both : ([], []);
}
