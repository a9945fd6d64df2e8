using System.Text.Json;
using Nguon.Domain.Statistics;
using Nguon.Tests.Rooms;
using Nguon.Tests.Verbs;
using Nguon.Web.Seed.Demo;

namespace Nguon.Tests.Seed;

/// <summary>The numbers of the ten-year report come out of <c>./nguon figures</c> on the demo city.</summary>
[Collection(DemoCityCollection.Name)]
public sealed class DemoFigureTests(DemoCityFixture city)
{
    private const string City = "45.001";
    private static readonly string[] TenYears = ["--from", "2012-01-01", "--to", "2022-05-20"];
    private static readonly string[] Wards = ["--where", "khoi=phuong"];

    [Fact]
    public async Task The_1_587_admitted_and_their_eleven_years()
    {
        var answer = await AskAsync("ket-nap", [.. TenYears, "--by", "nam"]);

        Assert.Equal(1587, answer.Total);
        Assert.Equal([200, 163, 175, 170, 152, 214, 190, 117, 85, 93, 28], answer.Values);
        Assert.Equal(["2012", "2013"], answer.Keys.Take(2));
    }

    [Fact]
    public async Task The_585_and_the_1_703_by_nine_wards_on_the_tree_of_that_day()
    {
        var admitted = await AskAsync("ket-nap", [.. TenYears, "--by", "don-vi", .. Wards]);
        var sent = await AskAsync("hoc-vien-nhan-thuc", [.. TenYears, "--by", "don-vi", .. Wards]);

        Assert.Equal((585, 1703), (admitted.Total, sent.Total));
        Assert.Equal([93, 64, 85, 34, 74, 60, 59, 57, 59], admitted.Values.Take(9));
        Assert.Equal([300, 200, 150, 65, 304, 170, 160, 184, 170], sent.Values.Take(9));
        Assert.All(admitted.Values.Skip(9), value => Assert.Equal(0, value));
        Assert.Equal(48, admitted.Values.Count);
    }

    [Fact]
    public async Task On_todays_tree_331_and_254_with_845_and_858_participants()
    {
        var admitted = await AskAsync("ket-nap", [.. TenYears, "--tree", "today", "--by", "don-vi", .. Wards]);
        var sent = await AskAsync("hoc-vien-nhan-thuc", [.. TenYears, "--tree", "today", "--by", "don-vi", .. Wards]);

        Assert.Equal(585, admitted.Total);
        Assert.Equal((331, 254), (admitted["Đảng bộ phường Đông Hà"], admitted["Đảng bộ phường Nam Đông Hà"]));
        Assert.Equal((845, 858), (sent["Đảng bộ phường Đông Hà"], sent["Đảng bộ phường Nam Đông Hà"]));
    }

    [Fact]
    public async Task All_that_followed_the_city_sums_to_1_587()
    {
        var answer = await AskAsync("ket-nap", [.. TenYears, "--tree", "today", "--by", "don-vi"]);

        Assert.Equal((1587, 1587), (answer.Total, answer.Values.Sum()));
        Assert.Contains(answer.Json.GetProperty("breaks").EnumerateArray(), b => b.GetProperty("on").GetString() == "2025-07-01" && b.GetProperty("document").GetString()!.StartsWith("11-QĐ/TU", StringComparison.Ordinal)); // the demo's decision
    }

    [Fact]
    public async Task The_490_and_118_are_turns_of_585_people_and_are_not_summed()
    {
        var answer = await AskAsync("ket-nap", [.. TenYears, "--by", "nguon-gioi-thieu", .. Wards]);

        Assert.Equal(585, answer.Total);
        Assert.Equal([490, 118], answer.Values);
        Assert.True(answer.Json.GetProperty("overlaps").GetBoolean());
        Assert.Equal(23, (await AskAsync("ket-nap", [.. TenYears, .. Wards, "--where", "nguon-gioi-thieu=doan-thanh-nien", "--where", "nguon-gioi-thieu=to-chuc-chinh-tri-xa-hoi"])).Total);
    }

    [Fact]
    public async Task The_residential_share_is_36_9_percent_and_24_3_points_above_the_stated_baseline()
    {
        var answer = await AskAsync("ty-trong-khu-dan-cu", TenYears);
        var total = answer.Json.GetProperty("total");

        Assert.Equal((36.9m, 585, 1587), (total.GetProperty("value").GetDecimal(), total.GetProperty("numerator").GetInt32(), total.GetProperty("denominator").GetInt32()));
        Assert.Equal(new PercentagePoints(24.3m), Percentage.Of(585, 1587)!.Value - Percentage.Stated(12.6m)); // a whole that is not 0
    }

    [Fact]
    public async Task The_class_conversion_is_34_4_percent_from_24_3_to_56_7()
    {
        var answer = await AskAsync("ty-le-chuyen-hoa", [.. TenYears, "--by", "don-vi", .. Wards]);

        Assert.Equal(34.4m, answer.Json.GetProperty("total").GetProperty("value").GetDecimal());
        var wards = answer.Rows.Take(9).Select(row => row.GetProperty("value").GetDecimal()).ToList();
        Assert.Equal((24.3m, 56.7m), (wards.Min(), wards.Max()));
        Guard.Every(answer.Rows.Skip(9), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("value").ValueKind));
    }

    [Fact]
    public async Task The_48_base_organisations_by_kind_and_block_and_the_219_cells()
    {
        Assert.Equal([17, 31], (await AskAsync("to-chuc", [.. TenYears, "--by", "loai"])).Values);
        Assert.Equal([9, 6, 8, 2, 23], (await AskAsync("to-chuc", [.. TenYears, "--by", "khoi"])).Values);
        Assert.Equal(48, (await AskAsync("to-chuc", TenYears)).Total);
        Assert.Equal(219, (await AskAsync("chi-bo", TenYears)).Total);
        Assert.Equal(188, (await AskAsync("to-chuc", [.. TenYears, "--where", "loai=chi-bo"])).Total);
    }

    [Fact]
    public async Task The_khu_pho_of_nine_wards_follow_to_the_two_wards_of_today()
    {
        var then = await AskAsync("thon", [.. TenYears, "--by", "don-vi"]);
        var now = await AskAsync("thon", [.. TenYears, "--tree", "today", "--by", "don-vi"]);
        var bare = await AskAsync("thon-trang-dang-vien", [.. TenYears, "--by", "don-vi"]);
        var alone = await AskAsync("thon-chua-co-chi-bo", TenYears);

        var quarters = CityPlan.Wards.Select(w => w.KhuPho).ToList();
        Assert.Equal(quarters.Sum(), then.Total);
        Assert.Equal(quarters, then.Values.Take(9));
        Assert.Equal((CityPlan.Wards.Where(w => w.IsNorth).Sum(w => w.KhuPho), CityPlan.Wards.Where(w => !w.IsNorth).Sum(w => w.KhuPho)), (now["Đảng bộ phường Đông Hà"], now["Đảng bộ phường Nam Đông Hà"]));
        Assert.Equal((then.Total, "thon"), (now.Total, now.Json.GetProperty("unit").GetString()));
        Assert.Equal((bare.Values.Sum(), 0), (bare.Total, bare.Json.GetProperty("total").GetProperty("persons").GetInt32()));
        Assert.True(alone.Total >= bare.Total && alone.Total < then.Total, $"{alone.Total} {bare.Total}");
    }

    [Fact]
    public async Task The_6_913_members_of_the_day()
    {
        Assert.Equal(6913, (await AskAsync("dang-vien", TenYears)).Total);
    }

    [Fact]
    public async Task Behind_the_585_stand_585_persons_with_their_unit_of_that_day()
    {
        var said = await Shell.On(city.Choice).SayAsync(["--json", "figures", "--organization", City, "--measure", "ket-nap", .. TenYears, .. Wards, "--persons"]);
        var people = JsonDocument.Parse(said.Output).RootElement.EnumerateArray().ToList();

        Assert.Equal(585, people.Count);
        Assert.Equal(585, people.Select(p => p.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.All(people, p => Assert.StartsWith("45.001.", p.GetProperty("unit").GetProperty("code").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_facts_figures_count_are_those_of_the_records() =>
        Assert.Equal((0, ""), await Shell.On(city.Choice).SayAsync("verify") is var said ? (said.Code, said.Error) : default);

    private async Task<Answer> AskAsync(string measure, string[] rest)
    {
        var said = await Shell.On(city.Choice).SayAsync(["--json", "figures", "--organization", City, "--measure", measure, .. rest]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        return new Answer(JsonDocument.Parse(said.Output).RootElement);
    }

    private sealed record Answer(JsonElement Json)
    {
        public int Total => Json.GetProperty("total").GetProperty("value").GetInt32();

        public List<JsonElement> Rows => Json.GetProperty("rows").EnumerateArray().ToList();

        public List<int> Values => Rows.Select(row => row.GetProperty("value").GetInt32()).ToList();

        public List<string> Keys => Rows.Select(row => row.GetProperty("key").GetString()!).ToList(); // every row has a key

        public int this[string label] => Rows.Single(row => row.GetProperty("label").GetString() == label).GetProperty("value").GetInt32();
    }
}
