using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

/// <summary>A transfer about to be sent, with what is known of both sides on the day of the slip.</summary>
public sealed record TransferRequest
{
    /// <summary>Kind.</summary>
    public required TransferKind Kind { get; init; }

    /// <summary>Number of the slip.</summary>
    public required string SlipNumber { get; init; }

    /// <summary>Day of the slip.</summary>
    public required DateOnly SlipOn { get; init; }

    /// <summary>Day of the decision or of the change of residence.</summary>
    public DateOnly? MovedOn { get; init; }

    /// <summary>Last day of a temporary transfer.</summary>
    public DateOnly? BackBy { get; init; }

    /// <summary>The unit it goes to; null when it is outside.</summary>
    public Guid? ToOrganizationId { get; init; }

    /// <summary>The place outside as written.</summary>
    public string OtherPlace { get; init; } = "";

    /// <summary>Remark of the old cell.</summary>
    public string Remark { get; init; } = "";

    /// <summary>What the person was on the day of the slip; null when nothing.</summary>
    public PersonStatus? Status { get; init; }

    /// <summary>True while another transfer of the member is on its way.</summary>
    public bool IsOnTheWay { get; init; }

    /// <summary>True when both cells stand in one base organisation on the day; null when the other side is outside.</summary>
    public bool? IsSameBase { get; init; }

    /// <summary>Everything that refuses it.</summary>
    public IEnumerable<Refusal> Refusals(DateOnly today) =>
        Person().Concat(Paper(today)).Concat(Destination()).Concat(Temporary());

    /// <summary>What is to be known; 3 months to less than a year, for studies up to two years (294-QĐ/TW, Điều 6).</summary>
    public IEnumerable<Refusal> Remarks()
    {
        if (Kind == TransferKind.Temporary && BackBy is { } back && (back < Months.Add(SlipOn, 3) || back >= Months.Add(SlipOn, 12)))
        {
            yield return Say("TRF-021", $"Sinh hoạt tạm thời thường từ 3 tháng đến dưới 1 năm, đi học từ 3 tháng đến 2 năm; giấy này đến ngày {Admission.Say.Day(back)}.") with { Basis = "294-QĐ/TW, Điều 6", IsRemark = true };
        }
    }

    private IEnumerable<Refusal> Person()
    {
        if (Status is not (PersonStatus.OfficialMember or PersonStatus.ProbationaryMember))
        {
            yield return Say("TRF-001", "Ngày ghi trên giấy, người này chưa hoặc không còn là đảng viên. Người đang xin vào Đảng thì ghi bước chuyển đi trong hồ sơ.");
        }

        if (IsOnTheWay)
        {
            yield return Say("TRF-002", "Đảng viên này đang có một lần chuyển chưa xong. Việc cần làm: chờ nơi đến trả lời, hoặc rút lại lần ấy.");
        }

        if (Status == PersonStatus.ProbationaryMember && Remark.Length == 0)
        {
            yield return Say("TRF-008", "Đảng viên dự bị chuyển sinh hoạt thì ghi nhận xét của chi bộ về thời gian dự bị đến nay; nơi mới tính tiếp 12 tháng.");
        }
    }

    private IEnumerable<Refusal> Paper(DateOnly today)
    {
        if (SlipNumber.Length is 0 or > ActivityTransfer.NumberLength || new[] { OtherPlace, Remark }.Any(text => text.Length > ActivityTransfer.TextLength))
        {
            yield return Say("TRF-003", $"Ghi số giấy giới thiệu, không quá {ActivityTransfer.NumberLength} chữ; mỗi mục khác không quá {ActivityTransfer.TextLength} chữ.");
        }

        if (SlipOn > today || MovedOn > today)
        {
            yield return Say("TRF-004", "Ngày của giấy giới thiệu, của quyết định hoặc thay đổi nơi cư trú không ở sau hôm nay.");
        }
    }

    private IEnumerable<Refusal> Destination()
    {
        if (ToOrganizationId is null == (OtherPlace.Length == 0))
        {
            yield return Say("TRF-005", "Chọn một nơi đến có trong phần mềm, hoặc ghi tên nơi đến ở ngoài; không cả hai.");
        }
        else if (Kind == TransferKind.Abroad && ToOrganizationId is not null)
        {
            yield return Say("TRF-005", "Chuyển ra nước ngoài thì ghi tên tổ chức đảng ở ngoài nước.");
        }

        if (Kind == TransferKind.Internal && IsSameBase != true)
        {
            yield return Say("TRF-006", "Chuyển nội bộ là giữa các chi bộ trong cùng một đảng bộ cơ sở. Việc cần làm: chọn chuyển chính thức hoặc tạm thời.");
        }

        if (Kind == TransferKind.Official && IsSameBase == true)
        {
            yield return Say("TRF-006", "Hai chi bộ trong cùng một đảng bộ cơ sở. Việc cần làm: chọn chuyển nội bộ.");
        }
    }

    private IEnumerable<Refusal> Temporary()
    {
        if (Kind == TransferKind.Temporary && (BackBy is null || BackBy <= SlipOn))
        {
            yield return Say("TRF-007", "Sinh hoạt tạm thời cần ngày hết hạn ghi trên giấy, sau ngày của giấy.");
        }
    }

    private static Refusal Say(string code, string message) => Refusal.Plain(code, "Transfer", message, "Chi bộ nơi chuyển");
}
