using Nguon.Domain.Time;

namespace Nguon.Domain.People;

/// <summary>One admission as it happened, with what the person was then; figures count these, never the present person.</summary>
public sealed record AdmissionRecord
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person admitted.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The cell or base unit that admitted; the unit then.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The dossier, null for records taken over without one.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>Date written in the decision: origin of party age (ĐL art. 5.4) and of Biểu 2.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Number of the decision; null when not known.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>Day of the ceremony: start of the 12 months; null until held.</summary>
    public DateOnly? CeremonyOn { get; init; }

    /// <summary>Day official membership counts from; null until recognised.</summary>
    public DateOnly? OfficialFrom { get; init; }

    /// <summary>Date of the recognition decision; null until issued.</summary>
    public DateOnly? RecognisedOn { get; init; }

    /// <summary>True for a re-admission.</summary>
    public bool IsReadmission { get; init; }

    /// <summary>True when the decision was annulled; such records are not counted.</summary>
    public bool IsAnnulled { get; init; }

    /// <summary>Full years on the decision's day; null when the birth date is unknown.</summary>
    public int? AgeThen { get; init; }

    /// <summary>Sex then.</summary>
    public Sex? SexThen { get; init; }

    /// <summary>Ethnic code then.</summary>
    public string? EthnicThen { get; init; }

    /// <summary>Religion code then.</summary>
    public string? ReligionThen { get; init; }

    /// <summary>Education then.</summary>
    public EducationLevel? EducationThen { get; init; }

    /// <summary>Professional level code then.</summary>
    public string? ProfessionalThen { get; init; }

    /// <summary>Occupation code then.</summary>
    public string? OccupationThen { get; init; }

    /// <summary>True when a Youth Union member then.</summary>
    public bool WasYouthUnionMember { get; init; }

    /// <summary>Bodies that introduced the person; overlap, so counted as lượt.</summary>
    public IntroducingBodies IntroducedBy { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Moment this row was replaced by a later entry, UTC; null while it is what is known.</summary>
    public DateTime? RetractedAt { get; set; }

    /// <summary>The same admission with wrong traits put right; itself when nothing of it was wrong. The decision stays as it was.</summary>
    public AdmissionRecord Corrected(PersonTraits wrong, PersonTraits right, DateTime at)
    {
        var was = new PersonTraits
        {
            Sex = SexThen, BornOn = wrong.BornOn, Ethnic = EthnicThen, Religion = ReligionThen, Education = EducationThen,
            Professional = ProfessionalThen, Occupation = OccupationThen, IntroducedBy = IntroducedBy,
        };
        var now = was.Corrected(wrong, right);
        return now == was ? this : this with
        {
            Id = Guid.CreateVersion7(),
            RecordedAt = at,
            RetractedAt = null,
            SexThen = now.Sex,
            EthnicThen = now.Ethnic,
            ReligionThen = now.Religion,
            EducationThen = now.Education,
            ProfessionalThen = now.Professional,
            OccupationThen = now.Occupation,
            IntroducedBy = now.IntroducedBy,
            AgeThen = now.BornOn == was.BornOn ? AgeThen : now.BornOn is { } born ? Months.FullYears(born, DecidedOn) : null,
        };
    }
}
