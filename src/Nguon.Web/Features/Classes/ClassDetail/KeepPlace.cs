using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>Substitutions, also on the first morning: a place is given up, somebody who waits takes a free seat.</summary>
internal sealed class KeepPlace(AppDb db, Reach reach, TimeProvider clock)
{
    /// <summary>By the centre, or by the committee that sent the person.</summary>
    public async Task<Outcome<Enrolment>> EndAsync(Guid enrolmentId, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var place = await db.Enrolments.FirstOrDefaultAsync(e => e.Id == enrolmentId && (reach.Nominations.Any(n => n.Id == e.Id) || reach.OwnClasses.Any(c => c.Id == e.ClassId)), ct);
        if (place is null)
        {
            return Outcome.NotFound;
        }

        if (place.Status is not (EnrolmentStatus.Seated or EnrolmentStatus.Waiting))
        {
            return Refusal.Plain("CLS-023", "PlaceOpen", $"Chỗ này: {Ui.Labels.Of(place.Status).ToLowerInvariant()}; không rút tên được nữa.", "Trung tâm chính trị");
        }

        var seat = place.Seat;
        (place.Status, place.Seat, place.WaitingSince) = (EnrolmentStatus.Withdrawn, null, null);
        return await DoneAsync(place, ActivityKind.PlaceEnded, new { place.ClassId, Seat = seat }, alone, ct);
    }

    /// <summary>Refuses when the class is full.</summary>
    public async Task<Outcome<Enrolment>> SeatAsync(Guid enrolmentId, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        var place = await db.Enrolments.FirstOrDefaultAsync(e => e.Id == enrolmentId && e.Status == EnrolmentStatus.Waiting && reach.OwnClasses.Any(c => c.Id == e.ClassId), ct);
        if (place is null || await db.TrainingClasses.FirstOrDefaultAsync(c => c.Id == place.ClassId, ct) is not { } held)
        {
            return Outcome.NotFound;
        }

        var taken = await db.Enrolments.Where(e => e.ClassId == held.Id && e.Seat != null).Select(e => e.Seat!.Value).ToListAsync(ct); // not null above
        if (ClassRules.FreeSeat(held.Seats, taken) is not { } seat || !held.TakesPeople)
        {
            return ClassRules.Full(held, "người đang chờ");
        }

        (place.Status, place.Seat, place.WaitingSince) = (EnrolmentStatus.Seated, seat, null);
        return await DoneAsync(place, ActivityKind.PlaceGiven, new { place.ClassId, place.Seat }, alone, ct);
    }

    private async Task<Outcome<Enrolment>> DoneAsync(Enrolment place, ActivityKind kind, object after, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction alone, CancellationToken ct)
    {
        db.Log(reach.User.Act(clock), kind, new LogSubject(place.Id, place.PersonId, place.OrganizationId), null, after);
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return place;
    }
}
