namespace Nguon.Web.Seed.Demo;

/// <summary>The anchor day of somebody on the way: of the vote, the letters or the decision, by where the person stands.</summary>
internal static class WayDays
{
    public static DateOnly For(InFlight where, DateOnly today, Dice dice) => where switch
    {
        InFlight.OnList or InFlight.Proposed => today.AddDays(-dice.Between(20, 240)),
        InFlight.Preparing => today.AddDays(dice.Between(62, 64)),
        InFlight.Verifying => Sendable(today, today.AddDays(dice.Between(24, 50))),
        InFlight.Waiting => today.AddDays(-dice.Between(18, 42)),
        InFlight.Ready => DemoDays.OnOrBefore(today.AddDays(-dice.Between(4, 26))),
        InFlight.CellApproved => today.AddDays(-4),
        InFlight.BaseApproved => today.AddDays(-15),
        InFlight.Submitted => today.AddDays(-dice.Between(17, 24)),
        InFlight.Returned => today.AddDays(-dice.Between(24, 30)),
        InFlight.ReturnedTwice => today.AddDays(-dice.Between(42, 46)),
        InFlight.Agreed => today.AddDays(-45),
        InFlight.Decided => DemoDays.OfficeOnOrBefore(today.AddDays(-dice.Between(4, 16))),
        InFlight.Declined or InFlight.CellRejected => today.AddDays(-dice.Between(70, 150)),
        _ => today.AddDays(-dice.Between(25, 120)),
    };

    // The letters went out before Tết week, not in it.
    private static DateOnly Sendable(DateOnly today, DateOnly opinion)
    {
        while (DemoDays.Office(opinion.AddDays(-58)) > today.AddDays(-2))
        {
            opinion = opinion.AddDays(-1);
        }

        return opinion;
    }

    /// <summary>Last day of the papers of a recognition after that ceremony, holidays allowed for.</summary>
    public static DateOnly RecognisedBy(DemoCell cell, DateOnly ceremonyOn)
    {
        var considered = Scene.MeetingAfter(cell, Nguon.Domain.Time.Months.Add(ceremonyOn, 12));
        return DemoDays.Office(Scene.StandingAfter(DemoDays.Office(considered.AddDays(8))).AddDays(2)).AddDays(12);
    }

    public static Timeline Timeline(DemoCell cell, InFlight where, DateOnly? certificate, DateOnly day)
    {
        var list = Demo.Timeline.OnList(cell, certificate ?? day.AddDays(50));
        return where switch
        {
            InFlight.OnList or InFlight.Proposed => list with { Listed = Scene.MeetingBefore(cell, day.AddDays(-34)), Proposed = Scene.MeetingBefore(cell, day) },
            InFlight.Preparing or InFlight.Verifying or InFlight.Waiting or InFlight.Ready or InFlight.Withdrew or InFlight.MovedOut => list.WithOpinion(cell, day),
            InFlight.CellApproved or InFlight.BaseApproved or InFlight.Submitted or InFlight.Returned or InFlight.ReturnedTwice or InFlight.Agreed or InFlight.Declined
                or InFlight.CellRejected => list.WithVote(cell, Scene.MeetingBefore(cell, day)),
            InFlight.Decided => list.WithDecision(cell, day, null),
            _ => list,
        };
    }
}
