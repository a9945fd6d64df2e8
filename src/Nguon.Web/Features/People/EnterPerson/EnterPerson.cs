using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Enters somebody with eight fields; warns of a possible double before it writes.</summary>
internal sealed class EnterPerson(AppDb db, Reach reach, TimeProvider clock)
{
    /// <summary>The same form arriving again within this time is the button pressed twice, not a second person of the same name.</summary>
    private static readonly TimeSpan Twice = TimeSpan.FromSeconds(15);

    public async Task<Outcome<Person>> RunAsync(EnterPersonInput input, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.EditPeople, input.OrganizationId, ct)
            || (input.ResponsibleMemberId is { } member && !await reach.People.AnyAsync(p => p.Id == member, ct)))
        {
            return Outcome.NotFound;
        }

        await using var alone = await db.BeginAloneAsync(ct);
        if (await SentBeforeAsync(PersonOf(input), ct) is { } first)
        {
            return first;
        }

        var outcome = await EnterAsync(input, ct);
        await alone.CommitAsync(ct);
        return outcome;
    }

    /// <summary>What is wrong with the fields by themselves; told beside the form's own faults, all together.</summary>
    public Outcome<Person> Check(EnterPersonInput input) => Outcome.Refused<Person>([.. PersonChecks.Of(input, reach.Today)]);

    private async Task<Outcome<Person>> EnterAsync(EnterPersonInput input, CancellationToken ct)
    {
        var refusals = PersonChecks.Of(input, reach.Today).ToList();
        if (refusals.Count == 0 && !input.IsKnownNotDouble)
        {
            if (await SentHereAsync(input, ct) is { } known)
            {
                return await TakeOverAsync(known, input, ct);
            }

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

    private async Task<Person?> SentBeforeAsync(Person typed, CancellationToken ct)
    {
        var since = typed.RecordedAt - Twice;
        var mine = db.Activities.Where(a => a.Kind == ActivityKind.PersonEntered && a.AccountId == reach.User.AccountId);
        var just = await db.People.Where(p => p.RecordedAt >= since && p.OrganizationId == typed.OrganizationId && p.SearchName == typed.SearchName && mine.Any(a => a.SubjectId == p.Id))
            .OrderBy(p => p.Id).ToListAsync(ct);
        return just.Find(p => Typed(p).Equals(Typed(typed)));
    }

    private static (object, object, object) Typed(Person p) => (
        (p.FullName, p.FatherName, p.Hamlet, p.Occupation, p.IdentityNumber, p.ResponsibleMemberId, p.IntroducedBy),
        (p.BornOn, p.BornPrecision, p.Sex, p.EthnicCode, p.ReligionCode, p.OccupationCode, p.Education),
        (p.Status, p.MergedIntoId));

    /// <summary>Somebody another place let go with the very paper that is in hand here (rules.md 4.6); null when nobody or more than one.</summary>
    private async Task<Person?> SentHereAsync(EnterPersonInput input, CancellationToken ct)
    {
        if (input is not { BornOn: { } born, Paper.Number: { Length: > 0 } number })
        {
            return null;
        }

        var folded = VietnameseText.SearchName(input.FullName, "");
        var found = await db.People.Where(p => p.BornOn == born && p.SearchName.StartsWith(folded) && p.Status == PersonStatus.Left && p.ErasedOn == null)
            .Where(p => db.Dossiers.Any(d => d.PersonId == p.Id && d.Stage == DossierStage.MovedOut && d.Steps.Any(s => s.Kind == StepKind.MovedOut && s.PaperNumber == number)))
            .OrderBy(p => p.Id).Take(2).ToListAsync(ct);
        return found is [var only] ? only : null;
    }

    /// <summary>The same person goes on here as quần chúng; what was entered before stays, the cell decides anew.</summary>
    private async Task<Person> TakeOverAsync(Person person, EnterPersonInput input, CancellationToken ct)
    {
        var known = await db.Standings.Where(s => s.PersonId == person.Id && s.RetractedAt == null).ToListAsync(ct);
        var revision = StandingTimeline.With(known, person.Id, new StandingChange(reach.Today, input.OrganizationId, PersonStatus.NonMember), clock.NowUtc());
        foreach (var row in revision.Retracted)
        {
            row.RetractedAt = clock.NowUtc();
        }

        db.AddRange(revision.Added);
        (person.Status, person.OrganizationId, person.ResponsibleMemberId) = (PersonStatus.NonMember, input.OrganizationId, input.ResponsibleMemberId);
        person.Revision++;
        db.Log(reach.User.Act(clock, input.Paper), ActivityKind.PersonEntered, new LogSubject(person.Id, person.Id, person.OrganizationId), null, PersonChecks.Logged(person));
        await db.SaveChangesAsync(ct);
        return person;
    }

    /// <summary>Those already there who look like the same person and whom this user may open.</summary>
    public async Task<IReadOnlyList<KnownTwin>> SeenTwinsAsync(EnterPersonInput input, CancellationToken ct) =>
        [.. (await TwinsAsync(input, ct)).Where(twin => twin.IsSeen)];

    private async Task<IEnumerable<Refusal>> DoublesAsync(EnterPersonInput input, CancellationToken ct) =>
        (await TwinsAsync(input, ct)).Select(twin => PersonChecks.Double(twin.HasSameIdentity, twin.IsSeen ? twin.Words : null));

    private async Task<IEnumerable<KnownTwin>> TwinsAsync(EnterPersonInput input, CancellationToken ct)
    {
        var folded = VietnameseText.SearchName(input.FullName, "");
        var identity = input.IdentityNumber;
        var twins = await db.People.AsNoTracking()
            .Where(p => p.MergedIntoId == null && ((identity != null && p.IdentityNumber == identity) || (input.BornOn != null && p.BornOn == input.BornOn && p.SearchName.StartsWith(folded))))
            .OrderBy(p => p.SortName).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.FullName, p.BornOn, SameIdentity = identity != null && p.IdentityNumber == identity })
            .Take(5).ToListAsync(ct);
        var seen = await reach.People.Where(p => twins.Select(t => t.Id).Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        return twins.Select(t => new KnownTwin(t.Id, $"{t.FullName}, sinh {t.BornOn:dd/MM/yyyy}", t.SameIdentity, seen.Contains(t.Id)));
    }

    private Person PersonOf(EnterPersonInput input) => new()
    {
        Id = Guid.CreateVersion7(),
        FullName = VietnameseText.PersonName(input.FullName),
        OtherName = VietnameseText.PersonName(input.OtherName),
        FatherName = VietnameseText.PersonName(input.FatherName),
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
