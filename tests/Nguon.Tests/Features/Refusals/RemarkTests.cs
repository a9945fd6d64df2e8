using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Tests.World;
using Nguon.Web.Features.Admission;
using Nguon.Web.Features.People;

namespace Nguon.Tests.Features.Refusals;

/// <summary>What is said beside an act that is done: it stops nobody and is not lost; and the last reasons of members and requests.</summary>
public sealed class RemarkTests : IAsyncLifetime
{
    private TestWorld world = null!; // set before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_temporary_slip_of_an_unusual_length_is_remarked()
    {
        var sent = await SentAsync(world.People.MembersOfKhuPho1[5], new TransferInput { Kind = TransferKind.Temporary, SlipOn = world.Today.AddDays(-10), SlipNumber = "12-GGT", BackBy = world.Today.AddDays(20), ToOrganizationId = world.Units.OtherCell });

        Assert.True(sent.Succeeded, string.Join('\n', sent.Refusals.Select(refusal => refusal.Message)));
        Assert.Contains("TRF-021", sent.Warnings.Select(warning => warning.Code));
    }

    [Theory]
    [InlineData("TRF-031", 0)]
    [InlineData("TRF-032", 2)]
    public async Task A_member_who_goes_leaves_a_post_and_somebody_to_help_and_the_cell_is_told(string code, int member)
    {
        var sent = await SentAsync(world.People.MembersOfKhuPho1[member], new TransferInput { Kind = TransferKind.Official, SlipOn = world.Today.AddDays(-10), SlipNumber = "12-GGT", ToOrganizationId = world.Units.OtherCell });
        var received = await world.Using<AnswerTransfer, Outcome<ActivityTransfer>>(world.ForeignSecretary, act =>
            act.ReceiveAsync(sent.Value!.Id, new TransferReceipt(world.Today.AddDays(-1), "07-PB", "", "", world.Units.OtherCell), default)); // sent above

        Assert.True(received.Succeeded, string.Join('\n', received.Refusals.Select(refusal => refusal.Message)));
        Assert.Contains(code, sent.Warnings.Concat(received.Warnings).Select(warning => warning.Code));
    }

    [Fact]
    public async Task A_young_member_is_exempted_with_a_word_of_doubt()
    {
        var young = world.People.MembersOfKhuPho1[5];
        await world.InDb(async db => (await db.People.SingleAsync(p => p.Id == young)).BornOn = new DateOnly(1990, 1, 1));

        var kept = await world.Using<KeepAbsence, Outcome<MemberAbsence>>(world.SecretaryOfKhuPho1, act => act.BeginAsync(young, new AbsenceInput(MemberAbsenceKind.Exempt, world.Today.AddDays(-3), "12-NQ/CB", IsAsked: true), default));

        Assert.Contains("ABS-006", kept.Warnings.Select(warning => warning.Code));
        Assert.True(await world.InDb(db => db.MemberAbsences.AnyAsync(a => a.PersonId == young && a.Kind == MemberAbsenceKind.Exempt)));
    }

    [Fact]
    public async Task Somebody_who_comes_from_outside_is_a_member_of_one_of_the_two_kinds()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        await Refused.ByAsync(world, "TRF-042", () => secretary.PostJsonAsync($"/api/v1/people/{world.Binh.Id}/arrival", new { fromPlace = "Chi bộ 5, Huế", slipNumber = "9-GGT", slipOn = Day(-9), receivedOn = Day(-1), status = "Sympathizer" }));
    }

    [Theory]
    [InlineData("SRC-041", -1, 30, "12-CV", 0)]
    [InlineData("SRC-042", 0, -1, "12-CV", 0)]
    [InlineData("SRC-045", 0, 30, "12-CV", 1)]
    public async Task A_review_is_asked_for_this_year_or_the_next_with_a_day_to_come(string code, int years, int dueIn, string number, int paperIn)
    {
        using var officer = await world.As(world.OfficerOfPhuong);

        await Refused.ByAsync(world, code, () => officer.PostJsonAsync("/api/v1/source-reviews/orders", new
        {
            organizationId = world.Units.Phuong, year = world.Today.Year + years, dueOn = Day(dueIn), paperNumber = number, paperOn = Day(paperIn),
        }));
    }

    [Fact]
    public async Task The_third_word_alike_and_the_third_mentee_are_remarked()
    {
        using var mentor = await world.As(world.Mentor);
        const string Word = "Tham gia sinh hoạt đều, hoàn thành nhiệm vụ được giao, quan hệ tốt với bà con trong khu phố";
        await mentor.PostJsonAsync($"/api/v1/people/{world.An.Id}/remarks", new { text = Word });

        var alike = await world.Using<MentorActs, Outcome<MentorRemark>>(world.Mentor, acts => acts.RemarkAsync(world.An.Id, new MentorForm { Remark = $"{Word}." }, default));
        await world.Add([.. new[] { world.Cuc, world.People.Dung }.Select(person => new MentorAssignment { Id = Guid.CreateVersion7(), PersonId = person.Id, MentorId = world.People.Mentor.Id, OrganizationId = world.Units.KhuPho1, From = new(2026, 3, 1) })]);
        var busy = await HandOverAsync(new HandOverInput { On = world.Today, ResolutionNumber = "05-NQ/CB", ToMentorId = world.People.Mentor.Id });
        var tooLong = await HandOverAsync(new HandOverInput { On = world.Today, ResolutionNumber = new string('5', 500), ToMentorId = world.People.MembersOfKhuPho1[6] });

        Assert.Contains("MEN-005", alike.Warnings.Select(warning => warning.Code));
        Assert.Contains("MEN-038", busy.Warnings.Select(warning => warning.Code));
        Assert.Contains("MEN-039", tooLong.Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task A_paper_of_a_committee_is_not_printed_from_a_cells_evening()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var held = JsonNode.Parse((await secretary.PostJsonAsync("/api/v1/sessions/record", new
        {
            organizationId = world.Units.KhuPho1, kind = "Cell", heldOn = "2026-11-05", resolutionNumber = "05-NQ/CB", attendance = new { officialMembers = 24, present = 20 },
            items = new[] { new { kind = "PutOnList", personId = world.Binh.Id } },
        })).MustBe(HttpStatusCode.Created).Body);

        await Refused.ByAsync(world, "PAP-021", () => secretary.GetAsync($"/api/v1/papers/bien-ban-btv?sessionId={held!["sessionId"]}")); // 201 names it
    }

    private Task<Outcome<MentorAssignment>> HandOverAsync(HandOverInput input) =>
        world.Using<HandOverMentor, Outcome<MentorAssignment>>(world.SecretaryOfKhuPho1, act => act.RunAsync(world.Binh.Id, input, default));

    private Task<Outcome<ActivityTransfer>> SentAsync(Guid member, TransferInput input) =>
        world.Using<SendTransfer, Outcome<ActivityTransfer>>(world.OfficerOfPhuong, act => act.RunAsync(member, input, default));

    private string Day(int days) => world.Today.AddDays(days).ToString("yyyy-MM-dd");
}
