using System.Text.Json;
using Nguon.Tests.World;

namespace Nguon.Tests.Verbs;

public sealed class VerbLineTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Help_lists_the_verbs_that_work()
    {
        var said = await Nowhere().SayAsync("--help");

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.All(["migrate", "seed demo", "sign-in LOGIN", "backup FILE", "restore FILE", "verify", "import people FILE", "import aggregates FILE", "export people FILE", "figures", "import organizations FILE", "import reorganization FILE", "export organizations FILE"], verb => Assert.Contains(verb, said.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("import", "everything", "x.csv")]
    [InlineData("import", "people")]
    [InlineData("serve", "--port", "abc")]
    [InlineData("--db", "mysql://x/y", "verify")]
    [InlineData("import", "people", "README.md", "--accept-duplicates", "x")]
    [InlineData]
    public async Task Wrong_usage_answers_2_and_nothing_on_standard_output(params string[] line)
    {
        var said = await Nowhere().SayAsync(line);

        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.NotEmpty(said.Error);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("sign-in", "an")]
    [InlineData("export", "people", "-")]
    [InlineData("backup", "x.zip")]
    [InlineData("serve", "--port", "1")]
    public async Task A_verb_that_needs_a_database_says_which_command_makes_one(params string[] line)
    {
        var said = await Nowhere().SayAsync(line);

        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("./nguon migrate", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_the_tables_once()
    {
        var first = await Nowhere().SayAsync("--json", "migrate");
        var second = await Nowhere().SayAsync("--json", "migrate");

        Assert.Equal((0, true), (first.Code, JsonDocument.Parse(first.Output).RootElement.GetProperty("migrated").GetBoolean()));
        Assert.Equal((0, false), (second.Code, JsonDocument.Parse(second.Output).RootElement.GetProperty("migrated").GetBoolean()));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_words()
    {
        desk.File("nguon.db", string.Concat(Enumerable.Repeat("not a database ", 500)));

        var said = await Nowhere().SayAsync("verify");

        Assert.Equal(1, said.Code);
        Assert.Contains("hỏng", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_login_is_refused()
    {
        await Nowhere().SayAsync("migrate");

        var said = await Nowhere().SayAsync("--as", "nobody", "export", "people", "-");

        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("nobody", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_no_sign_in_links_outside_a_demo_database()
    {
        await Nowhere().SayAsync("migrate");

        Assert.Equal(1, (await Nowhere().SayAsync("sign-in", "an")).Code);
    }

    [Fact]
    public async Task The_demo_city_is_not_built_before_the_day_its_story_ends()
    {
        var clock = new FrozenClock();
        clock.GoTo(new DateOnly(2026, 8, 31));

        var said = await new Shell(clock, "--data", desk.Folder).SayAsync("seed", "demo");

        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("31/08/2026", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_city_is_built_in_an_empty_database_only()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();

        var said = await Shell.On(world).SayAsync("seed", "demo");

        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("đã có dữ liệu", said.Error, StringComparison.Ordinal);
    }

    private Shell Nowhere() => new(TimeProvider.System, "--data", desk.Folder);
}
