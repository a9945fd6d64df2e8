using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>9-KNĐ: the decision to admit one person.</summary>
internal sealed record AdmissionDecisionView : IPaperView
{
    public PaperKind Kind => PaperKind.AdmissionDecision;

    public required Letterhead Head { get; init; }

    /// <summary>The organ that decides, for example Ban Thường vụ Đảng ủy phường Nam Đông Hà.</summary>
    public required string DecidingOrgan { get; init; }

    /// <summary>Căn cứ and Xét lines without the dash, in order.</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    public required PersonOnPaper Person { get; init; }

    /// <summary>The cell, for example chi bộ khu phố 3.</summary>
    public required string CellName { get; init; }

    /// <summary>By when the ceremony is held, in words of the rule of the day; empty when not to be said.</summary>
    public string CeremonyWithin { get; init; } = "";

    /// <summary>Committees between the cell and the deciding organ, for the last article; empty when none.</summary>
    public string BetweenOrgan { get; init; } = "";

    /// <summary>The department, for example Ban Xây dựng Đảng.</summary>
    public string Department { get; init; } = "";
}

/// <summary>Writes 9-KNĐ.</summary>
internal static class AdmissionDecisionPaper
{
    public static void Write(DocxPaper paper, AdmissionDecisionView view)
    {
        var name = Span.Name(view.Person.FullName);
        paper.Head(view.Head, "QĐ").Title("Quyết định", "kết nạp đảng viên");
        paper.Grounds(view.Grounds);
        paper.CentredHeading($"{Words.Capitals(view.DecidingOrgan)} QUYẾT ĐỊNH:");
        paper.Text(Span.Strong("Điều 1. "), "Kết nạp quần chúng ", name, view.Person.InSentence(), ", vào Đảng Cộng sản Việt Nam.");
        paper.Text(
            Span.Strong("Điều 2. "),
            $"Giao {view.CellName} tổ chức lễ kết nạp{Within(view)}, phân công đảng viên chính thức giúp đỡ đảng viên dự bị. ",
            "Thời kỳ dự bị là 12 tháng, tính từ ngày chi bộ tổ chức lễ kết nạp.");
        paper.LastText(
            view.Head.Format,
            Span.Strong("Điều 3. "),
            $"{Executors(view)} và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.");
        paper.Close(view.Head, "Như Điều 3", "Lưu hồ sơ kết nạp đảng viên", "Lưu Văn phòng");
    }

    private static string Within(AdmissionDecisionView view) =>
        view.CeremonyWithin.Length == 0 ? "" : $" {view.CeremonyWithin}";

    private static string Executors(AdmissionDecisionView view)
    {
        string[] organs = [view.Department, view.BetweenOrgan, view.CellName];
        return Words.Opening(string.Join(", ", organs.Where(organ => organ.Length > 0)));
    }
}
