namespace Nguon.Domain.Admission;

/// <summary>How sure a value is (rules.md 0.1); refusals rest on High or Medium only.</summary>
public enum Confidence
{
    /// <summary>Seen in the text or two independent sources.</summary>
    High = 1,

    /// <summary>One secondary source.</summary>
    Medium = 2,

    /// <summary>Recollection or contradiction: warns only.</summary>
    Low = 3,

    /// <summary>Not known for this version: warns only.</summary>
    Unknown = 4,
}

/// <summary>One value of a rule layer with its clause.</summary>
/// <param name="Value">The value; an assumption when unknown.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Document">Document that holds it, for example 01-HD/TW ngày 28/9/2021.</param>
/// <param name="Clause">Clause, for example điểm 5.4.</param>
public sealed record RuleValue<T>(T Value, Confidence Confidence, string Document, string Clause)
{
    /// <summary>True when a refusal may rest on it.</summary>
    public bool Judges => Confidence is Confidence.High or Confidence.Medium;

    /// <summary>Document and clause for messages.</summary>
    public string Basis => Clause.Length == 0 ? Document : $"{Document}, {Clause}";
}
