using System.Text;
using System.Text.RegularExpressions;

namespace Nguon.Tests.Rooms;

/// <summary>Things that must not be written in a file, each with the reason; and how long a file may be.</summary>
internal static partial class TextGuards
{
    private const int Patience = 5000;

    private static readonly (Regex Pattern, string Reason, Func<string, bool> In)[] Banned =
    [
        (HandWrittenInForce(), "asks what is in force by hand; use InForceOn", file => IsSource(file) && !file.StartsWith("src/Nguon.Domain/Time/", StringComparison.Ordinal) && !file.StartsWith("src/Nguon.Web/Seed/Demo/", StringComparison.Ordinal)),
        (Unfinished(), "holds unfinished work", _ => true),
        (SkippedTest(), "skips a test", file => file.StartsWith("tests/", StringComparison.Ordinal)),
        (EmptyCatch(), "swallows an exception", _ => true),
        (ConsoleOutput(), "writes to the console outside the verbs", file => IsSource(file) && !file.StartsWith("src/Nguon.Web/Verbs/", StringComparison.Ordinal)),
        (OutsideAddress(), "names an outside address that a page or program could load from", IsSource),
        (RawMarkup(), "writes text into a page without making it harmless", file => IsSource(file) && !file.EndsWith("/SetUpSecondStep.cshtml", StringComparison.Ordinal)), // draws its square from numbers
        (RawSql(), "holds provider-specific SQL outside Data/Dialect*", file => IsSource(file) && !file.StartsWith("src/Nguon.Web/Data/Dialect", StringComparison.Ordinal)),
    ];

    public static IEnumerable<string> Objections(string file, string text)
    {
        if (text.Count(letter => letter == '\n') is var lines && lines > LongestOf(file))
        {
            yield return $"{file} has {lines} lines";
        }

        if (!text.IsNormalized(NormalizationForm.FormC))
        {
            yield return $"{file} holds text that is not NFC";
        }

        foreach (var (pattern, reason, applies) in Banned)
        {
            if (applies(file) && pattern.Match(text) is { Success: true } found)
            {
                yield return $"{file}:{text[..found.Index].Count(letter => letter == '\n') + 1} {reason}";
            }
        }
    }

    private static bool IsSource(string file) => file.StartsWith("src/", StringComparison.Ordinal);

    private static int LongestOf(string file) => file.StartsWith("tests/", StringComparison.Ordinal) ? 300 : 250;

    [GeneratedRegex(@"\bFrom\s*<=\s*(\w*[dD]ay\b|on\b|\w+On\b)|\bFrom\s*<=[^;\n]*\bUntil\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex HandWrittenInForce();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bSkip\s*=\s*""", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex SkippedTest();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*(when\s*\([^{]*\))?\s*\{\s*(//[^\n]*\s*)*\}", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\bConsole\.(Write|Out\.|Error\.)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex ConsoleOutput();

    [GeneratedRegex(@"(src|href|url)\s*[=(]\s*[""']?https?://(?!127\.0\.0\.1|localhost|www\.w3\.org)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex OutsideAddress();

    [GeneratedRegex(@"\bHtml\.Raw\(|\bMarkupString\b|\bHtmlString\b|\bSetHtmlContent\(|\bAppendHtml\((\$|string\.)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex RawMarkup();

    [GeneratedRegex(@"\b(PRAGMA |pg_[a-z]+\()", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex RawSql();
}
