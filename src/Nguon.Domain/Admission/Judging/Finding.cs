namespace Nguon.Domain.Admission;

/// <summary>What kind of no it is: the door treats them differently.</summary>
internal enum FindingNature
{
    /// <summary>A rule is broken.</summary>
    Breach = 1,

    /// <summary>It cannot have happened; refused in every mode.</summary>
    Impossible = 2,

    /// <summary>The vote was held and did not carry: a result, nothing to mend.</summary>
    NotCarried = 3,

    /// <summary>A fact of this act itself was not typed (votes, attendance).</summary>
    InputMissing = 4,

    /// <summary>A paper or earlier step is missing.</summary>
    PaperMissing = 5,

    /// <summary>A step the organs of the day do not have: recorded with a warning.</summary>
    NotOnWay = 6,

    /// <summary>An earlier step still bears a mark Cần khắc phục.</summary>
    MarkOpen = 7,
}

/// <summary>Where a value comes from and whether a refusal may rest on it.</summary>
internal sealed record Ground(string? Basis, bool Judges)
{
    /// <summary>Arithmetic and plain facts: no document, always judges.</summary>
    public static Ground Arithmetic { get; } = new(null, true);

    public static Ground Of<T>(RuleValue<T> rule) => new(rule.Basis, rule.Judges);

    /// <summary>A plain fact asked for or counted under this rule: it judges however sure the value is.</summary>
    public static Ground Under<T>(RuleValue<T> rule) => new(rule.Basis, true);
}

/// <summary>One refusal or warning with what the door needs to know about it.</summary>
internal sealed record Finding
{
    public required string Rule { get; init; }

    public required string Message { get; init; }

    public Ground Ground { get; init; } = Ground.Arithmetic;

    public string? MendedBy { get; init; }

    public IReadOnlyList<string> Facts { get; init; } = [];

    public FindingNature Nature { get; init; } = FindingNature.Breach;

    /// <summary>Wire name of what is missing, for programs that ask.</summary>
    public string? Missing { get; init; }

    /// <summary>True when it never refuses, whatever the ground.</summary>
    public bool OnlyWarns { get; init; }

    /// <summary>From this day on it no longer holds.</summary>
    public DateOnly? EarliestOn { get; init; }

    public bool Refuses => Ground.Judges && !OnlyWarns;

    public Refusal ToRefusal() => new(
        RuleCodes.Of(Rule),
        Rule,
        Ground.Judges ? Message : $"{Message} (Quy định chưa đối chiếu văn bản gốc: chỉ nhắc, không chặn.)",
        Ground.Basis,
        Facts,
        MendedBy)
    {
        Missing = Missing,
    };
}
