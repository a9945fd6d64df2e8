using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.Rooms;
using Nguon.Web.Data;
using Nguon.Web.Features.Accounts;

namespace Nguon.Tests.Seed;

[Collection(DemoCityCollection.Name)]
public sealed class DemoAccountTests(DemoCityFixture city)
{
    [Fact]
    public void Every_role_has_a_named_account_without_a_password()
    {
        var accounts = city.Db.Users.AsNoTracking().ToList();
        var grants = city.Db.AccountGrants.AsNoTracking().InForceOn(DemoCityFixture.Today).ToList();

        Assert.All(accounts, a => Assert.True(a is { IsDemo: true, PasswordHash: null, TwoFactorEnabled: false }));
        Assert.Equal(Enum.GetValues<AccountRole>(), grants.Select(g => g.Role).Distinct().Order());
        Assert.Equal(accounts.Select(a => a.Id).Order(), grants.Select(g => g.AccountId).Distinct().Order());
        Assert.Contains(accounts, a => a.UserName == "bithu.khupho1");
    }

    [Fact]
    public void Roles_stand_on_units_they_fit()
    {
        var tree = city.TreeOn(DemoCityFixture.Today);

        Guard.Every(city.Db.AccountGrants.AsNoTracking().ToList(), g => Assert.True(AccountLabels.Fits(g.Role, tree.Find(g.OrganizationId)!.Kind)));
    }

    [Fact]
    public void The_secretarys_cell_shows_nearly_every_case_and_has_a_meeting_ahead()
    {
        var login = city.Db.Users.AsNoTracking().Single(a => a.UserName == "bithu.khupho1");
        var cell = city.Db.AccountGrants.AsNoTracking().Single(g => g.AccountId == login.Id).OrganizationId;
        var coming = city.Db.Sessions.AsNoTracking().Single(s => s.OrganizationId == cell && s.HeldOn > DemoCityFixture.Today);

        Assert.True(city.Db.Dossiers.AsNoTracking().Where(d => d.CellId == cell).Select(d => d.Stage).Distinct().Count() >= 12);
        Assert.True(city.Db.SessionItems.Count(i => i.SessionId == coming.Id && !i.IsDone) >= 3);
        Assert.Equal("Chi bộ Khu phố 1 (Phường 2 cũ)", city.TreeOn(DemoCityFixture.Today).Find(cell)!.Name);
    }

    [Fact]
    public void The_mentor_account_helps_somebody()
    {
        var mentor = city.Db.Users.AsNoTracking().Single(a => a.UserName == "giupdo.khupho1").PersonId;

        Assert.True(city.Db.MentorAssignments.AsNoTracking().InForceOn(DemoCityFixture.Today).Any(a => a.MentorId == mentor));
    }

    [Fact]
    public void The_chain_of_the_record_holds_from_the_first_entry_to_the_building_itself()
    {
        var hash = ActivityChain.Origin;
        foreach (var activity in city.Db.Activities.AsNoTracking().OrderBy(a => a.Id))
        {
            Assert.Equal(activity.Hash, hash = ActivityChain.HashOf(hash, activity));
        }

        Assert.True(city.Db.Activities.Count() > 1000);
    }

    [Fact]
    public void Cells_are_named_by_kind_and_every_grant_of_power_says_its_document()
    {
        Guard.Every(city.Db.AuthorityGrants.AsNoTracking().ToList(), g => Assert.Contains("-QĐ/TW ngày", g.LegalBasis));
        Guard.Every(city.TreeOn(DemoCityFixture.Today).All.Where(v => v.Kind.IsCell()), v => Assert.StartsWith("Chi bộ ", v.Name));
    }
}
