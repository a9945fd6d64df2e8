using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Events that end a unit without successor need a cell for everybody who still belongs to it; and a cell that is named must be there.</summary>
internal sealed class MemberMoveCheck(AppDb db, Reach reach)
{
    /// <summary>Events that cannot stand, with the reason by line.</summary>
    public async Task<List<RefusedDraft>> RefusedAsync(ReorganizationPlan plan, CancellationToken ct)
    {
        var refused = new List<RefusedDraft>();
        foreach (var end in plan.Ended.Concat(NamedMoves.Parted(plan)))
        {
            if (plan.Events.FirstOrDefault(e => e.Id == end.EventId) is { } cause && await WhyAsync(plan, end, cause, ct) is { } why)
            {
                refused.Add(new RefusedDraft(new ReorganizationDraft { Id = cause.Id, DecisionNumber = cause.DecisionNumber ?? "", EffectiveOn = cause.EffectiveOn, Lines = cause.Lines }, [why]));
            }
        }

        return refused;
    }

    private async Task<LineRefusal?> WhyAsync(ReorganizationPlan plan, UnitEnd end, OrganizationEvent cause, CancellationToken ct)
    {
        var code = plan.RetractedVersions.FirstOrDefault(v => v.OrganizationId == end.OrganizationId)?.Code;
        var line = cause.Lines.FirstOrDefault(l => l.OldCode == code) ?? cause.Lines[0];
        foreach (var cell in cause.Moves.Select(m => m.ToId).Distinct())
        {
            if (!await IsCellAsync(plan, cell, end.Until, ct))
            {
                return new LineRefusal(line.Row, ChangeWords.NoSuchCell(end.Until));
            }
        }

        if (end.SuccessorId is not null || !plan.Ended.Contains(end))
        {
            return null;
        }

        var left = await LeftAsync(end, cause, ct);
        return left > 0 ? new LineRefusal(line.Row, ChangeWords.Homeless(code ?? line.OldCode, left)) : null;
    }

    /// <summary>How many people of the unit have no cell named for them (người).</summary>
    private async Task<int> LeftAsync(UnitEnd end, OrganizationEvent cause, CancellationToken ct)
    {
        var named = cause.Moves.Select(m => m.PersonId).ToHashSet();
        var people = await db.Standings.Where(s => s.OrganizationId == end.OrganizationId && s.RetractedAt == null && s.Status != PersonStatus.Left && (s.Until == null || s.Until > end.Until))
            .Select(s => s.PersonId).Distinct().ToListAsync(ct);
        return people.Count(person => !named.Contains(person));
    }

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
}
