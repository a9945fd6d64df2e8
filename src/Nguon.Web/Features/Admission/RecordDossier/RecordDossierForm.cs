using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>A whole dossier from its papers: one line per paper; a line without a date is left out.</summary>
internal sealed class RecordDossierForm
{
    public Guid? PersonId { get; set; }
    public Guid? DossierId { get; set; }
    public CircumstancesForm Circumstances { get; set; } = new() { UnitHasYouthUnion = true };
    public List<PaperLineForm> Lines { get; set; } = [];
    public string? SourceNumber { get; set; }
    public DateOnly? SourceOn { get; set; }

    public IEnumerable<PaperLineForm> Filled => Lines.Where(line => line.OccurredOn is not null);
}

/// <summary>One paper of the pile.</summary>
internal sealed class PaperLineForm
{
    public StepKind Kind { get; set; }
    public DateOnly? OccurredOn { get; set; }
    public string? Number { get; set; }
    public string Words { get; set; } = "";

    /// <summary>The place asked to verify lies abroad, which gives it longer to answer.</summary>
    public bool IsAbroad { get; set; }
    public Guid? MentorId { get; set; }
    public List<IntroducerDatesForm> Introducers { get; set; } = [];
    public int? Members { get; set; }
    public int? Present { get; set; }
    public int? For { get; set; }
    public int? Against { get; set; }
    public int? Invalid { get; set; }
    public int? TemporarilyAway { get; set; }
    public int? ExemptAbsent { get; set; }
    public int? ExemptPresent { get; set; }

    /// <summary>True when something stands on the line beside its day.</summary>
    public bool IsBegun => MentorId is not null || IsAbroad || !string.IsNullOrWhiteSpace(Number) || !string.IsNullOrWhiteSpace(Words)
        || new[] { Members, Present, For, Against, Invalid, TemporarilyAway, ExemptAbsent, ExemptPresent }.Any(number => number is not null);

    public StepDraft ToDraft(Guid unit) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = Kind,
        OccurredOn = OccurredOn ?? default,
        Mode = StepMode.Record,
        ByOrganizationId = unit,
        PaperNumber = Number,
        Details = Worded(StepCatalogue.Of(Kind)) with { Body = Body(), Vote = Counted() },
    };

    private StepDetails Worded(StepDefinition step) => new()
    {
        Place = step.Needs(StepFields.Place) ? Words : "",
        IsAbroad = step.Kind == StepKind.VerificationSent && IsAbroad,
        Text = !step.Needs(StepFields.Place) && step.Needs(StepFields.Wording) ? Words : "",
        Introducers = step.Needs(StepFields.Introducers) ? [.. Named()] : [],
        MentorId = step.Needs(StepFields.Mentor) ? MentorId : null,
    };

    private Attendance? Body() =>
        Members is null && Present is null ? null : new Attendance
        {
            OfficialMembers = Members ?? 0,
            Present = Present ?? 0,
            TemporarilyAway = TemporarilyAway ?? 0,
            ExemptAbsent = ExemptAbsent ?? 0,
            ExemptPresent = ExemptPresent ?? 0,
        };

    private Vote? Counted() =>
        For is null && Against is null && Invalid is null ? null : new Vote { For = For ?? 0, Against = Against ?? 0, Invalid = Invalid ?? 0 };

    /// <summary>Names as written, each with the days typed for it.</summary>
    private IEnumerable<IntroducerDetail> Named() =>
        Words.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((name, at) => new IntroducerDetail
        {
            Name = name,
            IsOfficial = Introducers.ElementAtOrDefault(at)?.OfficialSince is null ? null : true,
            OfficialSince = Introducers.ElementAtOrDefault(at)?.OfficialSince,
            WorkedTogetherSince = Introducers.ElementAtOrDefault(at)?.WorkedTogetherSince,
        });
}

/// <summary>Since when an introducer is official, and works or lives with the applicant.</summary>
internal sealed class IntroducerDatesForm
{
    public DateOnly? OfficialSince { get; set; }
    public DateOnly? WorkedTogetherSince { get; set; }
}
