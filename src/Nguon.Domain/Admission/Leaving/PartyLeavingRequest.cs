using Nguon.Domain.People;

namespace Nguon.Domain.Admission;

/// <summary>A leaving about to be entered, with what is known on its day.</summary>
public sealed record PartyLeavingRequest
{
    /// <summary>How.</summary>
    public required LeavingReason Way { get; init; }

    /// <summary>Ground of a deletion.</summary>
    public DeletionGround? Ground { get; init; }

    /// <summary>Day of the decision, or of the death.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Number of the decision.</summary>
    public string DecisionNumber { get; init; } = "";

    /// <summary>The unit whose organ decided.</summary>
    public Guid? DecidedById { get; init; }

    /// <summary>Proposal of the cell.</summary>
    public LeavingVote? Cell { get; init; }

    /// <summary>Proposal of the base committee.</summary>
    public LeavingVote? Base { get; init; }

    /// <summary>What else is to be known.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the person was the day before; null when nothing.</summary>
    public PersonStatus? Status { get; init; }

    /// <summary>True while a dossier of the person runs: the end is a step of it.</summary>
    public bool HasOpenDossier { get; init; }

    /// <summary>Units above the cell on the day whose organ decides admission or deletion; empty when no power was entered.</summary>
    public IReadOnlyCollection<Guid> Deciding { get; init; } = [];

    /// <summary>True when a base committee stands between the cell and the organ that decides: it proposes too (rules.md 2.3).</summary>
    public bool HasBaseCommittee { get; init; }

    /// <summary>Official members of the cell on the day of its vote; null when not known.</summary>
    public int? CellMembers { get; init; }

    /// <summary>All units above the cell on the day.</summary>
    public IReadOnlyCollection<Guid> Above { get; init; } = [];

    /// <summary>Everything that refuses it, by the rules of its day.</summary>
    public IEnumerable<Refusal> Refusals(RuleSet rules, DateOnly today) =>
        Person(today).Concat(Way == LeavingReason.Died ? [] : Paper()).Concat(Way == LeavingReason.Died ? [] : Organ()).Concat(Way == LeavingReason.NameDeleted ? Deletion(rules) : []);

    private IEnumerable<Refusal> Person(DateOnly today)
    {
        if (Way is not (LeavingReason.Died or LeavingReason.Expelled or LeavingReason.NameDeleted or LeavingReason.WithdrewFromParty))
        {
            yield return Say("LEV-001", "Chọn một hình thức: từ trần, khai trừ, xóa tên, cho ra khỏi Đảng theo đơn.");
        }

        if (Status is not (PersonStatus.OfficialMember or PersonStatus.ProbationaryMember))
        {
            yield return Say("LEV-002", "Ngày ấy người này chưa hoặc không còn là đảng viên.");
        }

        if (HasOpenDossier)
        {
            yield return Say("LEV-003", "Đảng viên dự bị này còn hồ sơ đang xem xét. Việc cần làm: ghi bước xóa tên hoặc từ trần trong hồ sơ, phần mềm tự ghi vào danh sách.");
        }

        if (On > today || Note.Length > PartyLeaving.TextLength)
        {
            yield return Say("LEV-004", $"Ngày không ở sau hôm nay; ghi chú không quá {PartyLeaving.TextLength} chữ.");
        }
    }

    private IEnumerable<Refusal> Paper()
    {
        if (DecisionNumber.Length is 0 or > PartyLeaving.NumberLength)
        {
            yield return Say("LEV-005", $"Ghi số quyết định, không quá {PartyLeaving.NumberLength} chữ.");
        }
    }

    /// <summary>Deletion and leaving on request: the organ that admits, or the direct superior; expulsion: an organ above the cell (rules.md 2.3).</summary>
    private IEnumerable<Refusal> Organ()
    {
        var may = Way == LeavingReason.Expelled || Deciding.Count == 0 ? Above : Deciding;
        if (DecidedById is not { } organ || !may.Contains(organ))
        {
            yield return Say("LEV-006", Way == LeavingReason.Expelled
                ? "Khai trừ do ủy ban kiểm tra hoặc cấp ủy cấp trên của chi bộ quyết định. Việc cần làm: chọn cấp ra quyết định."
                : "Xóa tên, cho ra khỏi Đảng do cấp ủy có thẩm quyền kết nạp vào ngày ấy quyết định. Việc cần làm: chọn cấp ủy có thẩm quyền.");
        }
    }

    private IEnumerable<Refusal> Deletion(RuleSet rules)
    {
        if (Ground is null || (Ground == DeletionGround.ProbationerUnfit && Status == PersonStatus.OfficialMember))
        {
            yield return Say("LEV-007", "Chọn lý do xóa tên; “không đủ tư cách khi hết thời gian dự bị” chỉ dùng cho đảng viên dự bị.");
        }

        foreach (var refusal in Votes("Chi bộ", Cell, rules.CellMajority).Concat(Minimum(rules.CellMinimum)).Concat(Votes("Đảng ủy cơ sở", Base, rules.BaseMajority)))
        {
            yield return refusal;
        }

        if (Base is null && HasBaseCommittee)
        {
            yield return Say("LEV-013", "Giữa chi bộ và cấp ủy quyết định có đảng ủy cơ sở: xóa tên cần cả đề nghị của đảng ủy cơ sở. Việc cần làm: ghi ngày, số phiếu tán thành, tổng số đảng ủy viên.");
        }
    }

    // The roll may lack members whom the vote itself counts.
    private IEnumerable<Refusal> Minimum(RuleValue<int> least)
    {
        if (Cell is not null && CellMembers is { } known && Math.Max(known, Cell.Of) < least.Value && least.Judges)
        {
            yield return Say("LEV-014", $"Chi bộ có {Math.Max(known, Cell.Of)} đảng viên chính thức, cần ít nhất {least.Value} để biểu quyết. Việc cần làm: báo cáo cấp ủy cấp trên về việc ghép chi bộ.") with { Basis = least.Basis };
        }
    }

    private IEnumerable<Refusal> Votes(string body, LeavingVote? vote, RuleValue<Share> share)
    {
        if (vote is null)
        {
            if (body == "Chi bộ")
            {
                yield return Say("LEV-008", "Xóa tên cần nghị quyết đề nghị của chi bộ: ghi ngày, số phiếu tán thành, tổng số đảng viên chính thức để tính.");
            }

            yield break;
        }

        if (vote.On > On || vote.For < 0 || vote.Of < 1 || vote.For > vote.Of)
        {
            yield return Say("LEV-009", $"{body}: ngày biểu quyết không sau ngày quyết định; số phiếu tán thành không quá tổng số.");
        }
        else if (vote.For < share.Value.AtLeast(vote.Of) && share.Judges)
        {
            yield return Say("LEV-010", $"{body} có {vote.For} phiếu trên {vote.Of}, cần ít nhất {share.Value.AtLeast(vote.Of)}.") with
            {
                Basis = share.Basis,
                Facts = [$"{vote.For} phiếu tán thành", $"tính trên {vote.Of} người"],
            };
        }
    }

    private static Refusal Say(string code, string message) => Refusal.Plain(code, "Leaving", message, "Người nhập");
}
