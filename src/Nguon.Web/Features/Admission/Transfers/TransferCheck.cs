using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>What a transfer would record, looked over before it is (Kiểm tra lại).</summary>
internal sealed record TransferCheck(string Title, string Then, string Button, string Back)
{
    /// <summary>Label and words, in the order of the form; what was left empty is left out.</summary>
    public required IReadOnlyList<(string Label, string Words)> Facts { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }

    public static TransferCheck OfSending(Outcome<ActivityTransfer> judged, ActivityTransfer slip, string to, string back) => new(
        "Kiểm tra lại trước khi ghi chuyển đi", slip.Kind == TransferKind.Temporary ? "Đảng viên vẫn tính ở đây trong thời gian sinh hoạt tạm thời." : "Đảng viên vẫn tính ở đây đến khi nơi đến tiếp nhận. Rút lại được cho đến lúc đó.", "Ghi chuyển đi", back)
    {
        Facts = Told(("Nơi đến", to), ("Hình thức", Labels.Of(slip.Kind)), ("Số giấy giới thiệu", slip.SlipNumber), ("Ngày của giấy", Formats.Day(slip.SlipOn)),
            ("Ngày quyết định hoặc thay đổi nơi cư trú", Formats.Day(slip.MovedOn)), ("Sinh hoạt tạm thời đến ngày", Formats.Day(slip.BackBy)), ("Nhận xét", slip.Remark)),
        Remarks = [.. judged.Warnings.Select(w => w.Message)],
    };

    public static TransferCheck OfArrival(Outcome<ActivityTransfer> judged, ArrivalInput input, string back) => new(
        "Kiểm tra lại trước khi ghi tiếp nhận", "Từ ngày nộp giấy, người này là đảng viên của chi bộ; không tính là kết nạp mới.", "Ghi tiếp nhận", back)
    {
        Facts = Told(("Nơi chuyển đến từ", input.FromPlace), ("Là", Labels.Of(input.Status)), ("Số giấy giới thiệu", input.SlipNumber), ("Ngày của giấy", Formats.Day(input.SlipOn)),
            ("Ngày nộp giấy giới thiệu", Formats.Day(input.ReceivedOn)), ("Số phiếu báo gửi lại nơi chuyển", input.AnswerNumber), ("Lý do nộp giấy quá hạn", input.Explanation), ("Số quyết định nối lại sinh hoạt", input.ResumptionNumber)),
        Remarks = [.. judged.Warnings.Select(w => w.Message)],
    };

    public static TransferCheck OfReceipt(Outcome<ActivityTransfer> judged, TransferReceipt receipt, string cell, string back) => new(
        "Kiểm tra lại trước khi ghi tiếp nhận", judged.Value is { Kind: TransferKind.Temporary }
            ? "Đảng viên sinh hoạt tạm thời ở nơi đến, vẫn tính ở nơi chuyển."
            : "Từ ngày này đảng viên tính ở nơi đến, không còn tính ở nơi chuyển. Ghi nhầm thì bỏ lần tiếp nhận được, có lý do.", "Ghi tiếp nhận", back)
    {
        Facts = Told((receipt.CellId is null ? "Nơi đến" : "Chi bộ tiếp nhận", cell), ("Ngày tiếp nhận", Formats.Day(receipt.On)), ("Số phiếu báo", receipt.Number), ("Lý do nộp giấy quá hạn", receipt.Explanation), ("Số quyết định nối lại sinh hoạt", receipt.ResumptionNumber)),
        Remarks = [.. judged.Warnings.Select(w => w.Message)],
    };

    public static TransferCheck OfReturn(TransferLine line, ClosingInput input, string back) => new(
        "Kiểm tra lại trước khi trả lại", "Đảng viên ở lại nơi chuyển như trước. Trả lại rồi thì không tiếp nhận theo giấy này được nữa; chuyển lần nữa thì cần giấy giới thiệu khác.", "Ghi trả lại", back)
    {
        Facts = Told(("Trả lại nơi chuyển", line.From), ("Giấy giới thiệu", SlipOf(line)), ("Ngày trả lại", Formats.Day(input.On)), ("Số công văn", input.Number), ("Lý do", input.Why)),
        Remarks = [],
    };

    public static TransferCheck OfWithdrawal(TransferLine line, ClosingInput input, string back) => new(
        "Kiểm tra lại trước khi rút lại", "Đảng viên ở lại đây như trước. Rút lại rồi thì nơi đến không tiếp nhận theo giấy này được nữa.", "Ghi rút lại", back)
    {
        Facts = Told(("Nơi đến", line.To), ("Giấy giới thiệu", SlipOf(line)), ("Ngày rút lại", Formats.Day(input.On)), ("Lý do", input.Why)),
        Remarks = [],
    };

    public static TransferCheck OfUndoing(TransferLine line, string why, string back) => new(
        "Kiểm tra lại trước khi bỏ lần tiếp nhận", "Trở lại như chưa tiếp nhận: đảng viên tính và sinh hoạt ở nơi chuyển, giấy giới thiệu lại đang chuyển.", "Bỏ lần tiếp nhận này", back)
    {
        Facts = Told(("Nơi chuyển", line.From), ("Nơi đến", line.To), ("Giấy giới thiệu", SlipOf(line)), ("Đã tiếp nhận ngày", Formats.Day(line.Transfer.AnsweredOn)), ("Lý do bỏ", why)),
        Remarks = [],
    };

    public static TransferCheck OfHomecoming(TransferLine line, DateOnly on, string back) => new(
        "Kiểm tra lại trước khi ghi trở về", "Từ ngày này đảng viên sinh hoạt và biểu quyết ở nơi chuyển như trước.", "Ghi trở về", back)
    {
        Facts = Told(("Trở về", line.From), ("Hết sinh hoạt tạm thời ở", line.To), ("Giấy giới thiệu", SlipOf(line)), ("Ngày trở về", Formats.Day(on))),
        Remarks = [],
    };

    private static string SlipOf(TransferLine line) => $"số {line.Transfer.SlipNumber} ngày {Formats.Day(line.Transfer.SlipOn)}";

    private static List<(string Label, string Words)> Told(params (string Label, string Words)[] facts) => [.. facts.Where(fact => fact.Words.Trim().Length > 0)];
}
