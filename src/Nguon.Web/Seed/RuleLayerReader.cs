using System.Text.Json;
using System.Text.Json.Serialization;
using Nguon.Domain.Admission;

namespace Nguon.Web.Seed;

/// <summary>Reads one rule layer from JSON; says which file and which key is wrong.</summary>
internal static class RuleLayerReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    /// <summary>The layer in the stream; throws <see cref="InvalidOperationException"/> naming <paramref name="file"/>.</summary>
    public static RuleLayer Read(string file, Stream stream)
    {
        try
        {
            var read = JsonSerializer.Deserialize<LayerFile>(stream, Options) ?? throw new JsonException("empty file");
            return ToLayer(file, read);
        }
        catch (JsonException problem)
        {
            throw new InvalidOperationException($"{file}: {problem.Message}", problem);
        }
    }

    /// <summary>The layer in the text.</summary>
    public static RuleLayer Read(string file, string text)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return Read(file, stream);
    }

    private static RuleLayer ToLayer(string file, LayerFile read) => new()
    {
        Id = read.Id,
        Kind = read.Kind,
        Document = read.Document,
        Title = read.Title,
        Issuer = read.Issuer,
        DatedOn = read.DatedOn,
        From = read.From,
        Until = read.Until > read.From || read.Until is null ? read.Until : throw new InvalidOperationException($"{file}: until is not after from."),
        IsCheckedAgainstOriginal = read.IsCheckedAgainstOriginal,
        GuidanceCeiling = read.GuidanceCeiling,
        Note = read.Note,
        Values = [.. read.Values.Select(pair => ToValue(file, read, pair.Key, pair.Value))],
    };

    private static RuleLayerValue ToValue(string file, LayerFile read, string name, ValueFile value)
    {
        if (!Enum.TryParse<RuleKey>(name, out var key) || !Enum.IsDefined(key))
        {
            throw new InvalidOperationException($"{file}: '{name}' is no key of a rule.");
        }

        var text = value.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? value.Value.ToString()
            : throw new InvalidOperationException($"{file}: {name} has no plain value.");
        return new(key, text, value.Confidence, value.Document ?? read.Document, value.Clause, value.Note);
    }

    private sealed record LayerFile(
        [property: JsonRequired] string Id,
        [property: JsonRequired] RuleLayerKind Kind,
        [property: JsonRequired] string Document,
        [property: JsonRequired] string Title,
        [property: JsonRequired] string Issuer,
        [property: JsonRequired] DateOnly From,
        [property: JsonRequired] Dictionary<string, ValueFile> Values)
    {
        public DateOnly? DatedOn { get; init; }

        public DateOnly? Until { get; init; }

        public bool IsCheckedAgainstOriginal { get; init; }

        public Confidence? GuidanceCeiling { get; init; }

        public string Note { get; init; } = "";
    }

    private sealed record ValueFile([property: JsonRequired] JsonElement Value, [property: JsonRequired] Confidence Confidence)
    {
        public string Clause { get; init; } = "";

        public string? Document { get; init; }

        public string Note { get; init; } = "";
    }
}
