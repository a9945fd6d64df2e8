using Nguon.Domain.Organizations;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    /// <summary>Word of the place for a settlement.</summary>
    public static string Of(ResidentialKind kind) => kind switch
    {
        ResidentialKind.Village => "Thôn",
        ResidentialKind.MountainVillage => "Bản",
        ResidentialKind.Cluster => "Khóm",
        ResidentialKind.SouthernHamlet => "Ấp",
        ResidentialKind.HighlandVillage => "Buôn",
        ResidentialKind.Quarter => "Khu phố",
        ResidentialKind.ResidentGroup => "Tổ dân phố",
        _ => throw Unnamed(kind),
    };

    /// <summary>Post in a settlement.</summary>
    public static string Of(ResidentialPostKind post) => post switch
    {
        ResidentialPostKind.Head => "Trưởng thôn, khu phố; tổ trưởng tổ dân phố",
        ResidentialPostKind.DeputyHead => "Phó trưởng thôn, khu phố",
        ResidentialPostKind.FrontHead => "Trưởng ban công tác Mặt trận",
        ResidentialPostKind.YouthSecretary => "Bí thư chi đoàn",
        ResidentialPostKind.WomenHead => "Chi hội trưởng phụ nữ",
        ResidentialPostKind.FarmersHead => "Chi hội trưởng nông dân",
        ResidentialPostKind.VeteransHead => "Chi hội trưởng cựu chiến binh",
        ResidentialPostKind.Other => "Chức danh khác",
        _ => throw Unnamed(post),
    };
}
