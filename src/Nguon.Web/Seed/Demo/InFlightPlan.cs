namespace Nguon.Web.Seed.Demo;

/// <summary>Where somebody on the way stands today (practice.md 5.5).</summary>
internal enum InFlight
{
    OnList = 1,
    Proposed = 2,
    Certified = 3,
    CertificateExpiring = 4,
    Preparing = 5,
    Verifying = 6,
    Waiting = 7,
    Ready = 8,
    CellApproved = 9,
    BaseApproved = 10,
    Submitted = 11,
    Returned = 12,
    ReturnedTwice = 13,
    Agreed = 14,
    Decided = 15,
    Declined = 16,
    Withdrew = 17,
    MovedOut = 18,
    TakenOff = 19,
    CellRejected = 20,
}

/// <summary>What is out of the ordinary about somebody on the way.</summary>
internal enum Special
{
    None = 0,

    /// <summary>Over 60; the province must consent before the decision.</summary>
    OverSixty = 1,

    /// <summary>Was a member before; the province must consent before the decision.</summary>
    Former = 2,

    /// <summary>The résumé was certified before the last place answered: to be mended.</summary>
    CertifiedEarly = 3,

    /// <summary>The introducer has not worked together with the person for twelve months: to be mended.</summary>
    NewIntroducer = 4,

    /// <summary>The certificate had run out when the cell voted: a warning while that guidance is not compared with its original.</summary>
    OldCertificate = 5,
}

/// <summary>One person on the way: in which cell, how far, and a stable number.</summary>
internal sealed record OnTheWay(DemoCell Cell, InFlight Where, int Index)
{
    public Special Special { get; init; }
}

/// <summary>About 190 people before admission and those who left the way, spread over the cells; one cell shows nearly every case.</summary>
internal static class InFlightPlan
{
    /// <summary>Key of the cell whose secretary the demo account is.</summary>
    public const string ShowKey = "Phường 2/Chi bộ Khu phố 1";

    public static readonly (InFlight Where, int Count)[] City =
    [
        (InFlight.OnList, 40), (InFlight.Proposed, 20), (InFlight.Certified, 39), (InFlight.CertificateExpiring, 6), (InFlight.Preparing, 2), (InFlight.Verifying, 26),
        (InFlight.Waiting, 14), (InFlight.Ready, 20), (InFlight.CellApproved, 3), (InFlight.BaseApproved, 2), (InFlight.Submitted, 4), (InFlight.Returned, 3),
        (InFlight.ReturnedTwice, 2), (InFlight.Agreed, 1), (InFlight.Decided, 8), (InFlight.Declined, 3), (InFlight.Withdrew, 3), (InFlight.MovedOut, 1), (InFlight.TakenOff, 5),
        (InFlight.CellRejected, 1),
    ];

    public static readonly (InFlight Where, int Count)[] Mountains = [(InFlight.OnList, 6), (InFlight.Certified, 4), (InFlight.Verifying, 3), (InFlight.Ready, 2), (InFlight.Submitted, 1)];

    // Which of a kind (counted from 0) is special; few, so that the desk has one of each.
    private static readonly Dictionary<(InFlight Where, int Nth), Special> Specials = new()
    {
        [(InFlight.Ready, 3)] = Special.OverSixty, [(InFlight.Submitted, 1)] = Special.OverSixty, [(InFlight.Verifying, 4)] = Special.Former, [(InFlight.Submitted, 2)] = Special.Former,
        [(InFlight.CellApproved, 0)] = Special.CertifiedEarly, [(InFlight.Submitted, 3)] = Special.CertifiedEarly, [(InFlight.CellApproved, 1)] = Special.OldCertificate,
        [(InFlight.CellApproved, 2)] = Special.NewIntroducer, [(InFlight.Returned, 2)] = Special.NewIntroducer,
    };

    public static List<OnTheWay> Make(DateOnly today, IReadOnlyList<DemoCell> cells, CellChoice choice)
    {
        var dice = new Dice($"in flight/{today:O}");
        var show = cells.Single(c => c.Key == ShowKey);
        var withBase = cells.Where(c => c.Type == CellType.PublicService && c.Home.StartsWith("Trung tâm Y tế", StringComparison.Ordinal)).ToList();
        var made = new List<OnTheWay>();
        foreach (var (where, count) in City)
        {
            for (var i = 0; i < count; i++)
            {
                var special = Specials.GetValueOrDefault((where, i));
                var inWard = where is InFlight.CellApproved || special is not Special.None;
                var cell = where == InFlight.BaseApproved ? withBase[i] : i == 0 ? show : inWard ? choice.InWardToday(dice) : choice.InFlight(dice);
                made.Add(new OnTheWay(cell, where, made.Count) { Special = special });
            }
        }

        foreach (var (where, count) in Mountains)
        {
            made.AddRange(Enumerable.Range(0, count).Select(_ => new OnTheWay(choice.InMountains(dice), where, made.Count + 500)).ToList());
        }

        return made;
    }
}
