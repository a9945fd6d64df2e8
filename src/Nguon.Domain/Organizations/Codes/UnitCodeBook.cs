namespace Nguon.Domain.Organizations;

/// <summary>All versions of the code lists; what is asked of it is pure.</summary>
public sealed class UnitCodeBook(IEnumerable<CodeListVersion> versions)
{
    private readonly ILookup<UnitCodeList, CodeListVersion> byList = versions.OrderBy(v => v.From).ToLookup(v => v.List);

    /// <summary>A book without lists: every code stands.</summary>
    public static UnitCodeBook Empty { get; } = new([]);

    /// <summary>Versions of all lists.</summary>
    public IEnumerable<CodeListVersion> All() => byList.SelectMany(list => list);

    /// <summary>Versions of a list, oldest first.</summary>
    public IReadOnlyList<CodeListVersion> Versions(UnitCodeList list) => [.. byList[list]];

    /// <summary>The version of a day; the first one also speaks for the time before it. Null when there is no list.</summary>
    public CodeListVersion? On(UnitCodeList list, DateOnly day) => UpTo(list, day).LastOrDefault() ?? byList[list].FirstOrDefault();

    /// <summary>Codes that may be chosen on the day.</summary>
    public IReadOnlyList<UnitCode> Choices(UnitCodeList list, DateOnly day) => On(list, day)?.Codes ?? [];

    /// <summary>Every code there ever was with its newest label: those of the newest version first, in the order of the form.</summary>
    public IReadOnlyList<UnitCode> All(UnitCodeList list) => [.. byList[list].Reverse().SelectMany(v => v.Codes).DistinctBy(c => c.Code)];

    /// <summary>Newest label of a code; the code itself when no version has it.</summary>
    public string Label(UnitCodeList list, string code) => All(list).FirstOrDefault(c => c.Code == code)?.Label ?? code;

    /// <summary>The code on a later day, when versions up to that day put another one in its place.</summary>
    public string Follow(UnitCodeList list, string code, DateOnly day) =>
        UpTo(list, day).Aggregate(code, (now, version) => version.Changes.FirstOrDefault(c => c.Old == now)?.New ?? now);

    /// <summary>First day and first day no longer of the time a code was on the list last; the first version has no first day.</summary>
    public (DateOnly? From, DateOnly? Until) Time(UnitCodeList list, string code)
    {
        var all = byList[list].ToList();
        var last = all.FindLastIndex(v => v.Has(code));
        var first = last;
        while (first > 0 && all[first - 1].Has(code))
        {
            first--;
        }

        return (first <= 0 ? null : all[first].From, last < 0 || last == all.Count - 1 ? null : all[last + 1].From);
    }

    /// <summary>One sentence: what the version took out, put in its place and added.</summary>
    public string Told(CodeListVersion version)
    {
        var before = UpTo(version.List, version.From.AddDays(-1)).LastOrDefault();
        return CodeWords.Told(version.List,
            [.. (before?.Codes ?? []).Where(c => !version.Has(c.Code)).Select(c => CodeWords.Ended(c.Label, version.Changes.Where(to => to.Old == c.Code).Select(to => Label(version.List, to.New)).FirstOrDefault()))],
            [.. version.Codes.Where(c => before?.Has(c.Code) != true).Select(c => c.Label)]);
    }

    /// <summary>Why the version cannot follow those before it; empty when it can.</summary>
    public IEnumerable<Refusal> Objections(CodeListVersion version)
    {
        var last = byList[version.List].LastOrDefault();
        if (last is not null && version.From <= last.From)
        {
            yield return CodeWords.TooEarly(last.From);
        }

        if (version.Source.Length is 0 or > CodeListVersion.TextLength || version.Codes.Count == 0 || version.Codes.Any(c => !IsWritten(c)))
        {
            yield return CodeWords.Incomplete();
        }

        foreach (var wrong in CodeObjections(version).Concat(ChangeObjections(version, last)))
        {
            yield return wrong;
        }
    }

    /// <summary>Versions that had begun by the day.</summary>
    private IEnumerable<CodeListVersion> UpTo(UnitCodeList list, DateOnly day) => byList[list].TakeWhile(v => v.From < day.AddDays(1));

    private static IEnumerable<Refusal> CodeObjections(CodeListVersion version) =>
        version.Codes.GroupBy(c => c.Code).Where(g => g.Count() > 1).Select(twice => CodeWords.Twice(twice.Key))
            .Concat(version.Codes.Where(c => version.List == UnitCodeList.Kind && OrganizationCodes.Kind(c.Code) is null).Select(c => CodeWords.UnknownKind(c.Code)));

    private static IEnumerable<Refusal> ChangeObjections(CodeListVersion version, CodeListVersion? last) =>
        version.List == UnitCodeList.Kind ? version.Changes.Select(CodeWords.KindStays)
            : version.Changes.Where(c => last?.Has(c.Old) != true || version.Has(c.Old) || !version.Has(c.New)).Select(CodeWords.NoChange);

    private static bool IsWritten(UnitCode code) =>
        code.Code.Length is > 0 and <= CodeListVersion.CodeLength && code.Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && code.Label.Length is > 0 and <= CodeListVersion.TextLength;
}
