using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Web.Features.Organizations;

/// <summary>The part of the tree a plan knows, on the day before and on the day of the change; today when the day is past.</summary>
internal sealed class TreesBeforeAndAfter
{
    private readonly OrganizationTree before;
    private readonly OrganizationTree after;
    private readonly ReorganizationPlan plan;

    private TreesBeforeAndAfter(ReorganizationPlan plan, OrganizationTree before, OrganizationTree after)
    {
        (this.plan, this.before, this.after) = (plan, before, after);
        Ended = plan.Ended.ToDictionary(e => e.OrganizationId, e => e.SuccessorId);
        Named = plan.Events.SelectMany(e => e.Moves).DistinctBy(m => m.PersonId).ToDictionary(m => m.PersonId, m => m.ToId);
        Parted = [.. NamedMoves.Parted(plan).Select(e => e.OrganizationId)];
    }

    public DateOnly Day => after.Day;

    /// <summary>The last day of the old state.</summary>
    public DateOnly Eve => after.Day.AddDays(-1);

    /// <summary>Units that end, each with who takes over.</summary>
    public IReadOnlyDictionary<Guid, Guid?> Ended { get; }

    /// <summary>Persons with a cell of their own to go to.</summary>
    public IReadOnlyDictionary<Guid, Guid> Named { get; }

    /// <summary>Units that go on without some of their people.</summary>
    public IReadOnlyList<Guid> Parted { get; }

    /// <summary>Units that end or stand elsewhere afterwards.</summary>
    public IEnumerable<Guid> Displaced => Changed.Where(id => before.Find(id) is { } was && was.ParentId != after.Find(id)?.ParentId);

    public IEnumerable<Guid> CellsAfter => Changed.Concat(Ended.Values.OfType<Guid>()).Distinct().Where(id => after.Find(id)?.Kind.IsCell() == true);

    /// <summary>Units that stood above something displaced and do not any more; ended ones among them.</summary>
    public IEnumerable<Guid> LostSuperiors => Displaced.Where(id => Ended.GetValueOrDefault(id, id) is not null).SelectMany(id => Above(before, id).Except(Above(after, id))).Distinct();

    private IEnumerable<Guid> Changed => plan.AddedVersions.Concat(plan.RetractedVersions).Select(v => v.OrganizationId).Distinct();

    public static TreesBeforeAndAfter Of(Planned planned, DateOnly today)
    {
        var day = planned.Plan.Events.Count > 0 ? planned.Plan.Events.Min(e => e.EffectiveOn) : today;
        var gone = planned.Plan.RetractedVersions.Select(v => v.Id).ToHashSet();
        var then = planned.History.Versions.Where(v => !gone.Contains(v.Id)).Concat(planned.Plan.AddedVersions);
        var was = planned.Replaces is null ? day.AddDays(-1) : day;
        return new TreesBeforeAndAfter(planned.Plan, new OrganizationTree(was, planned.History.Versions.InForceOn(was)), new OrganizationTree(day, then.InForceOn(day)));
    }

    public bool IsCellAfter(Guid? id) => id is { } unit && after.Find(unit)?.Kind.IsCell() == true;

    public IReadOnlyList<UnitChange> Changes() => Changed.Select(id => new UnitChange(id, Words(before, id), Words(after, id)))
        .Where(c => c.Before != c.After).OrderBy(c => c.After.Length == 0).ThenBy(c => c.After, StringComparer.Ordinal).ThenBy(c => c.Before, StringComparer.Ordinal).ToList();

    public string Name(Guid id) => before.Find(id) is not null ? before.PathTo(id) : after.PathTo(id);

    public string? PathAfter(Guid id) => after.Find(id) is null ? null : after.PathTo(id);

    /// <summary>Where somebody of the unit stands afterwards; null when nobody takes it over.</summary>
    public Guid? Goes(Guid person, Guid unit) => (Ended.ContainsKey(unit) || Parted.Contains(unit)) && Named.TryGetValue(person, out var to) ? to
        : Ended.TryGetValue(unit, out var next) ? next : unit;

    public string Successor(Guid id) => Ended.GetValueOrDefault(id) is { } to ? after.PathTo(to) : "chưa có đơn vị tiếp nhận";

    /// <summary>Who decides on admission before and after, in words.</summary>
    public string Deciding(Guid id, IReadOnlyList<AuthorityGrant> grants)
    {
        var was = OrganOf(before, id, grants);
        var then = OrganOf(after, Ended.GetValueOrDefault(id) ?? id, grants);
        return then is null ? $"chưa có cấp có thẩm quyền quyết định sau ngày {Day:dd/MM/yyyy} (trước đó {was ?? "cũng chưa ghi"})"
            : then == was ? $"vẫn do {then} quyết định"
            : $"từ ngày {Day:dd/MM/yyyy} do {then} quyết định (trước đó {was ?? "chưa ghi"})";
    }

    private static string? OrganOf(OrganizationTree tree, Guid id, IReadOnlyList<AuthorityGrant> grants) =>
        tree.DecidingGrant(id, DecisionPower.Admission, grants.InForceOn(tree.Day)) is { } grant ? tree.Find(grant.OrganizationId)?.OrganName : null;

    private IEnumerable<Guid> Above(OrganizationTree tree, Guid id) =>
        tree.Upward(tree.Find(id) is null && tree == after ? Ended.GetValueOrDefault(id) ?? id : id).Select(v => v.OrganizationId);

    private static string Words(OrganizationTree tree, Guid id) => tree.Find(id) is { } unit ? $"{tree.PathTo(id)} ({unit.Code})" : "";
}
