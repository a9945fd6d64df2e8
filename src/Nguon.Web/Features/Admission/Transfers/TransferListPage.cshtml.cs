using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Admission;

/// <summary>Chuyển sinh hoạt đảng: what comes, what is on its way out, who is away for a time, what was done.</summary>
[Needs(Power.ActForCell)]
internal sealed class TransferListPage(TransferBook book, Reach reach) : PageModel
{
    public DateOnly Today => reach.Today;

    public IReadOnlyList<TransferGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Groups = TransferGroup.Of(await book.ListAsync(ct));
}

/// <summary>Lines under one heading.</summary>
internal sealed record TransferGroup(string Anchor, string Title, string Empty, IReadOnlyList<TransferLine> Lines)
{
    public static IReadOnlyList<TransferGroup> Of(IReadOnlyList<TransferLine> lines) =>
    [
        new("den", "Chuyển đến, chờ đơn vị mình tiếp nhận", "Không có ai chờ tiếp nhận.", [.. lines.Where(l => l.IsOnTheWay && l.IsReceiver)]),
        new("di", "Chuyển đi, chờ nơi đến trả lời", "Không có ai đang chuyển đi.", [.. lines.Where(l => l.IsOnTheWay && !l.IsReceiver)]),
        new("tam-thoi", "Đang sinh hoạt tạm thời", "Không có ai đang sinh hoạt tạm thời.", [.. lines.Where(l => l.IsGuest)]),
        new("xong", "Đã xong trong 12 tháng qua", "Chưa có lần chuyển nào.", [.. lines.Where(l => !l.IsOnTheWay && !l.IsGuest).Reverse()]),
    ];
}
