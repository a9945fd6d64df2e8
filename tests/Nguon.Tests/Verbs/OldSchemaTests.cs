using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;
using Nguon.Web.Verbs;

namespace Nguon.Tests.Verbs;

/// <summary>A database of another version is left as it is, with what to do said in words.</summary>
public sealed class OldSchemaTests
{
    [Fact]
    public async Task Every_verb_leaves_the_database_of_another_version_alone()
    {
        await using var database = await TestDatabase.NewAsync(db =>
            db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '99.0')"));
        string[][] verbs = [["serve", "--port", "0"], ["serve", "--port", "0", "--prepare", "demo"], ["migrate"], ["seed", "demo"], ["sign-in", "an"], ["verify"], ["export", "people", "-"], ["backup", Path.Combine(database.Choice.DataFolder, "x.zip")]];

        foreach (var verb in verbs)
        {
            var said = await Shell.On(database.Choice).SayAsync(verb);
            Assert.Equal((string.Join(' ', verb), 1, ""), (string.Join(' ', verb), said.Code, said.Output));
            Assert.Contains("do phiên bản khác của chương trình tạo ra; hãy dùng đúng phiên bản đó", said.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_database_of_an_earlier_version_is_refused_with_the_command_that_brings_it_up()
    {
        Assert.Equal(SchemaState.Outdated, VerbSchema.Of(["1_Initial"], ["1_Initial", "2_More"]));
        Assert.Equal(SchemaState.Foreign, VerbSchema.Of(["1_Initial", "3_Later"], ["1_Initial", "2_More"]));
        Assert.Equal(SchemaState.Ready, VerbSchema.Of(["1_Initial", "2_More"], ["1_Initial", "2_More"]));

        var refused = Assert.Throws<VerbRefusedException>(() => VerbSchema.RefuseOld(SchemaState.Outdated, new Web.Data.DatabaseChoice("/srv/nguon", null)));

        Assert.Equal("Cơ sở dữ liệu ở /srv/nguon/nguon.db thuộc phiên bản trước. Sao lưu rồi chạy: ./nguon migrate", refused.Message);
    }
}
