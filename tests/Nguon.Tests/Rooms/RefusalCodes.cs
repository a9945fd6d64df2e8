using System.Text.RegularExpressions;

namespace Nguon.Tests.Rooms;

/// <summary>The codes of refusals as they stand in sources: three letters, a dash, three digits.</summary>
internal static partial class RefusalCodes
{
    private const int Patience = 5000;

    /// <summary>Codes a source gives: written as a text of their own.</summary>
    public static IEnumerable<string> GivenIn(string source) => Given().Matches(source).Select(match => match.Groups["code"].Value);

    /// <summary>Codes a test names anywhere: in its own words, in a table or in an answer that is kept.</summary>
    public static IEnumerable<string> NamedIn(string text) => Named().Matches(text).Select(match => match.Value);

    /// <summary>A code the program gives that no test names, and a reason for leaving one out that holds no longer.</summary>
    public static IEnumerable<string> Objections(IEnumerable<string> given, IEnumerable<string> named, IReadOnlyDictionary<string, string> leftOut)
    {
        var (all, told) = (given.ToHashSet(), named.ToHashSet());
        return all.Where(code => !told.Contains(code) && !leftOut.ContainsKey(code)).Select(code => $"{code} is provoked by no test")
            .Concat(leftOut.Keys.Where(code => told.Contains(code) || !all.Contains(code)).Select(code => $"{code} is left out for a reason that holds no longer"));
    }

    [GeneratedRegex("\"(?<code>[A-Z]{3}-[0-9]{3})\"", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Given();

    [GeneratedRegex(@"\b[A-Z]{3}-[0-9]{3}\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Named();
}
