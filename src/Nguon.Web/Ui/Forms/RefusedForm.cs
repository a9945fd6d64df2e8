using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nguon.Web.Ui;

/// <summary>Which form of a page was refused: its fold is drawn open, so that what is wrong and what was typed is seen.</summary>
internal static class RefusedForm
{
    /// <summary>True when the form of this handler was sent and must be mended; of several with one handler, the one about this record.</summary>
    public static bool HasRefused(this ViewContext view, string handler = "", Guid? about = null)
    {
        var request = view.HttpContext.Request;
        return !view.ViewData.ModelState.IsValid && request.HasFormContentType && request.Query["handler"].ToString() == handler
            && (about is not { } id || request.Form.Any(field => Guid.TryParse(field.Value, out var sent) && sent == id));
    }
}
