using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Classes;

/// <summary>Attendance, results, signatures and certificates for programs.</summary>
internal static class ResultsApi
{
    private const Power Both = Power.SeeClasses | Power.ActForCommittee;

    public static void MapResultsApi(this RouteGroupBuilder classes)
    {
        classes.MapAttendanceApi();
        classes.MapPost("{classId:guid}/results", async (Guid classId, ResultsOnWire body, RecordResults results, CancellationToken ct) =>
            ApiResults.Of(await results.RunAsync(classId, body.Results, ct), n => new { Count = n })).Needs(Both).WithSummary("Kết quả bài thu hoạch; points tính bằng phần mười điểm");
        classes.MapPost("{classId:guid}/conclusion", async (Guid classId, PaperOnWire body, RecordResults results, CancellationToken ct) =>
            Concluded(await results.ConcludeAsync(classId, body.Number, body.On, ct))).Needs(Both).WithSummary("Công nhận kết quả lớp học");
        classes.MapPost("{classId:guid}/results/correction", async (Guid classId, CorrectionOnWire body, CorrectResult correct, CancellationToken ct) =>
            ApiResults.Of(await correct.RunAsync(classId, body.Result, body.Reason, ct), e => new { e.Id, e.Points, e.Grade, e.Status })).Needs(Both).WithSummary("Đính chính kết quả sau khi công nhận");
        classes.MapPost("{classId:guid}/name-proofs", async (Guid classId, SignInput body, SignNames sign, CancellationToken ct) =>
            ApiResults.Of(await sign.RunAsync(classId, body, ct), p => new { p.Id, p.SignedBy, p.SignedOn })).Needs(Both).WithSummary("Cấp ủy ký xác nhận họ tên học viên");
        classes.MapPost("{classId:guid}/certificates", async (Guid classId, IssueOnDay body, IssueCertificates issue, CancellationToken ct) =>
            ApiResults.Of(await issue.RunAsync(classId, body.On, ct), all => all.Select(c => new { c.Id, c.Number, c.PersonId }))).Needs(Both).WithSummary("Cấp giấy chứng nhận cho người hoàn thành lớp");
        var certificates = classes.MapGroup("certificates/{certificateId:guid}").Needs(Both);
        certificates.MapPost("spoil", async (Guid certificateId, ClassReason body, KeepRegister keep, CancellationToken ct) => ApiResults.Of(await keep.SpoilAsync(certificateId, body.Reason, ct), Wire)).WithSummary("Hủy phôi, in số mới");
        certificates.MapPost("reissue", async (Guid certificateId, ClassReason body, KeepRegister keep, CancellationToken ct) => ApiResults.Of(await keep.ReissueAsync(certificateId, body.Reason, ct), Wire)).WithSummary("Cấp lại");
        certificates.MapPost("proof", async (Guid certificateId, ProofInput body, KeepRegister keep, CancellationToken ct) => ApiResults.Of(await keep.ProveAsync(certificateId, body, ct), Wire)).WithSummary("Ghi trả lời của nơi giữ sổ gốc");
        classes.MapGet("register", RegisterAsync).Needs(Both).WithSummary("Sổ cấp giấy chứng nhận của một trung tâm, một lớp, một năm");
    }

    private static async Task<IResult> RegisterAsync(RegisterQuery query, Reach reach, Guid? centreId, ClassKind? kind, int? year, CancellationToken ct) =>
        await query.OfAsync(new RegisterWish(centreId, kind ?? ClassKind.Awareness, year ?? reach.Today.Year, ""), ct) is { } view
            ? Results.Ok(new { view.Centre.Id, view.Centre.Name, view.Gaps, Lines = view.Lines.Select(l => new { l.Serial, l.Number, l.Name, l.BirthYear, l.Unit, l.Certificate?.IssuedOn, Spoilt = l.Spoilt?.Reason }) })
            : Results.Ok(new { Lines = Array.Empty<object>() });

    private static IResult Concluded(Outcome<int> outcome) =>
        ApiResults.Of(outcome, passed => new { Passed = passed, NotCompleted = outcome.Warnings.Select(ApiRefusal.Of) });

    private static object Wire(Certificate c) => new { c.Id, c.Number, c.IssuedOn, c.ReissuedOn, c.Proof };
}

internal sealed record ResultsOnWire(IReadOnlyList<ResultInput> Results);

internal sealed record CorrectionOnWire(ResultInput Result, string Reason);

internal sealed record PaperOnWire(string Number, DateOnly On);

internal sealed record IssueOnDay(DateOnly On);
