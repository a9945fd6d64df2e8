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
        "ORG-075", "CodeChange", $"Không chuyển được «{change.Old}» thành «{change.New}»: mã cũ phải là mã của phiên bản trước và thôi dùng, mã mới phải có trong phiên bản này.");

    public static Refusal KindStays(CodeChange change) => Say(
        "ORG-076", "KindStays", $"Không thay loại «{change.Old}» bằng «{change.New}» theo danh mục được: mỗi loại có quy tắc riêng về cấp trên, chi bộ trực thuộc và thẩm quyền, nên đổi loại phải có quyết định về từng đơn vị. Danh mục chỉ ghi loại nào thôi dùng; các đơn vị đổi loại ở mục Sắp xếp tổ chức (hình thức đổi loại) hoặc bằng tệp có hình thức doi-loai.");

    /// <summary>What a version changed, for whoever reads a series over its day.</summary>
    public static string Told(UnitCodeList list, IReadOnlyCollection<string> ended, IReadOnlyCollection<string> added)
    {
        string[] parts = [.. ended.Count > 0 ? [$"thôi dùng {string.Join("; ", ended)}"] : Array.Empty<string>(), .. added.Count > 0 ? [$"thêm {string.Join("; ", added.Select(label => Ended(label, null)))}"] : Array.Empty<string>()];
        return $"Danh mục {NameOf(list)} thay đổi{(parts.Length > 0 ? $": {string.Join(", ", parts)}" : "")}.";
    }

    public static string Ended(string label, string? next) => next is null ? $"«{label}»" : $"«{label}» (thay bằng «{next}»)";

    private static string NameOf(UnitCodeList list) => list switch
    {
        UnitCodeList.Kind => "loại tổ chức đảng",
        UnitCodeList.Block => "khối",
        UnitCodeList.BaseType => "loại hình tổ chức cơ sở đảng",
        UnitCodeList.Area => "địa bàn",
        _ => throw new InvalidOperationException($"A list without a name: {list}."),
    };

    private static Refusal Say(string code, string rule, string message) => Refusal.Plain(code, rule, message, "Cán bộ tổ chức");
}
