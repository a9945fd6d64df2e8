using Nguon.Domain.Time;

namespace Nguon.Web.Seed.Demo;

/// <summary>Days of one dossier, told from one anchor; a day after today has not come yet.</summary>
internal sealed record Timeline
{
    public required DateOnly Listed { get; init; }
    public required DateOnly Proposed { get; init; }
    public required DateOnly Certificate { get; init; }
    public DateOnly Opened { get; init; }
    public DateOnly Sent { get; init; }
    public DateOnly Answered { get; init; }
    public DateOnly Opinion { get; init; }
    public DateOnly? Voted { get; init; }
    public DateOnly? Decided { get; init; }
    public DateOnly? Held { get; init; }

    public DateOnly Applied => DemoDays.OnOrBefore(Sent.AddDays(-21));

    public DateOnly Resume => DemoDays.OnOrBefore(Sent.AddDays(-12));

    public DateOnly Stamped => DemoDays.OfficeOnOrBefore(Sent.AddDays(-1));

    public DateOnly Recommended => DemoDays.OnOrAfter(Opinion.AddDays(-11));

    public DateOnly Introduced => DemoDays.OnOrAfter(Opinion.AddDays(-8));

    public DateOnly Checked => DemoDays.OnOrAfter(Opinion.AddDays(2)) is var day && (Voted is not { } vote || day < vote) ? day : Opinion;

    /// <summary>Somebody on the list, perhaps already with a certificate.</summary>
    public static Timeline OnList(DemoCell cell, DateOnly certificate)
    {
        var proposed = Scene.MeetingBefore(cell, certificate.AddDays(-48));
        return new Timeline { Certificate = certificate, Proposed = proposed, Listed = Scene.MeetingBefore(cell, proposed.AddDays(-70)) };
    }

    /// <summary>A dossier whose opinions were summed up on the day.</summary>
    public Timeline WithOpinion(DemoCell cell, DateOnly opinion)
    {
        var sent = DemoDays.Office(opinion.AddDays(-58));
        return this with
        {
            Opinion = DemoDays.OnOrAfter(opinion),
            Sent = sent,
            Answered = DemoDays.Office(opinion.AddDays(-20)),
            Opened = Scene.MeetingBefore(cell, sent.AddDays(-34)),
        };
    }

    /// <summary>A dossier the cell voted on.</summary>
    public Timeline WithVote(DemoCell cell, DateOnly voted) => WithOpinion(cell, voted.AddDays(-9)) with { Voted = voted };

    /// <summary>A dossier that was decided, and perhaps the ceremony.</summary>
    public Timeline WithDecision(DemoCell cell, DateOnly decided, DateOnly? held) =>
        WithVote(cell, Scene.MeetingBefore(cell, decided.AddDays(-43))) with { Decided = decided, Held = held };

    public DateOnly? ProbationEnds => Held is { } held ? Months.Add(held, 12) : null;
}
