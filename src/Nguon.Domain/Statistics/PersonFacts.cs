using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Domain.Statistics;

/// <summary>A place in an awareness class that was held.</summary>
/// <param name="Place">The place.</param>
/// <param name="LastDay">Last day of the class.</param>
public sealed record HeldPlace(Enrolment Place, DateOnly LastDay);

/// <summary>Everything recorded about one person that figures count; retracted rows may be among it.</summary>
public sealed record PersonSources(Person Person)
{
    /// <summary>What the person was before.</summary>
    public IEnumerable<FormerTraits> Former { get; init; } = [];

    /// <summary>Dated standings.</summary>
    public IEnumerable<PersonStanding> Standings { get; init; } = [];

    /// <summary>Admissions as they happened.</summary>
    public IEnumerable<AdmissionRecord> Records { get; init; } = [];

    /// <summary>Mass organisations by time.</summary>
    public IEnumerable<Affiliation> Affiliations { get; init; } = [];

    /// <summary>Transfers of activity.</summary>
    public IEnumerable<ActivityTransfer> Transfers { get; init; } = [];

    /// <summary>Awareness classes attended.</summary>
    public IEnumerable<HeldPlace> Places { get; init; } = [];
}

/// <summary>Derives what figures count from the records of one person: the same records always give the same facts.</summary>
public sealed class PersonFacts
{
    private readonly PersonSources sources;
    private readonly TraitHistory traits;
    private readonly List<PersonStanding> standings;
    private readonly List<AdmissionRecord> records;

    private PersonFacts(PersonSources sources)
    {
        this.sources = sources;
        traits = new TraitHistory(PersonTraits.Of(sources.Person), sources.Former);
        standings = sources.Standings.Where(s => s.RetractedAt is null).OrderBy(s => s.From).ToList();
        records = sources.Records.Where(r => r.RetractedAt is null && !r.IsAnnulled).OrderBy(r => r.DecidedOn).ToList();
    }

    /// <summary>All facts of the person, none of a record that is part of another; keys are new, moments are those of the records.</summary>
    public static IReadOnlyList<CountedFact> Of(PersonSources sources)
    {
        if (sources.Person.MergedIntoId is not null)
        {
            return []; // counted with the record it is part of
        }

        var facts = new PersonFacts(sources);
        return [.. facts.Admitted(), .. facts.Ceremonies(), .. facts.Recognised(), .. facts.Attended(), .. facts.Deleted(), .. facts.Moved(), .. facts.OnTheWay(), .. facts.Members(), .. facts.Applicants()];
    }

    private IEnumerable<CountedFact> Admitted() => records.Select(r => new CountedFact
    {
        Id = Guid.CreateVersion7(),
        Kind = CountedFactKind.Admitted,
        PersonId = r.PersonId,
        OrganizationId = r.OrganizationId,
        From = r.DecidedOn,
        Age = r.AgeThen,
        Sex = r.SexThen,
        Ethnic = r.EthnicThen,
        Religion = r.ReligionThen,
        Education = r.EducationThen,
        Professional = r.ProfessionalThen,
        Occupation = r.OccupationThen,
        InYouthUnion = r.WasYouthUnionMember,
        IntroducedBy = r.IntroducedBy,
        RecordedAt = r.RecordedAt,
    });

    /// <summary>A decision of December with its ceremony in February belongs to two years: both are counted, each by its own day, with what the person was at the decision.</summary>
    private IEnumerable<CountedFact> Ceremonies() => Admitted().Zip(records, (fact, r) => (Fact: fact, r.CeremonyOn)).Where(a => a.CeremonyOn is not null)
        .Select(a => a.Fact with { Kind = CountedFactKind.Ceremony, From = a.CeremonyOn!.Value, OrganizationId = UnitOn(a.CeremonyOn.Value) ?? a.Fact.OrganizationId }); // not null above

    private IEnumerable<CountedFact> Recognised() => records.Where(r => r.RecognisedOn is not null)
        .Select(r => Event(CountedFactKind.Recognised, UnitOn(r.RecognisedOn!.Value) ?? r.OrganizationId, r.RecognisedOn.Value, r.RecordedAt)); // not null above

    private IEnumerable<CountedFact> Attended() => sources.Places
        .Where(p => p.Place is { Kind: ClassKind.Awareness, Status: EnrolmentStatus.Approved or EnrolmentStatus.Passed or EnrolmentStatus.NotCompleted })
        .Select(p => Event(CountedFactKind.AttendedClass, p.Place.OrganizationId, p.LastDay, sources.Person.RecordedAt));

    private IEnumerable<CountedFact> Deleted() => standings.Where(s => s.Status == PersonStatus.Left && s.LeavingReason == LeavingReason.NameDeleted)
        .Select(s => Event(CountedFactKind.NameDeleted, s.OrganizationId, s.From, s.RecordedAt));

    private IEnumerable<CountedFact> Moved() =>
        MemberMoves.Of(standings, sources.Transfers).Select(move => Event(move.Kind, move.OrganizationId, move.On, move.RecordedAt));

    private IEnumerable<CountedFact> OnTheWay() => WayTurns.Of(standings).Select(turn => Event(turn.Kind, turn.Standing.OrganizationId, turn.Standing.From, turn.Standing.RecordedAt) with
    {
        Leaving = turn.Kind == CountedFactKind.LeftWay ? turn.Standing.LeavingReason : null,
    });

    private IEnumerable<CountedFact> Members() =>
        Cut(CountedFactKind.Member, SpanList.Joined(standings.Where(IsMember).Select(Span.Of).Concat(records.SelectMany(BeforeCeremony))));

    /// <summary>A member counts from the decision's day (contracts/figures.md): the days between decision and ceremony are taken from the application.</summary>
    private IEnumerable<Span> BeforeCeremony(AdmissionRecord record)
    {
        var asked = standings.Find(s => s.Status == PersonStatus.Applicant && s.IsInForceOn(record.DecidedOn));
        return asked is null ? [] : [new Span(asked.OrganizationId, record.DecidedOn, asked.Until, record.RecordedAt)];
    }

    private IEnumerable<CountedFact> Applicants() =>
        Cut(CountedFactKind.Applicant, SpanList.Joined(standings.Where(s => s.Status == PersonStatus.Applicant).Select(UntilDecision).OfType<Span>()));

    private Span? UntilDecision(PersonStanding asked)
    {
        var decided = records.Find(r => asked.IsInForceOn(r.DecidedOn));
        return decided is null ? Span.Of(asked) : decided.DecidedOn == asked.From ? null : Span.Of(asked) with { Until = decided.DecidedOn };
    }

    private static bool IsMember(PersonStanding s) => s.Status is PersonStatus.ProbationaryMember or PersonStatus.OfficialMember;

    private Guid? UnitOn(DateOnly day) => standings.Find(s => IsMember(s) && s.IsInForceOn(day))?.OrganizationId;

    private IEnumerable<CountedFact> Cut(CountedFactKind kind, IEnumerable<Span> spans)
    {
        var changes = traits.Changes.Concat(YouthUnion.SelectMany(a => a.Until is { } until ? new[] { a.From, until } : [a.From])).ToList();
        return spans.SelectMany(span => SpanList.CutAt(span, changes)).Select(span => With(kind, span));
    }

    private CountedFact With(CountedFactKind kind, Span span) => Event(kind, span.OrganizationId, span.From, span.RecordedAt) with
    {
        Until = span.Until,
        Age = null,
        BornOn = traits.On(span.From).BornOn,
    };

    private CountedFact Event(CountedFactKind kind, Guid unit, DateOnly day, DateTime recordedAt)
    {
        var was = traits.On(day);
        return new CountedFact
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            PersonId = sources.Person.Id,
            OrganizationId = unit,
            From = day,
            Age = was.BornOn is { } born ? Months.FullYears(born, day) : null,
            Sex = was.Sex,
            Ethnic = was.Ethnic,
            Religion = was.Religion,
            Education = was.Education,
            Professional = was.Professional,
            Occupation = was.Occupation,
            InYouthUnion = YouthUnion.Any(a => a.IsInForceOn(day)),
            IntroducedBy = was.IntroducedBy,
            RecordedAt = recordedAt,
        };
    }

    private IEnumerable<Affiliation> YouthUnion => sources.Affiliations.Where(a => a.Body == IntroducingBodies.YouthUnion);
}
