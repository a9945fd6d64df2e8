using System.Text.Json;
using Nguon.Domain.Activities;
using Nguon.Tests.World;

namespace Nguon.Tests.Verbs;

public sealed class AggregatesTests
{
    private const string Head = "ma_to_chuc,tu_ngay,den_ngay,chi_tieu,phan_loai,so_luong,don_vi_tinh,nguon\n";

    [Fact]
    public async Task A_year_without_persons_is_filled_and_marked_and_the_same_file_twice_changes_nothing()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var desk = new Desk();
        var file = desk.File("so.csv", $"{Head}SK-BS,2010-01-01,2010-12-31,ket-nap,,12,nguoi,Báo cáo 15-BC/ĐU\nSK-BS,2010-01-01,2010-12-31,ket-nap,gioi-tinh=nu,5,nguoi,Báo cáo 15-BC/ĐU\n");

        var first = await Shell.On(world).SayAsync("--json", "import", "aggregates", file);
        var second = await Shell.On(world).SayAsync("--json", "import", "aggregates", file);

        Assert.Equal((0, """{"taken":2,"alreadyThere":0,"refused":0}"""), (first.Code, first.Output.Trim()));
        Assert.Equal("""{"taken":0,"alreadyThere":2,"refused":0}""", second.Output.Trim());
        var answer = await AskAsync(world, "SK-BS", "2010-01-01", "2012-12-31", "--by", "gioi-tinh");
        Assert.Equal((12, 0, 12), Counts(answer.GetProperty("total")));
        Assert.Equal(["nu:5", "khong-ro:7"], answer.GetProperty("rows").EnumerateArray().Select(r => $"{r.GetProperty("key").GetString()}:{r.GetProperty("value").GetInt32()}"));
        Assert.Equal("[]", (await Shell.On(world).SayAsync("--json", "figures", "--organization", "SK-BS", "--measure", "ket-nap", "--from", "2010-01-01", "--to", "2012-12-31", "--persons")).Output.Trim());
    }

    [Fact]
    [Leaves(ActivityKind.AggregatesImported)]
    public async Task Stated_figures_count_only_where_no_person_does_and_never_twice()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var desk = new Desk();
        var file = desk.File("so.csv", Head
            + "SK,2010-01-01,2010-12-31,ket-nap,,40,nguoi,Báo cáo huyện\nSK-BS,2010-01-01,2010-12-31,ket-nap,,12,nguoi,Báo cáo xã\nSK-BS-1,2010-05-01,2010-05-31,ket-nap,,2,nguoi,Sổ chi bộ\n"
            + "HS-DH,2026-10-31,2026-10-31,dang-vien,,999,nguoi,Báo cáo phường\nHS-DH,2010-01-01,2010-12-31,ty-trong-nu,,12.6,phan-tram,Chỉ thị\n");
        await Shell.On(world).SayAsync("import", "aggregates", file);

        Assert.Equal((40, 0, 40), Counts((await AskAsync(world, "SK", "2010-01-01", "2010-12-31")).GetProperty("total")));
        Assert.Equal((12, 0, 12), Counts((await AskAsync(world, "SK-BS", "2010-01-01", "2010-12-31")).GetProperty("total")));
        Assert.Equal((2, 0, 2), Counts((await AskAsync(world, "SK-BS-1", "2010-01-01", "2010-12-31")).GetProperty("total")));
        Assert.Equal(0, (await AskAsync(world, "SK-BS", "2010-06-01", "2010-12-31")).GetProperty("total").GetProperty("value").GetInt32());
        var said = await Shell.On(world).SayAsync("--json", "figures", "--organization", "HS-DH", "--measure", "dang-vien", "--from", "2026-01-01", "--to", "2026-10-31");
        Assert.Equal(0, JsonDocument.Parse(said.Output).RootElement.GetProperty("total").GetProperty("aggregate").GetInt32());
    }

    [Theory]
    [InlineData("KHONG-CO,2010-01-01,2010-12-31,ket-nap,,12,nguoi,Báo cáo", "KHONG-CO")]
    [InlineData("SK-BS,2010-12-31,2010-01-01,ket-nap,,12,nguoi,Báo cáo", "sau ngày")]
    [InlineData("SK-BS,2010-01-01,2010-12-31,la-lung,,12,nguoi,Báo cáo", "la-lung")]
    [InlineData("SK-BS,2010-01-01,2010-12-31,ket-nap,,12,phan-tram,Báo cáo", "phan-tram")]
    [InlineData("SK-BS,2010-01-01,2010-12-31,ket-nap,,-3,nguoi,Báo cáo", "-3")]
    [InlineData("SK-BS,2010-01-01,2010-12-31,ket-nap,gioi-tinh=khac,3,nguoi,Báo cáo", "gioi-tinh=khac")]
    [InlineData("SK-BS,2010-01-01,2010-12-31,ket-nap,,3,nguoi,", "nguồn")]
    public async Task A_line_that_cannot_be_taken_is_refused_with_the_reason(string line, string reason)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();

        var said = await Shell.On(world).HearAsync(Head + line + "\nSK-BS,2011-01-01,2011-12-31,ket-nap,,1,nguoi,Báo cáo\n", "--json", "import", "aggregates", "-");

        Assert.Equal((1, """{"taken":1,"alreadyThere":0,"refused":1}"""), (said.Code, said.Output.Trim()));
        Assert.Contains(reason, said.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> AskAsync(TestWorld world, string unit, string from, string to, params string[] rest)
    {
        var said = await Shell.On(world).SayAsync(["--json", "figures", "--organization", unit, "--measure", "ket-nap", "--from", from, "--to", to, .. rest]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        return JsonDocument.Parse(said.Output).RootElement;
    }

    private static (int Value, int Persons, int Aggregate) Counts(JsonElement total) =>
        (total.GetProperty("value").GetInt32(), total.GetProperty("persons").GetInt32(), total.GetProperty("aggregate").GetInt32());
}
