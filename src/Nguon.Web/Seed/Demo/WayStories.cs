using Nguon.Domain.Admission;

namespace Nguon.Web.Seed.Demo;

/// <summary>What each person on the way has behind, from the dossier's opening on.</summary>
internal static class WayStories
{
    private static readonly ReturnReason[][] Faults =
    [
        [ReturnReason.DatesContradict], [ReturnReason.MissingResidenceOpinion], [ReturnReason.NameOrBirthDiffers, ReturnReason.DatesContradict],
        [ReturnReason.CertifiedBeforeVerification], [ReturnReason.MissingAbsenceReasons, ReturnReason.UnsignedOrUnstamped],
    ];

    public static void Tell(Story story, Timeline timeline, OnTheWay way, DateOnly day)
    {
        switch (way.Where)
        {
            case InFlight.Preparing:
                story.Opened();
                break;
            case InFlight.Verifying or InFlight.Waiting:
                story.Opened().Verified(isWaiting: true);
                break;
            case InFlight.Ready:
                story.Opened().Verified().Ready();
                break;
            case InFlight.Withdrew:
                story.Opened().Verified(isWaiting: true).Withdrew(day.AddDays(10), "Đi xuất khẩu lao động, xin rút đơn.");
                break;
            case InFlight.MovedOut:
                story.Opened().Verified(isWaiting: true).MovedOut(day.AddDays(10), "Đảng ủy phường Thuận Hóa, thành phố Huế");
                break;
            case InFlight.TakenOff:
                story.TakenOff(day, "Đi làm ăn xa lâu ngày, không còn điều kiện theo dõi, giúp đỡ.");
                break;
            case InFlight.Decided:
                story.Opened().Verified().Ready().Voted().Submitted().Received().Appraised().Agreed(day.AddDays(-2)).Decided();
                break;
            case > InFlight.Ready:
                AfterVote(story.Opened().Verified().Ready().Voted(way.Where != InFlight.CellRejected), timeline, way);
                break;
        }
    }

    private static void AfterVote(Story story, Timeline timeline, OnTheWay way)
    {
        var voted = timeline.Voted!.Value; // told only after a vote
        switch (way.Where)
        {
            case InFlight.CellApproved or InFlight.BaseApproved:
                story.Certified(way.Where == InFlight.BaseApproved);
                break;
            case InFlight.Submitted:
                story.Submitted().Received();
                break;
            case InFlight.Agreed:
                story.Submitted().Received().Appraised().Agreed(voted.AddDays(44));
                break;
            case InFlight.Returned:
                story.Submitted().Received().Returned(18, Faults[way.Index % Faults.Length]);
                break;
            case InFlight.ReturnedTwice:
                story.Submitted().Received().Returned(18, Faults[0]).SubmittedAgain(28).Returned(35, Faults[way.Index % Faults.Length]);
                break;
            case InFlight.Declined:
                story.Submitted().Received().Declined(voted.AddDays(40));
                break;
        }
    }
}
