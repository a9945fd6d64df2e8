using Nguon.BrowserTests.World;
using Nguon.Domain.Admission;

namespace Nguon.BrowserTests.Journeys;

/// <summary>A dossier the cell may not vote on for three reasons at once: each is mended by the person it names.</summary>
public sealed class ThreeReasonsTests
{
    private const string Name = "Đinh Văn Tám";
    private const string Vote = "Xét, biểu quyết đề nghị kết nạp";

    [Fact]
    public Task Three_reasons_at_once_are_mended_by_three_people() => Office.JourneyAsync(async office =>
    {
        var told = new Told(office.World);
        var papers = told.Ready(office.World.Today).Where(paper => paper.Kind is not (StepKind.VerificationSent or StepKind.VerificationAnswered or StepKind.OpinionSummary));
        await told.SomebodyWithAsync(Name, papers, new Circumstances { HasPoliticalIssue = true });
        var secretary = await office.SitDownAsync(office.World.SecretaryOfKhuPho1);
        var (officer, _) = await office.CommitteeAsync();
        var province = await office.SitDownAsync(office.World.ProvinceDepartment);

        await ReadsAllThree(secretary);
        await SumsUpTheOpinions(secretary);
        await EntersTheAnswer(officer);
        await EntersTheNumberOfTheConclusion(province);
        await SeesThatTheCellMayVote(secretary);
    });

    private static async Task ReadsAllThree(Desk secretary)
    {
        await secretary.OpensMeetingAsync("20/11/2026");
        await secretary.Main.GetByText("1 người chưa đủ điều kiện").ClickAsync();
        await secretary.SeesAllAsync(
            "Còn 3 điều cần có trước khi biểu quyết", "Hồ sơ còn thiếu: Kết quả thẩm tra lý lịch", "Hồ sơ còn thiếu: Tổng hợp ý kiến nhận xét",
            "Có vấn đề chính trị cần kết luận", "Căn cứ: 58-QĐ/TW", "người làm: cấp ủy cơ sở");
    }

    private static async Task SumsUpTheOpinions(Desk secretary)
    {
        await secretary.OpensDossierAsync(Name);
        await secretary.TakesAsync("Tổng hợp ý kiến nhận xét", DossierSteps.Now);
    }

    private static async Task EntersTheAnswer(Desk officer)
    {
        await officer.OpensDossierAsync(Name);
        await officer.TakesAsync("Gửi đề nghị thẩm tra lý lịch", DossierSteps.Now, ("Nơi thẩm tra", "Đảng ủy xã Bản Sơn"));
        await officer.TakesAsync("Kết quả thẩm tra lý lịch", DossierSteps.Now, ("Nội dung, kết luận", "Khớp với lý lịch đã khai."));
    }

    private static async Task EntersTheNumberOfTheConclusion(Desk province)
    {
        await province.OpenAsync("/ho-so-trinh");
        await province.SeesAllAsync(Name, "vấn đề chính trị");
        await province.FollowAsync("Ghi số kết luận");
        await province.PickAsync(DossierSteps.ByPaper);
        await province.DayField.FillAsync("18/11/2026");
        await province.FillAsync("Số, ký hiệu", "12-KL/BTCTU");
        await province.LooksOverAndRecordsAsync();
        await province.OpenAsync("/ho-so-trinh");
        await province.SeesNotAsync(Name);
    }

    private static async Task SeesThatTheCellMayVote(Desk secretary)
    {
        await secretary.OpensMeetingAsync("20/11/2026");
        await Microsoft.Playwright.Assertions.Expect(secretary.LineOf(Vote, Name)).ToContainTextAsync("Đủ điều kiện đưa ra chi bộ xét ngày 20/11/2026");
    }
}
