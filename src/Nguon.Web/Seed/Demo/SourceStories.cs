using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>The review of sources of the demo's year: most cells have finished, some are at it, some have not begun (practice.md 5.5).</summary>
internal sealed class SourceStories(DemoTree tree, DateOnly today)
{
    private static readonly (ObstacleKind Kind, int Weight)[] Obstacles =
    [
        (ObstacleKind.WorksFarAway, 35), (ObstacleKind.NotWishing, 20), (ObstacleKind.Studying, 12), (ObstacleKind.Education, 10), (ObstacleKind.ArmyService, 8),
        (ObstacleKind.Family, 8), (ObstacleKind.LabourAbroad, 4), (ObstacleKind.Other, 3),
    ];

    private static readonly string[] Places = ["phường Bắc Đông Hà", "xã Gio Linh", "phường Quảng Trị", "thành phố Đà Nẵng", "tỉnh Đồng Nai", "Thành phố Hồ Chí Minh"];

    private readonly List<SourceReview> reviews = [];
    private readonly List<SourceReviewLine> lines = [];
    private readonly List<Obstacle> obstacles = [];
    private readonly List<Nomination> nominations = [];
    private readonly List<PersonNotice> told = [];

    /// <summary>Thinks up the review of one cell; people get the member responsible for them.</summary>
    public void Tell(DemoCell cell, CellRows rows)
    {
        var people = rows.People.Where(p => p.Status == PersonStatus.NonMember && p.OrganizationId == cell.Id).Take(6).ToList();
        var dice = new Dice($"review/{cell.Key}");
        var isShown = cell.Key == InFlightPlan.ShowKey;
        var isFinished = dice.Chance(62) && !isShown;
        if (cell.Heir is not null || people.Count == 0 || !(isFinished || isShown || dice.Chance(45)))
        {
            return;
        }

        var on = DemoDays.OnOrBefore(today.AddDays(-dice.Between(6, 40)));
        var review = new SourceReview
        {
            Id = Guid.CreateVersion7(), OrganizationId = cell.Id, Year = today.Year, OpenedOn = on, FinishedOn = isFinished ? on : null, Revision = 1, RecordedAt = Entered(on),
            Groups = SourceGroups.HamletHeads | SourceGroups.UnionHeads | SourceGroups.Teachers | SourceGroups.Women | (dice.Chance(50) ? SourceGroups.DischargedSoldiers : SourceGroups.EnterpriseWorkers),
        };
        reviews.Add(review);
        foreach (var person in people.Take(isFinished ? people.Count : Math.Max(1, people.Count - 1)))
        {
            person.ResponsibleMemberId = dice.Pick(rows.Posts).PersonId;
            Say(review, person, on, dice);
        }
    }

    public async Task WriteAsync(BulkInsert bulk, CancellationToken ct)
    {
        string[] communes = [DemoTree.South, DemoTree.North, "xã Lìa"];
        var committees = communes.Select(tree.Commune).ToList();
        await bulk.AddAsync(committees.ConvertAll(Order), ct);
        await bulk.AddAsync(committees.ConvertAll(Notice), ct);
        await bulk.AddAsync(reviews, ct);
        await bulk.AddAsync(lines, ct);
        await bulk.AddAsync(obstacles, ct);
        await bulk.AddAsync(nominations, ct);
        await bulk.AddAsync(told, ct);
    }

    private void Say(SourceReview review, Person person, DateOnly on, Dice dice)
    {
        var outcome = dice.Weighted([(SourceOutcome.KeepWatching, 45), (SourceOutcome.NotNow, 40), (SourceOutcome.PutOnList, 15)]);
        var obstacle = outcome == SourceOutcome.NotNow ? Believable(dice.Weighted(Obstacles), person) : (ObstacleKind?)null;
        var quarter = new DateOnly(today.Year + 1, 1 + (3 * dice.Below(4)), 1);
        lines.Add(new SourceReviewLine
        {
            Id = Guid.CreateVersion7(), ReviewId = review.Id, PersonId = person.Id, Outcome = outcome, Obstacle = obstacle, ExpectedFrom = outcome == SourceOutcome.NotNow ? null : quarter,
        });
        nominations.AddRange(Enum.GetValues<IntroducingBodies>().Where(b => b != IntroducingBodies.None && person.IntroducedBy.HasFlag(b)).Select(body => new Nomination
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, OrganizationId = review.OrganizationId, Body = body, On = on.AddDays(-10), RecordedAt = Entered(on),
            Form = body == IntroducingBodies.YouthUnion ? NominationForm.Resolution : NominationForm.LetterOrList,
        }));
        if (outcome == SourceOutcome.PutOnList)
        {
            told.Add(new PersonNotice { Id = Guid.CreateVersion7(), PersonId = person.Id, ToldOn = on, RecordedAt = Entered(on) });
        }

        if (obstacle is { } kind)
        {
            obstacles.Add(Standing(kind, person, on, dice));
        }
    }

    /// <summary>Nobody is called up after 25, few study after 30.</summary>
    private ObstacleKind Believable(ObstacleKind kind, Person person) => kind switch
    {
        ObstacleKind.ArmyService when person.BornOn <= today.AddYears(-25) => ObstacleKind.WorksFarAway,
        ObstacleKind.Studying when person.BornOn <= today.AddYears(-30) => ObstacleKind.Family,
        _ => kind,
    };

    private Obstacle Standing(ObstacleKind kind, Person person, DateOnly on, Dice dice) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person.Id, Kind = kind, RecordedAt = Entered(on),
        From = kind == ObstacleKind.ArmyService && dice.Chance(50) ? today.AddDays(dice.Between(50, 100)) : on.AddDays(-dice.Between(20, 300)),
        Until = kind switch
        {
            ObstacleKind.ArmyService => today.AddDays(dice.Between(500, 800)),
            ObstacleKind.Studying => today.AddDays(dice.Between(20, 250)),
            ObstacleKind.WorksFarAway or ObstacleKind.Family when dice.Chance(50) => today.AddDays(dice.Between(15, 200)),
            _ => null,
        },
        PlaceNow = kind is ObstacleKind.WorksFarAway ? dice.Pick(Places) : "",
    };

    private SourceReviewOrder Order(Guid committee) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = committee, Year = today.Year, DueOn = today.AddDays(9), PaperNumber = "112-CV/ĐU", PaperOn = DemoDays.OnOrBefore(today.AddDays(-45)),
        RecordedAt = Entered(today.AddDays(-45)),
    };

    private GeneralNotice Notice(Guid committee) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = committee, PaperNumber = "18-TB/ĐU", IssuedOn = DemoDays.OnOrBefore(today.AddMonths(-7)), RecordedAt = Entered(today.AddMonths(-7)),
    };

    private DateTime Entered(DateOnly day) => DemoDays.Entered(day, today, 3);
}
