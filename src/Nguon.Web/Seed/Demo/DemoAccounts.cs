using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>One named account per role, without any password: they sign in by one-time links on this machine only.</summary>
internal sealed class DemoAccounts(DemoTree tree, DateOnly today)
{
    private readonly List<Account> accounts = [];
    private readonly List<AccountGrant> grants = [];

    public async Task WriteAsync(BulkInsert bulk, Leaders leaders, ShowCell show, CancellationToken ct)
    {
        var south = tree.Commune(DemoTree.South);
        var people = leaders.InCommittee(tree, south);
        Add(CellSecretary, show.Secretary, "Bí thư Chi bộ Khu phố 1", [(show.Id, AccountRole.CellSecretary)]);
        Add("giupdo.khupho1", show.Mentor, "đảng viên được phân công giúp đỡ, Chi bộ Khu phố 1", [(show.Id, AccountRole.Mentor)]);
        Add(Officer, people[5], "Ban Xây dựng Đảng Đảng ủy phường Nam Đông Hà", [(south, AccountRole.CommitteeOfficer)]);
        Add("vanthu.namdongha", people[6], "văn thư, Văn phòng Đảng ủy phường Nam Đông Hà", [(south, AccountRole.Clerk)]);
        Add("uyvien.namdongha", people[3], "Ủy viên Ban Thường vụ Đảng ủy phường Nam Đông Hà", [(south, AccountRole.StandingMember)]);
        Add(Province, leaders.InCommittee(tree, tree.Province)[3], "Ban Tổ chức Tỉnh ủy", [(tree.Province, AccountRole.ProvincialDepartment)]);
        Add(ProvinceClerk, leaders.InCommittee(tree, tree.Province)[5], "văn thư, Văn phòng Tỉnh ủy", [(tree.Province, AccountRole.Clerk)]);
        Add("trungtam.chinhtri", people[7], "Trung tâm Chính trị phường Nam Đông Hà", [(south, AccountRole.PoliticalCentre), (tree.Commune(DemoTree.North), AccountRole.PoliticalCentre)]);
        Add("doan.namdongha", null, "Cán bộ Đoàn phường Nam Đông Hà", [(south, AccountRole.MassOrganization)]);
        Add("quantri", null, "Quản trị tài khoản", [(tree.Province, AccountRole.Administrator)]);
        Add(MountainOfficer, leaders.InCommittee(tree, tree.Commune("xã Lìa"))[4], "Ban Xây dựng Đảng Đảng ủy xã Lìa", [(tree.Commune("xã Lìa"), AccountRole.CommitteeOfficer)]);
        await bulk.AddAsync(accounts, ct);
        await bulk.AddAsync(grants, ct);
    }

    public const string Province = "tochuc.tinhuy";
    public const string ProvinceClerk = "vanthu.tinhuy";
    public const string CellSecretary = "bithu.khupho1";
    public const string Officer = "canbo.namdongha";
    public const string MountainOfficer = "canbo.xalia";

    public Account By(string login) => accounts.First(a => a.UserName == login);

    private void Add(string login, Person? person, string post, IEnumerable<(Guid Unit, AccountRole Role)> roles)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            DisplayName = person is null ? post : $"{person.FullName}, {post}",
            PersonId = person?.Id,
            IsDemo = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            CreatedAt = DemoDays.Entered(today.AddDays(-1), today),
        };
        accounts.Add(account);
        grants.AddRange(roles.Select(role => new AccountGrant
        {
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            OrganizationId = role.Unit,
            Role = role.Role,
            Body = role.Role == AccountRole.MassOrganization ? IntroducingBodies.YouthUnion : IntroducingBodies.None,
            From = DemoTree.Reform,
        }));
    }
}

/// <summary>The cell of the demo secretary: its head and the mentor with the most people to help.</summary>
internal sealed record ShowCell(Guid Id, Person Secretary, Person Mentor)
{
    public static ShowCell Of(DemoCell cell, CellRows rows, DateOnly today)
    {
        var open = rows.Dossiers.Where(d => !d.IsEnded).Select(d => d.PersonId).ToHashSet();
        var head = rows.Posts.First(p => p.Post == PartyPost.Secretary && p.IsInForceOn(today)).PersonId;
        var mentor = rows.Mentors.Where(m => m.Until is null && m.MentorId != head && open.Contains(m.PersonId))
            .GroupBy(m => m.MentorId).OrderByDescending(g => g.Count()).First().Key;
        return new ShowCell(cell.Id, rows.People.First(p => p.Id == head), rows.People.First(p => p.Id == mentor));
    }
}
