using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Tests.World;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Admission.Members;

/// <summary>Members leave in all ways, each decided by who may; exempt members stay members.</summary>
public sealed class LeavingTests : IAsyncLifetime
{
    private TestWorld world = null!; // made before each test

    private Guid Member => world.People.MembersOfKhuPho1[5];

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    [Leaves(ActivityKind.MembershipEnded)]
    public async Task A_deleted_name_leaves_the_lists_the_figures_and_the_votes_from_the_day_of_the_decision()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync($"/nguoi/{Member}/ra-khoi-dang");

        var few = await secretary.SubmitAsync(page, "Kiểm tra lại", [.. Deletion("13")]);
        var looked = await secretary.SubmitAsync(page, "Kiểm tra lại", [.. Deletion("14")]);
        var before = await CountedAsync(world.Today);
        var done = await secretary.SubmitAndFollowAsync(looked, "Ghi nhận");

        Assert.True(looked.Shows("Kiểm tra lại trước khi ghi nhận") && looked.Shows("14 phiếu trên"), looked.Text);
        Assert.Equal(25L, before);
        Assert.True(few.ShowsRefusal("LEV-010"));
        Assert.True(few.Shows("cần ít nhất 14"));
        Assert.True(done.Shows("Xóa tên trong danh sách đảng viên"));
        Assert.Equal((25L, 24L), (await CountedAsync(world.Today.AddDays(-6)), await CountedAsync(world.Today)));
        Assert.Equal(23, (await RollAsync()).Expected().OfficialMembers);
        Assert.True(await world.InDb(db => db.CountedFacts.AnyAsync(f => f.PersonId == Member && f.Kind == CountedFactKind.NameDeleted && f.RetractedAt == null)));
        Assert.True(await world.InDb(db => db.Activities.AnyAsync(a => a.PersonId == Member && a.Kind == ActivityKind.MembershipEnded)));
    }

    [Fact]
    [Leaves(ActivityKind.MembershipEndUndone)]
    public async Task A_mistaken_entry_is_undone_with_its_reason_and_the_member_counts_again()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        await secretary.PostJsonAsync($"/api/v1/people/{Member}/leaving", new { way = "Died", on = Iso(-5) });
        var gone = await CountedAsync(world.Today);

        var mute = await secretary.PostJsonAsync($"/api/v1/people/{Member}/leaving/undoing", new { why = "" });
        (await secretary.PostJsonAsync($"/api/v1/people/{Member}/leaving/undoing", new { why = "Ghi nhầm người" })).MustBe(HttpStatusCode.OK);
        var twice = await secretary.PostJsonAsync($"/api/v1/people/{Member}/leaving/undoing", new { why = "Ghi nhầm người" });

        Assert.Equal((24L, 25L), (gone, await CountedAsync(world.Today)));
        Assert.True(mute.ShowsRefusal("LEV-012"));
        Assert.Equal(HttpStatusCode.NotFound, twice.Status);
    }

    [Fact]
    public async Task Undoing_it_brings_back_the_slip_on_its_way_and_the_helper_unless_another_was_assigned()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var probationer = world.People.Dung.Id;
        var helper = new MentorAssignment { Id = Guid.CreateVersion7(), PersonId = probationer, MentorId = Member, OrganizationId = world.Units.KhuPho1, From = world.Today.AddDays(-90) };
        await world.Add(helper);
        (await secretary.PostJsonAsync($"/api/v1/people/{probationer}/transfers", new { kind = "Official", slipOn = Iso(-10), slipNumber = "12-GGT", toOrganizationId = world.Units.OtherCell, remark = "Tốt" })).MustBe(HttpStatusCode.OK);
        (await secretary.PostJsonAsync($"/api/v1/people/{probationer}/leaving", new { way = "Died", on = Iso(-5) })).MustBe(HttpStatusCode.OK);
        var gone = await StateAsync(probationer, helper.Id);

        (await secretary.PostJsonAsync($"/api/v1/people/{probationer}/leaving/undoing", new { why = "Ghi nhầm người" })).MustBe(HttpStatusCode.OK);
        var back = await StateAsync(probationer, helper.Id);
        (await secretary.PostJsonAsync($"/api/v1/people/{probationer}/leaving", new { way = "Died", on = Iso(-5) })).MustBe(HttpStatusCode.OK);
        await world.Add(new MentorAssignment { Id = Guid.CreateVersion7(), PersonId = probationer, MentorId = world.People.MembersOfKhuPho1[6], OrganizationId = world.Units.KhuPho1, From = world.Today.AddDays(-4) });
        (await secretary.PostJsonAsync($"/api/v1/people/{probationer}/leaving/undoing", new { why = "Ghi nhầm người" })).MustBe(HttpStatusCode.OK);

        Assert.Equal((TransferState.Withdrawn, world.Today.AddDays(-5)), gone);
        Assert.Equal((TransferState.InTransit, null), back);
        Assert.Equal((TransferState.InTransit, world.Today.AddDays(-5)), await StateAsync(probationer, helper.Id));
    }

    [Fact]
    public async Task What_the_law_does_not_let_be_decided_so_is_refused_with_who_may()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var (cell, authority) = (world.Units.KhuPho1, world.Units.Phuong);

        Task<PageAnswer> Ask(Guid person, object body) => secretary.PostJsonAsync($"/api/v1/people/{person}/leaving", body);
        var byCell = await Ask(Member, new { way = "Expelled", on = Iso(-5), decisionNumber = "1-QĐ", decidedById = cell });
        var byForeign = await Ask(Member, new { way = "WithdrewFromParty", on = Iso(-5), decisionNumber = "1-QĐ", decidedById = world.Units.OtherPhuong });
        var noVote = await Ask(Member, new { way = "NameDeleted", on = Iso(-5), decisionNumber = "1-QĐ", decidedById = authority, ground = "SkipsActivity" });
        var noGround = await Ask(Member, new { way = "NameDeleted", on = Iso(-5), decisionNumber = "1-QĐ", decidedById = authority, cell = new { on = Iso(-20), @for = 20, of = 21 } });
        var noNumber = await Ask(Member, new { way = "Expelled", on = Iso(-5), decidedById = authority });
        var tomorrow = await Ask(Member, new { way = "Died", on = Iso(1) });
        var candidate = await Ask(world.An.Id, new { way = "Died", on = Iso(-5) });
        var movedOut = await Ask(Member, new { way = "MovedOut", on = Iso(-5) });
        var stranger = await Ask(world.People.MembersOfOtherCell[0], new { way = "Died", on = Iso(-5) });

        Assert.True(byCell.ShowsRefusal("LEV-006") && byForeign.ShowsRefusal("LEV-006"));
        Assert.True(noVote.ShowsRefusal("LEV-008"));
        Assert.True(noGround.ShowsRefusal("LEV-007"));
        Assert.True(noNumber.ShowsRefusal("LEV-005"));
        Assert.True(tomorrow.ShowsRefusal("LEV-004"));
        Assert.True(candidate.ShowsRefusal("LEV-002"));
        Assert.True(movedOut.ShowsRefusal("LEV-001"));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.Equal(25, await CountedAsync(world.Today));
    }

    [Fact]
    public async Task An_exempt_member_counts_in_the_total_and_not_in_the_votes_until_it_ends()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var page = await secretary.OpenAsync($"/nguoi/{Member}/mien-sinh-hoat");
        var before = (await RollAsync()).Expected();

        var unasked = await secretary.SubmitAsync(page, "Ghi nhận", ("Miễn công tác và sinh hoạt đảng", "x"), ("Số nghị quyết, quyết định", "4-NQ/CB"), ("Từ ngày", Day(-10)));
        await secretary.SubmitAndFollowAsync(page, "Ghi nhận", ("Miễn công tác và sinh hoạt đảng", "x"), ("Số nghị quyết, quyết định", "4-NQ/CB"), ("Từ ngày", Day(-10)), ("Đảng viên có đơn, hoặc xin miễn tại buổi họp", "true"));
        var during = (await RollAsync()).Expected();
        var twice = await secretary.PostJsonAsync($"/api/v1/people/{Member}/absences", new { kind = "Exempt", from = Iso(-9), number = "5", isAsked = true });
        var id = await world.InDb(db => db.MemberAbsences.Where(a => a.PersonId == Member).Select(a => a.Id).SingleAsync());
        var mute = await secretary.PostJsonAsync($"/api/v1/people/{Member}/absences/end", new { absenceId = id, on = Iso(0), why = "" });
        (await secretary.PostJsonAsync($"/api/v1/people/{Member}/absences/end", new { absenceId = id, on = Iso(0), why = "Sức khỏe đã tốt" })).MustBe(HttpStatusCode.OK);

        Assert.True(unasked.ShowsRefusal("ABS-004") && unasked.Shows("27-HD/BTCTW"));
        Assert.Equal((before.OfficialMembers, before.ExemptAbsent + 1), (during.OfficialMembers, during.ExemptAbsent));
        Assert.True(twice.ShowsRefusal("ABS-003"));
        Assert.True(mute.ShowsRefusal("ABS-005"));
        Assert.Equal(before.ExemptAbsent, (await RollAsync()).Expected().ExemptAbsent);
        Assert.Equal(25, await CountedAsync(world.Today));
    }

    [Fact]
    [Leaves(ActivityKind.MemberAbsenceSaved)]
    public async Task A_suspension_needs_its_number_and_a_member()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var numberless = await secretary.PostJsonAsync($"/api/v1/people/{Member}/absences", new { kind = "Suspended", from = Iso(-9), number = "" });
        var candidate = await secretary.PostJsonAsync($"/api/v1/people/{world.An.Id}/absences", new { kind = "Suspended", from = Iso(-9), number = "5" });
        (await secretary.PostJsonAsync($"/api/v1/people/{Member}/absences", new { kind = "Suspended", from = Iso(-9), number = "5" })).MustBe(HttpStatusCode.OK);

        Assert.True(numberless.ShowsRefusal("ABS-002"));
        Assert.True(candidate.ShowsRefusal("ABS-001"));
        Assert.Equal(1, (await RollAsync()).Expected().Suspended);
    }

    private IEnumerable<(string Label, string Value)> Deletion(string votes) =>
    [
        ("Xóa tên trong danh sách đảng viên", "x"), ("Ngày quyết định; từ trần thì ngày mất", Day(-5)), ("Số quyết định", "21-QĐ/ĐU"), ("Cấp ra quyết định", world.Units.Phuong.ToString()),
        ("Lý do xóa tên", "SkipsActivity"), ("Chi bộ biểu quyết ngày", Day(-20)), ("Phiếu tán thành của chi bộ", votes), ("Tổng số đảng viên chính thức để tính", "21"),
    ];

    private async Task<(TransferState Slip, DateOnly? HelperUntil)> StateAsync(Guid person, Guid helper) => (
        await world.InDb(db => db.Transfers.Where(t => t.PersonId == person).Select(t => t.State).SingleAsync()),
        await world.InDb(db => db.MentorAssignments.Where(a => a.Id == helper).Select(a => a.Until).SingleAsync()));

    private Task<CellRoll> RollAsync() => world.AsOperator<CellRollQuery, CellRoll>(query => query.OnAsync(world.Units.KhuPho1, world.Today, default));

    private Task<long> CountedAsync(DateOnly day) => world.AsOperator<BalanceQuery, long>(query => query.CountedAsync(world.Units.KhuPho1, day, default));

    private string Iso(int days) => world.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string Day(int days) => world.Today.AddDays(days).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
