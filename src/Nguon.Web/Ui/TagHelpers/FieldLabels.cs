namespace Nguon.Web.Ui;

/// <summary>Fields drawn on this page so far, in their order; the summary names them by label.</summary>
internal static class FieldLabels
{
    private static readonly object Key = new();

    public static List<(string Name, string Label)> In(HttpContext context)
    {
        if (context.Items[Key] is not List<(string Name, string Label)> labels)
        {
            context.Items[Key] = labels = [];
        }

        return labels;
    }
}
