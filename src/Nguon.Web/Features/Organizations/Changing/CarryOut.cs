using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>What an attempt came to.</summary>
internal sealed record CarriedOut(ReorganizationPlan Plan, IReadOnlyList<ReorganizationDraft> AlreadyThere, RehomeReport Report);

/// <summary>A plan with what it was made from.</summary>
internal sealed record Planned(ReorganizationPlan Plan, IReadOnlyList<ReorganizationDraft> AlreadyThere, OrganizationHistory History)
{
    public OrganizationEvent? Replaces { get; init; }

    /// <summary>One moment for all that is written: what an act moved is found again by it.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>The one door through which units change: plans, refuses what is out of reach or contradicts, writes all of it inside the caller's transaction.</summary>
internal sealed class CarryOut(AppDb db, Reach reach, OrganizationTrees trees, MemberMoveCheck moves, RefreshTurns turns, UnitCodes codes, TimeProvider clock)
{
    private const int Group = 500;

    /// <summary>After the caller's commit: the tree is read anew.</summary>
    public void Settle() => trees.Forget();

    /// <summary>Plans and writes what can stand, inside the caller's transaction.</summary>
    public async Task<CarriedOut> TakeAsync(IReadOnlyList<ReorganizationDraft> drafts, CancellationToken ct)
    {
        var planned = await PlanAsync(drafts, ct);
        return new CarriedOut(planned.Plan, planned.AlreadyThere, await WriteAsync(planned, ct));
    }

    /// <summary>What a plan says is written, and what stood on ended units goes with it; a future day's is moved on that day.</summary>
    public async Task<RehomeReport> WriteAsync(Planned planned, CancellationToken ct)
    {
        if (!planned.Plan.HasAnything)
        {
            return RehomeReport.Nothing;
        }

        var recordedAt = planned.RecordedAt;
        await new WritePlan(db).RunAsync(planned.Plan, planned.Replaces, recordedAt, ct);
        var places = new PassOnPlaces(db);
        if (planned.Replaces is { } replaced)
        {
            await places.TakeBackAsync(planned.Plan, replaced, recordedAt, ct);
            await new ReturnRecords(db).RunAsync(replaced, Left(planned.Plan, replaced), recordedAt, ct);
        }

        await places.GiveAsync(planned.Plan, recordedAt, ct);
        var rehome = new RehomeRecords(db);
        var ends = planned.Plan.Ended.Where(e => e.Until <= reach.Today).ToList();
        var report = (await rehome.RunAsync(ends, recordedAt, ct)).Plus(await rehome.PartAsync(NamedMoves.Parted(planned.Plan).Where(e => e.Until <= reach.Today), recordedAt, ct));
        var affected = Affected(planned.Plan);
        affected.UnionWith(await rehome.OnwardAsync(Taking(planned.Plan), reach.Today, recordedAt, ct));
        await turns.RunAsync(affected, ct);
        await StampLook.SetAsync(db, OrganizationTrees.StampSetting, ct);
        return report;
    }

    private static HashSet<Guid> Affected(ReorganizationPlan plan) =>
        [.. plan.Touched, .. plan.AddedVersions.Select(v => v.OrganizationId), .. Taking(plan)];

    private static HashSet<Guid> Taking(ReorganizationPlan plan) => [.. plan.Ended.Select(e => e.SuccessorId).OfType<Guid>(), .. plan.Events.SelectMany(e => e.Moves).Select(m => m.ToId)];

    /// <summary>Units people had left by the event that is corrected.</summary>
    internal static HashSet<Guid> Left(ReorganizationPlan plan, OrganizationEvent replaced) =>
        [.. plan.RetractedVersions.Where(v => v.EndEventId == replaced.Id).Select(v => v.OrganizationId), .. plan.RetractedSuccessions.Where(s => s.EventId == replaced.Id && s.IsPart).Select(s => s.PredecessorId)];

    /// <summary>What would be written, held against the code lists in force or those given; writes nothing.</summary>
    public async Task<Planned> PlanAsync(IReadOnlyList<ReorganizationDraft> drafts, CancellationToken ct, OrganizationEvent? replaces = null, UnitCodeBook? book = null)
    {
        var (open, there, entered) = await WithoutEnteredAsync(drafts, replaces, ct);
        var (mine, foreign) = await InReachAsync(open, ct);
        var refused = entered.Concat(foreign).ToList();
        var history = await new LoadHistory(db).ForAsync(mine, replaces, ct);
        var request = new ReorganizationRequest { Drafts = mine, Replaces = replaces, RecordedAt = clock.NowUtc(), Codes = book ?? codes.Book };
        var named = new NamedMoves(db);
        var plan = await named.PlanAsync(history, request, ct);
        while (await moves.RefusedAsync(plan, replaces, ct) is { Count: > 0 } homeless)
        {
            refused.AddRange(homeless);
            request = request with { Drafts = request.Drafts.Where(d => !homeless.Exists(h => h.Draft.Id == d.Id)).ToList() };
            plan = await named.PlanAsync(history, request, ct);
        }

        return new Planned(plan with { Refused = [.. refused, .. plan.Refused] }, there, history) { Replaces = replaces, RecordedAt = request.RecordedAt };
    }

    /// <summary>An event the user may correct; null when it is absent or out of reach.</summary>
    public async Task<OrganizationEvent?> FindMineAsync(Guid eventId, CancellationToken ct) =>
        await db.OrganizationEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == eventId, ct) is { } found && await IsMineAsync(found, ct) ? found : null;

    /// <summary>True when every unit the event speaks of is one the user may change; one told without lines is the operator's.</summary>
    public async Task<bool> IsMineAsync(OrganizationEvent happened, CancellationToken ct) => reach.User.IsOperator || (happened.Lines.Count > 0
        && (await InReachAsync([new ReorganizationDraft { DecisionNumber = happened.DecisionNumber ?? "", EffectiveOn = happened.EffectiveOn, Lines = happened.Lines }], ct)).Mine.Count > 0);

    /// <summary>The same decision twice changes nothing; the same decision with other lines is refused.</summary>
    private async Task<(List<ReorganizationDraft> Open, List<ReorganizationDraft> There, List<RefusedDraft> Refused)> WithoutEnteredAsync(
        IReadOnlyList<ReorganizationDraft> drafts, OrganizationEvent? replaces, CancellationToken ct)
    {
        var known = new List<OrganizationEvent>();
        foreach (var numbers in drafts.Select(d => d.DecisionNumber).Distinct().Chunk(Group))
        {
            known.AddRange(await db.OrganizationEvents.AsNoTracking().Where(e => e.RetractedAt == null && e.DecisionNumber != null && numbers.Contains(e.DecisionNumber)).ToListAsync(ct));
        }

        var byKey = known.Where(e => e.Lines.Count > 0 && e.Id != replaces?.Id).ToLookup(e => (e.DecisionNumber, e.EffectiveOn, e.Lines[0].NewCode));
        var (open, there, refused) = (new List<ReorganizationDraft>(), new List<ReorganizationDraft>(), new List<RefusedDraft>());
        foreach (var draft in drafts)
        {
            var same = byKey[(draft.DecisionNumber, draft.EffectiveOn, draft.Meeting)].ToList();
            if (same.Count == 0)
            {
                open.Add(draft);
            }
            else if (same.Exists(e => e.Says(draft.Lines)))
            {
                there.Add(draft);
            }
            else
            {
                refused.Add(new RefusedDraft(draft, [new LineRefusal(draft.Lines[0].Row, ChangeWords.EnteredOtherwise(draft.DecisionNumber))]));
            }
        }

        return (open, there, refused);
    }

    /// <summary>Only what stands below a unit of the user may be changed; absent and out of reach are told alike.</summary>
    private async Task<(List<ReorganizationDraft> Mine, List<RefusedDraft> Foreign)> InReachAsync(List<ReorganizationDraft> drafts, CancellationToken ct)
    {
        if (reach.User.IsOperator)
        {
            return (drafts, []);
        }

        var mine = new List<ReorganizationDraft>();
        var foreign = new List<RefusedDraft>();
        foreach (var draft in drafts)
        {
            var wrong = new List<LineRefusal>();
            foreach (var line in draft.Lines)
            {
                if (!await IsMineAsync(draft, line, ct))
                {
                    wrong.Add(new LineRefusal(line.Row, ChangeWords.OutOfReach()));
                }
            }

            if (wrong.Count > 0)
            {
                foreign.Add(new RefusedDraft(draft, wrong));
            }
            else
            {
                mine.Add(draft);
            }
        }

        return (mine, foreign);
    }

    private async Task<bool> IsMineAsync(ReorganizationDraft draft, ReorganizationLine line, CancellationToken ct)
    {
        var below = reach.User.UnitsWith(Power.Reorganize);
        foreach (var code in new[] { line.OldCode, line.NewCode }.Where(c => c.Length > 0).Distinct())
        {
            var eve = draft.EffectiveOn.AddDays(-1);
            var units = await db.OrganizationVersions.InForceOn(eve).Where(v => v.Code == code).Select(v => v.OrganizationId).ToListAsync(ct);
            foreach (var unit in units)
            {
                if ((below.Contains(unit) && line.Verb != OrganizationEventKind.ChangeDetails) || !await reach.MayAsync(Power.Reorganize, unit, ct))
                {
                    return false;
                }
            }
        }

        var parents = line.NewParentCode.Length == 0 ? [] : await db.OrganizationVersions.InForceOn(reach.Today).Where(v => v.Code == line.NewParentCode).Select(v => v.OrganizationId).ToListAsync(ct);
        foreach (var parent in parents)
        {
            if (!await reach.MayAsync(Power.Reorganize, parent, ct))
            {
                return false;
            }
        }

        return true;
    }
}
