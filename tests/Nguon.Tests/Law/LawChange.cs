using System.Text.Json.Nodes;

namespace Nguon.Tests.Law;

/// <summary>One change of a case: p.Kind=day replaces a paper, p+Kind adds one, p-Kind takes it away, p?Kind leaves its date out; a., b., v., m. set a field; - takes one away.</summary>
internal static class LawChange
{
    private static readonly Dictionary<string, string> Groups = new() { ["a"] = "applicant", ["b"] = "body", ["v"] = "vote", ["m"] = "mentor", ["t"] = "transfer" };

    public static void Apply(JsonObject json, string change)
    {
        var (name, value) = change.Split('=', 2) is [var left, var right] ? (left, right) : (change, "");
        switch (name)
        {
            case ['p', '.' or '+' or '-' or '?', .. var kind]:
                Paper(json, name[1], kind, value);
                break;
            case ['-', .. var gone]:
                Remove(json, gone);
                break;
            case "former":
                Group(json, "applicant")["previousMembership"] = Fields(value);
                break;
            case "introducers":
                json["introducers"] = new JsonArray([.. value.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(JsonNode (one) => Fields(one))]);
                break;
            case "holidays" or "workingWeekends":
                json["calendar"]![name] = new JsonArray([.. value.Split(',').Select(JsonNode (day) => JsonValue.Create(day)!)]); // every base has a calendar
                break;
            case [var group, '.', .. var field] when Groups.TryGetValue(group.ToString(), out var whole):
                Group(json, whole)[field] = Value(value);
                break;
            default:
                json[name] = Value(value);
                break;
        }
    }

    // A paper may carry its body and vote: p.CellResolution=2024-02-03,officialMembers:20,for:13
    private static void Paper(JsonObject json, char how, string kind, string value)
    {
        json["papers"] ??= new JsonArray();
        var papers = json["papers"]!.AsArray(); // made in the line above
        foreach (var old in papers.Where(paper => how != '+' && paper!["kind"]!.GetValue<string>() == kind).ToList()) // bases hold whole papers
        {
            papers.Remove(old);
        }

        if (how == '-')
        {
            return;
        }

        LawBases.Add(json, kind, how == '?' ? null : DateOnly.Parse(value.Split(',')[0]));
        if (value.Contains(',', StringComparison.Ordinal))
        {
            var fields = Fields(value[(value.IndexOf(',', StringComparison.Ordinal) + 1)..]);
            string[] votes = ["for", "against", "invalid"];
            papers[^1]!["vote"] = new JsonObject(fields.Where(field => votes.Contains(field.Key)).Select(Copy)); // added above
            papers[^1]!["body"] = new JsonObject(fields.Where(field => !votes.Contains(field.Key)).Select(Copy)); // added above
        }
    }

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> field) => new(field.Key, field.Value?.DeepClone());

    private static void Remove(JsonObject json, string path)
    {
        if (path.Split('.') is [var group, var field])
        {
            Group(json, Groups[group]).Remove(field);
        }
        else
        {
            json.Remove(path);
        }
    }

    private static JsonObject Group(JsonObject json, string name)
    {
        json[name] ??= new JsonObject();
        return json[name]!.AsObject(); // made in the line above
    }

    private static JsonObject Fields(string text) =>
        new(text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split(':')).Select(pair => KeyValuePair.Create<string, JsonNode?>(pair[0], Value(pair[1]))));

    private static JsonValue? Value(string text) =>
        bool.TryParse(text, out var yes) ? JsonValue.Create(yes) : int.TryParse(text, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);
}
