using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Nguon.Domain.Admission;

namespace Nguon.Web.Seed;

/// <summary>Writes a layer as the file <see cref="RuleLayerReader"/> reads: the start of the next version.</summary>
internal static class RuleLayerWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(RuleLayer layer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            Head(json, layer);
            json.WriteStartObject("values");
            foreach (var value in layer.Values.OrderBy(value => value.Key))
            {
                Value(json, layer, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Head(Utf8JsonWriter json, RuleLayer layer)
    {
        json.WriteString("id", layer.Id);
        json.WriteString("kind", layer.Kind.ToString());
        json.WriteString("document", layer.Document);
        json.WriteString("title", layer.Title);
        json.WriteString("issuer", layer.Issuer);
        if (layer.DatedOn is { } dated)
        {
            json.WriteString("datedOn", Day(dated));
        }

        json.WriteString("from", Day(layer.From));
        if (layer.Until is { } until)
        {
            json.WriteString("until", Day(until));
        }

        json.WriteBoolean("isCheckedAgainstOriginal", layer.IsCheckedAgainstOriginal);
        if (layer.GuidanceCeiling is { } ceiling)
        {
            json.WriteString("guidanceCeiling", ceiling.ToString());
        }

        json.WriteString("note", layer.Note);
    }

    private static void Value(Utf8JsonWriter json, RuleLayer layer, RuleLayerValue value)
    {
        json.WriteStartObject(value.Key.ToString());
        json.WriteString("value", value.Text);
        json.WriteString("confidence", value.Confidence.ToString());
        json.WriteString("clause", value.Clause);
        if (value.Document != layer.Document)
        {
            json.WriteString("document", value.Document);
        }

        json.WriteString("note", value.Note);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
