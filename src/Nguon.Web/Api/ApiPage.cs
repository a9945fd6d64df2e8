namespace Nguon.Web.Api;

/// <summary>Which part of a list: page from 1, at most 200 rows.</summary>
internal sealed record ApiPage(int Number, int Size)
{
    public const int MostRows = 200;
    private const int UsualRows = 50;

    public int Skip => (Number - 1) * Size;

    /// <summary>Null with a sentence when the numbers make no page.</summary>
    public static ApiPage? Read(int? page, int? pageSize, out string question)
    {
        question = page is < 1 or > 1_000_000 ? "page đếm từ 1." : pageSize is < 1 or > MostRows ? $"pageSize từ 1 đến {MostRows}." : "";
        return question.Length > 0 ? null : new ApiPage(page ?? 1, pageSize ?? UsualRows);
    }
}

/// <summary>Rows of one page and how many there are in all.</summary>
internal sealed record ApiList<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);
