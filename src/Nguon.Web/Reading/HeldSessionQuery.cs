using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>A meeting already recorded, with what it did for whom; null while it is only planned or out of reach.</summary>
internal sealed class HeldSessionQuery(AppDb db, Reach reach)
{
    public async Task<HeldSession?> FindAsync(Guid sessionId, CancellationToken ct)
    {
        var session = await reach.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == sessionId, ct);
        if (session is null)
        {
            return null;
        }

        var items = await db.SessionItems.AsNoTracking().Where(i => i.SessionId == sessionId && i.IsDone).OrderBy(i => i.Order)
            .Join(db.People, i => i.PersonId, p => p.Id, (i, p) => new { Item = i, p.FullName, p.BornOn })
            .ToListAsync(ct);
        var steps = await db.DossierSteps.AsNoTracking().Where(s => s.SessionId == sessionId).ToDictionaryAsync(s => s.Id, ct);
        var corrected = await db.DossierSteps.AsNoTracking()
            .Where(s => s.CorrectsStepId != null && db.DossierSteps.Any(o => o.Id == s.CorrectsStepId && o.SessionId == sessionId))
            .Select(s => s.CorrectsStepId!.Value).ToListAsync(ct); // filtered in the same query
        var mentors = items.Select(i => i.Item.MentorId).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(p => mentors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        return items.Count == 0 ? null : new HeldSession(session, [.. items.Select(i => new HeldItem(i.Item, i.FullName, i.BornOn?.Year)
        {
            Step = i.Item.StepId is { } step ? steps.GetValueOrDefault(step) : null,
            MentorName = i.Item.MentorId is { } mentor ? names.GetValueOrDefault(mentor) : null,
            IsTakenBack = i.Item.StepId is { } taken && corrected.Contains(taken),
        })]);
    }
}

/// <summary>A recorded meeting.</summary>
internal sealed record HeldSession(Session Session, IReadOnlyList<HeldItem> Items);

/// <summary>One act of it.</summary>
internal sealed record HeldItem(SessionItem Item, string Name, int? BornYear)
{
    public DossierStep? Step { get; init; }

    public string? MentorName { get; init; }

    /// <summary>True when a correction took its step out of force.</summary>
    public bool IsTakenBack { get; init; }
}
