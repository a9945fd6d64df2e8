namespace Nguon.Domain.Organizations;

/// <summary>Reasons why a row of a list of units cannot be taken.</summary>
internal static class IntakeWords
{
    public static Refusal Twice(string code, int row) => Say("ORG-021", "CodeTwice", $"Mã «{code}» đã có ở dòng {row} trong tệp.");

    public static Refusal Different(string code, IReadOnlyList<string> columns) =>
        Say("ORG-022", "AlreadyDifferent", $"Tổ chức mang mã «{code}» đã có nhưng khác ở: {string.Join(", ", columns)}. Thay đổi tổ chức phải qua quyết định sắp xếp.");

    public static Refusal EndsBeforeItBegins() => Say("ORG-023", "Days", "Ngày cuối trước ngày đầu.");

    public static Refusal NeedsParent() => Say("ORG-024", "Parent", "Thiếu mã cấp trên; chỉ Trung ương không có cấp trên.");

    public static Refusal ParentUnknown(string code) => Say("ORG-024", "Parent", $"Không có cấp trên mang mã «{code}».");

    public static Refusal ParentRefused(string code, int row) => Say("ORG-024", "Parent", $"Cấp trên mang mã «{code}» (dòng {row}) không nhận được.");

    public static Refusal ParentLater(string code, DateOnly from) => Say("ORG-024", "Parent", $"Cấp trên mang mã «{code}» chỉ có từ ngày {from:dd/MM/yyyy}.");

    public static Refusal ParentEnds(string code, DateOnly last) => Say("ORG-024", "Parent", $"Cấp trên mang mã «{code}» chỉ hoạt động đến hết ngày {last:dd/MM/yyyy}.");

    public static Refusal Cycle(string code) => Say("ORG-009", "Cycle", $"Các cấp trên trong tệp nối thành vòng qua mã «{code}».");

    private static Refusal Say(string code, string rule, string message) => Refusal.Plain(code, rule, message, "Người lập tệp");
}
