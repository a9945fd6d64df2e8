using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Chuyển sinh hoạt đảng: what comes, what is on its way out, who is away for a time, what was done.</summary>
[Needs(Power.ActForCell)]
internal sealed class TransferListPage(TransferBook book, Reach reach) : PageModel
{
    public DateOnly Today => reach.Today;

    /// <summary>The group of which another page than the first is wanted.</summary>
    [BindProperty(SupportsGet = true, Name = "phan")]
    public string Wanted { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<TransferGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var groups = new List<TransferGroup>();
        foreach (var group in TransferGroup.All)
        {
            var number = group.Anchor == Wanted ? Math.Clamp(Number, 1, 1_000_000) : 1;
            var (lines, total) = await book.ListAsync(group.Part, ((number - 1) * TransferBook.PageSize, TransferBook.PageSize), ct);
            groups.Add(group with { Lines = lines, Total = total, Number = number });
        }

        Groups = groups;
    }
}

/// <summary>Lines under one heading, page by page.</summary>
internal sealed record TransferGroup(TransferPart Part, string Anchor, string Title, string Empty)
{
    public static readonly IReadOnlyList<TransferGroup> All =
    [
        new(TransferPart.Incoming, "den", "Chuyển đến, chờ đơn vị mình tiếp nhận", "Không có ai chờ tiếp nhận."),
        new(TransferPart.Outgoing, "di", "Chuyển đi, chờ nơi đến trả lời", "Không có ai đang chuyển đi."),
        new(TransferPart.Guests, "tam-thoi", "Đang sinh hoạt tạm thời", "Không có ai đang sinh hoạt tạm thời."),
        new(TransferPart.Done, "xong", "Đã xong trong 12 tháng qua", "Chưa có lần chuyển nào."),
    ];

    public IReadOnlyList<TransferLine> Lines { get; init; } = [];

    public int Total { get; init; }

    public int Number { get; init; } = 1;

    public Func<int, string> Href => page => $"{Links.Transfers}?phan={Anchor}&trang={page}#{Anchor}";
}
