using Nguon.Domain.Time;

namespace Nguon.Domain.People;

/// <summary>One line of a review as it is said about a person, before it is written.</summary>
public sealed record SourceSaying
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Birth date as known; null when not said.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>How much of the birth date is known.</summary>
    public DatePrecision BornPrecision { get; init; } = DatePrecision.Year;

    /// <summary>School class, for somebody under 18 only.</summary>
    public string SchoolClass { get; init; } = "";

    /// <summary>Who proposes.</summary>
    public IntroducingBodies Body { get; init; }

    /// <summary>How it was proposed.</summary>
    public NominationForm? Form { get; init; }

    /// <summary>True when a member is named responsible.</summary>
    public bool HasResponsible { get; init; }

    /// <summary>First day of the expected quarter.</summary>
    public DateOnly? ExpectedFrom { get; init; }

    /// <summary>Conclusion.</summary>
    public SourceOutcome? Outcome { get; init; }

    /// <summary>Coded obstacle.</summary>
    public ObstacleKind? Obstacle { get; init; }

    /// <summary>First day of the obstacle.</summary>
    public DateOnly? ObstacleFrom { get; init; }

    /// <summary>Last day of the obstacle, when known.</summary>
    public DateOnly? ObstacleTo { get; init; }

    /// <summary>Day the person was told.</summary>
    public DateOnly? ToldOn { get; init; }

    /// <summary>True when the person is on the list of cảm tình Đảng already or further.</summary>
    public bool IsListed { get; init; }
}

/// <summary>What a line of a review may not say; all faults at once.</summary>
public static class SourceJudge
{
    private const int AdultYears = 18;

    /// <summary>Refusals of one line on the day; <paramref name="isFinal"/> when the cell declares the review finished.</summary>
    public static IEnumerable<Refusal> Refusals(SourceSaying said, DateOnly today, bool isFinal)
    {
        var minor = said.SchoolClass.Length > 0;
        if (!minor && said.BornOn is null)
        {
            yield return Said("SRC-002", "ghi năm sinh; người dưới 18 tuổi thì để trống năm sinh và ghi lớp.");
        }

        if (said.BornOn is { } born && (born > today || born.Year < 1900))
        {
            yield return Said("SRC-003", $"năm sinh {born.Year} không thể có.");
        }
        else if (said.BornOn is { } day && IsUnderAge(day, said.BornPrecision, today))
        {
            yield return Said("SRC-004", "người dưới 18 tuổi chỉ ghi họ tên và lớp: để trống năm sinh, ghi lớp.");
        }

        if (minor && SaysMore(said))
        {
            yield return Said("SRC-005", "người dưới 18 tuổi chỉ ghi họ tên, lớp và kết luận theo dõi; các mục khác để trống. Việc đưa vào danh sách do chi bộ ra nghị quyết trong buổi sinh hoạt.");
        }

        foreach (var refusal in OfOutcome(said, today, isFinal).Concat(OfObstacle(said)).Concat(OfProposal(said)))
        {
            yield return refusal;
        }
    }

    /// <summary>Under 18 for certain: by days when the day is known, else by the year.</summary>
    public static bool IsUnderAge(DateOnly born, DatePrecision precision, DateOnly today) =>
        precision == DatePrecision.Year ? today.Year - born.Year < AdultYears : Months.FullYears(born, today) < AdultYears;

    private static bool SaysMore(SourceSaying said) =>
        said.BornOn is not null || said.Body != IntroducingBodies.None || said.Form is not null || said.HasResponsible || said.ExpectedFrom is not null
        || said.Obstacle is not null || said.ToldOn is not null || said.Outcome is SourceOutcome.PutOnList or SourceOutcome.NotNow;

    private static IEnumerable<Refusal> OfOutcome(SourceSaying said, DateOnly today, bool isFinal)
    {
        if (isFinal && said.Outcome is null)
        {
            yield return Said("SRC-006", "chưa có kết luận. Chọn kết luận cho từng người rồi mới ghi rà soát xong.");
        }

        if (said.Outcome == SourceOutcome.PutOnList && said.ToldOn is null)
        {
            yield return Said("SRC-007", "đề nghị đưa vào danh sách cảm tình Đảng thì phải ghi ngày đã thông báo cho người đó biết thông tin được lưu và mục đích.");
        }

        if (said.ToldOn > today)
        {
            yield return Said("SRC-008", $"ngày thông báo {said.ToldOn:dd/MM/yyyy} ở sau hôm nay.");
        }

        if (said is { Outcome: SourceOutcome.NoLonger, IsListed: true })
        {
            yield return Said("SRC-009", "đang trong danh sách cảm tình Đảng; đưa ra khỏi danh sách bằng nghị quyết của chi bộ, ở trang buổi sinh hoạt.");
        }
    }

    private static IEnumerable<Refusal> OfObstacle(SourceSaying said)
    {
        if (said is { Outcome: SourceOutcome.NotNow, Obstacle: null })
        {
            yield return Said("SRC-010", "kết luận “chưa” cần chọn khó khăn.");
        }

        if (said.Obstacle is null && (said.ObstacleFrom is not null || said.ObstacleTo is not null))
        {
            yield return Said("SRC-011", "có ngày của khó khăn nhưng chưa chọn khó khăn.");
        }

        if (said.ObstacleTo < said.ObstacleFrom)
        {
            yield return Said("SRC-012", $"khó khăn kết thúc ngày {said.ObstacleTo:dd/MM/yyyy}, trước ngày bắt đầu {said.ObstacleFrom:dd/MM/yyyy}.");
        }
    }

    private static IEnumerable<Refusal> OfProposal(SourceSaying said)
    {
        if ((said.Body == IntroducingBodies.None) != (said.Form is null))
        {
            yield return Said("SRC-013", "ghi cả tổ chức giới thiệu và hình thức giới thiệu, hoặc để trống cả hai.");
        }

        if (said.Form == NominationForm.Resolution && said.Body is not (IntroducingBodies.YouthUnion or IntroducingBodies.TradeUnion or IntroducingBodies.PartyCell))
        {
            yield return Said("SRC-014", "chỉ Đoàn Thanh niên, Công đoàn và chi bộ ra nghị quyết giới thiệu; tổ chức khác gửi công văn, danh sách, biên bản hoặc nêu ý kiến.");
        }
    }

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "SourceReview", message, "Chi bộ");
}
