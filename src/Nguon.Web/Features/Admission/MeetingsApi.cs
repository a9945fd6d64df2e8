using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Meetings, the desk and the book of numbers for programs; the same use cases as the pages.</summary>
internal static class MeetingsApi
{
    public static void MapMeetingsApi(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapApi("sessions").Needs(Power.ActForCell | Power.ActForCommittee);
        sessions.MapGet("", ListAsync).WithSummary("Các buổi họp trong phạm vi, mới nhất trước");
        sessions.MapGet("{sessionId:guid}", FindAsync).WithSummary("Một buổi họp đã ghi nhận");
        sessions.MapPost("", SaveAsync).WithSummary("Lưu chương trình buổi họp");
        sessions.MapPost("check", CheckAsync).WithSummary("Kiểm tra lại: xem sẽ ghi nhận gì, không ghi");
        sessions.MapPost("record", RecordAsync).WithSummary("Ghi nhận buổi họp và các việc của buổi họp");

        var desk = routes.MapApi("desk").Needs(Power.ActForCommittee);
        desk.MapGet("{unitId:guid}", DeskAsync).WithSummary("Hồ sơ đang chờ ở cấp ủy, theo việc đang chờ");
        desk.MapPost("{act}", BatchAsync).WithSummary("Một việc với nhiều hồ sơ: trinh, tiep-nhan, tham-dinh, giao");

        var numbering = routes.MapApi("numbering").Needs(Power.NumberPapers | Power.ActForCommittee);
        numbering.MapGet("", WaitingAsync).WithSummary("Quyết định chờ cấp số, theo trang");
        numbering.MapPost("", NumberAsync).WithSummary("Cấp số và ngày cho các quyết định");
        numbering.MapGet("book", BookAsync).WithSummary("Sổ cấp số: số đã cấp gần đây và số hủy");
        numbering.MapPost("spoilt", SpoilAsync).WithSummary("Ghi một số là số hủy, kèm lý do");
        numbering.MapPost("term", StartTermAsync).WithSummary("Ghi ngày bắt đầu nhiệm kỳ của cấp ủy (mặc định 01/7 của năm chia hết cho 5)");
    }

    private static async Task<IResult> ListAsync(SessionListQuery query, SessionKind? kind, Guid? unitId, int? page, CancellationToken ct)
    {
        if (page is < 1)
        {
            return ApiResults.Malformed("page đếm từ 1.");
        }

        var list = await query.OfAsync(kind, unitId, page ?? 1, ct);
        return Results.Ok(new ApiList<SessionRowView>(list.Rows, list.Total, list.Page, SessionListQuery.PageSize));
    }

    private static async Task<IResult> FindAsync(HeldSessionQuery query, Guid sessionId, CancellationToken ct) =>
        await query.FindAsync(sessionId, ct) is { } held ? Results.Ok(SessionWire.Of(held)) : ApiResults.NotFound();

    private static async Task<IResult> SaveAsync(SendSession send, SessionInput input, CancellationToken ct)
    {
        var sent = await send.SaveAsync(input, ct);
        return sent is { Before: not null, IsSame: false } ? ApiResults.Stale() : ApiResults.Created(sent.Before is { } made ? made : sent.Kept!, session => ($"{ApiServices.Root}/sessions/{session.Id}", new { session.Id, session.Revision })); // kept unless it was before
    }

    private static async Task<IResult> CheckAsync(RecordSession record, SessionInput input, CancellationToken ct)
    {
        var attempt = await record.CheckAsync(input, ct);
        return attempt.Succeeded ? Results.Ok(AttemptWire.Of(attempt)) : ApiResults.Refused(attempt.AsOutcome());
    }

    private static async Task<IResult> RecordAsync(SendSession send, HeldSessionQuery query, SessionInput input, CancellationToken ct)
    {
        var sent = await send.RecordAsync(input, ct);
        if (sent is { Before: not null, IsSame: false })
        {
            return ApiResults.Stale(); // another account of the meeting the form became: nothing of it is dropped silently
        }

        if (sent.Before is { } made)
        {
            return await query.FindAsync(made.Id, ct) is { } held ? Results.Created($"{ApiServices.Root}/sessions/{made.Id}", AttemptWire.Of(held)) : ApiResults.NotFound();
        }

        var attempt = sent.Attempt!; // attempted unless it was before
        return attempt is { Succeeded: true, Session: { } session }
            ? Results.Created($"{ApiServices.Root}/sessions/{session.Id}", AttemptWire.Of(attempt))
            : ApiResults.Refused(attempt.AsOutcome());
    }

    private static async Task<IResult> DeskAsync(DeskQuery query, Reach reach, Guid unitId, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.ActForCommittee, unitId, ct))
        {
            return ApiResults.NotFound();
        }

        var view = await query.OfAsync(unitId, null, ct);
        return Results.Ok(view.Dossiers.Where(d => DeskGroups.Of(d) is not null).Select(DeskWire.Of));
    }

    private static async Task<IResult> BatchAsync(RunBatch run, Reach reach, string act, BatchWish wish, CancellationToken ct)
    {
        if (BatchActs.Find(act) is not { } known)
        {
            return ApiResults.NotFound();
        }

        var form = new BatchForm { On = wish.On ?? reach.Today, Number = wish.Number, Text = wish.Text, Mode = wish.Mode };
        var lines = await run.RunAsync(known, wish.DossierIds, form, ct);
        var missing = wish.DossierIds.Except(lines.Select(l => l.Of.Dossier.Id));
        return Results.Ok(lines.Select(l => new TakenWire(l.Of.Dossier.Id, l.Step?.Id, [.. l.Refusals.Select(ApiRefusal.Of)]))
            .Concat(missing.Select(id => new TakenWire(id, null, [ApiRefusal.Of(Outcome.NotFound)]))));
    }

    private static Task<IResult> WaitingAsync([AsParameters] ApiPart part, NumberingQuery query, CancellationToken ct) => part.AnswerAsync(
        async page => await query.OfAsync((page.Skip, page.Size), ct) is var view ? (view.Waiting, view.Total) : default,
        w => new { w.DossierId, w.Code, w.Kind, w.UnitId, w.CellPath, w.AgreedOn, w.DueOn });

    private static async Task<IResult> NumberAsync(NumberPapers numbers, NumberInput input, CancellationToken ct) =>
        Results.Ok((await numbers.RunAsync(input, ct)).Select(one => new TakenWire(one.DossierId, one.Outcome.Value?.Id, [.. one.Outcome.Refusals.Select(ApiRefusal.Of)]) { Number = one.Number }));

    private static async Task<IResult> BookAsync(NumberingQuery query, CancellationToken ct) =>
        Results.Ok((await query.OfAsync((0, 0), ct)).Book.Select(line => new { line.Number, line.IssuedOn, line.DossierId, line.Kind, line.CellName, line.Name, line.IsCorrected, line.Spoilt }));

    private static async Task<IResult> SpoilAsync(KeepNumberBook book, SpoilInput input, CancellationToken ct) =>
        ApiResults.Of(await book.SpoilAsync(input, ct), row => new { row.Id, Number = row.Written, row.Reason, row.SpoiltOn });

    private static async Task<IResult> StartTermAsync(KeepNumberBook book, TermWish wish, CancellationToken ct) =>
        ApiResults.Of(await book.StartTermAsync(wish.UnitId, wish.From, ct), from => new { wish.UnitId, From = from });

    internal sealed record TermWish(Guid UnitId, DateOnly From);

    /// <summary>One act on a selection; today when no day is given.</summary>
    internal sealed record BatchWish(IReadOnlyList<Guid> DossierIds)
    {
        public DateOnly? On { get; init; }
        public string? Number { get; init; }
        public string? Text { get; init; }
        public StepMode Mode { get; init; } = StepMode.Perform;
    }

    /// <summary>What came of one dossier of a selection; no step when refused.</summary>
    private sealed record TakenWire(Guid DossierId, Guid? StepId, IReadOnlyList<ApiRefusal> Refusals)
    {
        public string? Number { get; init; }
    }

    private sealed record DeskWire(Guid DossierId, Guid PersonId, string Name, string Unit, DossierStage Stage, DeskGroup? WaitsFor, DateOnly? DueOn, int Returns, int OpenMarks)
    {
        public static DeskWire Of(DeskDossier of) =>
            new(of.Dossier.Id, of.Person.Id, of.Person.FullName, of.UnitPath, of.Dossier.Stage, DeskGroups.Of(of), of.Dossier.DueOn, of.Dossier.Returns, of.Dossier.OpenMarks);
    }

    private sealed record AttemptWire(Guid SessionId, IReadOnlyList<ActWire> Acts)
    {
        public static AttemptWire Of(SessionAttempt attempt) => new(attempt.Session?.Id ?? Guid.Empty,
            [.. attempt.Acts.Select(a => new ActWire(a.Act.Kind, a.Act.PersonId, a.Outcome.Value?.Id, [.. a.Marks.Select(m => ApiRefusal.Of(m.Refusal))]))]);

        public static AttemptWire Of(HeldSession held) => new(held.Session.Id,
            [.. held.Items.Select(i => new ActWire(i.Item.Kind, i.Item.PersonId, i.Item.StepId, [.. (i.Step?.Marks ?? []).Select(m => ApiRefusal.Of(m.Refusal))]))]);
    }

    private sealed record ActWire(SessionItemKind Kind, Guid PersonId, Guid? StepId, IReadOnlyList<ApiRefusal> Marks);

    private sealed record SessionWire(Guid Id, SessionKind Kind, SessionMethod Method, DateOnly HeldOn, Attendance? Attendance, string? ResolutionNumber, int Revision, IReadOnlyList<SessionItemWire> Items)
    {
        public static SessionWire Of(HeldSession held) => new(held.Session.Id, held.Session.Kind, held.Session.Method, held.Session.HeldOn, held.Session.Attendance,
            held.Session.ResolutionNumber, held.Session.Revision, [.. held.Items.Select(i => new SessionItemWire(i.Item.Kind, i.Item.PersonId, i.Item.DossierId, i.Item.StepId, i.Step?.Details.Vote, i.IsTakenBack))]);
    }

    private sealed record SessionItemWire(SessionItemKind Kind, Guid PersonId, Guid? DossierId, Guid? StepId, Vote? Vote, bool IsTakenBack);
}
