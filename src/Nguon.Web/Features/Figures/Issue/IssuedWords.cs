using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>Why a figure asked again differs, in one line.</summary>
internal static class IssuedWords
{
    public static string Of(IssuedChange change)
    {
        var at = change.At is { } moment ? $" lúc {Formats.Moment(moment.InVietnam())}" : "";
        return change.Kind switch
        {
            IssuedChangeKind.EnteredLater => $"thêm vào, ngày được tính {Formats.Day(change.On)}; ghi sau khi chốt{at}.",
            IssuedChangeKind.Corrected when change.IsGone => $"không còn ở đây; đính chính{at}{(change.NowOn is { } day && day != change.On ? $", ngày được tính nay là {Formats.Day(day)}" : "")}.",
            IssuedChangeKind.Corrected => $"đính chính{at}{(change.NowOn is { } day && day != change.On ? $", ngày được tính nay là {Formats.Day(day)}" : "; vẫn tính ở đây")}.",
            IssuedChangeKind.TakenBack => $"bỏ ra, ngày được tính trước đây {Formats.Day(change.On)}; hủy{at}.",
            IssuedChangeKind.Moved => change.IsGone ? "tính ở nơi khác do thay đổi về tổ chức." : "tính vào đây do thay đổi về tổ chức.",
            _ => throw new InvalidOperationException($"A change without words: {change.Kind}."),
        };
    }
}
