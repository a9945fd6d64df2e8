using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Everybody a cell's meeting may have to do with on a day: open dossiers with their steps, sources without one.</summary>
internal sealed class CellAgendaQuery(AppDb db, Reach reach)
{
    /// <summary>Most sources without a dossier shown on one agenda.</summary>
    public const int MostSources = 40;

    public async Task<CellAgenda> OnAsync(Guid cellId, DateOnly day, CancellationToken ct)
    {
        var open = await reach.Dossiers.AsNoTracking().Where(d => d.CellId == cellId && d.Stage < DossierStage.Recognised).Include(d => d.Steps).ToListAsync(ct);
        var people = await reach.People.AsNoTracking()
            .Where(p => db.Dossiers.Any(d => d.PersonId == p.Id && d.CellId == cellId && d.Stage < DossierStage.Recognised))
            .ToDictionaryAsync(p => p.Id, ct);
        var putForward = PutForward(cellId, day);
        var sources = await reach.People.AsNoTracking()
            .Where(p => p.OrganizationId == cellId && p.Status == PersonStatus.NonMember)
            .Where(p => !db.Dossiers.Any(d => d.PersonId == p.Id && d.Stage < DossierStage.Recognised))
            .OrderByDescending(p => putForward.Contains(p.Id)).ThenBy(p => p.SortName).Take(MostSources)
            .Select(p => new AgendaPerson(p) { IsPutForward = putForward.Contains(p.Id), IsTold = db.PersonNotices.Any(n => n.PersonId == p.Id) }).ToListAsync(ct);
        var helpers = await db.MentorAssignments.AsNoTracking().InForceOn(day)
            .Where(a => db.Dossiers.Any(d => d.PersonId == a.PersonId && d.CellId == cellId && d.Stage < DossierStage.Recognised))
            .Join(db.People, a => a.MentorId, p => p.Id, (a, p) => new { a.PersonId, a.From, p.Id, p.FullName })
            .OrderBy(a => a.From).ToListAsync(ct);
        var proposed = await db.Enrolments.AsNoTracking()
            .Where(e => e.OrganizationId == cellId && e.Kind == ClassKind.Awareness
                && e.Status != EnrolmentStatus.NotCompleted && e.Status != EnrolmentStatus.Declined && e.Status != EnrolmentStatus.Withdrawn)
            .Select(e => e.PersonId).ToListAsync(ct);
        var helped = helpers.GroupBy(h => h.PersonId).ToDictionary(g => g.Key, g => new AgendaHelper(g.Last().Id, g.Last().FullName));
        var inClass = proposed.ToHashSet();
        return new CellAgenda(
            [.. open.Where(d => people.ContainsKey(d.PersonId))
                .Select(d => new AgendaPerson(people[d.PersonId]) { Dossier = d, Helper = helped.GetValueOrDefault(d.PersonId), IsProposedForClass = inClass.Contains(d.PersonId) })
                .OrderBy(a => a.Person.SortName, StringComparer.Ordinal)],
            sources);
    }

    /// <summary>Whom the cell's review of this year or the last concluded to put on the list.</summary>
    private IQueryable<Guid> PutForward(Guid cellId, DateOnly day)
    {
        var since = day.Year - 1;
        return db.SourceReviewLines.Where(l => l.Outcome == SourceOutcome.PutOnList && db.SourceReviews.Any(r => r.Id == l.ReviewId && r.OrganizationId == cellId && r.Year >= since)).Select(l => l.PersonId);
    }
}

/// <summary>People with an open dossier, and sources without one.</summary>
internal sealed record CellAgenda(IReadOnlyList<AgendaPerson> WithDossier, IReadOnlyList<AgendaPerson> Sources)
{
    /// <summary>Sources who look like somebody on the list already: entered twice, not put on it twice.</summary>
    public IReadOnlyList<AgendaPerson> Twins { get; } = [.. Sources.Where(source => WithDossier.Any(listed => LooksLike(source.Person, listed.Person)))];

    public IEnumerable<AgendaPerson> Unlisted => Sources.Except(Twins);

    private static bool LooksLike(Person one, Person other) =>
        (one.IdentityNumber is { } number && number == other.IdentityNumber) || (one.BornOn is { } born && born == other.BornOn && one.SortName == other.SortName);

    public IEnumerable<AgendaPerson> All => WithDossier.Concat(Sources);
}

/// <summary>The member who helps.</summary>
internal sealed record AgendaHelper(Guid Id, string Name);

/// <summary>One person of the agenda.</summary>
internal sealed record AgendaPerson(Person Person)
{
    public AdmissionDossier? Dossier { get; init; }

    public AgendaHelper? Helper { get; init; }

    public bool IsProposedForClass { get; init; }

    /// <summary>True when the review of sources concluded to put the person on the list.</summary>
    public bool IsPutForward { get; init; }

    /// <summary>True when the day is recorded on which the person was told what is kept.</summary>
    public bool IsTold { get; init; }
}
