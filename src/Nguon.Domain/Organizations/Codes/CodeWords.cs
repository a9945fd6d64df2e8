namespace Nguon.Domain.Organizations;

/// <summary>Why a code or a version of a list cannot stand.</summary>
internal static class CodeWords
{
    public static Refusal NotThatDay(string list, string label, DateOnly day, string source) => Say(
        "ORG-070", "CodeNotInForce", $"{list} «{label}» không có trong danh mục áp dụng ngày {day:dd/MM/yyyy} ({source}). Đề nghị chọn mã của danh mục ngày ấy.");

    public static Refusal TooEarly(DateOnly last) => Say(
        "ORG-071", "CodeVersionDay", $"Phiên bản đang có của danh mục này áp dụng từ ngày {last:dd/MM/yyyy} và không sửa được; phiên bản mới phải áp dụng từ một ngày sau đó.");

    public static Refusal Incomplete() => Say(
        "ORG-072", "CodeVersionIncomplete", "Đề nghị ghi căn cứ (số văn bản) và ít nhất một mã; mã viết bằng chữ thường không dấu, chữ số và gạch nối, mỗi mã có tên.");

    public static Refusal Twice(string code) => Say("ORG-073", "CodeTwice", $"Mã «{code}» được ghi hai lần.");

    public static Refusal UnknownKind(string code) => Say(
        "ORG-074", "UnknownKind", $"Chưa có loại tổ chức đảng mang mã «{code}»; danh mục này chỉ nói loại nào đang được dùng.");

    public static Refusal NoChange(CodeChange change) => Say(
        "ORG-075", "CodeChange", $"Không chuyển được «{change.Old}» thành «{change.New}»: mã cũ phải là mã của phiên bản trước và thôi dùng, mã mới phải có trong phiên bản này; loại tổ chức chỉ đổi bằng quyết định về từng đơn vị.");

    private static Refusal Say(string code, string rule, string message) => Refusal.Plain(code, rule, message, "Cán bộ tổ chức");
}
