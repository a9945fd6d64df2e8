using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.Features.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

/// <summary>Wherever people are listed, two of one name are told apart: birth year, hamlet, tên thường gọi.</summary>
public sealed class NamesakeTests
{
    [Fact]
    public async Task Every_list_says_birth_year_hamlet_and_the_name_people_use()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.An, StepKind.SubmittedToAuthority);
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.AgreedToOpen);
        await world.InDb(db => db.People.Where(p => p.Id == world.An.Id || p.Id == world.Cuc.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.OtherName, "Mận").SetProperty(p => p.Hamlet, "Xóm Bến")));
        using var officer = await world.As(world.OfficerOfPhuong);
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var year = await world.InDb(db => db.People.Where(p => p.Id == world.Cuc.Id).Select(p => p.BornOn).SingleAsync());

        foreach (var (client, address) in new (TestClient, string)[]
        {
            (officer, "/tham-dinh?nhom=ToReceive"), (officer, "/den-han?ngay=250"), (officer, $"/tham-dinh/lo?viec=tiep-nhan&hoSo={world.An.DossierId}"), (officer, $"/tham-dinh/tra/{world.An.DossierId}"),
            (officer, $"/phien-hop/moi?donVi={world.Units.Phuong}"), (officer, "/"), (secretary, "/"), (secretary, $"/sinh-hoat/moi?donVi={world.Units.KhuPho1}"), (secretary, "/nguoi"), (secretary, "/ho-so"), (secretary, $"/giup-do?chi-bo={world.Units.KhuPho1}"),
        })
        {
            var page = await client.OpenAsync(address);

            Assert.True(page.Shows("thường gọi Mận") && page.Shows("Xóm Bến") && year is { } born && page.Text.Contains($"{born.Year}", StringComparison.Ordinal), $"{address}: {page.Text}");
        }
    }
}
