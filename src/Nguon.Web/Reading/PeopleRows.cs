using Nguon.Domain.Admission;
using Nguon.Domain.People;

namespace Nguon.Web.Reading;

/// <summary>What to list; the same filter serves the page, the workbook and the API.</summary>
internal sealed record PeopleFilter
{
    public string Search { get; init; } = "";
    public PersonStatus? Status { get; init; }
    public DossierStage? Stage { get; init; }
    public Guid? UnitId { get; init; }
    public DueFilter Due { get; init; }
    public PeopleOrder Order { get; init; }
    public int Skip { get; init; }
    public int Take { get; init; } = 50;
}

/// <summary>Which clocks to look at.</summary>
internal enum DueFilter
{
    None = 0,
    Late = 1,
    WithinThirtyDays = 2,
    ToMend = 3,
    Open = 4,

    /// <summary>From the cell's agreement to open the dossier until the ceremony.</summary>
    Considered = 5,
}

internal enum PeopleOrder
{
    Name = 0,
    NameBackwards = 1,
    Due = 2,
    Stage = 3,
}

/// <summary>One line of a list: enough to tell namesakes apart.</summary>
internal sealed record PersonRow(PersonLine Person, DossierLine? Dossier);

internal sealed record PersonLine(
    Guid Id, string FullName, string OtherName, string FatherName, DateOnly? BornOn, DatePrecision BornPrecision, string Hamlet, Guid UnitId, PersonStatus Status);

/// <summary>A dossier of a list: the duty of its step, the next beside it, and the paper that lapses next.</summary>
internal sealed record DossierLine(
    Guid Id, Guid CellId, DossierStage Stage, DateOnly StageOn, ClockLine Due, ClockLine Side, ClockLine Lapse, int OpenMarks, int Returns, Guid? WaitsForId, int Revision);

/// <summary>A clock and its last day; both null when none runs.</summary>
internal sealed record ClockLine(ClockKind? Kind, DateOnly? On);

/// <summary>The rows of one page, how many there are in all, and the full path of every unit named.</summary>
internal sealed record PeopleList(IReadOnlyList<PersonRow> Rows, int Total, IReadOnlyDictionary<Guid, string> Paths);
