using System.Globalization;
using System.Net;
using System.Text.Json;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Nguon.Tests.Features.Figures;

/// <summary>Biểu 1: what came, what went, and D = A + B − C (rules.md 9.2).</summary>
public sealed class MemberMovesTests : IAsyncLifetime
{
    private TestWorld world = null!; // made before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Every_way_to_come_or_go_is_one_line_and_the_balance_holds_at_each_unit()
    {
        await EverythingAsync();

        var ward = await LinesAsync("HS-DH");
        var other = await LinesAsync("HS-TH");
        var province = await LinesAsync("HS");

        Assert.Equal("chuyen-den-ngoai-tinh 1, chuyen-di-trong-tinh 1, chuyen-di-ngoai-tinh 1, tu-tran 1, khai-tru 1, cho-ra 1", ward.Moves);
        Assert.Equal("chuyen-den-trong-tinh 1", other.Moves);
        Assert.Equal("chuyen-den-ngoai-tinh 1, chuyen-den-trong-tinh 1, chuyen-di-trong-tinh 1, chuyen-di-ngoai-tinh 1, tu-tran 1, khai-tru 1, cho-ra 1", province.Moves);
        Assert.All([ward, other, province], lines => Assert.Equal(lines.End, lines.Start + lines.Change));
        Assert.Equal(-4, ward.Change);
        Assert.True((await world.InDb(db => FactCheckAsync(db))).TrueForAll(fact => fact.Agrees), "nguon verify would say something else");
    }

    [Fact]
    public async Task On_the_way_temporary_internal_and_undone_transfers_are_no_line()
    {
        var members = world.People.MembersOfKhuPho1;
        await SendAsync(members[3], new { kind = "Official", slipOn = Iso(-10), slipNumber = "1", toOrganizationId = world.Units.OtherCell });
        await ReceiveAsync(await SendAsync(members[4], new { kind = "Temporary", slipOn = Iso(-30), slipNumber = "2", backBy = Iso(150), toOrganizationId = world.Units.OtherCell }), world.Units.OtherCell);
        await ReceiveAsync(await SendAsync(members[5], new { kind = "Internal", slipOn = Iso(-10), slipNumber = "3", toOrganizationId = world.Units.KhuPho3 }), world.Units.KhuPho3);
        var undone = await SendAsync(members[6], new { kind = "Official", slipOn = Iso(-10), slipNumber = "4", toOrganizationId = world.Units.OtherCell });
        await ReceiveAsync(undone, world.Units.OtherCell);
        using var receiver = await world.As(world.ForeignSecretary);
        (await receiver.PostJsonAsync($"/api/v1/transfers/{undone}/undoing", new { why = "Nhầm người" })).MustBe(HttpStatusCode.OK);

        var (start, end, change, moves) = await LinesAsync("HS-DH");

        Assert.Equal((start, 0, ""), (end, change, moves));
        Assert.Equal("", (await LinesAsync("HS-TH")).Moves);
    }

    private async Task EverythingAsync()
    {
        var members = world.People.MembersOfKhuPho1;
        await ReceiveAsync(await SendAsync(members[3], new { kind = "Official", slipOn = Iso(-10), slipNumber = "1", toOrganizationId = world.Units.OtherCell }), world.Units.OtherCell);
        var outside = await SendAsync(members[4], new { kind = "Official", slipOn = Iso(-10), slipNumber = "2", otherPlace = "Đảng bộ phường Thuận Hóa" });
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        (await secretary.PostJsonAsync($"/api/v1/transfers/{outside}/receipt", new { on = Iso(-1), number = "9-PB" })).MustBe(HttpStatusCode.OK);
        (await secretary.PostJsonAsync($"/api/v1/people/{world.People.Binh.Id}/arrival", new { fromPlace = "Huế", slipNumber = "8", slipOn = Iso(-8), receivedOn = Iso(-2), status = "OfficialMember" })).MustBe(HttpStatusCode.OK);
        await LeaveAsync(secretary, members[5], new { way = "Died", on = Iso(-5) });
        await LeaveAsync(secretary, members[6], new { way = "Expelled", on = Iso(-5), decisionNumber = "1-QĐ", decidedById = world.Units.Phuong });
        await LeaveAsync(secretary, members[7], new { way = "WithdrewFromParty", on = Iso(-5), decisionNumber = "2-QĐ", decidedById = world.Units.Phuong });
    }

    private async Task<Guid> SendAsync(Guid person, object slip)
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        return JsonDocument.Parse((await sender.PostJsonAsync($"/api/v1/people/{person}/transfers", slip)).MustBe(HttpStatusCode.OK).Body).RootElement.GetProperty("id").GetGuid();
    }

    private async Task ReceiveAsync(Guid transfer, Guid cell)
    {
        using var receiver = await world.As(cell == world.Units.OtherCell ? world.ForeignSecretary : world.SecretaryOfKhuPho3);
        (await receiver.PostJsonAsync($"/api/v1/transfers/{transfer}/receipt", new { on = Iso(-3), cellId = cell })).MustBe(HttpStatusCode.OK);
    }

    private static async Task LeaveAsync(TestClient secretary, Guid person, object body) =>
        (await secretary.PostJsonAsync($"/api/v1/people/{person}/leaving", body)).MustBe(HttpStatusCode.OK);

    /// <summary>Members before the days and at their end, the change the lines give, and the lines that are not zero.</summary>
    private async Task<(int Start, int End, int Change, string Moves)> LinesAsync(string unit)
    {
        using var department = await world.As(world.ProvinceDepartment);
        async Task<int> Of(string measure, DateOnly from, DateOnly to) => JsonDocument.Parse(
            (await department.OpenAsync($"/api/v1/figures?organization={unit}&measure={measure}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}")).MustBe(HttpStatusCode.OK).Body)
            .RootElement.GetProperty("total").GetProperty("value").GetInt32();
        var (from, to) = (world.Today.AddDays(-9), world.Today);
        string[] plus = ["ket-nap", "chuyen-den-ngoai-tinh", "chuyen-den-trong-tinh"];
        string[] minus = ["chuyen-di-trong-tinh", "chuyen-di-ngoai-tinh", "tu-tran", "khai-tru", "xoa-ten", "cho-ra"];
        var (change, moves) = (0, new List<string>());
        foreach (var measure in plus.Concat(minus))
        {
            var value = await Of(measure, from, to);
            change += plus.Contains(measure) ? value : -value;
            moves.AddRange(value == 0 ? [] : [$"{measure} {value}"]);
        }

        return (await Of("dang-vien", from.AddDays(-1), from.AddDays(-1)), await Of("dang-vien", to, to), change, string.Join(", ", moves));
    }

    private static async Task<List<FactComparison>> FactCheckAsync(AppDb db) => [.. await FactSources.CompareAsync(db, await db.People.AsNoTracking().ToListAsync(), default)];

    private string Iso(int days) => world.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
