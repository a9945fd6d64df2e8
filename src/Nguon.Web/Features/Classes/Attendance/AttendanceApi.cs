using Microsoft.AspNetCore.Mvc;
using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Classes;

/// <summary>/api/v1/classes/{classId}/sessions/{classSessionId}/attendance: the list, and its sheet out and in.</summary>
internal static class AttendanceApi
{
    public static void MapAttendanceApi(this RouteGroupBuilder classes)
    {
        var attendance = classes.MapGroup("{classId:guid}/sessions/{classSessionId:guid}/attendance").Needs(Power.SeeClasses | Power.ActForCommittee);
        attendance.MapGet("", ListAsync).WithSummary("Danh sách điểm danh của một buổi");
        attendance.MapPost("", async (Guid classId, Guid classSessionId, AttendanceOnWire body, TakeAttendance take, CancellationToken ct) =>
            ApiResults.Of(await take.RunAsync(classId, classSessionId, body.Marks, ct), n => new { Count = n })).WithSummary("Điểm danh một buổi đã học");
        attendance.MapGet("sheet", SheetAsync).WithSummary("Phiếu điểm danh của một buổi (XLSX) để ghi rồi gửi lại");
        attendance.MapPost("sheet", BringAsync).WithMetadata(new RequestSizeLimitAttribute(AttendanceSheet.LargestFile)).WithSummary("Nhận phiếu điểm danh đã ghi (CSV, XLSX): nhận dòng đúng, trả dòng sai kèm lý do");
    }

    private static async Task<IResult> ListAsync(Guid classId, Guid classSessionId, ClassQuery query, AttendanceQuery marks, CancellationToken ct)
    {
        if (await query.FindAsync(classId, ct) is not { } view || view.OwnSession(classSessionId) is null)
        {
            return ApiResults.NotFound();
        }

        var known = await marks.OfAsync(classSessionId, ct);
        return Results.Ok(view.Seated.Select(row => new { EnrolmentId = row.Place.Id, row.Place.Seat, row.Name, row.BirthYear, Mark = MarkOf(known, row) }));
    }

    private static async Task<IResult> SheetAsync(Guid classId, Guid classSessionId, ClassQuery query, AttendanceQuery marks, CancellationToken ct)
    {
        if (await query.FindAsync(classId, ct) is not { } view || view.OwnSession(classSessionId) is not { } row)
        {
            return ApiResults.NotFound();
        }

        var known = await marks.OfAsync(classSessionId, ct);
        return Results.File(await AttendanceSheet.WriteAsync(view, place => known.TryGetValue(place, out var mark) ? mark : null), SheetWriter.ContentType, $"diem-danh-{row.Session.HeldOn:yyyy-MM-dd}.xlsx");
    }

    private static async Task<IResult> BringAsync(Guid classId, Guid classSessionId, HttpRequest request, ClassQuery query, TakeAttendance take, CancellationToken ct)
    {
        if (await query.FindAsync(classId, ct) is not { } view || view.OwnSession(classSessionId) is null)
        {
            return ApiResults.NotFound();
        }

        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, ct);
        content.Position = 0;
        var read = AttendanceSheet.Open(content, view);
        return read.Value is { } sheet ? Taken(await take.RunAsync(classId, classSessionId, sheet.Marks, ct), sheet) : ApiResults.Refused(read);
    }

    private static IResult Taken(Outcome<int> outcome, AttendanceRead sheet) =>
        outcome.Succeeded ? Results.Ok(new { Count = outcome.Value, sheet.Faults })
        : outcome.IsAbsent ? ApiResults.NotFound()
        : ApiResults.Refused([.. outcome.Refusals, .. sheet.Faults.Select(AttendanceSheet.Refused)]);

    private static AttendanceMark? MarkOf(IReadOnlyDictionary<Guid, AttendanceMark> known, PlaceRow row) => known.TryGetValue(row.Place.Id, out var mark) ? mark : null;
}

internal sealed record AttendanceOnWire(IReadOnlyDictionary<Guid, AttendanceMark> Marks);
