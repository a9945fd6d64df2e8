using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Api;

namespace Nguon.Web.Features.Admission;

/// <summary>/api/v1/transfers and what happens to members: the same use cases as the pages.</summary>
internal static class MembersApi
{
    public static void MapMembersApi(this IEndpointRouteBuilder routes)
    {
        var transfers = routes.MapApi("transfers").Needs(Power.ActForCell);
        transfers.MapGet("/", ([AsParameters] ApiPart part, TransferBook book, CancellationToken ct) =>
            part.AnswerAsync(page => book.ListAsync(null, (page.Skip, page.Size), ct), OnWire)).WithSummary("Chuyển sinh hoạt đảng: đang chuyển, tạm thời, đã xong trong 12 tháng; theo trang");
        transfers.MapGet("/places", async (string words, TransferBook book, CancellationToken ct) => Results.Ok(await book.PlacesAsync(words, ct))).WithSummary("Tìm nơi đến theo tên");
        transfers.MapGet("/{transferId:guid}", async (Guid transferId, TransferBook book, CancellationToken ct) => await book.FindAsync(transferId, ct) is { } line ? Results.Ok(OnWire(line)) : ApiResults.NotFound()).WithSummary("Một lần chuyển");
        transfers.MapPost("/{transferId:guid}/receipt", async (Guid transferId, TransferReceiptOnWire body, AnswerTransfer act, CancellationToken ct) => Told(await act.ReceiveAsync(transferId, body.ToReceipt(), ct))).WithSummary("Ghi tiếp nhận");
        transfers.MapPost("/{transferId:guid}/return", async (Guid transferId, ClosingInput body, AnswerTransfer act, CancellationToken ct) => Told(await act.ReturnAsync(transferId, body, ct))).WithSummary("Trả lại nơi chuyển");
        transfers.MapPost("/{transferId:guid}/withdrawal", async (Guid transferId, ClosingInput body, SendTransfer act, CancellationToken ct) => Told(await act.WithdrawAsync(transferId, body, ct))).WithSummary("Rút lại trước khi nơi đến tiếp nhận");
        transfers.MapPost("/{transferId:guid}/undoing", async (Guid transferId, WhyOnWire body, AnswerTransfer act, CancellationToken ct) => Told(await act.UndoAsync(transferId, body.Why.Trim(), ct))).WithSummary("Bỏ lần tiếp nhận ghi nhầm");
        transfers.MapPost("/{transferId:guid}/homecoming", async (Guid transferId, DayOnWire body, AnswerTransfer act, CancellationToken ct) => Told(await act.ComeBackAsync(transferId, body.On, ct))).WithSummary("Hết sinh hoạt tạm thời, trở về");
        var members = routes.MapApi("people").Needs(Power.ActForCell);
        members.MapPost("/{personId:guid}/transfers", async (Guid personId, TransferInput body, SendTransfer act, CancellationToken ct) => Told(await act.RunAsync(personId, body, ct))).WithSummary("Chuyển sinh hoạt đảng: gửi giấy giới thiệu");
        members.MapPost("/{personId:guid}/arrival", async (Guid personId, ArrivalInput body, ReceiveArrival act, CancellationToken ct) => Told(await act.RunAsync(personId, body, ct))).WithSummary("Tiếp nhận đảng viên từ nơi ngoài phần mềm");
        members.MapPost("/{personId:guid}/absences", async (Guid personId, AbsenceInput body, KeepAbsence act, CancellationToken ct) => ApiResults.Of(await act.BeginAsync(personId, body, ct), a => new { a.Id, a.Kind, a.From })).WithSummary("Miễn, đình chỉ sinh hoạt");
        members.MapPost("/{personId:guid}/absences/end", async (Guid personId, AbsenceEnd body, KeepAbsence act, CancellationToken ct) => ApiResults.Of(await act.EndAsync(personId, body, ct), a => new { a.Id, a.Kind, a.Until })).WithSummary("Thôi miễn, thôi đình chỉ, hoặc bỏ lần ghi nhầm");
        members.MapPost("/{personId:guid}/leaving", async (Guid personId, LeavingInput body, EndMembership act, CancellationToken ct) => Left(await act.RunAsync(personId, body, ct))).WithSummary("Ra khỏi danh sách đảng viên: từ trần, khai trừ, xóa tên, cho ra");
        members.MapPost("/{personId:guid}/leaving/undoing", async (Guid personId, WhyOnWire body, EndMembership act, CancellationToken ct) => Left(await act.UndoAsync(personId, body.Why, ct))).WithSummary("Bỏ lần ghi ra khỏi danh sách ghi nhầm");
    }

    private static IResult Told(Outcome<ActivityTransfer> outcome) =>
        ApiResults.Of(outcome, t => new { t.Id, t.State, t.SlipOn, t.AnsweredOn, t.CellId, Hints = outcome.Warnings.Select(w => w.Message) });

    private static IResult Left(Outcome<PartyLeaving> outcome) =>
        ApiResults.Of(outcome, l => new { l.Id, l.Way, l.On, Hints = outcome.Warnings.Select(w => w.Message) });

    private static object OnWire(TransferLine line) => new
    {
        line.Transfer.Id, line.Name, line.BornYear, line.Transfer.Kind, line.From, line.To, line.Transfer.SlipNumber, line.Transfer.SlipOn, line.Transfer.State,
        line.DueOn, line.MoveDueOn, line.Transfer.AnsweredOn, line.IsSender, line.IsReceiver,
    };
}

/// <summary>What the receiving side enters.</summary>
internal sealed record TransferReceiptOnWire(DateOnly On, Guid? CellId = null, string Number = "", string Explanation = "", string ResumptionNumber = "")
{
    public TransferReceipt ToReceipt() => new(On, Number.Trim(), Explanation.Trim(), ResumptionNumber.Trim(), CellId);
}

internal sealed record WhyOnWire(string Why = "");

internal sealed record DayOnWire(DateOnly On);
