using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>A committee answers what cells propose: agreed and waiting for a class, or not now with a coded reason; and when somebody cannot come.</summary>
internal sealed class AnswerProposals(AppDb db, Reach reach, OrganizationTrees trees, TimeProvider clock)
{
    public Task<Outcome<int>> ApproveAsync(AnswerInput input, CancellationToken ct) => EachAsync(input, ActivityKind.PlaceGiven, async place =>
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        (place.Status, place.Declined) = (EnrolmentStatus.Approved, null);
        (place.ApprovedById, place.ApprovedOn, place.ApprovalNumber) = (tree.SealFor(place.OrganizationId)?.OrganizationId ?? place.OrganizationId, input.On ?? reach.Today, input.Number);
    }, ct);

    public async Task<Outcome<int>> DeclineAsync(AnswerInput input, CancellationToken ct) => input.Reason is not { } reason
        ? Refusal.Plain("CLS-017", "DeclineReason", "Chọn lý do chưa cử đi học.", "Đảng ủy cơ sở")
        : await EachAsync(input, ActivityKind.PlaceDeclined, place =>
        {
            (place.Status, place.Declined, place.ClassId, place.WaitingSince) = (EnrolmentStatus.Declined, reason, null, null);
            place.Note = VietnameseText.Tidy(input.Note);
            return Task.CompletedTask;
        }, ct);

    public Task<Outcome<int>> HinderAsync(AnswerInput input, CancellationToken ct) => EachAsync(input, ActivityKind.PlaceNoted, place =>
    {
        place.Hindered = input.Hindered;
        return Task.CompletedTask;
    }, ct);

    private bool IsPossible(AnswerInput input) =>
        input.Note.Length <= Enrolment.NoteLength && !(input.Number?.Length > TrainingClass.NumberLength) && !(input.On > reach.Today) && !(input.On < PossibleDays.Earliest);

    private async Task<Outcome<int>> EachAsync(AnswerInput input, ActivityKind kind, Func<Enrolment, Task> change, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var ids = input.EnrolmentIds.Distinct().Take(SendToClass.Most).ToList();
        var places = await reach.Nominations.Where(e => ids.Contains(e.Id)).ToListAsync(ct);
        if (places.Count == 0 || places.Count < ids.Count)
        {
            return ids.Count == 0 ? Refusal.Plain("CLS-018", "Selection", "Chưa chọn người nào. Đánh dấu những người cần ghi nhận.", "Đảng ủy cơ sở") : Outcome.NotFound;
        }

        if (!IsPossible(input) || places.Exists(e => !e.IsOpen || (e.HoldsSeat && kind != ActivityKind.PlaceNoted)))
        {
            return Refusal.Plain("CLS-019", "PlaceOpen", "Trong số đã chọn có người đã có chỗ hoặc đã có kết quả; rút tên ở trang của lớp trước. Ghi chú dài nhất 300 chữ; ngày văn bản không ở sau hôm nay.", "Trung tâm chính trị");
        }

        foreach (var place in places)
        {
            await change(place);
            db.Log(reach.User.Act(clock, new OnPaper(null, input.Number, input.On)), kind, new LogSubject(place.Id, place.PersonId, place.OrganizationId), null,
                new { place.Status, place.Declined, place.Hindered });
        }

        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return places.Count;
    }
}

/// <summary>An answer to several proposals at once.</summary>
internal sealed record AnswerInput
{
    public IReadOnlyList<Guid> EnrolmentIds { get; init; } = [];
    public DeclineReason? Reason { get; init; }
    public string Note { get; init; } = "";
    public HinderedTimes Hindered { get; init; }
    public string? Number { get; init; }
    public DateOnly? On { get; init; }
}
