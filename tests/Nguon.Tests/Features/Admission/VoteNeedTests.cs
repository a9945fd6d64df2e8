using System.Net;
using System.Text.Json;
using Nguon.Domain.Admission;
using Nguon.Tests.Papers;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>How many votes are needed stands on the form before anything is typed; what is known of a count is printed.</summary>
public sealed class VoteNeedTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Theory]
    [InlineData("AuthorityAgreed", "Cần ít nhất 5 phiếu tán thành", "Trên một nửa của 9 ủy viên là 5")]
    [InlineData("CellResolution", "Cần ít nhất", "2/3 của")]
    [InlineData("CellRecognitionResolution", "Cần ít nhất", "2/3 của")]
    [InlineData("BaseResolution", "Cần ít nhất 2/3 tổng số cấp ủy viên", "Ghi tổng số ở mục Thành phần")]
    public async Task The_form_of_a_step_says_how_many_votes_are_needed(string kind, string needed, string how)
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var form = await officer.OpenAsync($"/ho-so/{World.An.DossierId}/ghi-buoc/{kind}");

        Assert.True(form.Shows(needed) && form.Shows(how), form.Text);
    }

    [Fact]
    public async Task The_count_of_a_recorded_meeting_is_printed_with_its_votes()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var officer = await world.As(world.OfficerOfPhuong);
        await OnTheWay.ToAsync(world, world.An, StepKind.OpinionSummary);
        var recorded = (await officer.PostJsonAsync("/api/v1/sessions/record", new
        {
            organizationId = world.An.CellId,
            kind = "Cell",
            heldOn = "2026-09-05",
            attendance = new { officialMembers = 24, present = 21 },
            items = new[] { new { kind = "ConsiderAdmission", personId = world.An.Id, vote = new { @for = 18, against = 2, invalid = 1, reasons = "Cần rèn luyện thêm" } } },
        })).MustBe(HttpStatusCode.Created);
        var session = JsonDocument.Parse(recorded.Body).RootElement.GetProperty("sessionId").GetGuid();

        using var printed = await officer.Http.GetAsync(new Uri($"/api/v1/papers/bien-ban-kiem-phieu?sessionId={session}", UriKind.Relative));
        var text = PaperReader.TextOf(await printed.Content.ReadAsByteArrayAsync());

        Assert.True(printed.IsSuccessStatusCode, text);
        Assert.Matches(@"(?s)Nguyễn.Thị.An.*18.*02.*01", text);
        Assert.Contains("Cần rèn luyện thêm", text, StringComparison.Ordinal);
    }
}
