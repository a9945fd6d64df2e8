using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Tests.World;
using Nguon.Web.Features.Admission;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Admission.Members;

/// <summary>A member moves: two sides, one member counted once, clocks of the slip, and the way back of a mistake.</summary>
public sealed class TransferTests : IAsyncLifetime
{
    private TestWorld world = null!; // made before each test

    private DateOnly Today => world.Today;

    private Guid Member => world.People.MembersOfKhuPho1[5];

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_member_on_the_way_is_counted_by_the_sender_and_by_the_receiver_from_the_day_of_receipt()
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        using var receiver = await world.As(world.ForeignSecretary);
        var form = await sender.OpenAsync($"/nguoi/{Member}/chuyen-sinh-hoat?tim=khu+pho+7");
        var lookedOver = await sender.SubmitAsync(form, "Kiểm tra lại", ("Chi bộ Khu phố 7, Đảng bộ phường Tây Hải, Đảng bộ tỉnh Hải Sơn", "x"), ("Chuyển sinh hoạt chính thức", "x"), ("Số giấy giới thiệu", "12-GGT"), ("Ngày của giấy", Day(-10)));
        var writtenYet = await world.InDb(db => db.Transfers.AnyAsync());
        var changing = await sender.SubmitAsync(lookedOver, "Sửa lại");
        var sent = (await sender.SubmitAndFollowAsync(lookedOver, "Ghi chuyển đi")).MustBe(HttpStatusCode.OK);
        var id = await world.InDb(db => db.Transfers.Select(t => t.Id).SingleAsync());

        var onTheWay = (await CountedAsync(world.Units.KhuPho1, Today), await CountedAsync(world.Units.OtherCell, Today), (await RollAsync(world.Units.KhuPho1)).Expected().OfficialMembers);
        var meeting = await sender.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.KhuPho1}");
        var waiting = await receiver.OpenAsync("/chuyen-sinh-hoat");
        var page = await receiver.OpenAsync($"/chuyen-sinh-hoat/{id}");
        var judged = await receiver.SubmitAsync(page, "Kiểm tra lại", ("Ngày nộp giấy giới thiệu", Day(-3)), ("Số phiếu báo", "07-PB"));
        var moved = await world.InDb(db => db.Transfers.AnyAsync(t => t.AnsweredOn != null));
        var received = await receiver.SubmitAndFollowAsync(judged, "Ghi tiếp nhận");

        Assert.True(lookedOver.Shows("Kiểm tra lại trước khi ghi chuyển đi") && lookedOver.Shows("Chi bộ Khu phố 7, Đảng bộ phường Tây Hải") && lookedOver.Shows("12-GGT"), lookedOver.Text);
        Assert.Equal("12-GGT", changing.Control("Số giấy giới thiệu").GetAttribute("value"));
        Assert.True(judged.Shows("Kiểm tra lại trước khi ghi tiếp nhận") && judged.Shows("07-PB") && judged.Shows("không còn tính ở nơi chuyển"), judged.Text);
        Assert.Equal((false, false), (writtenYet, moved));
        Assert.True(sent.Shows("Đang chuyển") && sent.Shows("12-GGT"));
        Assert.Equal((25L, 10L, 24), onTheWay);
        Assert.True(meeting.Shows($"{world.People.NameOf(Member)} đang chuyển sinh hoạt đảng") && meeting.Shows("vẫn tính vào tổng số"));
        Assert.True(waiting.Shows(world.People.NameOf(Member)));
        Assert.True(received.MustBe(HttpStatusCode.OK).Shows("Đã tiếp nhận"));
        Assert.Equal((25L, 10L), (await CountedAsync(world.Units.KhuPho1, Today.AddDays(-4)), await CountedAsync(world.Units.OtherCell, Today.AddDays(-4))));
        Assert.Equal((24L, 11L), (await CountedAsync(world.Units.KhuPho1, Today), await CountedAsync(world.Units.OtherCell, Today)));
        Assert.Equal((23, 11), ((await RollAsync(world.Units.KhuPho1)).Members.Count(m => m.IsOfficial), (await RollAsync(world.Units.OtherCell)).Members.Count(m => m.IsOfficial)));
        Assert.Equal([ActivityKind.TransferSent, ActivityKind.TransferReceived], await world.InDb(db => db.Activities.Where(a => a.PersonId == Member && (int)a.Kind >= 1650).OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync()));
        Assert.True((await sender.GetAsync($"/nguoi/{Member}")).IsNotFound);
        Assert.True((await receiver.OpenAsync($"/nguoi/{Member}")).Shows("Chuyển sinh hoạt đảng: đã tiếp nhận"));
    }

    [Fact]
    public async Task Only_the_two_sides_see_a_transfer_and_each_does_its_own_part()
    {
        var id = await SentAsync(new { kind = "Official", slipOn = Iso(-10), slipNumber = "12-GGT", toOrganizationId = world.Units.OtherCell });
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        using var neighbour = await world.As(world.SecretaryOfKhuPho3);
        using var receiver = await world.As(world.ForeignSecretary);

        var statuses = new[]
        {
            (await neighbour.GetAsync($"/chuyen-sinh-hoat/{id}")).Status,
            (await sender.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(0), cellId = world.Units.OtherCell })).Status,
            (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(0), cellId = world.Units.KhuPho1 })).Status,
            (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/withdrawal", new { on = Iso(0), why = "nhầm" })).Status,
        };

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.False((await neighbour.OpenAsync("/chuyen-sinh-hoat")).Shows("12-GGT"));
    }

    [Fact]
    public async Task A_slip_handed_in_after_its_thirty_working_days_needs_the_explanation_of_the_member()
    {
        var id = await SentAsync(new { kind = "Official", slipOn = Iso(-60), slipNumber = "12-GGT", movedOn = Iso(-120), toOrganizationId = world.Units.OtherPhuong });
        using var officer = await world.As(world.ForeignOfficer);

        var late = await officer.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(0), cellId = world.Units.OtherCell });
        var excused = await officer.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(0), cellId = world.Units.OtherCell, explanation = "Điều trị dài ngày", resumptionNumber = "05-QĐ/ĐU" });

        Assert.True(late.ShowsRefusal("TRF-014"));
        Assert.Contains("quá hạn", excused.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.True((await officer.OpenAsync($"/chuyen-sinh-hoat/{id}")).Shows("Nối lại sinh hoạt: số 05-QĐ/ĐU"));
    }

    [Fact]
    [Leaves(ActivityKind.TransferSent)]
    public async Task A_transfer_sent_many_times_at_once_is_one()
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sender.PostJsonAsync($"/api/v1/people/{Member}/transfers", new { kind = "Official", slipOn = Iso(-10), slipNumber = "12-GGT", toOrganizationId = world.Units.OtherCell })));

        Assert.Single(answers, answer => (int)answer.Status < 300);
        Assert.Equal(1, await world.InDb(db => db.Transfers.CountAsync()));
    }

    [Fact]
    [Leaves(ActivityKind.TransferReturned, ActivityKind.TransferUndone)]
    public async Task A_receipt_entered_by_mistake_is_undone_and_a_returned_or_withdrawn_member_never_left()
    {
        var id = await SentAsync(new { kind = "Official", slipOn = Iso(-10), slipNumber = "12-GGT", toOrganizationId = world.Units.OtherCell });
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        using var receiver = await world.As(world.ForeignSecretary);

        (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(-1), cellId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);
        var without = await receiver.PostJsonAsync($"/api/v1/transfers/{id}/undoing", new { why = " " });
        (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/undoing", new { why = "Nhầm người" })).MustBe(HttpStatusCode.OK);
        var again = await CountedAsync(world.Units.KhuPho1, Today);
        (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/return", new { on = Iso(0), why = "Không cư trú ở đây" })).MustBe(HttpStatusCode.OK);
        var twice = await receiver.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(0), cellId = world.Units.OtherCell });

        Assert.True(without.ShowsRefusal("TRF-015"));
        var undone = await world.InDb(db => db.Activities.Where(a => a.Kind == ActivityKind.TransferUndone).Select(a => a.Before).SingleAsync());
        Assert.Contains(Iso(-1), undone ?? "", StringComparison.Ordinal);
        Assert.Equal(25, again);
        Assert.True(twice.ShowsRefusal("TRF-011"));
        Assert.Equal(world.Units.KhuPho1, await world.InDb(db => db.People.Where(p => p.Id == Member).Select(p => p.OrganizationId).SingleAsync()));
        Assert.True((await sender.OpenAsync("/chuyen-sinh-hoat")).Shows("Nơi đến trả lại"));
    }

    [Fact]
    [Leaves(ActivityKind.TransferEnded)]
    public async Task A_temporary_member_stays_counted_at_home_outside_the_votes_until_back()
    {
        var before = (await RollAsync(world.Units.KhuPho1)).Expected();
        var id = await SentAsync(new { kind = "Temporary", slipOn = Iso(-30), slipNumber = "12-GGT", backBy = Iso(150), toOrganizationId = world.Units.OtherCell });
        using var receiver = await world.As(world.ForeignSecretary);

        (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(-20), cellId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);
        var away = (await RollAsync(world.Units.KhuPho1)).Expected();
        var guests = (await RollAsync(world.Units.OtherCell)).Members.Count;
        var meeting = await receiver.OpenAsync($"/sinh-hoat/moi?donVi={world.Units.OtherCell}");
        (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/homecoming", new { on = Iso(0) })).MustBe(HttpStatusCode.OK);

        Assert.Equal((before.OfficialMembers, before.TemporarilyAway + 1, before.Present - 1), (away.OfficialMembers, away.TemporarilyAway, away.Present));
        Assert.Equal((10, 25L), (guests, await CountedAsync(world.Units.KhuPho1, Today)));
        Assert.True(meeting.Shows($"Sinh hoạt tạm thời ở chi bộ: {world.People.NameOf(Member)}. Được dự họp, không tính vào tổng số và không biểu quyết."));
        Assert.Equal($"{world.People.NameOf(Member)} (sinh hoạt tạm thời)", meeting.Control("Khách dự").GetAttribute("value"));
        Assert.Empty((await RollAsync(world.Units.OtherCell)).Guests);
        Assert.Equal(before.TemporarilyAway, (await RollAsync(world.Units.KhuPho1)).Expected().TemporarilyAway);
    }

    [Fact]
    public async Task A_probationer_takes_the_dossier_along_and_the_helper_of_the_old_cell_ends()
    {
        var (person, cell) = (world.People.Dung.Id, world.Units.KhuPho3);
        var dossier = new AdmissionDossier { Id = Guid.CreateVersion7(), PersonId = person, CellId = world.Units.KhuPho1, Attempt = 1, OpenedOn = new(2026, 2, 3) };
        await world.Add(dossier, new MentorAssignment { Id = Guid.CreateVersion7(), PersonId = person, MentorId = Member, OrganizationId = world.Units.KhuPho1, From = new(2026, 2, 3) });
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        var mute = await sender.PostJsonAsync($"/api/v1/people/{person}/transfers", new { kind = "Internal", slipOn = Iso(-5), slipNumber = "3-GGT", toOrganizationId = cell });
        var id = await SentAsync(new { kind = "Internal", slipOn = Iso(-5), slipNumber = "3-GGT", toOrganizationId = cell, remark = "Hoàn thành tốt nhiệm vụ" }, person);

        var received = await ReceiveAsync(world.SecretaryOfKhuPho3, id, new(Today.AddDays(-1), "", "", "", cell));

        Assert.Contains(received.Warnings, said => said.Code == "TRF-034" && said.Message.Contains("chi bộ phân công đảng viên giúp đỡ", StringComparison.Ordinal));
        Assert.True(mute.ShowsRefusal("TRF-008"));
        Assert.Equal(cell, await world.InDb(db => db.Dossiers.Where(d => d.Id == dossier.Id).Select(d => d.CellId).SingleAsync()));
        Assert.Equal(Today.AddDays(-1), await world.InDb(db => db.MentorAssignments.Where(a => a.PersonId == person).Select(a => a.Until).SingleAsync()));
        Assert.Equal((PersonStatus.ProbationaryMember, cell), await world.InDb(async db => await db.People.Where(p => p.Id == person).Select(p => new ValueTuple<PersonStatus, Guid>(p.Status, p.OrganizationId)).SingleAsync()));
    }

    [Fact]
    public async Task A_slip_out_of_this_installation_is_closed_by_the_notice_that_comes_back()
    {
        var id = await SentAsync(new { kind = "Official", slipOn = Iso(-10), slipNumber = "12-GGT", otherPlace = "Đảng bộ phường Thuận Hóa, thành phố Huế" });
        using var sender = await world.As(world.SecretaryOfKhuPho1);

        var mute = await sender.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(-1) });
        var counted = await CountedAsync(world.Units.KhuPho1, Today);
        (await sender.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(-1), number = "99-PB" })).MustBe(HttpStatusCode.OK);

        Assert.True(mute.ShowsRefusal("TRF-013"));
        Assert.Equal((25L, 24L), (counted, await CountedAsync(world.Units.KhuPho1, Today)));
        Assert.Equal(LeavingReason.MovedOut, await world.InDb(db => db.Standings.Where(s => s.PersonId == Member && s.RetractedAt == null).InForceOn(Today).Select(s => s.LeavingReason).SingleAsync()));
    }

    [Fact]
    public async Task A_probationer_gone_out_of_this_installation_leaves_the_dossier_and_it_is_said()
    {
        var person = world.People.Dung.Id;
        await world.Add(new AdmissionDossier { Id = Guid.CreateVersion7(), PersonId = person, CellId = world.Units.KhuPho1, Attempt = 1, OpenedOn = new(2026, 2, 3) });
        var id = await SentAsync(new { kind = "Official", slipOn = Iso(-5), slipNumber = "3-GGT", otherPlace = "Đảng bộ phường Thuận Hóa", remark = "Hoàn thành tốt nhiệm vụ" }, person);

        var received = await ReceiveAsync(world.SecretaryOfKhuPho1, id, new(Today.AddDays(-1), "99-PB", "", "", null));

        Assert.Contains(received.Warnings, said => said.Code == "TRF-033" && said.Message.Contains("ghi bước chuyển đi trong hồ sơ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_changed_after_the_day_of_receipt_is_not_received_on_it()
    {
        var id = await SentAsync(new { kind = "Official", slipOn = Iso(-10), slipNumber = "12-GGT", toOrganizationId = world.Units.OtherCell });
        await world.InDb(async db =>
        {
            var home = await db.Standings.SingleAsync(s => s.PersonId == Member && s.RetractedAt == null && s.Until == null);
            await db.Standings.Where(s => s.Id == home.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Until, Today));
            db.Add(new PersonStanding { Id = Guid.CreateVersion7(), PersonId = Member, OrganizationId = home.OrganizationId, Status = home.Status, From = Today, RecordedAt = home.RecordedAt });
            return 0;
        });
        using var receiver = await world.As(world.ForeignSecretary);

        var early = await receiver.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(-3), cellId = world.Units.OtherCell });

        Assert.True(early.ShowsRefusal("TRF-018") && early.Body.Contains("xem lại quá trình của đảng viên", StringComparison.Ordinal), early.Body);
        (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(0), cellId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);
    }

    [Fact]
    [Leaves(ActivityKind.TransferReceived)]
    public async Task A_member_from_outside_is_counted_from_the_receipt_and_is_no_admission()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var person = world.People.Binh.Id;
        var form = await secretary.OpenAsync($"/nguoi/{person}/chuyen-sinh-hoat");

        var lookedOver = await secretary.SubmitAsync(form, "Kiểm tra lại", ("Nơi chuyển đến từ", "Đảng bộ phường Thuận Hóa"), ("Đảng viên chính thức", "x"), ("Số giấy giới thiệu", "7-GGT"), ("Ngày của giấy", Day(-8)), ("Ngày nộp giấy giới thiệu", Day(-2)));
        await secretary.SubmitAndFollowAsync(lookedOver, "Ghi tiếp nhận");
        var twice = await secretary.PostJsonAsync($"/api/v1/people/{person}/arrival", new { fromPlace = "Huế", slipNumber = "8", slipOn = Iso(-3), receivedOn = Iso(0), status = "OfficialMember" });

        Assert.True(lookedOver.Shows("Kiểm tra lại trước khi ghi tiếp nhận") && lookedOver.Shows("Đảng bộ phường Thuận Hóa") && lookedOver.Shows("không tính là kết nạp mới"), lookedOver.Text);
        Assert.Equal((25L, 26L), (await CountedAsync(world.Units.KhuPho1, Today.AddDays(-3)), await CountedAsync(world.Units.KhuPho1, Today)));
        Assert.False(await world.InDb(db => db.CountedFacts.AnyAsync(f => f.PersonId == person && f.Kind == CountedFactKind.Admitted)));
        Assert.True(twice.ShowsRefusal("TRF-041"), twice.Body);
    }

    public static TheoryData<string, string> WrongSlips => new()
    {
        { "TRF-003", """{"kind":"Official","slipOn":"-1","slipNumber":"","otherPlace":"Huế"}""" },
        { "TRF-004", """{"kind":"Official","slipOn":"1","slipNumber":"1","otherPlace":"Huế"}""" },
        { "TRF-005", """{"kind":"Official","slipOn":"-1","slipNumber":"1"}""" },
        { "TRF-006", """{"kind":"Internal","slipOn":"-1","slipNumber":"1","otherPlace":"Huế"}""" },
        { "TRF-007", """{"kind":"Temporary","slipOn":"-1","slipNumber":"1","otherPlace":"Huế"}""" },
    };

    [Theory]
    [MemberData(nameof(WrongSlips))]
    public async Task A_slip_that_is_not_in_order_is_refused(string code, string slip)
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        var given = JsonSerializer.Deserialize<Dictionary<string, string>>(slip)!; // never null: a constant
        given["slipOn"] = Iso(int.Parse(given["slipOn"], System.Globalization.CultureInfo.InvariantCulture));

        var answer = await sender.PostJsonAsync($"/api/v1/people/{Member}/transfers", given);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.ShowsRefusal(code), answer.Body);
    }

    [Fact]
    public async Task Who_is_no_member_or_already_on_the_way_is_not_sent()
    {
        await SentAsync(new { kind = "Official", slipOn = Iso(-10), slipNumber = "12-GGT", otherPlace = "Huế" });
        using var sender = await world.As(world.SecretaryOfKhuPho1);

        var twice = await sender.PostJsonAsync($"/api/v1/people/{Member}/transfers", new { kind = "Official", slipOn = Iso(-1), slipNumber = "13", otherPlace = "Huế" });
        var candidate = await sender.PostJsonAsync($"/api/v1/people/{world.An.Id}/transfers", new { kind = "Official", slipOn = Iso(-1), slipNumber = "13", otherPlace = "Huế" });
        var foreign = await sender.PostJsonAsync($"/api/v1/people/{world.Stranger.Id}/transfers", new { kind = "Official", slipOn = Iso(-1), slipNumber = "13", otherPlace = "Huế" });

        Assert.True(twice.ShowsRefusal("TRF-002"));
        Assert.True(candidate.ShowsRefusal("TRF-001"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
    }

    private async Task<Guid> SentAsync(object slip, Guid? person = null)
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        var answer = (await sender.PostJsonAsync($"/api/v1/people/{person ?? Member}/transfers", slip)).MustBe(HttpStatusCode.OK);
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetGuid();
    }

    private Task<Outcome<ActivityTransfer>> ReceiveAsync(TestAccount who, Guid id, TransferReceipt receipt) => world.Using<AnswerTransfer, Outcome<ActivityTransfer>>(who, answer => answer.ReceiveAsync(id, receipt, default));

    private Task<CellRoll> RollAsync(Guid cell) => world.AsOperator<CellRollQuery, CellRoll>(query => query.OnAsync(cell, Today, default));

    private Task<long> CountedAsync(Guid cell, DateOnly day) => world.AsOperator<BalanceQuery, long>(query => query.CountedAsync(cell, day, default));

    private string Iso(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string Day(int days) => Today.AddDays(days).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
