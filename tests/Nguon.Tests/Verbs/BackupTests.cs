using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Verbs;

namespace Nguon.Tests.Verbs;

public sealed class BackupTests : IAsyncLifetime, IDisposable
{
    private readonly Desk desk = new();
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_backup_restores_every_row_and_scan_into_an_empty_database_where_everything_verifies()
    {
        var scan = await Scans.AddAsync(World);
        Assert.Equal(0, (await Shell.On(World).SayAsync("backup", desk.Path("a.zip"))).Code);
        await using var empty = await TestDatabase.NewAsync();

        var said = await Shell.On(empty.Choice).SayAsync("restore", desk.Path("a.zip"));

        Assert.Equal((0, ""), (said.Code, said.Error));
        var verified = await Shell.On(empty.Choice).SayAsync("verify");
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.Equal(await World.InDb(ContentAsync), await InAsync(empty, ContentAsync));
        Assert.Equal(await File.ReadAllBytesAsync(World.Choice.ScanFile(scan)), await File.ReadAllBytesAsync(empty.Choice.ScanFile(scan)));
    }

    [Fact]
    [Leaves(ActivityKind.BackupMade)]
    public async Task A_backup_of_either_database_restores_on_the_embedded_one()
    {
        await Shell.On(World).SayAsync("backup", desk.Path("a.zip"));

        var said = await new Shell(World.Clock, "--data", desk.Path("new")).SayAsync("restore", desk.Path("a.zip"));

        Assert.Equal((0, ""), (said.Code, said.Error));
    }

    [Fact]
    public async Task A_backup_goes_through_a_pipe_and_nothing_else_goes_with_it()
    {
        var scan = await Scans.AddAsync(World);
        await using var empty = await TestDatabase.NewAsync();

        var (backup, whole) = await Shell.On(World).PipeAsync([], "backup", "-");
        var (restored, _) = await Shell.On(empty.Choice).PipeAsync(whole, "restore", "-");

        Assert.Equal((0, "", 0, ""), (backup.Code, backup.Error, restored.Code, restored.Error));
        Assert.Equal(await World.InDb(ContentAsync), await InAsync(empty, ContentAsync));
        Assert.True(File.Exists(empty.Choice.ScanFile(scan)));
        Assert.False(File.Exists("-"));
    }

    [Fact]
    [Leaves(ActivityKind.BackupRestored, AsksItself = true)]
    public async Task Backup_and_restore_are_acts_in_the_record()
    {
        await Shell.On(World).SayAsync("backup", desk.Path("a.zip"));
        await using var empty = await TestDatabase.NewAsync();
        await Shell.On(empty.Choice).SayAsync("restore", desk.Path("a.zip"));

        Assert.Equal(1, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.BackupMade)));
        Assert.Equal(1, await InAsync(empty, db => db.Activities.CountAsync(a => a.Kind == ActivityKind.BackupRestored)));
        await using var restored = empty.Open();
        await ActsLeft.MustTellAsync(restored, [ActivityKind.BackupRestored]);
    }

    [Fact]
    public async Task A_database_that_holds_anything_is_not_restored_into()
    {
        await Shell.On(World).SayAsync("backup", desk.Path("a.zip"));

        var said = await Shell.On(World).SayAsync("restore", desk.Path("a.zip"));

        Assert.Equal(1, said.Code);
        Assert.Contains("đang có dữ liệu", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_backup_is_refused_before_the_first_row()
    {
        await Shell.On(World).SayAsync("backup", desk.Path("a.zip"));
        Rewrite(text => text.Replace("Nguyễn Thị An", "Nguyễn Thị Ai", StringComparison.Ordinal), mendHash: false);
        await using var empty = await TestDatabase.NewAsync();

        var said = await Shell.On(empty.Choice).SayAsync("restore", desk.Path("a.zip"));

        Assert.Equal(1, said.Code);
        Assert.Contains("tables/person.jsonl", said.Error, StringComparison.Ordinal);
        Assert.True(await VerbSchema.HoldsNothingAsync(empty.Choice, default));
    }

    [Fact]
    public async Task A_restore_that_fails_half_way_leaves_nothing()
    {
        await Shell.On(World).SayAsync("backup", desk.Path("a.zip"));
        Rewrite(text => text.Replace(World.Units.KhuPho1.ToString("D"), Guid.Empty.ToString("D"), StringComparison.Ordinal), mendHash: true);
        await using var empty = await TestDatabase.NewAsync();

        Assert.Equal(1, (await Shell.On(empty.Choice).SayAsync("restore", desk.Path("a.zip"))).Code);
        Assert.True(await VerbSchema.HoldsNothingAsync(empty.Choice, default));
        Assert.Equal(0, await InAsync(empty, db => db.OrganizationVersions.CountAsync()));
    }

    [Fact]
    public async Task A_backup_that_cannot_finish_leaves_no_file_and_keeps_the_old_one()
    {
        await File.WriteAllTextAsync(desk.Path("a.zip"), "yesterday's");
        File.Delete(World.Choice.ScanFile(await Scans.AddAsync(World)));

        Assert.Equal(1, (await Shell.On(World).SayAsync("backup", desk.Path("a.zip"))).Code);
        Assert.Equal("yesterday's", await File.ReadAllTextAsync(desk.Path("a.zip")));
        Assert.Single(Directory.GetFiles(desk.Folder));
    }

    [Theory]
    [InlineData("no archive at all")]
    [InlineData("")]
    public async Task Another_file_is_refused_in_words(string content)
    {
        var said = await Shell.On(World).SayAsync("restore", desk.File("b.zip", content));

        Assert.Equal(1, said.Code);
        Assert.Contains("sao lưu", said.Error, StringComparison.Ordinal);
    }

    private void Rewrite(Func<string, string> change, bool mendHash)
    {
        using var archive = ZipFile.Open(desk.Path("a.zip"), ZipArchiveMode.Update);
        var rows = TextOf(archive, "tables/person.jsonl");
        var changed = change(rows);
        Write(archive, "tables/person.jsonl", changed);
        if (mendHash)
        {
            Write(archive, "manifest.json", TextOf(archive, "manifest.json").Replace(HashOf(rows), HashOf(changed), StringComparison.Ordinal));
        }
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string TextOf(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)?.Open() ?? throw new InvalidOperationException(name));
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        archive.GetEntry(name)?.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static async Task<T> InAsync<T>(TestDatabase database, Func<AppDb, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(db);
    }

    /// <summary>Every value of every lasting table but the record, which a backup and a restore themselves extend.</summary>
    private static async Task<string> ContentAsync(AppDb db)
    {
        using var stream = new MemoryStream();
        var choice = new DatabaseChoice(Path.GetDirectoryName(db.Database.GetDbConnection().DataSource) ?? "", null);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM stored_file");
        var manifest = await new BackupWriter(db, choice, new FrozenClock()).WriteAsync(stream, default);
        return string.Join('\n', manifest.Tables.Where(t => t.Name != "activity").Select(t => $"{t.Name} {t.Rows} {t.Sha256}"));
    }
}
