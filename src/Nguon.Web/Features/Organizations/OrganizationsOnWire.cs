using Nguon.Domain.Organizations;

namespace Nguon.Web.Features.Organizations;

/// <summary>A reorganisation on the wire.</summary>
internal sealed record ReorganizationOnWire(
    string DecisionNumber, DateOnly EffectiveOn, IReadOnlyList<LineOnWire> Lines, DateOnly? DecidedOn = null, Guid? ReplacesId = null, string? Reason = null, string? Seen = null)
{
    /// <summary>Persons and the cells they go to.</summary>
    public IReadOnlyList<MemberMove> Moves { get; init; } = [];

    /// <summary>Persons and the code of the cell they go to, also one the decision founds.</summary>
    public IReadOnlyList<CodedMove> CodedMoves { get; init; } = [];

    /// <summary>What goes on in the unit that takes over.</summary>
    public PassedOn Passes { get; init; } = PassedOn.Accounts;

    public ReorganizeInput ToInput() => new()
    {
        DecisionNumber = DecisionNumber,
        DecidedOn = DecidedOn,
        EffectiveOn = EffectiveOn,
        Lines = Lines.Select((line, i) => line.ToLine(i + 1)).ToList(),
        ReplacesId = ReplacesId,
        Reason = Reason,
        Seen = Seen ?? "",
        Moves = Moves,
        CodedMoves = CodedMoves,
        Passes = Passes,
    };
}

/// <summary>One line; empty fields keep what was.</summary>
internal sealed record LineOnWire(
    OrganizationEventKind Verb, string? OldCode = null, string? NewCode = null, string? NewName = null, OrganizationKind? NewKind = null, string? NewParentCode = null, string? Part = null)
{
    public string? NewBlock { get; init; }
    public string? NewBaseType { get; init; }

    /// <summary>Settlements of a divided cell that go to this part.</summary>
    public IReadOnlyList<Guid> Places { get; init; } = [];

    public ReorganizationLine ToLine(int row) => new()
    {
        Row = row,
        Verb = Verb,
        OldCode = OldCode ?? "",
        NewCode = NewCode ?? "",
        NewName = NewName ?? "",
        NewKind = NewKind,
        NewParentCode = NewParentCode ?? "",
        NewBlock = string.IsNullOrEmpty(NewBlock) ? null : NewBlock,
        NewBaseType = NewBaseType ?? "",
        Part = Part ?? "",
        Places = string.Join('|', Places),
    };
}

/// <summary>Why an event is undone.</summary>
internal sealed record UndoOnWire(string? Reason = null);
