using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Enters somebody with eight fields; warns of a possible double before it writes.</summary>
internal sealed class EnterPerson(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<Person>> RunAsync(EnterPersonInput input, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.EditPeople, input.OrganizationId, ct)
            || (input.ResponsibleMemberId is { } member && !await reach.People.AnyAsync(p => p.Id == member, ct)))
        {
            return Outcome.NotFound;
        }

        var refusals = PersonChecks.Of(input, reach.Today).ToList();
        if (refusals.Count == 0 && !input.IsKnownNotDouble)
        {
            refusals.AddRange(await DoublesAsync(input, ct));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<Person>(refusals);
        }

        var person = PersonOf(input);
        db.Add(person);
        db.AddRange(StandingTimeline.With([], person.Id, new StandingChange(input.Since ?? reach.Today, input.OrganizationId, PersonStatus.NonMember), clock.NowUtc()).Added);
        db.Log(reach.User.Act(clock, input.Paper), ActivityKind.PersonEntered, new LogSubject(person.Id, person.Id, person.OrganizationId), null, PersonChecks.Logged(person));
        await db.SaveChangesAsync(ct);
        return person;
    }

    private async Task<IEnumerable<Refusal>> DoublesAsync(EnterPersonInput input, CancellationToken ct)
    {
        var folded = VietnameseText.SearchName(input.FullName, "");
        var identity = input.IdentityNumber;
        var twins = await db.People.AsNoTracking()
            .Where(p => (identity != null && p.IdentityNumber == identity) || (input.BornOn != null && p.BornOn == input.BornOn && p.SearchName.StartsWith(folded)))
            .OrderBy(p => p.SortName).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.FullName, p.BornOn, SameIdentity = identity != null && p.IdentityNumber == identity })
            .Take(5).ToListAsync(ct);
        var seen = await reach.People.Where(p => twins.Select(t => t.Id).Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        return twins.Select(t => PersonChecks.Double(t.SameIdentity, seen.Contains(t.Id) ? $"{t.FullName}, sinh {t.BornOn:dd/MM/yyyy}" : null));
    }

    private Person PersonOf(EnterPersonInput input) => new()
    {
        Id = Guid.CreateVersion7(),
        FullName = VietnameseText.Tidy(input.FullName),
        OtherName = VietnameseText.Tidy(input.OtherName),
        FatherName = VietnameseText.Tidy(input.FatherName),
        SearchName = VietnameseText.SearchName(input.FullName, input.OtherName),
        SortName = VietnameseText.SortName(input.FullName),
        Sex = input.Sex,
        BornOn = input.BornOn,
        BornPrecision = input.BornPrecision,
        IdentityNumber = input.IdentityNumber,
        EthnicCode = input.EthnicCode,
        ReligionCode = input.ReligionCode,
        OccupationCode = input.OccupationCode,
        Occupation = VietnameseText.Tidy(input.Occupation),
        Education = input.Education,
        Hamlet = VietnameseText.Tidy(input.Hamlet),
        IntroducedBy = input.IntroducedBy,
        ResponsibleMemberId = input.ResponsibleMemberId,
        OrganizationId = input.OrganizationId,
        Status = PersonStatus.NonMember,
        RecordedAt = clock.NowUtc(),
    };
}
