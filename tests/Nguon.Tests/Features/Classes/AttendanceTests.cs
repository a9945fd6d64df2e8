using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Classes;

public sealed class AttendanceTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by InitializeAsync

    private ClassBook book = null!; // set by InitializeAsync

    private string Page => $"/lop-hoc/{book.Held.Id}/buoi/{book.Session.Id}";

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        book = ClassBook.Of(world, world.Units.Phuong, world.An);
        await book.AddToAsync(world);
    }

    public Task DisposeAsync() => world.DisposeAsync().AsTask();

    [Fact]
    public async Task A_session_is_ticked_on_its_page_and_said_again_it_is_corrected()
    {
        using var centre = await world.As(world.Centre);

        var done = await centre.PostAsync(Page, ($"Marks[{book.Place.Id}]", "Present"));
        var again = await centre.PostJsonAsync(Api(book.Session.Id), new { marks = new Dictionary<Guid, string> { [book.Place.Id] = "Excused" } });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (done.Status, again.Status));
        Assert.Equal(AttendanceMark.Excused, await world.InDb(db => db.ClassAttendances.Where(a => a.EnrolmentId == book.Place.Id).Select(a => a.Mark).SingleAsync()));
        Assert.True((await centre.OpenAsync($"/lop-hoc/{book.Held.Id}")).Shows("có mặt 0/1"));
    }

    [Fact]
    public async Task A_session_that_cannot_be_ticked_says_so_before_anybody_ticks_it()
    {
        var later = Session(world.Today.AddDays(1), false);
        await world.Add(later);
        using var centre = await world.As(world.Centre);

        var page = await centre.OpenAsync($"/lop-hoc/{book.Held.Id}/buoi/{later.Id}");

        Assert.True(page.Shows("chưa học, chưa điểm danh được"), page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("input[name^='Marks']"));
        Assert.NotEmpty((await centre.OpenAsync(Page)).Document.QuerySelectorAll("input[name^='Marks']"));
    }

    [Fact]
    public async Task How_far_a_class_is_reads_the_same_on_its_page_and_in_the_list()
    {
        using var centre = await world.As(world.Centre);

        var list = await centre.OpenAsync($"/lop-hoc?nam={book.Held.FirstDay.Year}");
        var page = await centre.OpenAsync($"/lop-hoc/{book.Held.Id}");

        var told = list.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(book.Held.Name, StringComparison.Ordinal)).LastElementChild!.TextContent.Trim(); // a row has cells
        Assert.True(page.Shows(told), page.Text);
        Assert.False(page.Shows("Đang nhận danh sách hoặc đang học"), page.Text);
    }

    [Fact]
    public async Task Attendance_of_a_session_not_held_or_called_off_is_refused_and_so_is_somebody_of_another_class()
    {
        var (later, off) = (Session(world.Today.AddDays(1), false), Session(world.Today.AddDays(-2), true));
        await world.Add(later, off);
        using var centre = await world.As(world.Centre);
        var marks = new { marks = new Dictionary<Guid, string> { [book.Place.Id] = "Present" } };

        Assert.True((await centre.PostJsonAsync(Api(later.Id), marks)).ShowsRefusal("CLS-024"));
        Assert.True((await centre.PostJsonAsync(Api(off.Id), marks)).ShowsRefusal("CLS-024"));
        var onPage = await centre.PostAsync($"/lop-hoc/{book.Held.Id}/buoi/{later.Id}", ($"Marks[{book.Place.Id}]", "Present"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, onPage.Status);
        Assert.True(onPage.Shows("chưa học, chưa điểm danh được"), onPage.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await centre.PostJsonAsync(Api(book.Session.Id), new { marks = new Dictionary<Guid, string> { [Guid.CreateVersion7()] = "Present" } })).Status);
        Assert.False(await world.InDb(db => db.ClassAttendances.AnyAsync()));
    }

    [Fact]
    [Leaves(ActivityKind.AttendanceTaken)]
    public async Task The_sheet_goes_out_and_comes_back_good_rows_in_and_bad_rows_with_reasons()
    {
        using var centre = await world.As(world.Centre);
        using var sheet = await centre.Http.GetAsync(new Uri($"{Page}?handler=Xlsx", UriKind.Relative));
        Assert.Equal("PK", Encoding.ASCII.GetString((await sheet.Content.ReadAsByteArrayAsync())[..2]));

        var answer = await UploadAsync(centre, $"so_cho,ho_va_ten,diem_danh\n1,{world.An.Name},v\n9,Người Lạ,x\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Shows("Dòng 3: số chỗ 9 không có trong lớp"));
        Assert.Equal(AttendanceMark.Absent, await world.InDb(db => db.ClassAttendances.Select(a => a.Mark).SingleAsync()));
    }

    [Theory]
    [InlineData("so_cho,diem_danh\n1,=1+1\n")]
    [InlineData("khong_phai_cot\n1\n")]
    public async Task A_sheet_with_formulas_or_without_its_columns_changes_nothing(string content)
    {
        using var centre = await world.As(world.Centre);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UploadAsync(centre, content)).Status);
        Assert.False(await world.InDb(db => db.ClassAttendances.AnyAsync()));
    }

    [Fact]
    public async Task Programs_read_the_list_and_send_the_sheet_there_and_back()
    {
        using var centre = await world.As(world.Centre);
        using var mentor = await world.As(world.YouthUnion);
        var later = Session(world.Today.AddDays(1), false);
        await world.Add(later);
        using var sheet = await centre.Http.GetAsync(new Uri($"{Api(book.Session.Id)}/sheet", UriKind.Relative));

        var bad = await centre.PostBodyAsync($"{Api(book.Session.Id)}/sheet", $"so_cho,ho_va_ten,diem_danh\n9,Người Lạ,x\n");
        var done = await centre.PostBodyAsync($"{Api(book.Session.Id)}/sheet", $"so_cho,ho_va_ten,diem_danh\n1,{world.An.Name},v\n9,Người Lạ,x\n");
        var early = await centre.PostBodyAsync($"{Api(later.Id)}/sheet", "so_cho,diem_danh\n1,x\n");
        var list = await centre.OpenAsync(Api(book.Session.Id));

        Assert.Equal("PK", Encoding.ASCII.GetString((await sheet.Content.ReadAsByteArrayAsync())[..2]));
        Assert.True(bad.ShowsRefusal("CLS-025") && bad.Body.Contains("số chỗ 9 không có trong lớp", StringComparison.Ordinal), bad.Body);
        Assert.True(done.IsOk && done.Body.Contains("\"count\":1", StringComparison.Ordinal) && done.Body.Contains("Dòng 3: số chỗ 9", StringComparison.Ordinal), done.Body);
        Assert.True(early.ShowsRefusal("CLS-024"), early.Body);
        Assert.True(list.Body.Contains(world.An.Name, StringComparison.Ordinal) && list.Body.Contains("\"mark\":\"Absent\"", StringComparison.Ordinal), list.Body);
        Assert.True((await centre.PostBodyAsync($"{Api(book.Session.Id)}/sheet", "khong_phai_cot\n1\n")).ShowsRefusal("CLS-026"));
        Assert.True((await mentor.GetAsync(Api(book.Session.Id))).IsNotFound && (await centre.GetAsync($"{Api(Guid.CreateVersion7())}/sheet")).IsNotFound);
    }

    private async Task<PageAnswer> UploadAsync(TestClient centre, string content)
    {
        var page = await centre.OpenAsync(Page);
        using var form = new MultipartFormDataContent();
        using var token = new StringContent(page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "");
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(token, "__RequestVerificationToken");
        form.Add(file, "tep", "diem-danh.csv");
        return await centre.PostFilesAsync($"{Page}?handler=File", form);
    }

    private string Api(Guid session) => $"/api/v1/classes/{book.Held.Id}/sessions/{session}/attendance";

    private ClassSession Session(DateOnly day, bool isCancelled) => new() { Id = Guid.CreateVersion7(), ClassId = book.Held.Id, HeldOn = day, Part = DayPart.Evening, Topic = "Bài 2", IsCancelled = isCancelled };
}
