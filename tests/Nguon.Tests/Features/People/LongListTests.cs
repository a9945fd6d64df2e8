using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Features.People;
using Nguon.Web.Tables;

namespace Nguon.Tests.Features.People;

/// <summary>Lists longer than what is looked up and written at once.</summary>
public sealed class LongListTests : IAsyncLifetime
{
    private const int Long = 1100;

    private TestWorld? made;

    private TestWorld World => made ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => made = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Somebody_named_twice_far_apart_is_told_by_row_when_looking_as_when_taking()
    {
        var sheet = Sheet([.. Rows(Long), Row(0), "A1,Hoàng Văn Một,nam,1990-01-01,,,MH-D-01,quan-chung,,,,,", "A1,Hoàng Văn Hai,nam,1991-01-01,,,MH-D-01,quan-chung,,,,,"]);

        var (looked, lookedAt) = await RunAsync(sheet, isCheckOnly: true);
        var nobody = await CountAsync();
        var (taken, takenAt) = await RunAsync(sheet, isCheckOnly: false);

        Assert.Equal((Long + 1, 0, 2), (looked.Taken, looked.AlreadyThere, looked.Refused));
        Assert.Equal((looked.Taken, looked.AlreadyThere, looked.Refused), (taken.Taken, taken.AlreadyThere, taken.Refused));
        Assert.Equal(lookedAt, takenAt);
        Assert.Contains("Trùng với dòng 2 trong tệp", lookedAt[0], StringComparison.Ordinal);
        Assert.Contains("Mã người A1 có hai lần", lookedAt[1], StringComparison.Ordinal);
        Assert.Equal((0, Long), (nobody, await CountAsync()));
    }

    [Fact]
    public async Task A_helper_who_stands_far_below_in_the_list_is_known_when_looking_as_when_taking()
    {
        var headings = PeopleSheet.Headings + ",nguoi_giup_do";
        var helped = ",Đỗ Thị Thêm,nu,2001-09-02,,,MH-D-01,cam-tinh,2025-03-01,,,,,Trịnh Văn Giúp";
        var lost = ",Đỗ Thị Nữa,nu,2001-09-03,,,MH-D-01,cam-tinh,2025-03-01,,,,,Trịnh Văn Không Có";
        var sheet = string.Join('\n', [headings, helped, lost, .. Rows(Long).Select(row => row + ","), PeopleSheet.Official("", "Trịnh Văn Giúp") + ",", ""]);

        var (looked, _) = await RunAsync(sheet, isCheckOnly: true);
        var (taken, _) = await RunAsync(sheet, isCheckOnly: false);

        Assert.Equal(["nguoi_giup_do: Trịnh Văn Không Có (1)"], looked.UncodedWords);
        Assert.Equal(looked.UncodedWords, taken.UncodedWords);
        var helper = await World.InDb(db => db.People.Where(p => p.FullName == "Trịnh Văn Giúp").Select(p => p.Id).SingleAsync());
        Assert.Equal("Đỗ Thị Thêm", await World.InDb(db => db.MentorAssignments.Where(a => a.MentorId == helper).Join(db.People, a => a.PersonId, p => p.Id, (a, p) => p.FullName).SingleAsync()));
    }

    [Fact]
    public async Task What_figures_count_comes_with_the_people_and_agrees_with_their_records()
    {
        await RunAsync(PeopleSheet.Csv([.. Rows(3), PeopleSheet.Official("B1", "Trịnh Văn Đảng"), PeopleSheet.Sympathizer("B2", "Trịnh Thị Nguồn")]), isCheckOnly: false);

        var ids = await World.InDb(db => db.People.Where(p => p.Code == "B1" || p.Code == "B2").OrderBy(p => p.Code).Select(p => p.Id).ToListAsync());
        var kinds = await World.InDb(db => db.CountedFacts.Where(f => f.PersonId == ids[0]).Select(f => f.Kind).ToListAsync());
        Assert.Contains(CountedFactKind.Admitted, kinds);
        Assert.Contains(CountedFactKind.Member, kinds);
        Assert.Equal(CountedFactKind.Listed, await World.InDb(db => db.CountedFacts.Where(f => f.PersonId == ids[1]).Select(f => f.Kind).SingleAsync()));
        Assert.Equal(0, await World.InDb(db => new Nguon.Web.Data.FigureTallies(db).DifferencesAsync(default)));
        var people = await World.InDb(db => db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync());
        Assert.All(await World.InDb(db => Nguon.Web.Data.FactSources.CompareAsync(db, people, default)), told => Assert.True(told.Agrees));
    }

    [Fact]
    public async Task A_list_that_breaks_off_leaves_nobody_behind()
    {
        var sheet = Sheet([.. Rows(Long), ",Sửu,nam,1990-01-01,,,KHONG-CO,quan-chung,,,,,"]);

        await Assert.ThrowsAsync<IOException>(() => RunAsync(sheet, isCheckOnly: false, (_, _) => throw new IOException("the disk is full")));

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public void A_list_of_more_than_twenty_thousand_people_is_told_to_come_in_parts()
    {
        using var file = TableFile.Open(new MemoryStream(Encoding.UTF8.GetBytes("Họ và tên\n" + string.Concat(Enumerable.Repeat("Trịnh Văn Dài\n", NotebookTable.MostRows + 1)))), NotebookTable.HeadingsOf);
        var list = new NotebookTable(file, [PeopleColumns.FullName], new NotebookCells([], "MH-D-01"));

        var refused = Assert.Throws<TableRefusedException>(() => list.Rows().Count());

        Assert.Contains("20.000 dòng", refused.Message, StringComparison.Ordinal);
    }

    private static string Sheet(IEnumerable<string> rows) => PeopleSheet.Csv([.. rows]);

    private static IEnumerable<string> Rows(int count) => Enumerable.Range(0, count).Select(Row);

    private static string Row(int i) => string.Create(CultureInfo.InvariantCulture, $",Trịnh Văn Dài,nam,{new DateOnly(1990, 1, 1).AddDays(i):yyyy-MM-dd},,Kinh,MH-D-01,quan-chung,,,,,");

    private Task<int> CountAsync() => World.InDb(db => db.People.CountAsync(p => p.FullName == "Trịnh Văn Dài"));

    private async Task<(ImportPeopleReport Report, List<string> Refused)> RunAsync(string sheet, bool isCheckOnly, Func<TableRow, string, Task>? onRefused = null)
    {
        var refused = new List<string>();
        await using var scope = World.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().User = CurrentUser.Operator;
        using var table = TableFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(sheet)));
        var input = new ImportPeopleInput
        {
            FileName = "a.csv", Sha256 = "", IsCheckOnly = isCheckOnly,
            OnRefusedAsync = onRefused ?? ((_, reason) =>
            {
                refused.Add(reason);
                return Task.CompletedTask;
            }),
        };
        return (await scope.ServiceProvider.GetRequiredService<ImportPeople>().RunAsync(table, input, default), refused);
    }
}
