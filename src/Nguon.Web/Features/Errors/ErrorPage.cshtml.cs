using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Errors;

/// <summary>The page behind every empty error answer; absent and out of reach read the same.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
[StreamsBody] // a form that could not be read the first time is not read again
internal sealed class ErrorPage(HeadBar head, Drafts drafts, CurrentUserHolder holder) : PageModel
{
    public ErrorView View { get; private set; } = ErrorView.Of(404, "");

    public bool IsSignedIn => head.SignedIn is not null;

    /// <summary>The reason of this one answer, when one is known.</summary>
    public string? Why { get; private set; }

    public string? Reference { get; private set; }

    public string? Back { get; private set; }

    /// <summary>True when what was typed waits in the newest version of the form.</summary>
    public bool IsKept { get; private set; }

    public IReadOnlyList<(string Name, string Value)> Entered { get; private set; } = [];

    public void OnGet(int code) => Show(code);

    public async Task OnPostAsync(int code, CancellationToken ct)
    {
        Show(code);
        if (Back is { } back && holder.User.IsSignedIn && FormFields.Tidy(back) is { } address && await FormFields.ReadAsync(Request, address, ct) is { } fields)
        {
            await drafts.SaveAloneAsync(holder.User.AccountId, fields, ct);
            (Back, Entered, IsKept) = (fields.CompareAddress, [], true);
        }
    }

    private void Show(int code)
    {
        var isDirect = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null;
        var shown = isDirect ? 404 : code;
        Response.StatusCode = shown;
        View = ErrorView.Of(shown, head.HelpLine);
        Why = AnswerReason.Of(HttpContext);
        Reference = shown >= 500 ? HttpContext.TraceIdentifier : null;
        Back = shown == 409 && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } first ? first.OriginalPathBase + first.OriginalPath + first.OriginalQueryString : null;
        Entered = shown is 409 or 422 && Request.HasFormContentType ? [.. FormValues()] : [];
    }

    private IEnumerable<(string Name, string Value)> FormValues() =>
        from field in Request.Form
        where !field.Key.StartsWith("__", StringComparison.Ordinal) && !field.Key.Contains("Password", StringComparison.OrdinalIgnoreCase)
        from value in field.Value
        where !string.IsNullOrWhiteSpace(value)
        select (field.Key.Split('.')[^1], value);
}
