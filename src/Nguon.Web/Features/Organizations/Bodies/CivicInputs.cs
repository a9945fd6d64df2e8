using Nguon.Domain;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Features.Organizations;

/// <summary>A body as it is from a day on.</summary>
internal sealed record CivicBodyInput
{
    public CivicBodyKind? Kind { get; init; }
    public string? Name { get; init; }
    public string? BaseType { get; init; }
    public string? Owner { get; init; }
    public string? Address { get; init; }
    public DateOnly? From { get; init; }
    public string? DecisionNumber { get; init; }
    public Guid? TrainingCentreId { get; init; }
}

/// <summary>What a party organisation is to a body from a day on.</summary>
internal sealed record CivicTieInput
{
    public Guid OrganizationId { get; init; }
    public CivicTieKind? Kind { get; init; }
    public DateOnly? From { get; init; }
}

/// <summary>From this day it is no longer so.</summary>
internal sealed record CivicEndInput
{
    public Guid Id { get; init; }
    public DateOnly? On { get; init; }
}

/// <summary>Why something about a body is not entered.</summary>
internal static class CivicWords
{
    public static Refusal Incomplete() => Say("BOD-001", "CivicBodyIncomplete", "Đề nghị ghi loại, tên, ngày bắt đầu và quan hệ với tổ chức đảng.");

    public static Refusal TooEarly(DateOnly last) => Say("BOD-002", "CivicBodyDay", $"Lần thay đổi trước có hiệu lực từ ngày {last:dd/MM/yyyy}; đề nghị ghi ngày muộn hơn.");

    public static Refusal Over(string name, DateOnly until) => Say("BOD-002", "CivicBodyDay", $"{name} đã kết thúc từ ngày {until:dd/MM/yyyy}, không thay đổi được nữa.");

    public static Refusal NoSuchType(DateOnly day) => Say("BOD-003", "CivicBodyType", $"Loại hình chỉ ghi cho doanh nghiệp, trường học, theo danh mục áp dụng ngày {day:dd/MM/yyyy}.");

    public static Refusal NoCentre() => Say("BOD-004", "CivicBodyCentre", "Chỉ trung tâm chính trị mới gắn với trung tâm mở lớp, và phải là trung tâm của chính tổ chức đảng đã chọn.");

    public static Refusal NoUnit(DateOnly day) => Say("BOD-011", "CivicTie", $"Ngày {day:dd/MM/yyyy} không có tổ chức đảng này. Đề nghị chọn tổ chức đang hoạt động vào ngày đó.");

    public static Refusal TiedAlready(CivicTieKind kind) => Say("BOD-012", "CivicTie", kind == CivicTieKind.LedBy
        ? "Đã ghi cấp ủy lãnh đạo; ghi ngày thôi quan hệ cũ trước khi ghi cấp ủy mới." : "Quan hệ này với tổ chức đảng đó đã ghi rồi.");

    public static Refusal? Ended(DateOnly from, DateOnly? until, DateOnly? on) => until is null && on > from ? null
        : Say("BOD-013", "CivicEnd", until is not null ? $"Việc này đã kết thúc từ ngày {until:dd/MM/yyyy}." : $"Đề nghị ghi ngày kết thúc, sau ngày {from:dd/MM/yyyy}.");

    private static Refusal Say(string code, string rule, string message) => Refusal.Plain(code, rule, message, "Cán bộ tổ chức");
}
