using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

public sealed class ErasureTests : IAsyncLifetime
{
    private const string Figure = "/api/v1/figures?organization=HS-DH&measure=hoc-vien-nhan-thuc&from=2026-01-01&to=2026-11-01";

    private TestWorld? made;

    private TestWorld World => made ?? throw new InvalidOperationException("The world is not built yet.");

    private string Address => $"/api/v1/people/{World.An.Id}/erasure";

    public async Task InitializeAsync() => made = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Everything_that_names_the_person_goes_and_the_record_still_proves_itself()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        await AttendAsync();
        await World.InDb(db => db.Dossiers.Where(d => d.Id == World.An.DossierId).ExecuteUpdateAsync(set => set.SetProperty(d => d.Circumstances, new Circumstances { ExceptionEvidence = $"Giấy xác nhận của {World.An.Name}" })));
        await HoldPostAsync();
        var file = await LetGoAfterALifeAsync();
        Assert.NotEmpty(await NamesLeftAsync());
        var preview = await officer.OpenAsync($"/ra-soat/xoa/{World.An.Id}");

        var done = await officer.SubmitAndFollowAsync(preview, "Xóa thông tin", ("Lý do, khi xóa trước hạn", "Người đó đề nghị."), ("Đã xem những gì sẽ xóa; việc này không rút lại được", "true"));

        Assert.True(preview.Shows("1 nhận xét") && preview.Shows("1 tệp quét"), preview.Text);
        Assert.True(done.Shows("Số liệu các kỳ không thay đổi"), done.Text);
        Assert.False(File.Exists(World.Choice.ScanFile(file)));
        Assert.Empty(await NamesLeftAsync());
        Assert.True((await officer.GetAsync($"/nguoi/{World.An.Id}")).IsNotFound);
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.PersonId == World.An.Id && a.Kind == ActivityKind.PersonErased)));
        var verified = await Shell.On(World).SayAsync("verify");
        Assert.Equal((0, ""), (verified.Code, verified.Error));
    }

    [Fact]
    [Leaves(ActivityKind.TrialTaskSaved)]
    public async Task A_value_put_back_into_an_erased_row_of_the_record_is_noticed()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        await LetGoAfterALifeAsync();
        await officer.PostJsonAsync(Address, new { reason = "Người đó đề nghị." });

        await World.InDb(db => db.Activities.Where(a => a.PersonId == World.An.Id && a.Kind == ActivityKind.MentorRemarked).ExecuteUpdateAsync(set => set.SetProperty(a => a.By, "Người khác")));
        var verified = await Shell.On(World).SayAsync("verify");

        Assert.Equal(1, verified.Code);
        Assert.Contains("Nhật ký", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_do_not_move_and_the_list_behind_says_that_somebody_was_erased()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        await AttendAsync();
        await LetGoAfterALifeAsync();
        var (before, broken) = (await TotalAsync(officer, ""), await TotalAsync(officer, "&by=nhom-tuoi"));

        (await officer.PostJsonAsync(Address, new { reason = "Người đó đề nghị." })).MustBe(HttpStatusCode.OK);
        var behind = await officer.OpenAsync($"{Figure}&persons=true");
        var person = await World.InDb(db => db.People.AsNoTracking().SingleAsync(p => p.Id == World.An.Id));

        Assert.Equal((before, broken), (await TotalAsync(officer, ""), await TotalAsync(officer, "&by=nhom-tuoi")));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(behind.Body).RootElement.EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == World.An.Id).GetProperty("name").ValueKind);
        var list = await officer.OpenAsync("/so-lieu/danh-sach?don-vi=HS-DH&chi-tieu=hoc-vien-nhan-thuc&tu-ngay=01/01/2026&den-ngay=01/11/2026");
        Assert.True(list.Shows("Dữ liệu cá nhân đã xóa"), list.Text);
        Assert.Empty(list.Document.QuerySelectorAll($"a[href*='{World.An.Id}']"));
        Assert.Equal(new DateOnly(2001, 7, 1), person.BornOn);
    }

    [Fact]
    public async Task Who_is_listed_or_a_member_is_not_erased_and_before_the_time_a_reason_is_asked()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var listed = await officer.PostJsonAsync(Address, new { reason = "x" });
        var member = await officer.PostJsonAsync($"/api/v1/people/{World.People.MembersOfKhuPho1[5]}/erasure", new { reason = "x" });
        var early = await officer.PostJsonAsync($"/api/v1/people/{World.Binh.Id}/erasure", new { });
        var unseen = await officer.PostAsync($"/ra-soat/xoa/{World.Binh.Id}", ("Reason", "Người đó đề nghị."));

        Assert.True(listed.ShowsRefusal("ERA-003"), listed.Body);
        Assert.True(member.ShowsRefusal("ERA-002"), member.Body);
        Assert.True(early.ShowsRefusal("ERA-004"), early.Body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.Status);
        Assert.True(await World.InDb(db => db.People.AllAsync(p => p.ErasedOn == null)));
    }

    [Fact]
    public async Task Only_the_committee_of_the_person_erases_and_sees_who_is_due()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var foreign = await World.As(World.ForeignOfficer);
        using var officer = await World.As(World.OfficerOfPhuong);
        var early = await officer.OpenAsync("/ra-soat/xoa");
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.PostJsonAsync(Address, new { reason = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.PostJsonAsync(Address, new { reason = "x" })).Status);

        World.Clock.GoTo(World.Today.AddMonths(Erasure.MonthsKept));
        using var later = await World.As(World.OfficerOfPhuong);
        using var elsewhere = await World.As(World.ForeignOfficer);

        Assert.False(early.Shows(World.Binh.Name));
        Assert.True((await later.OpenAsync("/ra-soat/xoa")).Shows(World.Binh.Name));
        Assert.False((await elsewhere.OpenAsync("/ra-soat/xoa")).Shows(World.Binh.Name));
        Assert.Contains(World.Binh.Name, (await later.OpenAsync("/api/v1/people/erasures")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Binh.Name, (await elsewhere.OpenAsync("/api/v1/people/erasures")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_reviewed_meanwhile_and_not_let_go_is_still_watched()
    {
        var later = World.Today.AddMonths(Erasure.MonthsKept);
        var review = new SourceReview { Id = Guid.CreateVersion7(), OrganizationId = World.Units.KhuPho1, Year = later.Year, OpenedOn = later.AddMonths(-1), RecordedAt = World.Clock.GetUtcNow().UtcDateTime };
        var line = new SourceReviewLine { Id = Guid.CreateVersion7(), ReviewId = review.Id, PersonId = World.Binh.Id, Outcome = SourceOutcome.KeepWatching };
        await World.InDb(async db =>
        {
            db.AddRange(review, line);
            return await db.SaveChangesAsync();
        });
        World.Clock.GoTo(later);
        using var officer = await World.As(World.OfficerOfPhuong);

        var chosen = await officer.PostJsonAsync("/api/v1/people/erasures", new { people = new[] { World.Binh.Id } });

        Assert.False((await officer.OpenAsync("/ra-soat/xoa")).Shows(World.Binh.Name));
        Assert.True(chosen.ShowsRefusal("ERA-006"), chosen.Body);

        await World.InDb(db => db.SourceReviewLines.ExecuteUpdateAsync(set => set.SetProperty(l => l.Outcome, SourceOutcome.NoLonger)));
        Assert.True((await officer.OpenAsync("/ra-soat/xoa")).Shows(World.Binh.Name));
    }

    [Fact]
    [Leaves(ActivityKind.PersonErased)]
    public async Task Those_whose_time_is_over_are_erased_together_each_by_an_act_of_its_own()
    {
        World.Clock.GoTo(World.Today.AddMonths(Erasure.MonthsKept));
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync("/ra-soat/xoa");
        var boxes = page.Document.QuerySelectorAll("input[name=nguoi]").OfType<IHtmlInputElement>().ToList();
        var due = boxes.Count;

        var mixed = await officer.PostJsonAsync("/api/v1/people/erasures", new { people = new[] { World.An.Id } });
        var none = await officer.SubmitAsync(page, "Xóa thông tin những người đã chọn", ("Đã xem danh sách; việc xóa không rút lại được", "true"));
        boxes.ForEach(box => box.IsChecked = true);
        var done = await officer.SubmitAndFollowAsync(page, "Xóa thông tin những người đã chọn", ("Đã xem danh sách; việc xóa không rút lại được", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.True(due > 0 && mixed.ShowsRefusal("ERA-003"), mixed.Body);
        Assert.True(done.Shows($"Đã xóa thông tin của {due} người"), done.Text);
        Assert.Equal(due, await World.InDb(db => db.People.CountAsync(p => p.ErasedOn != null)));
        Assert.Equal(due, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.PersonErased)));
        var verified = await Shell.On(World).SayAsync("verify");
        Assert.Equal((0, ""), (verified.Code, verified.Error));
    }

    [Fact]
    public async Task A_scan_left_by_a_program_that_stopped_is_noticed_and_goes_with_the_next_erasure()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var file = World.Choice.ScanFile(await LetGoAfterALifeAsync());
        var content = await File.ReadAllBytesAsync(file);
        (await officer.PostJsonAsync(Address, new { reason = "Người đó đề nghị." })).MustBe(HttpStatusCode.OK);
        await File.WriteAllBytesAsync(file, content);

        var verified = await Shell.On(World).SayAsync("verify");
        await officer.PostJsonAsync("/api/v1/people/erasures", new { people = new[] { World.Cuc.Id } });

        Assert.Equal(1, verified.Code);
        Assert.Contains("còn trên đĩa", verified.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_batch_names_somebody_and_only_the_own()
    {
        using var foreign = await World.As(World.ForeignOfficer);
        using var officer = await World.As(World.OfficerOfPhuong);

        Assert.True((await foreign.PostJsonAsync("/api/v1/people/erasures", new { people = new[] { World.Binh.Id } })).IsNotFound);
        Assert.True((await officer.PostJsonAsync("/api/v1/people/erasures", new { people = Array.Empty<Guid>() })).ShowsRefusal("ERA-005"));
    }

    /// <summary>A remark, a file, a step with words; then the cell takes the person off the list.</summary>
    private async Task<Guid> LetGoAfterALifeAsync()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        (await secretary.PostJsonAsync($"/api/v1/people/{World.An.Id}/remarks", new { text = "Nguyễn Thị An tham gia đều." })).MustBe(HttpStatusCode.OK);
        (await secretary.PostJsonAsync($"/api/v1/people/{World.An.Id}/tasks", new { text = "Giúp An lập sổ" })).MustBe(HttpStatusCode.OK);
        var file = await Scans.AddAsync(World);
        var off = await secretary.PostJsonAsync($"/api/v1/dossiers/{World.An.DossierId}/steps",
            new { kind = "RemovedFromList", occurredOn = World.Today, paperNumber = "12-NQ/CB", details = new { text = "An chuyển chỗ làm" } });
        Assert.True((int)off.Status < 300, off.Body);
        return file;
    }

    private async Task HoldPostAsync()
    {
        var (place, from) = (Guid.CreateVersion7(), new DateOnly(2026, 1, 1));
        await World.Add(new ResidentialUnit { Id = place, FoundedOn = from, Revision = 1 });
        await World.Add(new ResidentialPost { Id = Guid.CreateVersion7(), ResidentialUnitId = place, Post = ResidentialPostKind.Head, HolderName = World.An.Name, PersonId = World.An.Id, From = from, RecordedAt = World.Clock.GetUtcNow().UtcDateTime });
    }

    private async Task AttendAsync()
    {
        var held = new TrainingClass { Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, Name = "Lớp 1", Organiser = "Trung tâm Chính trị", FirstDay = new(2026, 3, 2), LastDay = new(2026, 3, 6) };
        await World.Add(held);
        var an = await World.InDb(db => db.People.AsNoTracking().SingleAsync(p => p.Id == World.An.Id));
        var signed = NameProof.LineOf(an.FullName, Nguon.Web.Ui.Formats.Born(an.BornOn, an.BornPrecision), isErased: false);
        await World.Add(new NameProof { Id = Guid.CreateVersion7(), ClassId = held.Id, OrganizationId = World.Units.Phuong, SignedBy = "Trần Văn Ký", SignedOn = new(2026, 3, 6), Read = $"Ai đó, 1990\n{signed}", RecordedAt = World.Clock.GetUtcNow().UtcDateTime });
        await World.Add(new Enrolment { Id = Guid.CreateVersion7(), ClassId = held.Id, Kind = ClassKind.Awareness, PersonId = World.An.Id, OrganizationId = World.An.CellId, ProposedOn = new(2026, 2, 3), ApprovedById = World.Units.Phuong, Status = EnrolmentStatus.Passed });
    }

    private static async Task<string> TotalAsync(TestClient client, string by)
    {
        var answer = System.Text.Json.JsonDocument.Parse((await client.OpenAsync(Figure + by)).Body).RootElement;
        return answer.GetProperty("total").GetRawText() + (answer.TryGetProperty("breaks", out var breaks) ? breaks.GetRawText() : "");
    }

    /// <summary>Every table and column the name still stands in, plain or as JSON writes it.</summary>
    private Task<List<string>> NamesLeftAsync() => World.InDb(async db =>
    {
        var name = World.An.Name;
        var found = new List<string>();
        foreach (var (table, column) in db.Model.GetEntityTypes().SelectMany(t => t.GetFlattenedProperties().Select(p => (Table: t.GetTableName(), Column: p.GetColumnName()))).Distinct())
        {
            var written = JsonSerializer.Serialize(name).Trim('"').Replace(@"\", @"\\", StringComparison.Ordinal);
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE {{0}} OR CAST(\"{column}\" AS TEXT) LIKE {{1}} ESCAPE '\\'";
            var rows = await db.Database.SqlQueryRaw<int>(sql, $"%{name}%", $"%{written}%").SingleAsync();
            found.AddRange(rows > 0 ? [$"{table}.{column}: {rows}"] : []);
        }

        return found;
    });
}
