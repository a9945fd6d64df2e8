using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>People of the database as lines of a list; asked in small groups, a fixed number of statements each.</summary>
internal sealed class PeopleLines(AppDb db, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<Guid, SheetLine>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, SheetLine>();
        }

        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        var around = await AroundAsync(ids, people, ct);
        return people.ToDictionary(p => p.Id, p => LineOf(p, around));
    }

    private async Task<Around> AroundAsync(IReadOnlyCollection<Guid> ids, List<Person> people, CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        var units = people.Select(p => p.OrganizationId).Distinct().ToList();
        var versions = await db.OrganizationVersions.AsNoTracking().Where(v => units.Contains(v.OrganizationId))
            .Select(v => new { v.OrganizationId, v.From, v.Code }).ToListAsync(ct);
        var mentors = await db.MentorAssignments.AsNoTracking().InForceOn(today).Where(a => ids.Contains(a.PersonId))
            .Join(db.People, a => a.MentorId, p => p.Id, (a, p) => new { a.PersonId, p.FullName }).ToListAsync(ct);
        return new Around(
            versions.GroupBy(v => v.OrganizationId).ToDictionary(g => g.Key, g => g.MaxBy(v => v.From)!.Code), // a group has at least one
            (await db.Standings.AsNoTracking().Where(s => ids.Contains(s.PersonId) && s.RetractedAt == null).ToListAsync(ct)).ToLookup(s => s.PersonId),
            (await db.AdmissionRecords.AsNoTracking().Where(r => ids.Contains(r.PersonId) && r.RetractedAt == null).ToListAsync(ct)).ToLookup(r => r.PersonId),
            (await db.Certificates.AsNoTracking().Where(c => ids.Contains(c.PersonId) && c.Kind == ClassKind.Awareness).ToListAsync(ct)).ToLookup(c => c.PersonId),
            (await db.Affiliations.AsNoTracking().Where(a => ids.Contains(a.PersonId) && a.Body == IntroducingBodies.YouthUnion).ToListAsync(ct)).ToLookup(a => a.PersonId),
            (await db.MemberAbsences.AsNoTracking().InForceOn(today).Where(a => ids.Contains(a.PersonId) && a.Kind == MemberAbsenceKind.Exempt).Select(a => a.PersonId).ToListAsync(ct)).ToHashSet(),
            mentors.DistinctBy(m => m.PersonId).ToDictionary(m => m.PersonId, m => m.FullName),
            today);
    }

    private static SheetLine LineOf(Person person, Around around)
    {
        var line = Plain(person, around.Codes.GetValueOrDefault(person.OrganizationId, ""), StatusOf(person, around)) with
        {
            ListedOn = around.Standings[person.Id].Where(s => s.Status == PersonStatus.Sympathizer).MinBy(s => s.From)?.From,
            Mentor = around.Mentors.GetValueOrDefault(person.Id, ""),
        };
        line = WithUnion(line, around.YouthUnion[person.Id].MaxBy(a => a.From), around.Today);
        line = WithCertificate(line, around.Certificates[person.Id].MaxBy(c => c.IssuedOn));
        line = WithAdmission(line, around.Admissions[person.Id].Where(r => !r.IsAnnulled).MaxBy(r => r.DecidedOn));
        return WithLeaving(line, around.Standings[person.Id].Where(s => s.Status == PersonStatus.Left).MaxBy(s => s.From));
    }

    private static SheetLine WithUnion(SheetLine line, Affiliation? union, DateOnly today) =>
        union is null ? line : line with { IsYouthUnionMember = union.IsInForceOn(today), YouthUnionOn = union.From };

    private static SheetLine WithCertificate(SheetLine line, Certificate? certificate) =>
        certificate is null ? line : line with { CertificateNumber = certificate.Number, CertificateOn = certificate.IssuedOn };

    private static SheetLine WithAdmission(SheetLine line, AdmissionRecord? admission) =>
        admission is null
            ? line
            : line with
            {
                CeremonyOn = admission.CeremonyOn,
                DecidedOn = admission.DecidedOn,
                DecisionNumber = admission.DecisionNumber ?? "",
                OfficialOn = admission.OfficialFrom,
            };

    private static SheetLine WithLeaving(SheetLine line, PersonStanding? left) =>
        left is null || line.Status != LineStatus.Left ? line : line with { LeftOn = left.From, LeftWhy = left.LeavingReason };

    private static SheetLine Plain(Person person, string unitCode, LineStatus status) => new()
    {
        Code = person.Code ?? person.Id.ToString("N"),
        FullName = person.FullName,
        OtherName = person.OtherName,
        Sex = person.Sex,
        BornOn = person.BornOn,
        BornPrecision = person.BornPrecision,
        Identity = person.IdentityNumber,
        Ethnic = person.EthnicCode,
        Religion = person.ReligionCode,
        OccupationCode = person.OccupationCode,
        Occupation = person.Occupation,
        Education = person.Education,
        Professional = person.ProfessionalCode,
        Theory = person.PoliticalTheoryCode,
        Home = person.HomePlace,
        BirthPlace = person.BirthRegistrationPlace,
        Permanent = person.PermanentResidence,
        Temporary = person.TemporaryResidence,
        Phone = person.Phone,
        OrganizationCode = unitCode,
        Status = status,
        Card = person.CardNumber ?? "",
        AsWritten = person.AsWritten,
    };

    private static LineStatus StatusOf(Person person, Around around) => person.Status switch
    {
        PersonStatus.OfficialMember when around.Exempt.Contains(person.Id) => LineStatus.Exempt,
        var status => (LineStatus)(int)status,
    };

    private sealed record Around(
        IReadOnlyDictionary<Guid, string> Codes,
        ILookup<Guid, PersonStanding> Standings,
        ILookup<Guid, AdmissionRecord> Admissions,
        ILookup<Guid, Certificate> Certificates,
        ILookup<Guid, Affiliation> YouthUnion,
        IReadOnlySet<Guid> Exempt,
        IReadOnlyDictionary<Guid, string> Mentors,
        DateOnly Today);
}
