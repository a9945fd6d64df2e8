using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;

namespace Nguon.Tests.Domain;

public sealed class VerificationToldOnceTests
{
    private static readonly StepDetails Vote = new() { Body = Way.Present(9), Vote = new() { For = 9 } };

    [Theory]
    [InlineData(StepKind.CellResolution)]
    [InlineData(StepKind.BaseCertification)]
    public void The_answer_waited_for_is_named_by_its_place_and_not_asked_for_a_second_time(StepKind step)
    {
        var way = new Way();
        way.Do(StepKind.PutOnList, "1/3/2024");
        var unasked = Asked(way, step);
        way.Do(StepKind.VerificationSent, "1/6/2025", new() { Place = "xã Cam Lộ" }, StepMode.Record);
        var asked = Asked(way, step);

        Assert.Contains("Kết quả thẩm tra lý lịch", Assert.Single(unasked), StringComparison.Ordinal);
        Assert.Contains("kết quả thẩm tra tại xã Cam Lộ, gửi ngày 01/06/2025", Assert.Single(asked), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Asked(Way way, StepKind step) =>
        [.. way.Try(step, "8/8/2025", Vote).Refusals.Where(refusal => refusal.Rule == "PaperMissing" && refusal.Message.Contains("thẩm tra", StringComparison.Ordinal)).Select(refusal => refusal.Message)];
}
