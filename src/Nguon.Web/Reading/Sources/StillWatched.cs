using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Whose time to be kept is not over, whenever they were entered: reviewed meanwhile and not let go, helped, or with a place in a class.</summary>
internal static class StillWatched
{
    public static IQueryable<Guid> WatchedOn(this AppDb db, DateOnly today)
    {
        var since = today.AddMonths(-Erasure.MonthsKept);
        return db.SourceReviewLines.Where(l => l.Outcome != SourceOutcome.NoLonger && db.SourceReviews.Any(r => r.Id == l.ReviewId && r.OpenedOn > since)).Select(l => l.PersonId)
            .Concat(db.MentorAssignments.InForceOn(today).Select(a => a.PersonId))
            .Concat(db.Enrolments.Where(e => e.Status == EnrolmentStatus.Proposed || e.Status == EnrolmentStatus.Approved || e.Status == EnrolmentStatus.Waiting || e.Status == EnrolmentStatus.Seated)
                .Select(e => e.PersonId));
    }
}
