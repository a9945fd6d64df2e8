using Nguon.Domain;
using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>The body that agreed has given way when the decision is issued (rules.md 2.4 no. 7, 4.6; practice.md 1.7 no. 39).</summary>
public sealed class OtherBodyTests
{
    private static readonly Guid Ward = new("00000000-0000-0000-0000-0000000000a2");

    [Theory]
    [InlineData(StepMode.Record)]
    [InlineData(StepMode.Perform)]
    public void A_decision_of_the_new_body_on_the_meeting_of_the_old_one_is_taken_and_the_reader_is_told(StepMode mode)
    {
        var way = AgreedBeforeTheReform();
        way.Chain = way.Chain with { BaseId = null, AuthorityId = Ward, AuthorityName = "Ban Thường vụ Đảng ủy phường Nam Đông Hà", Since = Day("1/7/2025") };

        var said = Assert.Single(Decide(way, mode).Warnings, warning => warning.Rule == "Authority");

        Assert.StartsWith("Từ ngày 01/07/2025, quyết định kết nạp của trường hợp này do Ban Thường vụ Đảng ủy phường Nam Đông Hà ban hành; phiên họp ngày 20/06/2025 là của cấp ủy khác.", said.Message, StringComparison.Ordinal);
        Assert.Contains("Các bước đã làm trước đó vẫn có giá trị; hạn ra quyết định vẫn là 12/08/2025.", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_body_that_agreed_itself_is_told_nothing()
    {
        Assert.DoesNotContain(Decide(AgreedBeforeTheReform(), StepMode.Record).Warnings, warning => warning.Rule == "Authority");
    }

    private static Outcome<DossierStep> Decide(Way way, StepMode mode)
    {
        var outcome = way.Try(StepKind.AdmissionDecision, "10/7/2025", mode: mode);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Refusals.Select(refusal => refusal.Message)));
        return outcome;
    }

    private static Way AgreedBeforeTheReform()
    {
        var way = new Way { Today = Day("12/7/2025") };
        way.Do(StepKind.CellResolution, "20/5/2025", new() { Body = Present(14), Vote = new() { For = 14 } }, StepMode.Record);
        way.Do(StepKind.AuthorityAgreed, "20/6/2025", new() { Vote = new() { For = 13 } }, StepMode.Record);
        return way;
    }
}
