using Nguon.Web.Features.Papers;

namespace Nguon.Tests.Papers;

internal static partial class SamplePapers
{
    private static IEnumerable<IPaperView> Evening() =>
    [
        new EveningResolutionView
        {
            Head = CellHead with { Number = "5", IssuedOn = new DateOnly(2026, 9, 5) },
            CellName = "chi bộ khu phố 3",
            Meeting = Meeting,
            HasCellCommittee = true,
            Matters = ["Đưa quần chúng Hồ Văn Lai vào danh sách cảm tình Đảng", "Phân công đồng chí Lê Thị Thu Hà giúp đỡ Hồ Văn Lai"],
        },
        new BallotView { Head = CellHead, HeldOn = new DateOnly(2026, 9, 5), Rows = [("Nguyễn Thị Ngọc An", "Đề nghị kết nạp đảng viên")] },
        new CountMinutesView
        {
            Head = CellHead, CellName = "chi bộ khu phố 3", HeldOn = new DateOnly(2026, 9, 5),
            Needed = "Cần ít nhất 14 phiếu tán thành.", Rows = [new("Nguyễn Thị Ngọc An", "Đề nghị kết nạp đảng viên", null)],
        },
    ];
}
