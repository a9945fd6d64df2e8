namespace Nguon.Domain;

/// <summary>One reason why an act is refused, warned about or marked: never blames a person, always says how to mend.</summary>
/// <param name="Code">Stable code for small print, for example ADM-030.</param>
/// <param name="Rule">Rule key of contracts/rules-evaluate.md, for example CertificateValidity.</param>
/// <param name="Message">Full Vietnamese sentence: the fact, the rule, what to do.</param>
/// <param name="Basis">Document and clause the rule rests on; null when it is arithmetic only.</param>
/// <param name="Facts">The facts it was judged on, each a short Vietnamese phrase.</param>
/// <param name="MendedBy">Who can mend it, in Vietnamese.</param>
public sealed record Refusal(string Code, string Rule, string Message, string? Basis, IReadOnlyList<string> Facts, string? MendedBy)
{
    /// <summary>True when it only says something to know: nothing is to mend.</summary>
    public bool IsRemark { get; init; }

    /// <summary>Wire name of the paper or fact that is missing (contracts/rules-evaluate.md); null when nothing is.</summary>
    public string? Missing { get; init; }

    /// <summary>A refusal without facts or basis: plain arithmetic or a missing field.</summary>
    public static Refusal Plain(string code, string rule, string message, string? mendedBy = null) =>
        new(code, rule, message, null, [], mendedBy);
}
