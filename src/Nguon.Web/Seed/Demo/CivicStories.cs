using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>Mặt trận and đoàn thể of the two new wards, led by their committees since 1/7/2025, and the political centre of one.</summary>
internal sealed class CivicStories(DemoTree tree, DateOnly today)
{
    private static readonly (CivicBodyKind Kind, string Name)[] InEachWard =
    [
        (CivicBodyKind.FatherlandFront, "Ủy ban Mặt trận Tổ quốc Việt Nam"), (CivicBodyKind.YouthUnion, "Đoàn TNCS Hồ Chí Minh"), (CivicBodyKind.TradeUnion, "Công đoàn"),
        (CivicBodyKind.WomensUnion, "Hội Liên hiệp Phụ nữ"), (CivicBodyKind.FarmersUnion, "Hội Nông dân"), (CivicBodyKind.VeteransAssociation, "Hội Cựu chiến binh"),
    ];

    public async Task WriteAsync(BulkInsert bulk, CancellationToken ct)
    {
        var north = tree.Commune(DemoTree.North);
        var south = tree.Commune(DemoTree.South);
        var all = InEachWard.SelectMany(b => new[] { One(b.Kind, $"{b.Name} phường Đông Hà", north), One(b.Kind, $"{b.Name} phường Nam Đông Hà", south) })
            .Append(One(CivicBodyKind.PoliticalCentre, "Trung tâm Chính trị phường Nam Đông Hà", south)).ToList();
        await bulk.AddAsync([.. all.Select(b => b.Body)], ct);
        await bulk.AddAsync([.. all.Select(b => b.Version)], ct);
        await bulk.AddAsync([.. all.Select(b => b.Tie)], ct);
    }

    private (CivicBody Body, CivicBodyVersion Version, CivicTie Tie) One(CivicBodyKind kind, string name, Guid ward)
    {
        var body = new CivicBody { Id = Guid.CreateVersion7(), Kind = kind, Revision = 1 };
        var entered = DemoDays.Entered(DemoTree.Reform, today);
        return (body,
            new CivicBodyVersion { Id = Guid.CreateVersion7(), BodyId = body.Id, From = DemoTree.Reform, RecordedAt = entered, Name = name, SearchName = VietnameseText.Fold(name) },
            new CivicTie { Id = Guid.CreateVersion7(), BodyId = body.Id, OrganizationId = ward, Kind = CivicTieKind.LedBy, From = DemoTree.Reform, RecordedAt = entered });
    }
}
