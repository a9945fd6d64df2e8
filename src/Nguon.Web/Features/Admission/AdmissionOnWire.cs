using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Query of the list.</summary>
internal sealed record DossierParameters
{
    public string? Search { get; init; }
    public DossierStage? Stage { get; init; }
    public Guid? UnitId { get; init; }
    public DueFilter? Due { get; init; }
    public int? Page { get; init; }
    public int? PageSize { get; init; }

    public PeopleFilter ToFilter(ApiPage page) => new()
    {
        Search = Search ?? "",
        Stage = Stage,
        UnitId = UnitId,
        Due = Due ?? DueFilter.None,
        Skip = page.Skip,
        Take = page.Size,
    };
}

/// <summary>A line of the list on the wire.</summary>
internal sealed record DossierOnWire(Guid Id, Guid PersonId, string FullName, int? BirthYear, Guid CellId, DossierStage Stage, DateOnly StageOn, ClockKind? DueKind, DateOnly? DueOn, int OpenMarks, int Revision, ClockKind? BesideKind, DateOnly? BesideOn)
{
    public static DossierOnWire Of(PersonRow row) => row.Dossier is { } d
        ? new(d.Id, row.Person.Id, row.Person.FullName, row.Person.BornOn?.Year, d.CellId, d.Stage, d.StageOn, d.Due.Kind, d.Due.On, d.OpenMarks, d.Revision, d.Side.Kind, d.Side.On)
        : throw new InvalidOperationException($"A row of dossiers without one: {row.Person.Id}.");
}

/// <summary>A dossier with its way on the wire.</summary>
internal sealed record DossierDetailOnWire(
    Guid Id, Guid PersonId, string FullName, DossierStage Stage, DateOnly StageOn, int Revision, IReadOnlyList<NextOnWire> Way, IReadOnlyList<ClockOnWire> Clocks, IReadOnlyList<ApiRefusal> ToMend)
{
    public static DossierDetailOnWire Of(DossierSheet sheet) => new(
        sheet.Dossier.Id, sheet.Person.Id, sheet.Person.FullName, sheet.Dossier.Stage, sheet.Dossier.StageOn, sheet.Dossier.Revision,
        [.. sheet.Next.Select(NextOnWire.Of)],
        [.. sheet.Clocks.Select(clock => new ClockOnWire(clock.Kind, clock.StartOn, clock.DueOn, clock.DaysLeft, clock.Basis))],
        [.. sheet.Marks.Select(mark => ApiRefusal.Of(mark.Mark.Refusal))]);
}

internal sealed record ClockOnWire(ClockKind Kind, DateOnly StartOn, DateOnly DueOn, int DaysLeft, string? Basis);

internal sealed record NextOnWire(StepKind Kind, string Label, NextState State, IReadOnlyList<StepTakenOnWire> Taken, IReadOnlyList<ApiRefusal> Refusals, DateOnly? EarliestOn, string Note)
{
    public static NextOnWire Of(NextStep next) => new(
        next.Kind, next.Label, next.State, [.. next.Taken.Select(StepTakenOnWire.Of)], [.. next.Refusals.Select(ApiRefusal.Of)], next.EarliestOn, next.Note);
}

/// <summary>A step that was taken.</summary>
internal sealed record StepTakenOnWire(Guid Id, StepKind Kind, DateOnly OccurredOn, DateTime RecordedAt, StepMode Mode, string? PaperNumber, string RegulationId, IReadOnlyList<ApiRefusal> ToMend, IReadOnlyList<ApiRefusal> Remarks)
{
    public static StepTakenOnWire Of(DossierStep step) => new(
        step.Id, step.Kind, step.OccurredOn, step.RecordedAt, step.Mode, step.PaperNumber, step.RegulationId,
        [.. step.Marks.Where(mark => mark.IsToMend).Select(mark => ApiRefusal.Of(mark.Refusal))],
        [.. step.Marks.Where(mark => !mark.IsToMend).Select(mark => ApiRefusal.Of(mark.Refusal))]);
}

internal sealed record OpenOnWire(Guid PersonId, DateOnly OpenedOn, Circumstances? Circumstances = null, OnPaper? Paper = null);

internal sealed record CircumstancesOnWire(int Revision, Circumstances Circumstances);

internal sealed record BookletOnWire(DateOnly On, string Place, string SignedBy);

internal sealed record ReminderOnWire(DateOnly On, string? Number = null);

/// <summary>A step to take; whose act it is follows from the organs of its day unless it is named.</summary>
internal sealed record StepOnWire
{
    public required StepKind Kind { get; init; }
    public required DateOnly OccurredOn { get; init; }
    public StepMode Mode { get; init; } = StepMode.Record;
    public string? PaperNumber { get; init; }
    public Guid? ByOrganizationId { get; init; }
    public Guid? CorrectsStepId { get; init; }
    public StepDetails? Details { get; init; }
    public OnPaper? Paper { get; init; }
    public int? Revision { get; init; }

    public async Task<TakeStepInput> ToInputAsync(Guid dossierId, ActingUnits units, CancellationToken ct) => new(
        dossierId, ToDraft(ByOrganizationId ?? await units.OfDossierAsync(dossierId, Kind, OccurredOn, ct)), Paper, Revision);

    public StepDraft ToDraft(Guid unit) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = Kind,
        OccurredOn = OccurredOn,
        Mode = Mode,
        ByOrganizationId = unit,
        PaperNumber = PaperNumber,
        CorrectsStepId = CorrectsStepId,
        Details = Details ?? new(),
    };
}

/// <summary>A whole pile of paper.</summary>
internal sealed record RecordOnWire(
    Guid PersonId, IReadOnlyList<StepOnWire> Steps, Guid? DossierId = null, Circumstances? Circumstances = null, OnPaper? Paper = null)
{
    public async Task<RecordDossierInput> ToInputAsync(ActingUnits units, CancellationToken ct)
    {
        var drafts = new List<StepDraft>();
        var way = await units.OfPersonAsync(PersonId, Circumstances ?? new(), ct);
        foreach (var step in Steps)
        {
            drafts.Add(step.ToDraft(step.ByOrganizationId ?? (way is { } of ? await units.OnAsync(of, step.Kind, step.OccurredOn, ct) : Guid.Empty)));
        }

        return new RecordDossierInput(PersonId, DossierId, Circumstances ?? new(), drafts, Paper);
    }
}
