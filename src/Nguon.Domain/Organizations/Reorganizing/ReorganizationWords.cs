namespace Nguon.Domain.Organizations;

/// <summary>Reasons why a line of a reorganisation cannot stand, each with a stable code.</summary>
internal static class ReorganizationWords
{
    public static Refusal Missing(string what) => Say("ORG-001", "MissingField", $"Thiếu {what}.");

    public static Refusal TooLong(string what, int most) => Say("ORG-001", "MissingField", $"{what} dài quá {most} ký tự.");

    public static Refusal Superfluous(string what) => Say("ORG-001", "MissingField", $"Dòng này không ghi {what}.");

    public static Refusal Unknown(string code) => Say("ORG-002", "UnknownUnit", $"Không có tổ chức nào mang mã «{code}».");

    public static Refusal NotYet(string code, DateOnly day, DateOnly from) =>
        Say("ORG-003", "UnitNotInForce", $"Tổ chức mang mã «{code}» có từ ngày {from:dd/MM/yyyy}; ngày {day:dd/MM/yyyy} chưa thành lập.");

    public static Refusal NoMore(string code, DateOnly day) =>
        Say("ORG-003", "UnitNotInForce", $"Ngày {day:dd/MM/yyyy} không còn tổ chức nào mang mã «{code}»; ghi mã của ngày liền trước ngày hiệu lực.");

    public static Refusal IntoItself(string code) => Say("ORG-004", "IntoItself", $"Tổ chức mang mã «{code}» không thể nhập vào, tách thành chính nó.");

    public static Refusal Contradiction(string code, string what) => Say("ORG-005", "Contradiction", $"Tổ chức mang mã «{code}» {what}; xem lại quyết định.");

    public static Refusal TwoValues(string what) => Say("ORG-005", "Contradiction", $"Các dòng của cùng một việc ghi {what} khác nhau.");

    public static Refusal Repeated() => Say("ORG-005", "Contradiction", "Dòng này lặp lại một dòng khác.");

    public static Refusal CodeTaken(string code, string by) => Say("ORG-006", "CodeTaken", $"Mã «{code}» đang là của {by}.");

    public static Refusal NewNeedsName(string code) =>
        Say("ORG-006", "CodeTaken", $"Mã «{code}» là của tổ chức kết thúc cùng ngày; nếu là tổ chức mới dùng lại mã thì ghi tên mới.");

    public static Refusal ParentUnknown(string code, DateOnly day) =>
        Say("ORG-007", "ParentNotInForce", $"Cấp trên mang mã «{code}» không hoạt động vào ngày {day:dd/MM/yyyy}.");

    public static Refusal ParentNotInForce(string name, string parent, DateOnly day) =>
        Say("ORG-007", "ParentNotInForce", $"{name}: cấp trên {parent} không hoạt động từ ngày {day:dd/MM/yyyy}; ghi cấp trên mới.");

    public static Refusal WrongKind(string name, string parent) =>
        Say("ORG-008", "KindUnderKind", $"{name} thuộc loại không trực thuộc được {parent}; ghi loại mới hoặc cấp trên khác.");

    public static Refusal Cycle(string name) => Say("ORG-009", "Cycle", $"{name} sẽ trực thuộc chính nó.");

    public static Refusal ChildrenLeft(string code, IReadOnlyList<string> children) => Say(
        "ORG-010", "ChildrenLeft", $"Tổ chức mang mã «{code}» còn {children.Count} đơn vị trực thuộc chưa có nơi chuyển: {string.Join(", ", children.Take(5))}{(children.Count > 5 ? " …" : "")}.");

    public static Refusal NotAChild(string code, string child) => Say("ORG-010", "ChildrenLeft", $"«{child}» không trực thuộc tổ chức mang mã «{code}» vào ngày liền trước.");

    public static Refusal ChangedLater(string name, DateOnly day) => Say(
        "ORG-011", "LaterDecision", $"{name} đã có thay đổi ghi nhận sau ngày {day:dd/MM/yyyy}, không thể kết thúc vào ngày đó; đính chính quyết định sau trước.");

    public static Refusal EndedAlready(string name, DateOnly until) =>
        Say("ORG-011", "LaterDecision", $"{name} đã được ghi kết thúc từ ngày {until:dd/MM/yyyy} theo quyết định khác; đính chính quyết định đó trước.");

    public static Refusal StillNeeded(string name) =>
        Say("ORG-011", "LaterDecision", $"{name} còn thay đổi theo quyết định khác, nên không thể bỏ việc thành lập; đính chính quyết định đó trước.");

    public static Refusal StillParted(string code) => Say(
        "ORG-011", "LaterDecision", $"Tổ chức mang mã «{code}» tiếp tục hoạt động nhờ việc này, trong khi việc khác cùng ngày lấy một phần của tổ chức đó; đính chính việc kia trước.");

    public static Refusal MustBeNew(string code, string by) =>
        Say("ORG-005", "Contradiction", $"Hợp nhất là thành đơn vị mới, nhưng mã «{code}» đang là của {by}; nếu nhập vào đơn vị đó thì ghi sáp nhập.");

    public static Refusal SameDay(string name) => Say("ORG-012", "SameDay", $"{name} có hơn một quyết định trong cùng ngày; giữ thứ tự như đã ghi.");

    private static Refusal Say(string code, string rule, string message) => Refusal.Plain(code, rule, message, "Người lập hồ sơ sắp xếp tổ chức");
}
