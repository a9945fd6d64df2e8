using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Persons named for cells by a decision: a cell it founds has no key before the plan is made and is named by its code.</summary>
internal sealed class NamedMoves(AppDb db)
{
    public async Task<ReorganizationPlan> PlanAsync(OrganizationHistory history, ReorganizationRequest request, CancellationToken ct)
    {
        var plan = ReorganizationPlanner.Plan(history, request);
        foreach (var draft in request.Drafts.Where(d => d.CodedMoves.Count > 0))
        {
            if (plan.Events.FirstOrDefault(e => e.Id == draft.Id) is { } happened)
            {
                happened.Moves = [.. happened.Moves, .. await FoundAsync(plan, draft, ct)];
            }
        }

        return plan;
    }

    /// <summary>Units that go on while people of theirs are named for another cell, as if they ended for those alone.</summary>
    public static IEnumerable<UnitEnd> Parted(ReorganizationPlan plan)
    {
        var ended = plan.Ended.Select(e => e.OrganizationId).ToHashSet();
        return plan.AddedSuccessions.Where(s => s.IsPart && s.SuccessorId != s.PredecessorId && !ended.Contains(s.PredecessorId))
            .Where(s => plan.Events.Any(e => e.Id == s.EventId && e.Moves.Count > 0))
            .DistinctBy(s => s.PredecessorId).Select(s => new UnitEnd(s.PredecessorId, s.EffectiveOn, null, s.EventId));
    }

    /// <summary>Who is named for the old unit stays; no key where no unit has the code: the check of the cells refuses it.</summary>
    private async Task<List<MemberMove>> FoundAsync(ReorganizationPlan plan, ReorganizationDraft draft, CancellationToken ct)
    {
        var codes = draft.CodedMoves.Select(m => m.ToCode).Distinct().ToList();
        var units = (await db.OrganizationVersions.AsNoTracking().InForceOn(draft.EffectiveOn).Where(v => codes.Contains(v.Code)).ToListAsync(ct))
            .Concat(plan.AddedVersions.InForceOn(draft.EffectiveOn)).GroupBy(v => v.Code).ToDictionary(g => g.Key, g => g.Last().OrganizationId, StringComparer.Ordinal);
        return [.. draft.CodedMoves.Where(m => !draft.Lines.Any(l => l.OldCode == m.ToCode)).Select(m => new MemberMove(m.PersonId, units.GetValueOrDefault(m.ToCode)))];
    }
}
