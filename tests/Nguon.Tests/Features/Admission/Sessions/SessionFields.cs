using AngleSharp.Html.Dom;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>The fields of a meeting's page as a person leaves them: what stands there, with some rows filled in.</summary>
internal static class SessionFields
{
    public static List<KeyValuePair<string, string>> Of(
        PageAnswer page, string button, DateOnly heldOn, IReadOnlyList<(string Kind, Guid Person, string Property, string Value)> said)
    {
        var fields = Standing(page);
        Put(fields, "viec", button);
        Put(fields, "Form.HeldOn", $"{heldOn:dd/MM/yyyy}");
        Put(fields, "Form.Place", "Nhà văn hóa khu phố 1");
        Put(fields, "Form.MinutesBy", "Lê Văn Hùng");
        Put(fields, "Form.ResolutionNumber", "05-NQ/CB");
        foreach (var (kind, person, property, value) in said)
        {
            Put(fields, $"{RowOf(fields, kind, person)}.{property}", value);
        }

        return fields;
    }

    public static void Put(List<KeyValuePair<string, string>> fields, string name, string value)
    {
        fields.RemoveAll(f => f.Key == name);
        fields.Add(KeyValuePair.Create(name, value));
    }

    private static string RowOf(List<KeyValuePair<string, string>> fields, string kind, Guid person)
    {
        var rows = fields.Where(f => f.Key.EndsWith("].Kind", StringComparison.Ordinal) && f.Value == kind).Select(f => f.Key[..^".Kind".Length]);
        return rows.FirstOrDefault(row => fields.Contains(KeyValuePair.Create($"{row}.PersonId", person.ToString())))
            ?? throw new Xunit.Sdk.XunitException($"The agenda does not offer {kind} for this person.");
    }

    private static List<KeyValuePair<string, string>> Standing(PageAnswer page)
    {
        var form = page.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(f => f.QuerySelector("[name='viec']") is not null);
        return [.. form.Elements
            .Where(c => c.GetAttribute("name") is { Length: > 0 } && c is not IHtmlButtonElement)
            .Select(c => (Name: c.GetAttribute("name") ?? "", Value: ValueOf(c)))
            .Where(f => f.Value is not null)
            .Select(f => KeyValuePair.Create(f.Name, f.Value ?? ""))];
    }

    private static string? ValueOf(AngleSharp.Dom.IElement control) => control switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => list.Value,
        _ => null,
    };
}
