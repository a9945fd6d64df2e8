using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Home;

/// <summary>What is new since last seen, on the start page, for each role its own.</summary>
public sealed class NoticeTests
{
    [Fact]
    public async Task What_came_since_the_last_look_stands_on_the_start_page_until_it_is_marked_as_seen()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await SendSlipAsync(world);
        using var receiver = await world.As(world.ForeignSecretary);
        using var neighbour = await world.As(world.SecretaryOfKhuPho3);
        var page = await receiver.OpenAsync("/");

        var after = await receiver.SubmitAndFollowAsync(page, "Đã xem");
        var wire = JsonDocument.Parse((await receiver.OpenAsync("/api/v1/notices")).Body).RootElement.GetProperty("notices");

        Assert.True(page.Shows("1 đảng viên mới chuyển đến, chờ tiếp nhận"));
        Assert.False((await neighbour.OpenAsync("/")).Shows("mới chuyển đến"));
        Assert.False(after.MustBe(HttpStatusCode.OK).Shows("mới chuyển đến"));
        Assert.DoesNotContain("chờ tiếp nhận", wire.EnumerateArray().Select(n => n.GetProperty("what").GetString()!.Split(", ")[^1])); // every notice has its words
    }

    [Fact]
    public async Task The_answer_of_the_other_side_is_news_for_the_sender()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var id = await SendSlipAsync(world);
        using (var yesterday = await world.As(world.SecretaryOfKhuPho1))
        {
            (await yesterday.PostJsonAsync("/api/v1/notices/seen", null)).MustBe(HttpStatusCode.OK);
        }

        world.Clock.Advance(TimeSpan.FromDays(1));
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        using var late = await world.As(world.ForeignSecretary);
        var before = await sender.OpenAsync("/");

        (await late.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(world.Today), cellId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);

        Assert.False(before.Shows("đã được trả lời"));
        Assert.True((await sender.OpenAsync("/")).Shows("1 lần chuyển sinh hoạt đảng đã được trả lời"));
    }

    [Fact]
    public async Task A_request_of_another_committee_is_news_for_the_desk_and_told_once_as_late()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.Add(Request(world, daysAgo: 2), Request(world, daysAgo: 80));
        using var officer = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);

        var page = await officer.OpenAsync("/");
        await officer.PostJsonAsync("/api/v1/notices/seen", null);
        var wire = await officer.OpenAsync("/api/v1/notices");

        Assert.True(page.Shows("2 đề nghị thẩm tra của nơi khác mới vào sổ"));
        Assert.True(page.Shows("1 đề nghị thẩm tra của nơi khác đã quá hạn trả lời"));
        Assert.False((await foreign.OpenAsync("/")).Shows("thẩm tra của nơi khác"));
        Assert.DoesNotContain("đã quá hạn trả lời", wire.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("mới vào sổ", wire.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_hears_of_those_sent_to_learn_and_nothing_else()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.Add(new Enrolment
        {
            Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = world.An.Id, OrganizationId = world.Units.KhuPho1, ProposedOn = world.Today.AddDays(-9), Status = EnrolmentStatus.Approved,
            ApprovedById = world.Units.Phuong, ApprovedOn = world.Today.AddDays(-1),
        });
        using var centre = await world.As(world.Centre);
        using var clerk = await world.As(world.Clerk);

        Assert.True((await centre.OpenAsync("/")).Shows("1 người mới được cử đi học, chờ xếp lớp"));
        Assert.False((await clerk.OpenAsync("/")).Shows("được cử đi học"));
    }

    [Fact]
    public async Task The_youth_union_hears_that_somebody_it_introduced_went_on_without_being_told_who_or_why()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.InDb(db => db.People.Where(p => p.Id == world.An.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IntroducedBy, IntroducingBodies.YouthUnion)));
        using var union = await world.As(world.YouthUnion);
        await union.PostJsonAsync("/api/v1/notices/seen", null);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var before = await union.OpenAsync("/api/v1/notices");

        await world.Add(new PersonStanding { Id = Guid.CreateVersion7(), PersonId = world.An.Id, OrganizationId = world.Units.KhuPho1, Status = PersonStatus.Left, LeavingReason = LeavingReason.MovedOut, From = world.Today.AddDays(400), RecordedAt = world.Clock.NowUtc() });

        Assert.DoesNotContain("đã giới thiệu", before.Body, StringComparison.Ordinal);
        Assert.Contains("\"người đã giới thiệu có thay đổi trên đường vào Đảng\",\"count\":1", (await union.OpenAsync("/api/v1/notices")).Body.Replace(": ", ":", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_hears_of_the_people_given_and_of_what_is_due()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await world.Add(
            new MentorAssignment { Id = Guid.CreateVersion7(), PersonId = world.Cuc.Id, MentorId = world.People.Mentor.Id, OrganizationId = world.Units.KhuPho1, From = world.Today.AddDays(-1) },
            new TrialTask { Id = Guid.CreateVersion7(), PersonId = world.Cuc.Id, Text = "Vận động hộ dân", GivenOn = world.Today.AddDays(-20), DueOn = world.Today.AddDays(-2) });
        using var mentor = await world.As(world.Mentor);

        var page = await mentor.OpenAsync("/");

        Assert.True(page.Shows("1 người mới được phân công giúp đỡ"));
        Assert.True(page.Shows("1 việc giao thử thách vừa quá ngày hẹn"));
    }

    private static IncomingVerification Request(TestWorld world, int daysAgo) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = world.Units.Phuong, From = "Đảng ủy phường Quảng Trị", PersonName = "Trương Văn Hiếu", LetterNumber = $"{daysAgo}-CV/ĐU", Keeper = "Văn phòng",
        ReceivedOn = world.Today.AddDays(-daysAgo), RecordedAt = world.Clock.NowUtc(),
    };

    private static async Task<Guid> SendSlipAsync(TestWorld world)
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        var answer = (await sender.PostJsonAsync($"/api/v1/people/{world.People.MembersOfKhuPho1[5]}/transfers",
            new { kind = "Official", slipOn = Iso(world.Today.AddDays(-3)), slipNumber = "12-GGT", toOrganizationId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetGuid();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
