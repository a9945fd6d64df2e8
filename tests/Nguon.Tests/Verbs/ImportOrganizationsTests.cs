using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.World;

namespace Nguon.Tests.Verbs;

public sealed class ImportOrganizationsTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Eve = new(2025, 6, 30);
    private static readonly DateOnly Day = new(2025, 7, 1);

    private readonly Desk desk = new();
    private TestDatabase? database;

    private TestDatabase Database => database ?? throw new InvalidOperationException("No database yet.");

    private Shell Shell => Shell.On(Database.Choice);

    public async Task InitializeAsync() => database = await TestDatabase.NewAsync();

    public async Task DisposeAsync() => await Database.DisposeAsync();

    public void Dispose() => desk.Dispose();

    [Fact]
    [Leaves(ActivityKind.OrganizationsImported, AsksItself = true)]
    public async Task A_list_of_units_is_taken_in_any_order_and_a_second_time_changes_nothing()
    {
        var file = desk.File("units.csv", OrganizationSheets.Units);

        Assert.Equal((12, 0, 0), await ImportAsync("organizations", file));
        Assert.Equal((0, 12, 0), await ImportAsync("organizations", file));
        Assert.Equal((0, ""), await VerifyAsync());
        await using var db = Database.Open();
        Assert.Equal(12, await db.Organizations.CountAsync());
        await ActsLeft.MustTellAsync(db, [ActivityKind.OrganizationsImported]);
    }

    [Fact]
    public async Task A_check_writes_nothing()
    {
        await ImportAsync("organizations", desk.File("units.csv", OrganizationSheets.Units), "--check");

        await using var db = Database.Open();
        Assert.Equal(0, await db.Organizations.CountAsync());
        Assert.False(File.Exists(desk.Path("units.csv.loi.csv")));
    }

    [Theory]
    [InlineData("X,Đảng bộ X,dang-bo-co-so,KHONG-CO,,,2005-01-01,,,,,", "Không có cấp trên mang mã «KHONG-CO»")]
    [InlineData("X,Đảng bộ X,dang-bo-co-so,T1,,,2004-12-31,,,,,", "chỉ có từ ngày 01/01/2005")]
    [InlineData("X,Chi bộ X,chi-bo,T1,,,2005-01-01,,,,,", "không trực thuộc được")]
    [InlineData("X,Đảng bộ X,dang-bo-co-so,X,,,2005-01-01,,,,,", "nối thành vòng")]
    [InlineData("A,Đảng bộ khác,dang-bo-co-so,H1,,,2005-01-01,,,,,", "đã có ở dòng 6")]
    [InlineData("X,Đảng bộ X,dang-bo-co-so,,,,2005-01-01,,,,,", "Thiếu mã cấp trên")]
    [InlineData("X,Đảng bộ X,dang-bo-gi-do,T1,,,2005-01-01,,,,,", "loai không có giá trị")]
    [InlineData("X,Đảng bộ X,dang-bo-co-so,T1,,,2005-02-30,,,,,", "tu_ngay không phải là ngày")]
    [InlineData("X,Đảng bộ X,dang-bo-co-so,T1,,,2005-02-03,2005-01-01,,,,", "Ngày cuối trước ngày đầu")]
    public async Task A_row_that_cannot_stand_is_refused_by_row_and_the_others_are_taken(string row, string why)
    {
        var file = desk.File("units.csv", OrganizationSheets.Units + row + "\n");

        Assert.Equal((12, 0, 1), await ImportAsync("organizations", file));

        Assert.Contains(why, await File.ReadAllTextAsync(file + ".loi.csv"), StringComparison.Ordinal);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_reform_goes_in_as_one_change_and_both_trees_can_be_read()
    {
        await ImportAsync("organizations", desk.File("units.csv", OrganizationSheets.Units));
        var reform = desk.File("reform.csv", OrganizationSheets.Reform);

        Assert.Equal((8, 0, 0), await ImportAsync("reorganization", reform));
        Assert.Equal((0, 8, 0), await ImportAsync("reorganization", reform));

        Assert.Equal((0, ""), await VerifyAsync());
        Assert.Equal("C-1<A<H1<T1<TW", await PathAsync("C-1", Eve));
        Assert.Equal("C-1<N1<T<TW", await PathAsync("C-1", Day));
        Assert.Equal("C-3<N1<T<TW", await PathAsync("C-3", Day));
        Assert.Equal(["C-1", "C-2", "C-3", "C-4", "N1", "N2", "T", "TW"], (await CodesAsync(Day)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_cells_of_one_name_show_where_they_came_from_until_they_are_renamed()
    {
        await ImportAsync("organizations", desk.File("units.csv", OrganizationSheets.Units));
        await ImportAsync("reorganization", desk.File("reform.csv", OrganizationSheets.Reform));

        await using var db = Database.Open();
        var names = await db.OrganizationVersions.InForceOn(Day).Where(v => v.Code.StartsWith("C-")).OrderBy(v => v.Code).ToListAsync();
        Assert.Equal(["Chi bộ thôn Thượng (Xã An Sơn cũ)", "Chi bộ thôn Hạ", "Chi bộ thôn Thượng (Xã Bình Sơn cũ)", "Chi bộ thôn Trung"], names.Select(v => v.FullName));
    }

    [Fact]
    public async Task The_parts_of_a_split_are_kept_and_lead_to_both_heirs()
    {
        await ImportAsync("organizations", desk.File("units.csv", OrganizationSheets.Units));
        await ImportAsync("reorganization", desk.File("reform.csv", OrganizationSheets.Reform));

        await using var db = Database.Open();
        var split = await db.OrganizationVersions.SingleAsync(v => v.Code == "D");
        var heirs = await db.OrganizationHeirs.Where(h => h.FormerId == split.OrganizationId).ToListAsync();
        Assert.Equal([true, true], heirs.Select(h => h.IsPart));
        Assert.Equal(["phần còn lại", "thôn 1 và thôn 2"], await db.OrganizationSuccessions.Where(s => s.PredecessorId == split.OrganizationId).Select(s => s.Part).Order().ToListAsync());
    }

    [Fact]
    public async Task An_event_with_a_contradiction_is_refused_with_what_cannot_stand_without_it_and_the_rest_is_taken()
    {
        await ImportAsync("organizations", desk.File("units.csv", OrganizationSheets.Units));
        var reform = desk.File("reform.csv", string.Join('\n', OrganizationSheets.ChangeHeadings,
            "5-QĐ/HU,2025-06-10,2025-07-01,sap-nhap,A,B,,,,",
            "6-QĐ/HU,2025-06-10,2025-07-01,giai-the,A,,,,,",
            "7-QĐ/HU,2025-06-10,2025-07-01,thanh-lap,,M,Đảng bộ xã Mới,dang-bo-co-so,KHONG-CO,",
            "8-QĐ/HU,2025-06-10,2025-07-01,thanh-lap,,M-1,Chi bộ thôn Mới,chi-bo,M,",
            "9-QĐ/HU,2025-06-10,2025-07-01,doi-ten,D,D,Đảng bộ xã Đông Khê Mới,,,", ""));

        Assert.Equal((1, 0, 4), await ImportAsync("reorganization", reform));

        var told = await File.ReadAllTextAsync(reform + ".loi.csv");
        Assert.Contains("vừa giải thể vừa có việc khác", told, StringComparison.Ordinal);
        Assert.Contains("Cấp trên mang mã «KHONG-CO»", told, StringComparison.Ordinal);
        Assert.Contains("Cấp trên mang mã «M»", told, StringComparison.Ordinal);
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task The_export_of_a_day_imported_elsewhere_gives_the_same_file()
    {
        await ImportAsync("organizations", desk.File("units.csv", OrganizationSheets.Units));
        await ImportAsync("reorganization", desk.File("reform.csv", OrganizationSheets.Reform));
        foreach (var day in new[] { Eve, Day })
        {
            var first = desk.Path($"first-{day:yyyyMMdd}.csv");
            await Shell.SayAsync("export", "organizations", "--on", $"{day:yyyy-MM-dd}", first);
            await using var empty = await TestDatabase.NewAsync();
            var said = await Shell.On(empty.Choice).SayAsync("--json", "import", "organizations", first);
            Assert.Equal(0, said.Code);
            await Shell.On(empty.Choice).SayAsync("export", "organizations", "--on", $"{day:yyyy-MM-dd}", first + ".2");

            Assert.Equal(await File.ReadAllTextAsync(first), await File.ReadAllTextAsync(first + ".2"));
        }
    }

    private async Task<(int Taken, int There, int Refused)> ImportAsync(string what, string file, params string[] more)
    {
        var said = await Shell.SayAsync(["--json", "import", what, file, .. more]);
        Assert.True(said.Output.Length > 0, said.Error);
        using var json = JsonDocument.Parse(said.Output);
        var (taken, there, refused) = (Of("taken"), Of("alreadyThere"), Of("refused"));
        Assert.Equal(refused == 0 ? 0 : 1, said.Code);
        return (taken, there, refused);

        int Of(string name) => json.RootElement.GetProperty(name).GetInt32();
    }

    private async Task<(int Code, string Error)> VerifyAsync()
    {
        var said = await Shell.SayAsync("verify");
        return (said.Code, said.Error);
    }

    private async Task<string> PathAsync(string code, DateOnly day)
    {
        await using var db = Database.Open();
        var tree = new OrganizationTree(day, await db.OrganizationVersions.AsNoTracking().InForceOn(day).ToListAsync());
        return string.Join('<', tree.Upward(tree.All.Single(v => v.Code == code).OrganizationId).Select(v => v.Code));
    }

    private async Task<List<string>> CodesAsync(DateOnly day)
    {
        await using var db = Database.Open();
        return await db.OrganizationVersions.InForceOn(day).Select(v => v.Code).ToListAsync();
    }
}
