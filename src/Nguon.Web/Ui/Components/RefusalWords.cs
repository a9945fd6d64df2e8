using System.Text.RegularExpressions;
using Nguon.Domain;

namespace Nguon.Web.Ui;

/// <summary>A message cut for reading: the fact in bold, the rule, then Việc cần làm, Cách tính, Căn cứ on lines of their own.</summary>
public sealed partial record RefusalWords(string Fact, string Rest, IReadOnlyList<(string Label, string Text)> Parts)
{
    /// <summary>Cuts a message; one without a clear first sentence stays whole.</summary>
    public static RefusalWords Of(string message)
    {
        var labels = Labelled().Matches(message);
        var parts = labels.Select((match, at) =>
        {
            var from = match.Index + match.Length;
            var to = at + 1 < labels.Count ? labels[at + 1].Index : message.Length;
            return (match.Groups["label"].Value, Capital(message[from..to].Trim()));
        }).ToList();
        var lead = labels.Count > 0 ? message[..labels[0].Index].Trim() : message.Trim();
        var end = FactEnd().Match(lead);
        return end.Success
            ? new(lead[..(end.Index + 1)], lead[(end.Index + end.Length)..].Trim(), parts)
            : new(lead, "", parts);
    }

    /// <summary>Refusals in their order; those that list one thing each under the same words ("Hồ sơ còn thiếu: …") together.</summary>
    public static IReadOnlyList<IReadOnlyList<Refusal>> Alike(IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Select((refusal, at) => (refusal, Under: ListedUnder(refusal) ?? at)).GroupBy(one => one.Under, one => one.refusal).Select(group => group.ToList())];

    /// <summary>True when the message itself says this part.</summary>
    public bool Has(string label) => Parts.Any(part => part.Label == label);

    /// <summary>True when the message already says these words, so that nobody reads them twice.</summary>
    public static bool Says(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);

    // Other refusals stay alone: one with its own way to mend must not lose it in a list.
    private static object? ListedUnder(Refusal refusal) =>
        refusal.Missing is not null && Of(refusal.Message) is { Rest.Length: > 0, Fact: [.., ':'] fact } ? (refusal.Code, fact, refusal.Basis) : null;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex("(?<label>Việc cần làm|Cách tính|Căn cứ|Người làm|Cách khắc phục):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"[.:]\s+(?=[\p{Lu}\p{Nd}(])", RegexOptions.CultureInvariant, 200)]
    private static partial Regex FactEnd();
}
