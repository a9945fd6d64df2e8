using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>What 9-KNĐ and 16-KNĐ say alike: an organ's decision on one person.</summary>
internal abstract record DecisionOnPersonView : IPaperView
{
    public abstract PaperKind Kind { get; }

    public required Letterhead Head { get; init; }

    /// <summary>The organ that decides, for example Ban Thường vụ Đảng ủy phường Nam Đông Hà.</summary>
    public required string DecidingOrgan { get; init; }

    /// <summary>Căn cứ and Xét lines without the dash, in order.</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    public required PersonOnPaper Person { get; init; }

    /// <summary>The cell, for example chi bộ khu phố 3.</summary>
    public required string CellName { get; init; }

    /// <summary>Committees between the cell and the deciding organ, for the last article; empty when none.</summary>
    public string BetweenOrgan { get; init; } = "";

    /// <summary>The department, for example Ban Xây dựng Đảng.</summary>
    public string Department { get; init; } = "";
}

/// <summary>Head, grounds and last article of a decision on one person.</summary>
internal static class DecisionOnPerson
{
    public static void Open(DocxPaper paper, DecisionOnPersonView view, string title)
    {
        paper.Head(view.Head, "QĐ").Title("Quyết định", title);
        paper.Grounds(view.Grounds);
        paper.CentredHeading($"{Words.Capitals(view.DecidingOrgan)} QUYẾT ĐỊNH:");
    }

    /// <summary>Điều 3 and the recipients.</summary>
    public static void Close(DocxPaper paper, DecisionOnPersonView view, string filed)
    {
        string[] organs = [view.Department, view.BetweenOrgan, view.CellName];
        var executors = Words.Opening(string.Join(", ", organs.Where(organ => organ.Length > 0)));
        paper.LastText(view.Head.Format, Span.Strong("Điều 3. "), $"{executors} và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.");
        paper.Close(view.Head, "Như Điều 3", filed, "Lưu Văn phòng");
    }
}
