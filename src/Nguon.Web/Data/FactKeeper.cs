using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>Keeps what figures count true to the records, in the same save: facts that no longer hold are retracted, new ones added.</summary>
internal sealed class FactKeeper(AppDb db)
{
    private static readonly string[] Counted =
    [
        nameof(Person.Sex), nameof(Person.BornOn), nameof(Person.EthnicCode), nameof(Person.ReligionCode), nameof(Person.Education),
        nameof(Person.ProfessionalCode), nameof(Person.OccupationCode), nameof(Person.IntroducedBy), nameof(Person.MergedIntoId),
    ];

    /// <summary>Looks at everything about to be saved; <paramref name="moment"/> is the act's, UTC.</summary>
    public async Task FollowAsync(DateTime? moment, CancellationToken ct)
    {
        var touched = db.ChangeTracker.Entries().Select(PersonOf).OfType<Guid>().ToHashSet();
        if (touched.Count == 0)
        {
            return;
        }

        var known = touched.Except(db.People.Local.Where(p => db.Entry(p).State == EntityState.Added).Select(p => p.Id)).ToList();
        if (known.Count > 0)
        {
            await LoadAsync(known, ct);
        }

        if (PlacesOf(touched) is { Count: > 0 } held)
        {
            await db.TrainingClasses.Where(c => held.Contains(c.Id)).LoadAsync(ct);
        }

        Write(touched, moment);
    }

    private static Guid? PersonOf(EntityEntry entry) => entry.State is EntityState.Unchanged or EntityState.Detached ? null : entry.Entity switch
    {
        Person person => entry.State == EntityState.Added || Counted.Any(name => entry.Property(name).IsModified) ? person.Id : null,
        PersonStanding standing => standing.PersonId,
        AdmissionRecord record => record.PersonId,
        FormerTraits former => former.PersonId,
        Enrolment place => place.PersonId,
        Affiliation affiliation => affiliation.PersonId,
        _ => null,
    };

    private async Task LoadAsync(List<Guid> people, CancellationToken ct)
    {
        await db.People.Where(p => people.Contains(p.Id)).LoadAsync(ct);
        await db.Standings.Where(s => people.Contains(s.PersonId) && s.RetractedAt == null).LoadAsync(ct);
        await db.AdmissionRecords.Where(r => people.Contains(r.PersonId) && r.RetractedAt == null).LoadAsync(ct);
        await db.FormerTraits.Where(t => people.Contains(t.PersonId) && t.RetractedAt == null).LoadAsync(ct);
        await db.Affiliations.Where(a => people.Contains(a.PersonId)).LoadAsync(ct);
        await db.Enrolments.Where(e => people.Contains(e.PersonId)).LoadAsync(ct);
        await LoadTransfersAsync(people, ct);
        await db.CountedFacts.Where(f => people.Contains(f.PersonId) && f.RetractedAt == null).LoadAsync(ct);
    }

    /// <summary>Asked only where a step, a transfer or a leaving made somebody a member or took one away.</summary>
    private async Task LoadTransfersAsync(List<Guid> people, CancellationToken ct)
    {
        var moved = db.Standings.Local.Where(s => s is { CauseStepId: not null, Status: PersonStatus.ProbationaryMember or PersonStatus.OfficialMember or PersonStatus.Left })
            .Select(s => s.PersonId).Where(people.Contains).Distinct().ToList();
        if (moved.Count > 0)
        {
            await db.Transfers.Where(t => moved.Contains(t.PersonId)).LoadAsync(ct);
        }
    }

    private List<Guid> PlacesOf(HashSet<Guid> people) =>
        db.Enrolments.Local.Where(e => e.ClassId is not null && people.Contains(e.PersonId)).Select(e => e.ClassId!.Value).Distinct().ToList(); // not null above

    private void Write(HashSet<Guid> touched, DateTime? moment)
    {
        var sources = new LocalSources(db, touched);
        var stored = db.CountedFacts.Local.Where(f => f.RetractedAt is null).ToLookup(f => f.PersonId);
        foreach (var person in db.People.Local.Where(p => touched.Contains(p.Id)).ToList())
        {
            var wanted = PersonFacts.Of(sources.Of(person));
            var believed = stored[person.Id].ToList();
            var said = wanted.Select(f => f.Said).ToHashSet();
            foreach (var gone in believed.Where(f => !said.Contains(f.Said)))
            {
                gone.RetractedAt = moment ?? sources.Newest(person);
            }

            var kept = believed.Select(f => f.Said).ToHashSet();
            db.AddRange(wanted.Where(f => kept.Add(f.Said)).Select(f => f with { RecordedAt = moment ?? f.RecordedAt }));
        }
    }
}

/// <summary>What is loaded or about to be saved about some people, without what is about to be removed.</summary>
internal sealed class LocalSources(AppDb db, IReadOnlySet<Guid> people)
{
    private readonly ILookup<Guid, PersonStanding> standings = Of(db.Standings.Local, s => s.PersonId, people);
    private readonly ILookup<Guid, AdmissionRecord> records = Of(db.AdmissionRecords.Local, r => r.PersonId, people);
    private readonly ILookup<Guid, FormerTraits> former = Of(db.FormerTraits.Local, t => t.PersonId, people);
    private readonly ILookup<Guid, Affiliation> affiliations = Of(db.Affiliations.Local, a => a.PersonId, people);
    private readonly ILookup<Guid, Enrolment> places = Of(db.Enrolments.Local, e => e.PersonId, people);
    private readonly ILookup<Guid, ActivityTransfer> transfers = Of(db.Transfers.Local, t => t.PersonId, people);
    private readonly Dictionary<Guid, DateOnly> lastDays = db.TrainingClasses.Local.ToDictionary(c => c.Id, c => c.LastDay);

    public PersonSources Of(Person person) => new(person)
    {
        Standings = standings[person.Id],
        Records = records[person.Id],
        Former = former[person.Id],
        Affiliations = affiliations[person.Id],
        Transfers = transfers[person.Id],
        Places = places[person.Id].Where(e => e.ClassId is { } held && lastDays.ContainsKey(held)).Select(e => new HeldPlace(e, lastDays[e.ClassId!.Value])), // not null above
    };

    /// <summary>The latest moment anything about the person was entered or taken back.</summary>
    public DateTime Newest(Person person) => standings[person.Id].Select(s => s.RetractedAt ?? s.RecordedAt)
        .Concat(records[person.Id].Select(r => r.RetractedAt ?? r.RecordedAt)).Concat(former[person.Id].Select(t => t.RetractedAt ?? t.RecordedAt))
        .Append(person.RecordedAt).Max();

    private static ILookup<Guid, T> Of<T>(LocalView<T> rows, Func<T, Guid> person, IReadOnlySet<Guid> people)
        where T : class =>
        rows.Where(row => people.Contains(person(row))).ToLookup(person);
}
