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

/// <summary>Which part of a list a program asks for; one without numbers asks for the first.</summary>
internal sealed record ApiPart(int? Page = null, int? PageSize = null)
{
    public async Task<IResult> AnswerAsync<T, TWire>(Func<ApiPage, Task<(IReadOnlyList<T> Rows, int Total)>> ask, Func<T, TWire> onWire)
    {
        if (ApiPage.Read(Page, PageSize, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var (rows, total) = await ask(page);
        return Results.Ok(new ApiList<TWire>([.. rows.Select(onWire)], total, page.Number, page.Size));
    }
}
