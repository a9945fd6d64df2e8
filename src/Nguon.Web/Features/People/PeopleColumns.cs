namespace Nguon.Web.Features.People;

/// <summary>The columns of a list of people, in the order of the contract.</summary>
internal static class PeopleColumns
{
    public const string Code = "ma_nguoi", FullName = "ho_ten", OtherName = "ten_goi_khac", Sex = "gioi_tinh", BornOn = "ngay_sinh", Identity = "so_dinh_danh";
    public const string Ethnic = "dan_toc", Religion = "ton_giao", Occupation = "nghe_nghiep", Education = "hoc_van", Professional = "chuyen_mon", Theory = "ly_luan";
    public const string YouthUnion = "doan_vien", YouthUnionOn = "ngay_vao_doan", Home = "que_quan", BirthPlace = "noi_dang_ky_khai_sinh";
    public const string Permanent = "thuong_tru", Temporary = "tam_tru", Phone = "dien_thoai", Organization = "ma_to_chuc", Status = "trang_thai";
    public const string ListedOn = "ngay_vao_danh_sach", Mentor = "nguoi_giup_do", CertificateNumber = "so_gcn", CertificateOn = "ngay_gcn";
    public const string CeremonyOn = "ngay_vao_dang", DecidedOn = "ngay_quyet_dinh", DecisionNumber = "so_quyet_dinh", OfficialOn = "ngay_chinh_thuc";
    public const string Card = "so_the", LeftOn = "ngay_roi", LeftWhy = "ly_do_roi";

    public static IReadOnlyList<string> All { get; } =
    [
        Code, FullName, OtherName, Sex, BornOn, Identity, Ethnic, Religion, Occupation, Education, Professional, Theory, YouthUnion, YouthUnionOn,
        Home, BirthPlace, Permanent, Temporary, Phone, Organization, Status, ListedOn, Mentor, CertificateNumber, CertificateOn, CeremonyOn, DecidedOn,
        DecisionNumber, OfficialOn, Card, LeftOn, LeftWhy,
    ];

    public static IReadOnlyList<string> Required { get; } = [FullName, Organization, Status];
}
