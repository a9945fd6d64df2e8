using System.Text.Json;
using Nguon.Tests.World;
using Nguon.Web.Features.People;

namespace Nguon.Tests.Verbs;

/// <summary>The list of people as contracts/imports.md words it: each of its columns, each of its statuses, in and out again, here and into an empty database.</summary>
public sealed class EveryColumnTests : IDisposable
{
    private const string Contract = "ma_nguoi,ho_ten,ten_goi_khac,gioi_tinh,ngay_sinh,so_dinh_danh,dan_toc,ton_giao,nghe_nghiep,hoc_van,chuyen_mon,ly_luan,doan_vien,ngay_vao_doan,que_quan,noi_dang_ky_khai_sinh,thuong_tru,tam_tru,dien_thoai,ma_to_chuc,trang_thai,ngay_vao_danh_sach,nguoi_giup_do,so_gcn,ngay_gcn,ngay_vao_dang,ngay_quyet_dinh,so_quyet_dinh,ngay_chinh_thuc,so_the,ngay_roi,ly_do_roi";

    private const string Organizations = """
        ma,ten,loai,ma_cap_tren,khoi,loai_hinh,tu_ngay,den_ngay,so_quyet_dinh,ngay_quyet_dinh,dia_ban,thu_tu
        TW,Trung ương,trung-uong,,,,2000-01-01,,,,,
        TU,Tỉnh ủy Hải Sơn,tinh-uy,TW,,,2000-01-01,,,,,
        XA,Đảng bộ xã Bình Sơn,dang-bo-co-so,TU,xa,,2000-01-01,,,,,
        CB1,Chi bộ Thôn Đông,chi-bo,XA,xa,,2000-01-01,,,,,

        """;

    private static readonly string[] Rows =
    [
        "Q1,Hồ Thị Quần,Kù Quần,nu,2001-09-02,045301000001,Tày,,giáo viên,12/12,,,co,2016-03-26,xã Bình Sơn,xã Đông Hà,thôn Đông,khu phố 1,0912,CB1,quan-chung,,,,,,,,,,,",
        "C1,Hồ Văn Cảm,,nam,1999-01-15,,Kinh,,công nhân,,,,khong,,,,,,,CB1,cam-tinh,2025-03-01,Hồ Văn Chính,GCN-12,2025-06-20,,,,,,,",
        "X1,Hồ Thị Xin,,nu,1998-05-05,,Kinh,,,,,,,,,,,,,CB1,nguoi-xin-vao-dang,2024-01-10,,GCN-13,2024-06-20,,,,,,,",
        "D1,Hồ Văn Dự,,nam,1995-02-03,,Kinh,,,,,,,,,,,,,CB1,du-bi,2024-01-10,,GCN-14,2024-06-20,2026-02-03,2026-01-20,05-QĐ/TU,,,,",
        "M1,Hồ Văn Chính,,nam,1980-02-01,045080000002,Kinh,Không,,,Đại học,Trung cấp,khong,,,,,,,CB1,chinh-thuc,2009-03-01,,,,2010-05-19,2010-05-10,12-QĐ/HU,2011-05-19,39.001234,,",
        "M2,Hồ Thị Miễn,,nu,1950-02-01,,Kinh,,,,,,,,,,,,,CB1,mien-sinh-hoat,,,,,1980-05-19,1980-05-10,,1981-05-19,39.000001,,",
        "R1,Hồ Văn Rời,,nam,1970-02-01,,Kinh,,,,,,,,,,,,,CB1,da-roi,1999-03-01,,,,2000-05-19,2000-05-10,13-QĐ/HU,2001-05-19,39.000777,2020-01-01,Cho ra khỏi Đảng theo đơn",
    ];

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_columns_are_those_of_the_contract_in_its_order() => Assert.Equal(Contract.Split(','), PeopleColumns.All);

    [Fact]
    public async Task Every_status_with_all_its_columns_comes_in_and_goes_out_as_it_was_and_again_into_an_empty_database()
    {
        await using var first = await TestDatabase.NewAsync();
        await using var second = await TestDatabase.NewAsync();

        var brought = await BringAsync(Shell.On(first.Choice), string.Join('\n', Rows.Prepend(Contract)) + "\n");
        var out1 = (await Shell.On(first.Choice).SayAsync("export", "people", "-")).Output;
        var carried = await BringAsync(Shell.On(second.Choice), out1);
        var out2 = (await Shell.On(second.Choice).SayAsync("export", "people", "-")).Output;
        var again = await Shell.On(second.Choice).HearAsync(out1, "--json", "import", "people", "-");

        Assert.True((7, 0, 0) == CountsOf(brought), brought.Error);
        Assert.True((7, 0, 0) == CountsOf(carried), carried.Error);
        Assert.Equal(out1, out2);
        Assert.Equal((0, 7, 0), CountsOf(again));
        Assert.Equal(Rows.Order(StringComparer.Ordinal), out1.TrimEnd().Split('\n').Skip(1).Select(line => line.TrimEnd('\r')).Order(StringComparer.Ordinal));
    }

    private async Task<Said> BringAsync(Shell shell, string people)
    {
        Assert.Equal(0, (await shell.SayAsync("import", "organizations", desk.File("organizations.csv", Organizations))).Code);
        return await shell.SayAsync("--json", "import", "people", desk.File("people.csv", people));
    }

    private static (int Taken, int AlreadyThere, int Refused) CountsOf(Said said)
    {
        var counts = JsonDocument.Parse(said.Output).RootElement;
        return (counts.GetProperty("taken").GetInt32(), counts.GetProperty("alreadyThere").GetInt32(), counts.GetProperty("refused").GetInt32());
    }
}
