using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>What moves and what breaks when a plan is carried out: members, dossiers and who decides them, accounts, duties, small cells, late acts.</summary>
internal sealed class ReorganizationEffects(AppDb db, Reach reach, PassingEffects passing, ReturningEffects returning, PathsOnDay paths)
{
    private const int MostLines = 60;
    private const int FewestOfficial = 3;

    public async Task<ReorganizationPreview> OfAsync(Planned planned, string seen, CancellationToken ct)
    {
        var trees = TreesBeforeAndAfter.Of(planned, reach.Today);
        EffectGroup[] groups =
        [
            .. await returning.OfAsync(planned, trees, ct), await MembersAsync(trees, ct), await DossiersAsync(trees, ct), await AccountsAsync(trees, ct), await DutiesAsync(trees, ct),
            .. await passing.OfAsync(planned, trees, ct), await SmallCellsAsync(trees, ct), await LateActsAsync(trees, ct),
        ];
        return new ReorganizationPreview
        {
            Events = planned.Plan.Events.Select(e => e.Summary).ToList(),
            Units = trees.Changes(),
            Effects = groups.Where(g => g.Count > 0).ToList(),
            Notes = planned.Plan.Notes.Select(n => $"Dòng {n.Row}: {n.Refusal.Message}").ToList(),
            Seen = seen,
        };
    }

    private async Task<EffectGroup> MembersAsync(TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var left = trees.Ended.Keys.Concat(trees.Parted).ToList();
        var named = trees.Named;
        var people = (await db.Standings.Where(s => left.Contains(s.OrganizationId) && s.RetractedAt == null && s.Status != PersonStatus.Left)
            .InForceOn(reach.Today).Select(s => new { s.OrganizationId, s.PersonId }).ToListAsync(ct)).Where(p => trees.Ended.ContainsKey(p.OrganizationId) || named.ContainsKey(p.PersonId)).ToList();
        var cells = await paths.OfAsync(named.Values.ToHashSet(), trees.Day, ct);
        var groups = people.GroupBy(p => (p.OrganizationId, To: named.TryGetValue(p.PersonId, out var cell) ? cell : (Guid?)null)).ToList();
        return Group("Người chuyển về đơn vị tiếp nhận", people.Count,
            groups.Select(g => $"{trees.Name(g.Key.OrganizationId)}: {g.Count()} người, về {(g.Key.To is { } to ? trees.PathAfter(to) ?? cells.GetValueOrDefault(to) : trees.Successor(g.Key.OrganizationId))}"));
    }

    private async Task<EffectGroup> DossiersAsync(TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var touched = trees.Displaced.ToList();
        var rows = await db.Dossiers.Open().Join(db.OrganizationAncestry.InForceOn(reach.Today).Where(a => touched.Contains(a.AncestorId)), d => d.CellId, a => a.DescendantId,
            (d, a) => new { d.Id, a.AncestorId, a.Distance }).ToListAsync(ct);
        var grants = await db.AuthorityGrants.AsNoTracking().Where(g => g.Power == DecisionPower.Admission).ToListAsync(ct);
        var nearest = rows.GroupBy(r => r.Id).Select(g => g.MinBy(r => r.Distance)!.AncestorId).GroupBy(unit => unit); // a group is never empty
        var lines = nearest.Select(g => (Unit: g.Key, Count: g.Count())).ToList();
        return Group("Hồ sơ đang xem xét và cấp quyết định", lines.Sum(l => l.Count), lines.Select(l => $"{trees.Name(l.Unit)}: {l.Count} hồ sơ; {trees.Deciding(l.Unit, grants)}"));
    }

    private async Task<EffectGroup> AccountsAsync(TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var lost = trees.LostSuperiors.Where(id => !trees.Ended.ContainsKey(id)).ToList();
        var accounts = await db.AccountGrants.Where(g => lost.Contains(g.OrganizationId)).InForceOn(reach.Today)
            .Join(db.Users, g => g.AccountId, a => a.Id, (g, a) => new { a.DisplayName, g.OrganizationId }).OrderBy(a => a.DisplayName).ToListAsync(ct);
        return Group("Tài khoản không còn thấy, không còn làm được việc của các đơn vị này", accounts.Count, accounts.Select(a => $"{a.DisplayName} ({trees.Name(a.OrganizationId)}); giao lại vai trò ở đơn vị mới nếu cần"));
    }

    private async Task<EffectGroup> DutiesAsync(TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var ended = trees.Ended.Keys.ToList();
        var sessions = await db.Sessions.Where(s => ended.Contains(s.OrganizationId) && s.HeldOn > reach.Today).Select(s => new { s.OrganizationId, s.HeldOn }).ToListAsync(ct);
        var lines = sessions.Select(s => $"{trees.Name(s.OrganizationId)}: buổi sinh hoạt đã định ngày {s.HeldOn:dd/MM/yyyy}").ToList();
        return Group("Việc đang mở ở đơn vị kết thúc", lines.Count, lines);
    }

    private async Task<EffectGroup> SmallCellsAsync(TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var cells = trees.CellsAfter.Union(trees.Parted).ToList();
        var counted = cells.Concat(trees.Ended.Keys).ToList();
        var official = await db.Standings.Where(s => counted.Contains(s.OrganizationId) && s.RetractedAt == null && s.Status == PersonStatus.OfficialMember)
            .InForceOn(reach.Today).Select(s => new { s.OrganizationId, s.PersonId }).ToListAsync(ct);
        var there = official.CountBy(s => trees.Goes(s.PersonId, s.OrganizationId) ?? Guid.Empty).ToDictionary(g => g.Key, g => g.Value);
        var small = cells.Select(cell => (Cell: cell, Count: there.GetValueOrDefault(cell))).Where(c => c.Count < FewestOfficial).ToList();
        return Group("Chi bộ có dưới 3 đảng viên chính thức", small.Count, small.Select(c => $"{trees.Name(c.Cell)}: {c.Count} đảng viên chính thức; ghép sinh hoạt hoặc điều thêm đảng viên"));
    }

    private async Task<EffectGroup> LateActsAsync(TreesBeforeAndAfter trees, CancellationToken ct)
    {
        var (ended, day) = (trees.Ended.Keys.ToList(), trees.Day);
        var sessions = await db.Sessions.Where(s => ended.Contains(s.OrganizationId) && s.HeldOn >= day && s.HeldOn <= reach.Today).Select(s => new { s.OrganizationId, On = s.HeldOn }).ToListAsync(ct);
        var steps = await db.DossierSteps.Where(s => ended.Contains(s.ByOrganizationId) && s.OccurredOn >= day).Select(s => new { s.ByOrganizationId, s.OccurredOn, s.Kind }).ToListAsync(ct);
        var lines = sessions.Select(s => (s.On, Words: $"buổi sinh hoạt của {trees.Name(s.OrganizationId)}"))
            .Concat(steps.Select(s => (On: s.OccurredOn, Words: $"{StepCatalogue.Of(s.Kind).Label}, {trees.Name(s.ByOrganizationId)}"))).OrderBy(l => l.On).ToList();
        return Group("Việc đã ghi ở đơn vị cũ từ ngày hiệu lực, sẽ chuyển về đơn vị tiếp nhận", lines.Count, lines.Select(l => $"{l.On:dd/MM/yyyy}: {l.Words}"));
    }

    private static EffectGroup Group(string title, int count, IEnumerable<string> lines) => new(title, count, lines.Take(MostLines).ToList());
}
