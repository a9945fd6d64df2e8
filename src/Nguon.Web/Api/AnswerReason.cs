namespace Nguon.Web.Api;

/// <summary>Why a request got an error answer, in words the reader understands; the page and the problem document both show it.</summary>
internal static class AnswerReason
{
    private static readonly object Key = new();

    public static void Refuse(this HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Items[Key] = reason;
    }

    /// <summary>Null when nothing more than the status is known.</summary>
    public static string? Of(HttpContext context) => context.Items[Key] as string;
}
