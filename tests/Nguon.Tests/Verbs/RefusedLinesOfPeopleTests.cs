using Nguon.Tests.World;

namespace Nguon.Tests.Verbs;

/// <summary>Every fault a line of a list of people may have is told with its line, the column and what is wrong; nothing of that line is taken.</summary>
public sealed class RefusedLinesOfPeopleTests : IDisposable
{
    private const string Official = "trang_thai=chinh-thuc gioi_tinh=nam ngay_sinh=1980-02-01 ngay_quyet_dinh=2010-05-10 ngay_vao_dang=2010-05-19 ngay_chinh_thuc=2011-05-19";

    private static readonly (string Line, string Told)[] Faults =
    [
        ("trang_thai=quan-chung gioi_tinh=x", "Cột gioi_tinh: «x» phải là nam hoặc nu"),
        ("trang_thai=quan-chung doan_vien=y", "Cột doan_vien: «y» phải là co hoặc khong"),
        ("trang_thai=quan-chung ngay_sinh=1990-02-30", "Cột ngay_sinh: «1990-02-30» không phải là ngày"),
        ("trang_thai=cam-tinh ngay_vao_danh_sach=2999-01-01", "Cột ngay_vao_danh_sach: ngày 01/01/2999 ở sau hôm nay"),
        ("trang_thai=quan-chung ngay_vao_danh_sach=2020-01-01", "Quần chúng thì chưa có ngay_vao_danh_sach"),
        ("trang_thai=cam-tinh ngay_quyet_dinh=2020-01-01", "Có ngay_quyet_dinh thì trang_thai không thể là cam-tinh"),
        ("trang_thai=quan-chung so_gcn=12", "Thiếu: ngay_gcn"),
        ("trang_thai=quan-chung ngay_sinh=1990-01-01 ngay_vao_doan=1989-01-01", "Ngày vào Đoàn hoặc ngày giấy chứng nhận ở trước ngày sinh"),
        ("trang_thai=chinh-thuc gioi_tinh=nam ngay_sinh=1980-02-01 ngay_quyet_dinh=2010-05-10", "Thiếu: ngay_chinh_thuc"),
        ("trang_thai=mien-sinh-hoat", "Thiếu: gioi_tinh, ngay_sinh, ngay_quyet_dinh, ngay_chinh_thuc"),
        (Official.Replace("chinh-thuc ", "du-bi ", StringComparison.Ordinal), "Có ngay_chinh_thuc thì trang_thai không thể là du-bi"),
        (Official + " ngay_roi=2020-01-01", "Có ngay_roi hoặc ly_do_roi thì trang_thai phải là da-roi"),
    ];

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Each_fault_is_told_by_line_and_column()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var headings = Faults.SelectMany(fault => Cells(fault.Line).Keys).Distinct().ToList();
        var rows = Faults.Select((fault, i) => $"X{i},Vũ Thị Sai,MH-D-01,{string.Join(',', headings.Select(h => Cells(fault.Line).GetValueOrDefault(h, "")))}");
        var sheet = string.Join('\n', rows.Prepend($"ma_nguoi,ho_ten,ma_to_chuc,{string.Join(',', headings)}")) + "\n";

        var said = await Shell.On(world).SayAsync("--json", "import", "people", desk.File("people.csv", sheet));

        Assert.Equal(1, said.Code);
        var refused = (await File.ReadAllLinesAsync(desk.Path("people.csv.loi.csv"))).Skip(1).ToList();
        Assert.Equal(Faults.Length, refused.Count);
        Assert.All(Faults.Zip(refused), pair => Assert.Contains(pair.First.Told, pair.Second, StringComparison.Ordinal));
        Assert.All(Faults.Select((fault, i) => $"Dòng {i + 2}: "), line => Assert.Contains(line, said.Error, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Cells(string line) =>
        line.Split(' ').Select(cell => cell.Split('=')).ToDictionary(cell => cell[0], cell => cell[1], StringComparer.Ordinal);
}
