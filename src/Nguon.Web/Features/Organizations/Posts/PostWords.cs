using Nguon.Domain;

namespace Nguon.Web.Features.Organizations;

/// <summary>Reasons why a post or a power is not entered, and what is only pointed out.</summary>
internal static class PostWords
{
    public static Refusal Incomplete() => Say("ORG-041", "PostIncomplete", "Đề nghị ghi chức vụ, người giữ và ngày bắt đầu.");

    public static Refusal NoUnit(DateOnly day) => Say("ORG-042", "UnitNotThere", $"Ngày {day:dd/MM/yyyy} đơn vị chưa thành lập hoặc đã kết thúc. Đề nghị ghi ngày đơn vị đang hoạt động.");

    public static Refusal HeldAlready(string name, DateOnly from) => Say("ORG-043", "HeldAlready", $"Đồng chí {name} đã có chức vụ này từ ngày {from:dd/MM/yyyy}.");

    public static Refusal OneOnly(string name, DateOnly from) => Say(
        "ORG-044", "OneSecretary", $"Đồng chí {name} là bí thư hoặc phụ trách từ ngày {from:dd/MM/yyyy}; mỗi ngày chỉ có một người. Đề nghị ghi ngày muộn hơn, hoặc đính chính dòng ấy trước.");

    public static Refusal SeveralOfName(string name, int count) => Say("ORG-045", "SeveralOfName", $"Có {count} đảng viên tên {name} trong đơn vị. Đề nghị ghi thêm năm sinh.");

    public static Refusal WrongEnd(DateOnly from, DateOnly? until) => Say("ORG-046", "WrongEnd", until is { } day
        ? $"Việc này đã kết thúc từ ngày {day:dd/MM/yyyy}."
        : $"Đề nghị ghi ngày kết thúc, sau ngày {from:dd/MM/yyyy}.");

    public static Refusal NoReason() => Say("ORG-047", "NoReason", "Đề nghị ghi lý do đính chính.");

    public static Refusal PowerIncomplete() => Say("ORG-051", "AuthorityIncomplete", "Đề nghị ghi hình thức quyết định, căn cứ (văn bản, điều khoản) và ngày bắt đầu.");

    public static Refusal PowerLater(DateOnly from) => Say("ORG-052", "AuthorityLater", $"Đã ghi thẩm quyền này từ ngày {from:dd/MM/yyyy} trở đi. Đề nghị ghi ngày muộn hơn, hoặc bỏ dòng ghi nhầm trước.");

    public static Refusal NameOnly(string name) => Say("ORG-048", "NameOnly", $"Chưa có đảng viên {name} trong danh sách của đơn vị; ghi theo họ tên.");

    public static Refusal NotOfficial(string name, DateOnly day) => Say("ORG-049", "NotOfficial", $"Ngày {day:dd/MM/yyyy} chưa ghi đồng chí {name} là đảng viên chính thức. Đề nghị kiểm tra lại.");

    public static Refusal NoStanding() => Say("ORG-050", "CellWithoutStanding", "Chi bộ có chi ủy, không có ban thường vụ. Đề nghị kiểm tra lại chức vụ.");

    private static Refusal Say(string code, string rule, string message) => Refusal.Plain(code, rule, message, "Cán bộ tổ chức");
}
