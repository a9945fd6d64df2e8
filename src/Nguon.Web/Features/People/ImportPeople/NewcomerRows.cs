using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Domain.Text;
using Nguon.Domain.Time;

namespace Nguon.Web.Features.People;

/// <summary>Everything one line of a list says about somebody, as rows: the person, the standing history, the admission as it happened.</summary>
internal sealed class NewcomerRows(SheetLine line, Guid organizationId, DateOnly today, DateTime recordedAt)
{
    private readonly Guid id = Guid.CreateVersion7();

    public Guid PersonId => id;

    public Person Person => field ??= PersonNow();

    public IReadOnlyList<PersonStanding> Standings => field ??= Way();

    public IReadOnlyList<AdmissionRecord> Admissions => field ??= [.. Admission()];

    public IReadOnlyList<Affiliation> Affiliations => field ??= [.. YouthUnion()];

    /// <summary>What figures count of all the rows together.</summary>
    public IEnumerable<CountedFact> Facts() =>
        PersonFacts.Of(new PersonSources(Person) { Standings = Standings, Records = Admissions, Affiliations = Affiliations }).DistinctBy(fact => fact.Said);

    public IEnumerable<Certificate> Certificates()
    {
        if (line.CertificateOn is { } issued)
        {
            yield return new Certificate { Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = id, Number = line.CertificateNumber, IssuedOn = issued, Issuer = "" };
        }
    }

    public IEnumerable<MemberAbsence> Absences()
    {
        if (line.Status == LineStatus.Exempt)
        {
            yield return new MemberAbsence { Id = Guid.CreateVersion7(), PersonId = id, Kind = MemberAbsenceKind.Exempt, From = today };
        }
    }

    private Person PersonNow() => new()
    {
        Id = id,
        Code = line.Code.Length > 0 ? line.Code : null,
        FullName = line.FullName,
        OtherName = line.OtherName,
        SearchName = VietnameseText.SearchName(line.FullName, line.OtherName),
        SortName = VietnameseText.SortName(line.FullName),
        Sex = line.Sex,
        BornOn = line.BornOn,
        BornPrecision = line.BornPrecision,
        IdentityNumber = line.Identity,
        EthnicCode = line.Ethnic,
        EthnicAsWritten = line.AsWritten.GetValueOrDefault(PeopleColumns.Ethnic),
        ReligionCode = line.Religion,
        OccupationCode = line.OccupationCode,
        Occupation = line.Occupation,
        Education = line.Education,
        ProfessionalCode = line.Professional,
        PoliticalTheoryCode = line.Theory,
        HomePlace = line.Home,
        BirthRegistrationPlace = line.BirthPlace,
        PermanentResidence = line.Permanent,
        TemporaryResidence = line.Temporary,
        Phone = line.Phone,
        CardNumber = line.Card.Length > 0 ? line.Card : null,
        AsWritten = line.AsWritten,
        OrganizationId = organizationId,
        Status = StatusNow(),
        RecordedAt = recordedAt,
    };

    private PersonStatus StatusNow() => line.Status switch
    {
        LineStatus.Exempt => PersonStatus.OfficialMember,
        var status => (PersonStatus)(int)status,
    };

    /// <summary>The way the dates tell; of two on one day the later stage counts.</summary>
    private List<PersonStanding> Way()
    {
        (PersonStatus Status, DateOnly? From)[] way =
        [
            (PersonStatus.Sympathizer, line.ListedOn),
            (PersonStatus.ProbationaryMember, line.CeremonyOn ?? (line.Status == LineStatus.Applicant ? null : line.DecidedOn)),
            (PersonStatus.OfficialMember, line.OfficialOn),
            (PersonStatus.Left, line.LeftOn),
        ];
        var known = way.Where(step => step.From is not null).ToDictionary(step => step.Status, step => step.From!.Value); // null ones are left out
        known.TryAdd(StatusNow(), known.Count == 0 || known.Values.Max() < today ? today : known.Values.Max());
        var ordered = known.OrderBy(step => step.Value).ThenBy(step => step.Key).GroupBy(step => step.Value).Select(g => g.Last()).ToList();
        return ordered.Select((step, i) => new PersonStanding
        {
            Id = Guid.CreateVersion7(),
            PersonId = id,
            OrganizationId = organizationId,
            Status = step.Key,
            From = step.Value,
            Until = i + 1 < ordered.Count ? ordered[i + 1].Value : null,
            RecordedAt = recordedAt,
            LeavingReason = step.Key == PersonStatus.Left ? line.LeftWhy : null,
        }).ToList();
    }

    private IEnumerable<AdmissionRecord> Admission()
    {
        if (line.DecidedOn is not { } decided)
        {
            yield break;
        }

        yield return new AdmissionRecord
        {
            Id = Guid.CreateVersion7(),
            PersonId = id,
            OrganizationId = organizationId,
            DecidedOn = decided,
            DecisionNumber = line.DecisionNumber.Length > 0 ? line.DecisionNumber : null,
            CeremonyOn = line.CeremonyOn,
            OfficialFrom = line.OfficialOn,
            AgeThen = line.BornOn is { } born ? Months.FullYears(born, decided) : null,
            SexThen = line.Sex,
            EthnicThen = line.Ethnic,
            ReligionThen = line.Religion,
            EducationThen = line.Education,
            ProfessionalThen = line.Professional,
            OccupationThen = line.OccupationCode,
            WasYouthUnionMember = line.YouthUnionOn <= decided,
            RecordedAt = recordedAt,
        };
    }

    private IEnumerable<Affiliation> YouthUnion()
    {
        if (line.IsYouthUnionMember || line.YouthUnionOn is not null)
        {
            yield return new Affiliation
            {
                Id = Guid.CreateVersion7(),
                PersonId = id,
                Body = IntroducingBodies.YouthUnion,
                From = line.YouthUnionOn ?? today,
                Until = line.IsYouthUnionMember ? null : today,
            };
        }
    }
}
