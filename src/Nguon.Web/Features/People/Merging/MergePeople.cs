using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Makes two records of one person one, and two again; both must be the user's.</summary>
internal sealed class MergePeople(AppDb db, Reach reach, MergeRows rows, TimeProvider clock)
{
    /// <summary>What would stay, go over and be filled; null when a record is absent or out of reach. Writes nothing.</summary>
    public async Task<MergePreview?> PreviewAsync(Guid personId, Guid otherId, CancellationToken ct)
    {
        if (await SideAsync(personId, ct) is not { } one || await SideAsync(otherId, ct) is not { } other)
        {
            return null;
        }

        var (kept, merged) = PersonMerging.KeepsFirst(one, other) ? (one, other) : (other, one);
        return new MergePreview(kept, merged, [.. PersonMerging.Refusals(kept, merged)])
        {
            Rows = await rows.CountAsync(merged.Person.Id, kept.Person.Id, ct),
            Filled = MergeFields.Missing(db, kept.Person, merged.Person),
            Before = await BelievedAsync(merged.Person.Id, ct),
            After = await BelievedAsync(kept.Person.Id, ct),
        };
    }

    public async Task<Outcome<Person>> RunAsync(Guid personId, Guid otherId, string? reason, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        if (await PreviewAsync(personId, otherId, ct) is not { } preview)
        {
            return Outcome.NotFound;
        }

        if (preview.Refusals.Count > 0)
        {
            return Outcome.Refused<Person>(preview.Refusals);
        }

        var (kept, merged, at) = (preview.Kept.Person, preview.Merged.Person, clock.NowUtc());
        var merge = new PersonMerge
        {
            Id = Guid.CreateVersion7(),
            KeptId = kept.Id,
            MergedId = merged.Id,
            MergedAt = at,
            KeptFrom = preview.After.Min(s => s.From),
            Moved = await rows.MoveAsync(merged.Id, kept.Id, ct),
            Filled = preview.Filled,
        };
        Write(StandingTimeline.Preceded(preview.After, kept.Id, preview.Before, at), at);
        Write(new StandingRevision(preview.Before, []), at);
        MergeFields.Fill(db, kept, merged, merge.Filled);
        (merged.MergedIntoId, merged.Status) = (kept.Id, PersonStatus.Left);
        db.Add(merge);
        LogBoth(ActivityKind.PeopleMerged, (kept, merged), reason, new { merge.Id, merge.Filled, Moved = preview.Rows });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return kept;
    }

    /// <summary>Two records again, each with what was its own.</summary>
    public async Task<Outcome<Person>> UndoAsync(Guid keptId, Guid mergeId, string? reason, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        if (await db.PersonMerges.FirstOrDefaultAsync(m => m.Id == mergeId && m.KeptId == keptId, ct) is not { } merge || await MergedPairAsync(merge, ct) is not { } pair)
        {
            return Outcome.NotFound;
        }

        var (kept, merged) = pair;
        if (PersonMerging.UndoRefusals(merge, kept).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<Person>(refusals);
        }

        var at = clock.NowUtc();
        var once = await db.Standings.Where(s => s.PersonId == merged.Id && s.RetractedAt == merge.MergedAt).ToListAsync(ct);
        Write(StandingTimeline.Unpreceded(await BelievedAsync(kept.Id, ct), merge, once, at), at);
        var again = StandingTimeline.Again(merged.Id, once, at);
        Write(again, at);
        await rows.GiveBackAsync(merge, ct);
        MergeFields.Empty(db, kept, merged, merge.Filled);
        merge.UndoneAt = at;
        merged.MergedIntoId = null;
        var today = again.Added.Where(s => s.From <= reach.Today).MaxBy(s => s.From);
        (merged.Status, merged.OrganizationId) = (today?.Status ?? merged.Status, today?.OrganizationId ?? merged.OrganizationId);
        LogBoth(ActivityKind.MergeUndone, (kept, merged), reason, new { merge.Id });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return merged;
    }

    private async Task<MergeSide?> SideAsync(Guid id, CancellationToken ct)
    {
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == id && p.ErasedOn == null, ct);
        if (person is null || !await reach.MayAsync(Power.EditPeople, person.OrganizationId, ct))
        {
            return null;
        }

        return new MergeSide(person)
        {
            WasMember = await db.AdmissionRecords.AnyAsync(r => r.PersonId == id, ct)
                || await db.Standings.AnyAsync(s => s.PersonId == id && s.RetractedAt == null && (s.Status == PersonStatus.ProbationaryMember || s.Status == PersonStatus.OfficialMember), ct),
            HasOpenDossier = await db.Dossiers.Open().AnyAsync(d => d.PersonId == id, ct),
            HasDossier = await db.Dossiers.AnyAsync(d => d.PersonId == id, ct),
        };
    }

    private async Task<(Person Kept, Person Merged)?> MergedPairAsync(PersonMerge merge, CancellationToken ct)
    {
        var people = await db.People.Where(p => (p.Id == merge.KeptId || p.Id == merge.MergedId) && p.ErasedOn == null).ToDictionaryAsync(p => p.Id, ct);
        return people.Count == 2 && (await reach.OfTheseAsync(Power.EditPeople, [.. people.Values.Select(p => p.OrganizationId).Distinct()], ct)).IsSupersetOf(people.Values.Select(p => p.OrganizationId))
            ? (people[merge.KeptId], people[merge.MergedId])
            : null;
    }

    private Task<List<PersonStanding>> BelievedAsync(Guid person, CancellationToken ct) =>
        db.Standings.Where(s => s.PersonId == person && s.RetractedAt == null).OrderBy(s => s.From).ToListAsync(ct);

    private void Write(StandingRevision revision, DateTime at)
    {
        foreach (var row in revision.Retracted)
        {
            row.RetractedAt = at;
        }

        db.AddRange(revision.Added);
    }

    private void LogBoth(ActivityKind kind, (Person Kept, Person Merged) pair, string? reason, object said)
    {
        var act = reach.User.Act(clock, new OnPaper(Reason: reason));
        foreach (var (person, other) in new[] { (pair.Kept, pair.Merged), (pair.Merged, pair.Kept) })
        {
            person.Revision++;
            db.Log(act, kind, new LogSubject(person.Id, person.Id, person.OrganizationId), null, new { OtherId = other.Id, IsKept = person == pair.Kept, Said = said });
        }
    }
}

/// <summary>What a merging would do.</summary>
internal sealed record MergePreview(MergeSide Kept, MergeSide Merged, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Rows that go over, by table.</summary>
    public required IReadOnlyDictionary<string, int> Rows { get; init; }

    /// <summary>Empty fields of the kept record the other fills.</summary>
    public required IReadOnlyList<string> Filled { get; init; }

    /// <summary>History of the record that becomes part of the other.</summary>
    public required IReadOnlyList<PersonStanding> Before { get; init; }

    /// <summary>History of the kept record.</summary>
    public required IReadOnlyList<PersonStanding> After { get; init; }
}
