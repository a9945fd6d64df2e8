using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Enters a reorganisation, corrects one, or undoes one before its day: preview first, then all of it in one transaction, or nothing.</summary>
internal sealed class Reorganize(AppDb db, Reach reach, CarryOut carryOut, ReorganizationEffects effects, TimeProvider clock)
{
    private const int Group = 500;

    public async Task<Outcome<ReorganizationPreview>> PreviewAsync(ReorganizeInput input, CancellationToken ct)
    {
        var (planned, refusals) = await PlanAsync(input, ct);
        return planned is null ? Outcome.Refused<ReorganizationPreview>(refusals) : await effects.OfAsync(planned, await MarkAsync(planned.Plan, ct), ct);
    }

    public async Task<Outcome<ReorganizationDone>> RunAsync(ReorganizeInput input, CancellationToken ct)
    {
        await using var transaction = await db.BeginAloneAsync(ct);
        var (planned, refusals) = await PlanAsync(input, ct);
        if (planned is null)
        {
            return Outcome.Refused<ReorganizationDone>(refusals);
        }

        if (input.Seen.Length > 0 && input.Seen != await MarkAsync(planned.Plan, ct))
        {
            return ChangeWords.ChangedMeanwhile();
        }

        var report = await carryOut.WriteAsync(planned, ct);
        Log(input, planned, report);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        carryOut.Settle();
        return new ReorganizationDone(planned.Plan.Events.Select(e => e.Id).ToList(), planned.Plan.AddedVersions.Select(v => (Guid?)v.OrganizationId).FirstOrDefault(),
            planned.Plan.Events.Select(e => e.Summary).ToList(), report.Words().ToList());
    }

    /// <summary>Hủy: only before the effective day; what was entered stays and is shown as undone.</summary>
    public async Task<Outcome<ReorganizationDone>> UndoAsync(Guid eventId, string? reason, CancellationToken ct) =>
        await RunAsync(new ReorganizeInput { DecisionNumber = "", EffectiveOn = reach.Today, Lines = [], ReplacesId = eventId, Reason = reason }, ct);

    /// <summary>The plan, when everything stands; else every reason by line.</summary>
    private async Task<(Planned? Planned, IReadOnlyList<Refusal> Refusals)> PlanAsync(ReorganizeInput input, CancellationToken ct)
    {
        var replaced = input.ReplacesId is { } id ? await db.OrganizationEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, ct) : null;
        if (await WhyNotAsync(input, replaced, ct) is { } why)
        {
            return (null, [why]);
        }

        var drafts = ReorganizationDraft.Of(input.Lines.Select(l => (input.DecisionNumber, input.DecidedOn, input.EffectiveOn, l)))
            .Select(draft => draft with { Moves = input.Moves, CodedMoves = input.CodedMoves, Passes = input.Passes }).ToList();
        var planned = await carryOut.PlanAsync(drafts, ct, replaced);
        var reasons = planned.Plan.Refused.SelectMany(r => r.Reasons).Select(r => r.Row > 0 ? r.Refusal with { Message = $"Dòng {r.Row}: {r.Refusal.Message}" } : r.Refusal)
            .Concat(planned.AlreadyThere.Select(d => ChangeWords.EnteredAlready(d.DecisionNumber))).ToList();
        return reasons.Count > 0 ? (null, reasons) : (planned, []);
    }

    private async Task<Refusal?> WhyNotAsync(ReorganizeInput input, OrganizationEvent? replaced, CancellationToken ct)
    {
        if (input.ReplacesId is null)
        {
            return input.Lines.Count == 0 ? ChangeWords.NothingEntered() : null;
        }

        return replaced is null || !await carryOut.IsMineAsync(replaced, ct) ? Outcome.NotFound
            : replaced.RetractedAt is not null || replaced.Kind == OrganizationEventKind.Undo ? ChangeWords.ReplacedAlready()
            : input.Lines.Count == 0 && replaced.EffectiveOn <= reach.Today ? ChangeWords.NotFuture(replaced.EffectiveOn)
            : null;
    }

    /// <summary>Two officers at once: the second one's mark no longer fits.</summary>
    private async Task<string> MarkAsync(ReorganizationPlan plan, CancellationToken ct)
    {
        var revisions = new SortedDictionary<Guid, int>();
        foreach (var group in plan.Touched.Except(plan.Founded.Select(f => f.Id)).Chunk(Group))
        {
            foreach (var unit in await db.Organizations.Where(o => group.Contains(o.Id)).Select(o => new { o.Id, o.Revision }).ToListAsync(ct))
            {
                revisions[unit.Id] = unit.Revision;
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', revisions.Select(r => $"{r.Key:N}{r.Value}")))))[..16];
    }

    /// <summary>One act for each unit that ends, begins or goes on, so that the timeline of both the old and the new one tells it.</summary>
    private void Log(ReorganizeInput input, Planned planned, RehomeReport report)
    {
        var act = reach.User.Act(clock, new OnPaper(null, input.DecisionNumber, input.DecidedOn, input.Reason));
        foreach (var happened in planned.Plan.Events)
        {
            var named = planned.Plan.AddedSuccessions.Where(s => s.EventId == happened.Id).SelectMany(s => new[] { s.PredecessorId, s.SuccessorId })
                .Concat(planned.Plan.AddedVersions.Where(v => v.EventId == happened.Id || v.EndEventId == happened.Id).Select(v => v.OrganizationId)).ToHashSet();
            foreach (var unit in named.Count > 0 ? named : [.. planned.Plan.Touched])
            {
                db.Log(act, input.ReplacesId is null ? ActivityKind.OrganizationsReorganized : ActivityKind.ReorganizationReplaced,
                    new LogSubject(happened.Id, null, unit), planned.Replaces?.Summary, new { happened.Summary, happened.EffectiveOn, report.People, report.Dossiers, report.Acts });
            }
        }
    }
}
