namespace Nguon.Domain.Mentoring;

/// <summary>A change of the members who help somebody, as the cell's resolution says it: one leaves, one comes, or both.</summary>
public sealed record HandOver
{
    /// <summary>Most members who help one person at a time (rules.md 4.1 #3; reference 001: một kèm một, at most two).</summary>
    public const int MostHelpers = 2;

    /// <summary>People one member usually helps; more warns, never refuses.</summary>
    public const int UsualMentees = 2;

    /// <summary>Day of the resolution.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Number of the resolution.</summary>
    public string ResolutionNumber { get; init; } = "";

    /// <summary>First day of the help that ends; null when nobody leaves.</summary>
    public DateOnly? LeavesSince { get; init; }

    /// <summary>Why the help ends.</summary>
    public MentorEndReason? Reason { get; init; }

    /// <summary>What the next member should know.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who comes, as known on the day; null when nobody comes.</summary>
    public Helper? Comes { get; init; }

    /// <summary>Members who would help afterwards.</summary>
    public int HelpersAfter { get; init; }

    /// <summary>Refusals; all faults at once.</summary>
    public IEnumerable<Refusal> Refusals(DateOnly today)
    {
        if (On > today)
        {
            yield return Said("MEN-031", $"Ngày {On:dd/MM/yyyy} ở sau hôm nay.");
        }

        if (string.IsNullOrWhiteSpace(ResolutionNumber))
        {
            yield return Said("MEN-032", "Phân công, thôi phân công giúp đỡ là việc của nghị quyết chi bộ: ghi số nghị quyết.");
        }

        if (LeavesSince is null && Comes is null)
        {
            yield return Said("MEN-033", "Chọn người thôi giúp đỡ, người nhận giúp đỡ, hoặc cả hai.");
        }

        if (LeavesSince is { } since && (Reason is null || Note.Trim().Length == 0 || On <= since))
        {
            yield return Said("MEN-034", $"Người thôi giúp đỡ cần có lý do, lời bàn giao và ngày sau ngày {since:dd/MM/yyyy}.");
        }

        foreach (var refusal in Comes is { } helper ? OfHelper(helper) : [])
        {
            yield return refusal;
        }
    }

    /// <summary>What is said beside a success.</summary>
    public IEnumerable<Refusal> Warnings() => Comes is { Mentees: >= UsualMentees } busy
        ? [Said("MEN-038", $"Người được phân công đang giúp đỡ {busy.Mentees} người; thường mỗi đảng viên giúp đỡ một đến hai người.")]
        : [];

    private IEnumerable<Refusal> OfHelper(Helper helper)
    {
        if (!helper.IsOfficial)
        {
            yield return Said("MEN-035", $"Ngày {On:dd/MM/yyyy} người được phân công chưa là đảng viên chính thức. Phân công đảng viên chính thức khác.");
        }

        if (helper.IsKeptAway)
        {
            yield return Said("MEN-036", $"Ngày {On:dd/MM/yyyy} người được phân công đang được miễn sinh hoạt, sinh hoạt nơi khác hoặc bị đình chỉ. Phân công đảng viên khác.");
        }

        if (helper.HelpsAlready || HelpersAfter > MostHelpers)
        {
            yield return Said("MEN-037", helper.HelpsAlready ? "Người này đang giúp đỡ rồi." : "Đã có hai đảng viên giúp đỡ; chọn người thôi giúp đỡ trước.");
        }
    }

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "MentorEligibility", message, "Chi bộ");
}

/// <summary>A member who is to help, as known on the day.</summary>
/// <param name="IsOfficial">Official member on the day.</param>
/// <param name="IsKeptAway">Exempt, suspended or in temporary activity elsewhere.</param>
/// <param name="HelpsAlready">Helps this person already.</param>
/// <param name="Mentees">People helped already (người).</param>
public sealed record Helper(bool IsOfficial, bool IsKeptAway, bool HelpsAlready, int Mentees);

/// <summary>When a word about somebody is due, and when it is late.</summary>
public static class MentoringClock
{
    /// <summary>Days after the rhythm before anybody is reminded.</summary>
    public const int GraceDays = 14;

    /// <summary>Last day for the next word: the rhythm after the last one, or after the help began.</summary>
    public static DateOnly DueOn(DateOnly since, DateOnly? lastWordOn, int months) =>
        (lastWordOn is { } last && last > since ? last : since).AddMonths(months);

    /// <summary>True when nothing was said for the rhythm and two weeks more.</summary>
    public static bool IsSilent(DateOnly dueOn, DateOnly today) => dueOn.AddDays(GraceDays) < today;
}
