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

    /// <summary>A code the program gives that no test names.</summary>
    public static IEnumerable<string> Objections(IEnumerable<string> given, IEnumerable<string> named) =>
        given.Distinct().Except(named).Select(code => $"{code} is provoked by no test");

    /// <summary>A code given for two rules, so that who reads it does not know which; and a reason for letting one be that holds no longer.</summary>
    public static IEnumerable<string> OfTwoRules(IEnumerable<string> sources, IReadOnlyDictionary<string, string> leftOut)
    {
        var several = sources.SelectMany(source => Ruled().Matches(source)).ToLookup(match => match.Groups["code"].Value, match => match.Groups["rule"].Value)
            .ToDictionary(code => code.Key, code => code.Distinct().ToList()).Where(code => code.Value.Count > 1).ToDictionary();
        return several.Where(code => !leftOut.ContainsKey(code.Key)).Select(code => $"{code.Key} stands for {string.Join(", ", code.Value)}")
            .Concat(leftOut.Keys.Where(code => !several.ContainsKey(code)).Select(code => $"{code} is left out for a reason that holds no longer"));
    }

    [GeneratedRegex("\"(?<code>[A-Z]{3}-[0-9]{3})\"", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Given();

    [GeneratedRegex("\"(?<code>[A-Z]{3}-[0-9]{3})\",\\s*\"(?<rule>[A-Za-z]+)\"", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Ruled();

    [GeneratedRegex(@"\b[A-Z]{3}-[0-9]{3}\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Named();
}
