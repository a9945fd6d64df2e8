using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Events that end a unit without successor need a cell for everybody who still belongs to it; and a cell people are sent to must be there and have a way on.</summary>
internal sealed class MemberMoveCheck(AppDb db, Reach reach)
{
    /// <summary>Events that cannot stand, with the reason by line.</summary>
    public async Task<List<RefusedDraft>> RefusedAsync(ReorganizationPlan plan, OrganizationEvent? replaced, CancellationToken ct)
    {
        var refused = new List<RefusedDraft>();
        var known = new Known(new DeadEnds(db, plan), await new UnitMembers(db).ReturningAsync(replaced is null ? [] : CarryOut.Left(plan, replaced), replaced, ct), replaced?.Id);
        foreach (var end in plan.Ended.Concat(NamedMoves.Parted(plan)))
        {
            if (plan.Events.FirstOrDefault(e => e.Id == end.EventId) is { } cause && await WhyAsync(plan, end, cause, known, ct) is { } why)
            {
                var code = plan.RetractedVersions.FirstOrDefault(v => v.OrganizationId == end.OrganizationId)?.Code;
                var line = cause.Lines.FirstOrDefault(l => l.OldCode == code) ?? cause.Lines[0];
                refused.Add(new RefusedDraft(new ReorganizationDraft { Id = cause.Id, DecisionNumber = cause.DecisionNumber ?? "", EffectiveOn = cause.EffectiveOn, Lines = cause.Lines }, [new LineRefusal(line.Row, why)]));
            }
        }

        return refused;
    }

    private async Task<Refusal?> WhyAsync(ReorganizationPlan plan, UnitEnd end, OrganizationEvent cause, Known known, CancellationToken ct)
    {
        foreach (var cell in cause.Moves.GroupBy(m => m.ToId))
        {
            var why = await IsCellAsync(plan, cell.Key, end.Until, ct) ? await LostAsync(plan, cell.Key, [.. cell.Select(m => m.PersonId)], known, ct) : await NoCellAsync(plan, cell.Key, end.Until, known, ct);
            if (why is not null)
            {
                return why;
            }
        }

        if (!plan.Ended.Contains(end))
        {
            return null;
        }

        if (end.SuccessorId is not { } into)
        {
            return await HomelessAsync(plan, end, cause, known, ct);
        }

        return await known.Ends.OfAsync(into, ct) is null ? null : await LostAsync(plan, into, await LeftAsync(end, cause, known, ct), known, ct);
    }

    /// <summary>Nobody takes over: whoever is there, or is on the way there by a decision ahead, needs a cell.</summary>
    private async Task<Refusal?> HomelessAsync(ReorganizationPlan plan, UnitEnd end, OrganizationEvent cause, Known known, CancellationToken ct)
    {
        var today = reach.Today;
        var ahead = (await db.OrganizationEvents.AsNoTracking().Where(e => e.RetractedAt == null && e.CarriedOutAt == null && e.EffectiveOn > today && e.Id != known.ReplacedId).ToListAsync(ct)).FindAll(e => e.Moves.Any(m => m.ToId == end.OrganizationId));
        if (ahead.Find(e => e.EffectiveOn >= end.Until) is { } late)
        {
            return ChangeWords.Expected(await NameAsync(plan, end.OrganizationId, ct), late);
        }

        var left = await LeftAsync(end, cause, known, ct);
        left.UnionWith(ahead.SelectMany(e => e.Moves).Where(m => m.ToId == end.OrganizationId).Select(m => m.PersonId).Except(cause.Moves.Select(m => m.PersonId)));
        var code = plan.RetractedVersions.FirstOrDefault(v => v.OrganizationId == end.OrganizationId)?.Code ?? cause.Lines[0].OldCode;
        return left.Count > 0 ? ChangeWords.Homeless(code, left.Count) : null;
    }

    /// <summary>People of the unit for whom no cell is named.</summary>
    private async Task<HashSet<Guid>> LeftAsync(UnitEnd end, OrganizationEvent cause, Known known, CancellationToken ct)
    {
        var people = await new UnitMembers(db).OfAsync(end.OrganizationId, end.Until, known.Returning, ct);
        people.ExceptWith(cause.Moves.Select(m => m.PersonId));
        return people;
    }

    /// <summary>The unit ends after it took them, nobody takes over, and the decision that ends it does not name them.</summary>
    private async Task<Refusal?> LostAsync(ReorganizationPlan plan, Guid unit, HashSet<Guid> people, Known known, CancellationToken ct)
    {
        if (await known.Ends.OfAsync(unit, ct) is not { } dead)
        {
            return null;
        }

        var cause = plan.Events.FirstOrDefault(e => e.Id == dead.EventId) ?? await db.OrganizationEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == dead.EventId, ct);
        people.ExceptWith(cause?.Moves.Select(m => m.PersonId) ?? []);
        return people.Count == 0 ? null
            : ChangeWords.LeadsNowhere(await NameAsync(plan, unit, ct), dead.OrganizationId == unit ? "" : await NameAsync(plan, dead.OrganizationId, ct), dead.Until, await WentToAsync(plan, cause, ct));
    }

    /// <summary>Why a unit is no place to go to on the day, and which is, where the user may know the unit.</summary>
    private async Task<Refusal> NoCellAsync(ReorganizationPlan plan, Guid unit, DateOnly day, Known known, CancellationToken ct)
    {
        if (plan.Ended.Any(e => e.OrganizationId == unit) || !await reach.MayAsync(Power.Reorganize, unit, ct) || await known.Ends.EndAsync(unit, ct) is not { } end || end.Until > day)
        {
            return ChangeWords.NoSuchCell(day);
        }

        var name = await NameAsync(plan, unit, ct);
        return end.SuccessorId is { } heir && await IsCellAsync(plan, heir, day, ct)
            ? ChangeWords.TakenOver(name, end.Until, await NameAsync(plan, heir, ct))
            : ChangeWords.LeadsNowhere(name, "", end.Until, await WentToAsync(plan, await db.OrganizationEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == end.EventId, ct), ct));
    }

    /// <summary>Cells the people of an ended unit went to, as far as they still take people: one of those is likely meant.</summary>
    private async Task<string> WentToAsync(ReorganizationPlan plan, OrganizationEvent? cause, CancellationToken ct)
    {
        var names = new List<string>();
        foreach (var cell in (cause?.Moves ?? []).Select(m => m.ToId).Distinct())
        {
            if (await IsCellAsync(plan, cell, reach.Today, ct))
            {
                names.Add(await NameAsync(plan, cell, ct));
            }
        }

        return string.Join(", ", names.Order(StringComparer.Ordinal));
    }

    private async Task<string> NameAsync(ReorganizationPlan plan, Guid unit, CancellationToken ct) =>
        (plan.AddedVersions.Where(v => v.OrganizationId == unit).MaxBy(v => v.From) ?? await db.OrganizationVersions.AsNoTracking().Where(v => v.OrganizationId == unit).OrderByDescending(v => v.From).FirstAsync(ct)).FullName;

    /// <summary>True when the unit is a cell on that day, as the plan leaves it, and one the user may put people into.</summary>
    private async Task<bool> IsCellAsync(ReorganizationPlan plan, Guid cell, DateOnly day, CancellationToken ct)
    {
        if (plan.Ended.Any(e => e.OrganizationId == cell) || (plan.Founded.All(f => f.Id != cell) && !reach.User.IsOperator && !await reach.MayAsync(Power.Reorganize, cell, ct)))
        {
            return false;
        }

        var taken = plan.RetractedVersions.Select(v => v.Id).ToHashSet();
        var kind = plan.AddedVersions.InForceOn(day).FirstOrDefault(v => v.OrganizationId == cell)?.Kind
            ?? (await db.OrganizationVersions.AsNoTracking().InForceOn(day).Where(v => v.OrganizationId == cell).ToListAsync(ct)).Find(v => !taken.Contains(v.Id))?.Kind;
        return kind?.IsCell() == true;
    }

    /// <summary>What one plan is checked with: ways that lead nowhere, who comes back by the correction, what it corrects.</summary>
    private sealed record Known(DeadEnds Ends, IReadOnlyList<Returning> Returning, Guid? ReplacedId);
}
