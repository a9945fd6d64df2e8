namespace Nguon.Tests.Verbs;

/// <summary>A small invented province in two files: the tree before the reform, and the reform.</summary>
internal static class OrganizationSheets
{
    public const string UnitHeadings = "ma,ten,loai,ma_cap_tren,khoi,loai_hinh,tu_ngay,den_ngay,so_quyet_dinh,ngay_quyet_dinh,dia_ban,thu_tu";
    public const string ChangeHeadings = "so_quyet_dinh,ngay_quyet_dinh,hieu_luc,hinh_thuc,ma_cu,ma_moi,ten_moi,loai_moi,ma_cap_tren_moi,phan";

    /// <summary>Children stand before parents here and there: any order is taken.</summary>
    public static string Units { get; } = string.Join('\n',
        UnitHeadings,
        "C-1,Chi bộ thôn Thượng,chi-bo,A,,,2005-01-01,,,,,1",
        "C-2,Chi bộ thôn Hạ,chi-bo,A,,,2005-01-01,,,,,2",
        "C-3,Chi bộ thôn Thượng,chi-bo,B,,,2005-01-01,,,,,1",
        "C-4,Chi bộ thôn Trung,chi-bo,B,,,2005-01-01,,,,,2",
        "A,Đảng bộ xã An Sơn,dang-bo-co-so,H1,xa,xa,2005-01-01,,12-QĐ/HU,2004-12-20,,1",
        "B,Đảng bộ xã Bình Sơn,dang-bo-co-so,H1,xa,xa,2005-01-01,,,,,2",
        "D,Đảng bộ xã Đông Khê,dang-bo-co-so,H2,xa,xa,01/01/2005,,,,,1",
        "H1,Huyện ủy Sơn Hà,huyen-uy,T1,,,2005-01-01,,,,,1",
        "H2,Huyện ủy Khê Trung,huyen-uy,T2,,,2005-01-01,,,,,1",
        "T1,Tỉnh ủy Hải Thượng,tinh-uy,TW,,,2005-01-01,,,,,1",
        "T2,Tỉnh ủy Hải Hạ,tinh-uy,TW,,,2005-01-01,,,,,2",
        "TW,Đảng Cộng sản Việt Nam,trung-uong,,,,2005-01-01,,,,,",
        "");

    /// <summary>Two provinces become one, districts end, A and B become one commune, D is split between it and a new one.</summary>
    public static string Reform { get; } = string.Join('\n',
        ChangeHeadings,
        "1-QĐ/TW,2025-06-10,2025-07-01,giai-the,H1,,,,,",
        "1-QĐ/TW,2025-06-10,2025-07-01,giai-the,H2,,,,,",
        "2-QĐ/TW,2025-06-12,2025-07-01,hop-nhat,T1,T,Tỉnh ủy Hải Sơn,tinh-uy,TW,",
        "2-QĐ/TW,2025-06-12,2025-07-01,hop-nhat,T2,T,Tỉnh ủy Hải Sơn,tinh-uy,TW,",
        "3-QĐ/TU,2025-06-15,2025-07-01,hop-nhat,A,N1,Đảng bộ xã An Bình,,T,",
        "3-QĐ/TU,2025-06-15,2025-07-01,hop-nhat,B,N1,,,T,",
        "3-QĐ/TU,2025-06-15,2025-07-01,chia-tach,D,N1,,,T,thôn 1 và thôn 2",
        "4-QĐ/TU,2025-06-15,2025-07-01,chia-tach,D,N2,Đảng bộ xã Khê,dang-bo-co-so,T,phần còn lại",
        "");
}
