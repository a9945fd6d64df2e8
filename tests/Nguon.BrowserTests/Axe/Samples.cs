using Nguon.BrowserTests.Journeys;
using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Tests.Routes;
using Nguon.Tests.World;

namespace Nguon.BrowserTests.Axe;

/// <summary>One or more addresses that show a page with something on it.</summary>
internal sealed class Samples
{
    private readonly RouteIds ids;
    private readonly Dictionary<string, IReadOnlyList<string>> chosen;

    private Samples(TestWorld world, RouteIds ids, (Guid CommitteeSession, Landmark Probationer) told)
    {
        this.ids = ids;
        chosen = new(StringComparer.Ordinal)
        {
            ["/ho-so/{dossierId:guid}"] = [$"/ho-so/{world.Cuc.DossierId}", $"/ho-so/{told.Probationer.DossierId}"],
            ["/nguoi-giup-do/{personId:guid}"] = [$"/nguoi-giup-do/{world.An.Id}"],
            ["/tham-dinh"] = ["/tham-dinh?nhom=ToSession"],
            ["/tham-dinh/lo"] = [$"/tham-dinh/lo?viec=tiep-nhan&hoSo={world.Cuc.DossierId}"],
            ["/phien-hop/{sessionId:guid}"] = [$"/phien-hop/{told.CommitteeSession}"],
            ["/phien-hop/moi"] = [$"/phien-hop/moi?donVi={world.Units.Phuong}"],
            ["/sinh-hoat/moi"] = [$"/sinh-hoat/moi?donVi={world.Units.KhuPho1}"],
            ["/ho-so/{dossierId:guid}/ghi-buoc/{kind}"] =
            [
                ..new[] { StepKind.AwarenessCertificate, StepKind.VerificationSent, StepKind.CellResolution, StepKind.Correction }.Select(kind => $"/ho-so/{world.An.DossierId}/ghi-buoc/{kind}"),
            ],
        };
    }

    public static async Task<Samples> InAsync(TestWorld world)
    {
        var session = new Session
        {
            Id = Guid.CreateVersion7(),
            OrganizationId = world.Units.Phuong,
            Kind = SessionKind.StandingCommittee,
            Method = SessionMethod.Meeting,
            HeldOn = world.Today,
            Place = "Phòng họp Đảng ủy phường",
            RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
        };
        var known = await RouteRecords.InAsync(world);
        await world.Add(session);
        var told = new Told(world);
        await told.SomebodyWithAsync("Phan Thị Mười", told.Appraised(world.Today.AddDays(-20)));
        var probationer = await told.SomebodyWithAsync("Hồ Văn Mười Một", told.Probationer(world.Today.AddMonths(-11)));
        return new Samples(world, known, (session.Id, probationer));
    }

    public IReadOnlyList<string> Of(RouteCall page) =>
        chosen.GetValueOrDefault(page.Path) ?? [page.Address(p => ids.ValueOf(page, p, Whose.Own) ?? "")];
}
