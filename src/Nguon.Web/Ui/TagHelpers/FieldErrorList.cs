using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nguon.Web.Ui;

/// <summary>Lines of the summary; written when the whole page is drawn, so that every field has told its label.</summary>
internal sealed class FieldErrorList(ViewContext view, HashSet<string> shownAsRefusal) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var fields = FieldLabels.In(view.HttpContext);
        var lines = Lines(fields).OrderBy(line => line.Place).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var list = new TagBuilder("ul");
        list.AddCssClass("note__links");
        lines.ForEach(line => list.InnerHtml.AppendHtml(line.Content));
        var box = new TagBuilder("div");
        box.AddCssClass("note note--error");
        box.InnerHtml.AppendHtml("<h2><span aria-hidden=\"true\">⚠</span> ").Append($"Chưa ghi nhận được: còn {lines.Count} chỗ cần xem lại").AppendHtml("</h2>").AppendHtml(list);
        box.WriteTo(writer, encoder);
    }

    private IEnumerable<(int Place, TagBuilder Content)> Lines(List<(string Name, string Label)> fields) =>
        from entry in view.ViewData.ModelState
        from message in entry.Value!.Errors.Select(error => error.ErrorMessage).Distinct() // entries of the dictionary are never null
        where !shownAsRefusal.Contains(message)
        let place = fields.FindIndex(field => field.Name == entry.Key)
        select (place < 0 ? int.MaxValue : place, place < 0 ? Plain(message) : Link(fields[place], message));

    private static TagBuilder Plain(string message)
    {
        var line = new TagBuilder("li");
        line.InnerHtml.Append(message);
        return line;
    }

    private static TagBuilder Link((string Name, string Label) field, string message)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(field.Name, "_")}";
        link.InnerHtml.Append($"{field.Label}: {char.ToLowerInvariant(message[0])}{message[1..]}");
        var line = new TagBuilder("li");
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
