using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Features.Accounts;

namespace Nguon.Tests.Features.Accounts;

public sealed class AccountDeskTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    [Leaves(ActivityKind.AccountCreated)]
    public async Task An_officer_makes_an_account_for_a_cell_and_the_printed_card_opens_it()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        var form = await officer.OpenAsync($"/tai-khoan/tao-moi?donVi={world.Units.KhuPho2}");

        var card = (await officer.SubmitAsync(form, "Lập tài khoản và in phiếu", ("Bí thư, chi ủy chi bộ", "on"),
            ("Chức danh và đơn vị", "Bí thư Chi bộ Khu phố 2"), ("Tên đăng nhập", "bithu.khupho2"))).MustBe(HttpStatusCode.OK);
        var password = card.Document.QuerySelectorAll(".login-card code")[1].TextContent;
        using var secretary = world.Anyone();
        var next = await secretary.SignInAsync("bithu.khupho2", password);

        Assert.Equal("/dang-nhap/mat-khau-moi", next.RedirectsTo?.ToString());
        var id = await world.InDb(db => db.Users.Where(a => a.UserName == "bithu.khupho2").Select(a => a.Id).SingleAsync());
        var record = await world.RecordOfAsync(id);
        Assert.Equal(2, record.Count);
        Assert.DoesNotContain(record, after => after!.Contains(password, StringComparison.Ordinal)); // both have an after
    }

    [Fact]
    public async Task The_same_act_by_the_API_refuses_everything_at_once()
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        var answer = await officer.PostJsonAsync("/api/v1/accounts", new
        {
            login = "Bí Thư", displayName = "", grant = new { organizationId = world.Units.KhuPho2, role = "Clerk", from = "2026-01-01", until = "2025-01-01" },
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.All(["ACC-031", "ACC-032", "ACC-034", "ACC-036"], code => Assert.True(answer.ShowsRefusal(code)));
    }

    [Theory]
    [InlineData(AccountRole.Administrator)]
    [InlineData(AccountRole.ProvincialDepartment)]
    public async Task An_officer_never_gives_a_role_beyond_the_own(AccountRole role)
    {
        var outcome = await world.Using<ChangeGrants, Outcome<AccountGrant>>(world.OfficerOfPhuong,
            grants => grants.GiveAsync(world.Clerk.Id, new GrantInput(world.Units.Phuong, role, world.Today, null), default));

        Assert.Contains(outcome.Refusals, r => r.Code == "ACC-030");
    }

    [Fact]
    public async Task A_grant_on_a_foreign_unit_is_a_unit_that_does_not_exist()
    {
        var outcome = await world.Using<ChangeGrants, Outcome<AccountGrant>>(world.OfficerOfPhuong,
            grants => grants.GiveAsync(world.Clerk.Id, new GrantInput(world.Units.OtherPhuong, AccountRole.Clerk, world.Today, null), default));

        Assert.True(outcome.IsAbsent);
    }

    [Fact]
    public async Task Nobody_gives_a_role_to_the_own_account()
    {
        var outcome = await world.Using<ChangeGrants, Outcome<AccountGrant>>(world.Admin,
            grants => grants.GiveAsync(world.Admin.Id, new GrantInput(world.Units.Phuong, AccountRole.CommitteeOfficer, world.Today, null), default));

        Assert.Contains(outcome.Refusals, r => r.Code == "ACC-037");
    }

    [Fact]
    public async Task An_officer_cannot_take_over_the_account_of_an_administrator()
    {
        var outcome = await world.Using<TendAccount, Outcome<CardView>>(world.OfficerOfPhuong, tend => tend.ResetAsync(world.Admin.Id, default));

        Assert.Contains(outcome.Refusals, r => r.Code == "ACC-039");
    }

    [Fact]
    public async Task A_foreign_account_is_absent_for_an_officer()
    {
        var outcome = await world.Using<TendAccount, Outcome<CardView>>(world.OfficerOfPhuong, tend => tend.ResetAsync(world.ForeignSecretary.Id, default));

        Assert.True(outcome.IsAbsent);
    }

    [Fact]
    public async Task Several_roles_on_one_account_are_allowed_with_a_warning_and_recorded()
    {
        var outcome = await world.Using<ChangeGrants, Outcome<AccountGrant>>(world.Admin,
            grants => grants.GiveAsync(world.OfficerOfPhuong.Id, new GrantInput(world.Units.Phuong, AccountRole.Clerk, world.Today, null), default));

        Assert.True(outcome.Succeeded);
        Assert.Contains(outcome.Warnings, w => w.Code == "ACC-040");
        Assert.Contains(await world.RecordOfAsync(world.OfficerOfPhuong.Id), after => after!.Contains("Clerk", StringComparison.Ordinal)); // recorded acts have an after
    }

    [Fact]
    [Leaves(ActivityKind.GrantChanged)]
    public async Task An_ended_grant_opens_nothing_from_that_day()
    {
        var grant = await world.InDb(db => db.AccountGrants.SingleAsync(g => g.AccountId == world.SecretaryOfKhuPho1.Id));
        await world.Using<ChangeGrants, Outcome<AccountGrant>>(world.OfficerOfPhuong, grants => grants.EndAsync(world.SecretaryOfKhuPho1.Id, grant.Id, world.Today, default));
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        Assert.True((await secretary.GetAsync($"/nguoi/{world.An.Id}")).IsNotFound);
    }

    [Fact]
    public async Task Hand_over_keeps_the_post_and_ends_everything_of_the_predecessor()
    {
        using var predecessor = await world.As(world.SecretaryOfKhuPho1);
        var next = world.People.MembersOfKhuPho1[1];

        var outcome = await world.Using<TendAccount, Outcome<CardView>>(world.OfficerOfPhuong,
            tend => tend.HandOverAsync(world.SecretaryOfKhuPho1.Id, new HandOverInput("Bí thư Chi bộ Khu phố 1 (nhiệm kỳ mới)", next), default));

        Assert.True(outcome.Succeeded);
        Assert.StartsWith("/dang-nhap", (await predecessor.GetAsync("/tai-khoan-cua-toi")).RedirectsTo?.ToString(), StringComparison.Ordinal);
        var account = await world.AccountAsync(world.SecretaryOfKhuPho1.Id);
        Assert.Equal(next, account.PersonId);
        Assert.Single(await world.InDb(db => db.AccountGrants.Where(g => g.AccountId == account.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_locked_account_is_out_at_once_and_back_after_unlocking()
    {
        await world.GivePasswordAsync(world.SecretaryOfKhuPho1);
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        await world.Using<TendAccount, Outcome<Account>>(world.OfficerOfPhuong, tend => tend.LockAsync(world.SecretaryOfKhuPho1.Id, default));
        var out1 = await secretary.GetAsync("/tai-khoan-cua-toi");
        var locked = await world.Anyone().SignInAsync("bithu.khupho1", Steps.Password);
        await world.Using<TendAccount, Outcome<Account>>(world.OfficerOfPhuong, tend => tend.UnlockAsync(world.SecretaryOfKhuPho1.Id, default));

        Assert.StartsWith("/dang-nhap", out1.RedirectsTo?.ToString(), StringComparison.Ordinal);
        Assert.True(locked.ShowsRefusal("ACC-001"));
        Assert.Equal("/", (await world.Anyone().SignInAsync("bithu.khupho1", Steps.Password)).RedirectsTo?.ToString());
    }
}
