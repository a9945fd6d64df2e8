using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Meetings in reach, the latest first.</summary>
internal sealed class SessionListQuery(AppDb db, Reach reach, OrganizationTrees trees)
{
    public const int PageSize = 30;

    public async Task<SessionListView> OfAsync(SessionKind? kind, Guid? unitId, int page, CancellationToken ct)
    {
        var sessions = reach.Sessions.AsNoTracking()
            .Where(s => kind == null ? s.Kind != SessionKind.Cell : s.Kind == kind)
            .Where(s => unitId == null || s.OrganizationId == unitId);
        var total = await sessions.CountAsync(ct);
        var at = Math.Max(1, page);
        var found = await sessions.OrderByDescending(s => s.HeldOn).ThenByDescending(s => s.Id).Skip((at - 1) * PageSize).Take(PageSize)
            .Select(s => new
            {
                Session = s,
                Items = db.SessionItems.Count(i => i.SessionId == s.Id),
                Done = db.SessionItems.Count(i => i.SessionId == s.Id && i.IsDone),
            }).ToListAsync(ct);
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var ids = found.Select(f => f.Session.OrganizationId).Distinct().ToList();
        var former = await db.OrganizationVersions.AsNoTracking().Where(v => ids.Contains(v.OrganizationId)).ToListAsync(ct);
        return new SessionListView(
            [.. found.Select(f => new SessionRowView(f.Session.Id, f.Session.Kind, f.Session.HeldOn)
            {
                UnitId = f.Session.OrganizationId,
                UnitPath = tree.Find(f.Session.OrganizationId) is null
                    ? former.Where(v => v.OrganizationId == f.Session.OrganizationId).MaxBy(v => v.From)?.Name ?? ""
                    : tree.PathTo(f.Session.OrganizationId),
                Method = f.Session.Method,
                Items = f.Items,
                IsHeld = f.Done > 0,
                ResolutionNumber = f.Session.ResolutionNumber,
            })], total, at);
    }
}

/// <summary>One page of meetings.</summary>
internal sealed record SessionListView(IReadOnlyList<SessionRowView> Rows, int Total, int Page);

/// <summary>One meeting of the list.</summary>
internal sealed record SessionRowView(Guid Id, SessionKind Kind, DateOnly HeldOn)
{
    public required Guid UnitId { get; init; }
    public required string UnitPath { get; init; }
    public required SessionMethod Method { get; init; }
    public required int Items { get; init; }
    public required bool IsHeld { get; init; }
    public string? ResolutionNumber { get; init; }
}
