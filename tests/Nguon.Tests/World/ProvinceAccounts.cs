using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Tests.World;

/// <summary>An account with one role on one unit.</summary>
internal sealed record TestAccount(Guid Id, string Login, AccountRole Role, Guid UnitId);

/// <summary>One account per role; of the same branch, of a neighbouring cell and of a foreign committee. They have no password.</summary>
internal sealed class ProvinceAccounts
{
    private readonly DateTime createdAt;

    public ProvinceAccounts(ProvinceUnits units, ProvincePeople people, DateTime createdAt)
    {
        this.createdAt = createdAt;
        SecretaryOfKhuPho1 = Add("bithu.khupho1", "Bí thư Chi bộ Khu phố 1", AccountRole.CellSecretary, units.KhuPho1, people.MembersOfKhuPho1[0]);
        SecretaryOfKhuPho3 = Add("bithu.khupho3", "Bí thư Chi bộ Khu phố 3", AccountRole.CellSecretary, units.KhuPho3, people.MembersOfKhuPho3[0]);
        ForeignSecretary = Add("bithu.khupho7", "Bí thư Chi bộ Khu phố 7", AccountRole.CellSecretary, units.OtherCell, people.MembersOfOtherCell[0]);
        OfficerOfPhuong = Add("canbo.donghai", "Cán bộ Ban Xây dựng Đảng phường Đông Hải", AccountRole.CommitteeOfficer, units.Phuong);
        ForeignOfficer = Add("canbo.tayhai", "Cán bộ Ban Xây dựng Đảng phường Tây Hải", AccountRole.CommitteeOfficer, units.OtherPhuong);
        OfficerOfCommune = Add("canbo.banson", "Cán bộ Ban Xây dựng Đảng xã Bản Sơn", AccountRole.CommitteeOfficer, units.Commune);
        Clerk = Add("vanthu.donghai", "Văn thư Đảng ủy phường Đông Hải", AccountRole.Clerk, units.Phuong);
        StandingMember = Add("btv.donghai", "Ủy viên Ban Thường vụ Đảng ủy phường Đông Hải", AccountRole.StandingMember, units.Phuong);
        Province = Add("tinhuy", "Chuyên viên Ban Tổ chức Tỉnh ủy Hải Sơn", AccountRole.ProvincialDepartment, units.Province);
        ProvinceClerk = Add("vanthu.tinhuy", "Văn thư Tỉnh ủy Hải Sơn", AccountRole.Clerk, units.Province);
        Centre = Add("ttct.donghai", "Cán bộ Trung tâm Chính trị", AccountRole.PoliticalCentre, units.Phuong);
        YouthUnion = Add("doan.donghai", "Bí thư Đoàn phường Đông Hải", AccountRole.MassOrganization, units.Phuong, null, IntroducingBodies.YouthUnion);
        Mentor = Add("giupdo.khupho1", "Đảng viên giúp đỡ, Chi bộ Khu phố 1", AccountRole.Mentor, units.KhuPho1, people.Mentor.Id);
        Admin = Add("quantri.donghai", "Quản trị phường Đông Hải", AccountRole.Administrator, units.Phuong);
    }

    public TestAccount SecretaryOfKhuPho1 { get; }
    public TestAccount SecretaryOfKhuPho3 { get; }
    public TestAccount ForeignSecretary { get; }
    public TestAccount OfficerOfPhuong { get; }
    public TestAccount ForeignOfficer { get; }
    public TestAccount OfficerOfCommune { get; }
    public TestAccount Clerk { get; }
    public TestAccount StandingMember { get; }
    public TestAccount Province { get; }
    public TestAccount ProvinceClerk { get; }
    public TestAccount Centre { get; }
    public TestAccount YouthUnion { get; }
    public TestAccount Mentor { get; }
    public TestAccount Admin { get; }

    public List<TestAccount> All { get; } = [];

    public List<Account> Rows { get; } = [];

    public List<AccountGrant> Grants { get; } = [];

    private TestAccount Add(string login, string name, AccountRole role, Guid unit, Guid? person = null, IntroducingBodies body = IntroducingBodies.None)
    {
        var row = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            DisplayName = name,
            PersonId = person,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = createdAt,
        };
        Rows.Add(row);
        Grants.Add(new AccountGrant { Id = Guid.CreateVersion7(), AccountId = row.Id, OrganizationId = unit, Role = role, Body = body, From = ProvinceUnits.Reform });
        var account = new TestAccount(row.Id, login, role, unit);
        All.Add(account);
        return account;
    }
}
