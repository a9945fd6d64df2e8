namespace Nguon.Domain.Admission;

/// <summary>One kind of step: what it is called, whose act it is, what its form asks, what it rests on.</summary>
public sealed record StepDefinition
{
    /// <summary>The kind.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>Label in office Vietnamese.</summary>
    public required string Label { get; init; }

    /// <summary>Label where the cell has no chi ủy; null when it is the same.</summary>
    public string? LabelWithoutCellCommittee { get; init; }

    /// <summary>Whose act.</summary>
    public required StepActor Actor { get; init; }

    /// <summary>Fields of its form.</summary>
    public StepFields Fields { get; init; }

    /// <summary>Code of the form it is written on, for example 6-KNĐ; null when there is none.</summary>
    public string? FormCode { get; init; }

    /// <summary>What the day of the step means, for the date field.</summary>
    public string DayLabel { get; init; } = "Ngày";

    /// <summary>True when the person writes the paper by hand: it is never printed filled in.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>True when it happens at most once.</summary>
    public bool IsOnce { get; init; }

    /// <summary>True when several stand side by side; false when the last counts.</summary>
    public bool IsMany { get; init; }

    /// <summary>True when the way can go on without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Steps it rests on: they cannot be corrected or taken back while it stands.</summary>
    public IReadOnlyList<StepKind> RestsOn { get; init; } = [];

    /// <summary>Steps it needs beside what the rules of its act ask for.</summary>
    public IReadOnlyList<StepKind> Requires { get; init; } = [];

    /// <summary>The paper it is to the rules; null when it is none.</summary>
    public PaperKind? Paper { get; init; }

    /// <summary>The act whose rules judge it; null when only order and dates do.</summary>
    public ActKind? Act { get; init; }

    /// <summary>Stable code for lists and addresses.</summary>
    public string Code => Kind.ToString();

    /// <summary>True for deletion, the exits of rules.md 4.7 and corrections: not part of the way.</summary>
    public bool IsExit => (int)Kind >= (int)StepKind.CellDeletionResolution || Kind == StepKind.AuthorityDeclined;

    /// <summary>True when the form asks for all the fields given.</summary>
    public bool Needs(StepFields fields) => (Fields & fields) == fields;

    /// <summary>The label on a chain: no chi ủy is named where there is none.</summary>
    public string LabelOn(ProcedureChain chain) => chain.HasCellCommittee ? Label : LabelWithoutCellCommittee ?? Label;

    /// <summary>False when the organs of the chain leave no such step.</summary>
    public bool ExistsOn(ProcedureChain chain) => Kind switch
    {
        StepKind.SubBaseAppraisal or StepKind.SubBaseRecognitionAppraisal => chain.SubBaseId is not null,
        StepKind.BaseResolution or StepKind.BaseRecognitionResolution or StepKind.BaseDeletionResolution => chain.BaseId is not null,
        StepKind.CellCommitteeCheck => chain.HasCellCommittee,
        _ => true,
    };

    /// <summary>The unit whose act it is on a chain; null when the chain does not name it.</summary>
    public Guid? UnitOn(ProcedureChain chain) => Actor switch
    {
        StepActor.SealingCommittee => chain.SealId ?? chain.BaseId ?? chain.AuthorityId,
        StepActor.SubBaseCommittee => chain.SubBaseId,
        StepActor.BaseCommittee => chain.BaseId,
        StepActor.Department or StepActor.Authority or StepActor.Office or StepActor.Superior or StepActor.Province => chain.AuthorityId,
        _ => chain.CellId,
    };
}
