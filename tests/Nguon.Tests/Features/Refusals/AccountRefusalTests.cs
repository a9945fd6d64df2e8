using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Features.Accounts;

namespace Nguon.Tests.Features.Refusals;

/// <summary>Reasons an account, a role or a password is not given.</summary>
public sealed class AccountRefusalTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private const string First = "Sông Hiếu mùa nước nổi 26";

    private TestWorld World => fixture.World;

    [Theory]
    [InlineData("ACC-033", """{ "login": "doan.moi", "displayName": "Bí thư Đoàn", "grant": { "organizationId": "WARD", "role": "MassOrganization" } }""")]
    [InlineData("ACC-034", """{ "login": "Bí Thư", "displayName": "Bí thư", "grant": { "organizationId": "CELL", "role": "CellSecretary" } }""")]
    [InlineData("ACC-035", """{ "login": "bithu.khupho1", "displayName": "Bí thư", "grant": { "organizationId": "CELL", "role": "CellSecretary" } }""")]
    [InlineData("ACC-036", """{ "login": "bithu.moi", "displayName": " ", "grant": { "organizationId": "CELL", "role": "CellSecretary" } }""")]
    [InlineData("ACC-031", """{ "login": "bithu.moi", "displayName": "Bí thư", "grant": { "organizationId": "WARD", "role": "CellSecretary" } }""")]
    [InlineData("ACC-032", """{ "login": "bithu.moi", "displayName": "Bí thư", "grant": { "organizationId": "CELL", "role": "CellSecretary", "from": "2026-02-01", "until": "2026-02-01" } }""")]
    public async Task An_account_is_not_made(string code, string account)
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var told = account.Replace("WARD", World.Units.Phuong.ToString(), StringComparison.Ordinal).Replace("CELL", World.Units.KhuPho1.ToString(), StringComparison.Ordinal);

        await Refused.ByAsync(World, code, () => officer.PostJsonAsync("/api/v1/accounts", JsonNode.Parse(told)));
        Assert.Equal(World.Accounts.All.Count, await World.InDb(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_role_somebody_holds_is_not_given_twice()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        await Refused.ByAsync(World, "ACC-038", () => officer.PostJsonAsync($"/api/v1/accounts/{World.SecretaryOfKhuPho1.Id}/grants", new { organizationId = World.Units.KhuPho1, role = "CellSecretary" }));
    }

    [Theory]
    [InlineData("ACC-010", First, "ngắn")]
    [InlineData("ACC-011", First, "aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ACC-011", First, "cua bithu.khupho3 day nhe")]
    [InlineData("ACC-012", First, First)]
    [InlineData("ACC-013", "không phải mật khẩu cũ", "Cồn Cỏ giữa biển xanh 2026")]
    public async Task A_password_is_not_changed(string code, string old, string chosen)
    {
        var id = World.SecretaryOfKhuPho3.Id;
        await World.AsOperator<Credentials, bool>(async credentials =>
        {
            await World.InDb(async db =>
            {
                credentials.Set(await db.Users.SingleAsync(a => a.Id == id), First, mustChange: false);
                return true;
            });
            return true;
        });

        var outcome = await World.Using<ChangePassword, Outcome<Account>>(World.SecretaryOfKhuPho3, change => change.RunAsync(id, old, chosen, default));

        Assert.Equal([code], outcome.Refusals.Select(refusal => refusal.Code));
        var kept = await World.InDb(db => db.Users.AsNoTracking().SingleAsync(a => a.Id == id));
        Assert.True(await World.AsOperator<Credentials, bool>(credentials => Task.FromResult(credentials.Verify(kept, First))));
    }
}
