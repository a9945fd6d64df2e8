namespace Nguon.Tests.World;

internal sealed partial class TestWorld
{
    private readonly ProvinceStory story;

    public ProvinceUnits Units => story.Units;

    public ProvincePeople People => story.People;

    public ProvinceAccounts Accounts => story.Accounts;

    /// <summary>Nguyễn Thị An, cảm tình Đảng of Chi bộ Khu phố 1, with a dossier that was put on the list.</summary>
    public Landmark An => People.An;

    /// <summary>Trần Văn Bình, quần chúng of Chi bộ Khu phố 1, no dossier.</summary>
    public Landmark Binh => People.Binh;

    /// <summary>Lê Thị Cúc of Chi bộ Khu phố 1, with a dossier.</summary>
    public Landmark Cuc => People.Cuc;

    /// <summary>Phan Thị Giang of Chi bộ Khu phố 3: the same ward, another cell.</summary>
    public Landmark Neighbour => People.Neighbour;

    /// <summary>Đoàn Văn Nam of a foreign ward.</summary>
    public Landmark Stranger => People.Stranger;

    /// <summary>Trương Thị Oanh, who left a cell that later merged into Chi bộ Khu phố 1.</summary>
    public Landmark Former => People.Former;

    public TestAccount SecretaryOfKhuPho1 => Accounts.SecretaryOfKhuPho1;
    public TestAccount SecretaryOfKhuPho3 => Accounts.SecretaryOfKhuPho3;
    public TestAccount ForeignSecretary => Accounts.ForeignSecretary;
    public TestAccount OfficerOfPhuong => Accounts.OfficerOfPhuong;
    public TestAccount ForeignOfficer => Accounts.ForeignOfficer;
    public TestAccount OfficerOfCommune => Accounts.OfficerOfCommune;
    public TestAccount Clerk => Accounts.Clerk;
    public TestAccount StandingMember => Accounts.StandingMember;
    public TestAccount ProvinceDepartment => Accounts.Province;
    public TestAccount ProvinceClerk => Accounts.ProvinceClerk;
    public TestAccount Centre => Accounts.Centre;
    public TestAccount YouthUnion => Accounts.YouthUnion;
    public TestAccount Mentor => Accounts.Mentor;
    public TestAccount Admin => Accounts.Admin;
}
