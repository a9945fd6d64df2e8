using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Verbs;

public sealed class VerifyTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_sound_database_verifies()
    {
        await Scans.AddAsync(World);
        await RecordSomethingAsync();

        var said = await Shell.On(World).SayAsync("verify");

        Assert.Equal((0, ""), (said.Code, said.Error));
    }

    [Fact]
    public Task A_lost_row_of_the_tree_is_named() =>
        FindsAsync("Cây tổ chức: thiếu", "DELETE FROM organization_ancestry WHERE id = (SELECT MAX(id) FROM organization_ancestry)");

    [Fact]
    public Task A_stray_row_of_the_tree_is_named() =>
        FindsAsync("Cây tổ chức: thừa", "UPDATE organization_ancestry SET distance = 9 WHERE id = 1");

    [Fact]
    public Task A_lost_heir_is_named() => FindsAsync("Đơn vị kế thừa: thiếu", "DELETE FROM organization_heir WHERE id = 1");

    [Fact]
    public Task A_gap_between_two_versions_is_named() =>
        FindsAsync("không có bản ghi nào", "UPDATE organization_version SET \"until\" = '2025-06-01' WHERE code = 'SK-BS' AND \"until\" = '2025-07-01'");

    [Fact]
    public async Task The_database_itself_refuses_two_versions_of_one_day()
    {
        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => World.InDb(db =>
            db.Database.ExecuteSqlRawAsync("UPDATE organization_version SET \"until\" = '2025-08-01' WHERE code = 'SK-BS' AND \"until\" = '2025-07-01'")));

        Assert.Contains("organization_version_no_overlap", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_changed_activity_is_named() => FindsAsync("dòng 1 ", "UPDATE activity SET by = 'x' WHERE id = 1");

    [Fact]
    public Task A_lost_activity_is_named() => FindsAsync("thiếu dòng 1", "DELETE FROM activity WHERE id = 1");

    [Fact]
    public Task A_status_that_the_history_does_not_say_is_named() =>
        FindsAsync("tình trạng hoặc đơn vị khác", $"UPDATE person SET status = {(int)PersonStatus.OfficialMember} WHERE full_name = 'Nguyễn Thị An'");

    [Fact]
    public async Task A_lost_scan_and_a_changed_one_are_named()
    {
        var (lost, changed) = (await Scans.AddAsync(World), await Scans.AddAsync(World));
        File.Delete(World.Choice.ScanFile(lost));
        await File.WriteAllTextAsync(World.Choice.ScanFile(changed), "x");

        var said = await Shell.On(World).SayAsync("verify");

        Assert.Equal(1, said.Code);
        Assert.Contains($"{lost:N}: không còn trên đĩa", said.Error, StringComparison.Ordinal);
        Assert.Contains($"{changed:N}: nội dung khác", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_without_a_row_is_told_with_what_to_do_and_the_record_still_stands()
    {
        await Scans.AddAsync(World);
        var loose = World.Choice.ScanFile(Guid.CreateVersion7());
        Directory.CreateDirectory(Path.GetDirectoryName(loose)!); // a place always has a folder
        await File.WriteAllTextAsync(loose, "%PDF-1.4");

        var said = await Shell.On(World).SayAsync("--json", "verify");

        Assert.Equal(0, said.Code);
        Assert.Contains(Path.GetFileName(loose) + ": có trên đĩa nhưng không thuộc hồ sơ nào", said.Error, StringComparison.Ordinal);
        Assert.Contains("\"differences\":[]", said.Output, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(loose), said.Output, StringComparison.Ordinal);
    }

    private async Task FindsAsync(string words, string harm)
    {
        await RecordSomethingAsync();
        Assert.Equal(1, await World.InDb(db => db.Database.ExecuteSqlRawAsync(harm)));

        var said = await Shell.On(World).SayAsync("verify");

        Assert.Equal(1, said.Code);
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
    }

    /// <summary>Two acts, so that the chain has a middle.</summary>
    private async Task RecordSomethingAsync()
    {
        await Shell.On(World).SayAsync("export", "people", "-");
        await Shell.On(World).SayAsync("export", "people", "-");
    }
}
