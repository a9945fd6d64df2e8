using System.Buffers;
using System.Text.Json;

namespace Nguon.Web.Features.Rules;

/// <summary>One JSON value without what lies deeper than any case goes. A tree of a hundred thousand levels would take minutes to build.</summary>
internal static class ShallowJson
{
    // A case goes four levels deep; whatever is below this lies in a field that is refused further up.
    private const int Deepest = 16;

    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = 1 << 20 };

    /// <summary>The value at the beginning of the text and its length there; null while its end has not been read.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> text, bool isAll, out int length)
    {
        var reader = new Utf8JsonReader(text.Span, isAll, new JsonReaderState(AnyDepth));
        var cuts = Cuts(ref reader);
        length = (int)reader.BytesConsumed;
        return cuts is null ? null : JsonDocument.Parse(Without(text[..length], cuts));
    }

    private static List<Range>? Cuts(ref Utf8JsonReader reader)
    {
        List<Range> cuts = [];
        var opened = 0;
        while (reader.Read())
        {
            var isOpening = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (isOpening && reader.CurrentDepth == Deepest)
            {
                opened = (int)reader.BytesConsumed;
            }
            else if (reader.CurrentDepth == Deepest && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                cuts.Add(opened..(int)reader.TokenStartIndex);
            }
            else if (!isOpening && reader.CurrentDepth == 0)
            {
                return cuts;
            }
        }

        return null;
    }

    private static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> text, List<Range> cuts)
    {
        if (cuts.Count == 0)
        {
            return text;
        }

        var kept = new ArrayBufferWriter<byte>();
        var from = 0;
        foreach (var cut in cuts)
        {
            kept.Write(text.Span[from..cut.Start.Value]);
            from = cut.End.Value;
        }

        kept.Write(text.Span[from..]);
        return kept.WrittenMemory;
    }
}
