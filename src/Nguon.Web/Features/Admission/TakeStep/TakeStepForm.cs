using System.ComponentModel.DataAnnotations;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Admission;

/// <summary>The one form of all steps; the catalogue says which fields a kind asks for.</summary>
internal sealed class TakeStepForm
{
    public int Revision { get; set; }

    public StepMode Mode { get; set; } = StepMode.Record;

    [Required]
    public DateOnly? OccurredOn { get; set; }

    [StringLength(DossierStep.NumberLength)]
    public string? PaperNumber { get; set; }

    public DateOnly? PaperOn { get; set; }

    public VoteForm Vote { get; set; } = new();

    [StringLength(300)]
    public string Place { get; set; } = "";

    public bool IsAbroad { get; set; }

    [StringLength(4000)]
    public string Text { get; set; } = "";

    public List<IntroducerForm> Introducers { get; set; } = [];

    public List<ReturnReason> ReturnReasons { get; set; } = [];

    public Guid? MentorId { get; set; }

    public AfterCeremonyTaskKind? Task { get; set; }

    public Guid? ToOrganizationId { get; set; }

    public int? ExtensionDays { get; set; }

    public int? Round { get; set; }

    public DecisionMode? DecisionMode { get; set; }

    public Guid? RequestStepId { get; set; }

    public Guid? CorrectsStepId { get; set; }

    /// <summary>Nhập thay: entered for the unit whose act it is.</summary>
    public bool IsOnBehalf { get; set; }

    [StringLength(DossierStep.NumberLength)]
    public string? SourceNumber { get; set; }

    public DateOnly? SourceOn { get; set; }

    /// <summary>The step as the use case takes it; only the fields the kind asks for.</summary>
    public TakeStepInput ToInput(DossierSheet sheet, StepDefinition definition, Guid unit) => new(
        sheet.Dossier.Id,
        new StepDraft
        {
            Id = Guid.CreateVersion7(),
            Kind = definition.Kind,
            OccurredOn = OccurredOn ?? default,
            Mode = Mode,
            ByOrganizationId = unit,
            PaperNumber = definition.Needs(StepFields.Number) ? PaperNumber : null,
            CorrectsStepId = definition.Needs(StepFields.Corrects) ? CorrectsStepId : null,
            Details = Details(definition),
        },
        new OnPaper(IsOnBehalf ? unit : null, SourceNumber, SourceOn, definition.Needs(StepFields.Corrects) && Text.Length > 0 ? Text : null),
        Revision);

    private StepDetails Details(StepDefinition definition) => new()
    {
        Body = Vote.ToAttendance(),
        Vote = Vote.ToVote(),
        DecisionMode = DecisionMode,
        Round = definition.Needs(StepFields.Round) && Round is { } round ? round : 1,
        Introducers = [.. Introducers.Where(one => one.IsFilled).Select(one => one.ToDetail())],
        Place = Place,
        IsAbroad = definition.Kind == StepKind.VerificationSent && IsAbroad,
        Text = Text,
        ReturnReasons = ReturnReasons,
        ExtensionDays = ExtensionDays,
        PaperOn = PaperOn,
        MentorId = MentorId,
        ToOrganizationId = ToOrganizationId,
        Task = Task,
        RequestStepId = RequestStepId,
    };
}

/// <summary>Attendance and votes as typed; nothing typed is nothing said.</summary>
internal sealed class VoteForm
{
    public int? OfficialMembers { get; set; }
    public int? TemporarilyAway { get; set; }
    public int? ExemptAbsent { get; set; }
    public int? ExemptPresent { get; set; }
    public int? Present { get; set; }
    public int? ProbationaryMembers { get; set; }
    public int? ProbationaryPresent { get; set; }
    public string AbsenceReasons { get; set; } = "";
    public int? For { get; set; }
    public int? Against { get; set; }
    public int? Invalid { get; set; }
    public string Reasons { get; set; } = "";

    public Attendance? ToAttendance() => OfficialMembers is null && Present is null ? null : new Attendance
    {
        OfficialMembers = OfficialMembers ?? 0,
        TemporarilyAway = TemporarilyAway ?? 0,
        ExemptAbsent = ExemptAbsent ?? 0,
        ExemptPresent = ExemptPresent ?? 0,
        Present = Present ?? 0,
        ProbationaryMembers = ProbationaryMembers ?? 0,
        ProbationaryPresent = ProbationaryPresent ?? 0,
        AbsenceReasons = AbsenceReasons,
    };

    public Vote? ToVote() => For is null && Against is null && Invalid is null ? null : new Vote
    {
        For = For ?? 0,
        Against = Against ?? 0,
        Invalid = Invalid ?? 0,
        Reasons = Reasons,
    };
}

/// <summary>One member who introduces.</summary>
internal sealed class IntroducerForm
{
    public Guid? PersonId { get; set; }
    public string Name { get; set; } = "";
    public bool IsOfficial { get; set; } = true;
    public DateOnly? OfficialSince { get; set; }
    public DateOnly? WorkedTogetherSince { get; set; }

    public bool IsFilled => PersonId is not null || Name.Length > 0;

    public static IntroducerForm Of(IntroducerDetail known) => new()
    {
        PersonId = known.PersonId,
        Name = known.Name,
        IsOfficial = known.IsOfficial ?? true,
        OfficialSince = known.OfficialSince,
        WorkedTogetherSince = known.WorkedTogetherSince,
    };

    public IntroducerDetail ToDetail() => new()
    {
        PersonId = PersonId,
        Name = Name,
        IsOfficial = IsOfficial,
        OfficialSince = OfficialSince,
        WorkedTogetherSince = WorkedTogetherSince,
    };
}
