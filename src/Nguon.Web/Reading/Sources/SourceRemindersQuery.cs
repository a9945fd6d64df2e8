using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Reminders about sources for whoever acts for cells: obstacles that end, days to work towards, the Youth Union's age, people away, people not told.</summary>
internal sealed class SourceRemindersQuery(AppDb db, Reach reach, OrganizationTrees trees, RulesOfTheDay rules)
{
    /// <summary>Most rows of one group.</summary>
    public const int Most = 300;

    private const int DaysBack = 30;
    private const int DaysAhead = 60;

    private static readonly ObstacleKind[] Away = [ObstacleKind.WorksFarAway, ObstacleKind.Studying];

    /// <summary>People with at least one reminder, for the start page (người, each group counted apart).</summary>
    public Task<int> CountAsync(CancellationToken ct) =>
        Ending().Select(o => o.PersonId).Concat(Targets().Select(o => o.PersonId)).Concat(LeavingUnion().Select(p => p.Id)).CountAsync(ct);

    public async Task<SourceReminders> OfAsync(CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        string UnitOf(Guid unit) => tree.Find(unit) is null ? "" : tree.PathTo(unit);
        var ending = await Standing(Ending()).OrderBy(r => r.Until).Take(Most).ToListAsync(ct);
        var away = await Standing(IsAway()).OrderBy(r => r.SortName).Take(Most).ToListAsync(ct);
        var places = new PlacesOfTree(tree);
        return new SourceReminders(reach.Today)
        {
            Ending = [.. ending.Select(r => new ReminderRow(r.PersonId, r.Name, r.BornOn?.Year, UnitOf(r.UnitId)) { On = r.Until?.AddDays(-1), Obstacle = r.Kind })],
            Targets = await TargetRowsAsync(UnitOf, ct),
            LeavingUnion = [.. (await LeavingUnion().OrderBy(p => p.BornOn).Take(Most).ToListAsync(ct)).Select(p => Row(p, UnitOf) with { On = p.BornOn?.AddYears(YouthYears) })],
            Away = [.. away.Select(r => new AwayRow(r.PersonId, r.Name, r.BornOn?.Year, UnitOf(r.UnitId)) { Obstacle = r.Kind, PlaceNow = r.PlaceNow, TakenOverBy = places.Find(r.PlaceNow) })],
            Untold = [.. (await Untold().OrderBy(p => p.SortName).Take(Most).ToListAsync(ct)).Select(p => Row(p, UnitOf))],
        };
    }

    /// <summary>Full years at which youth age is over.</summary>
    private int YouthYears => rules.On(reach.Today).YouthAgeTo.Value + 1;

    private IQueryable<Person> Mine
    {
        get
        {
            var units = reach.UnitIds(Power.ActForCell);
            return reach.People.AsNoTracking().Where(p => units.Contains(p.OrganizationId)
                && (p.Status == PersonStatus.NonMember || p.Status == PersonStatus.Sympathizer || p.Status == PersonStatus.Applicant));
        }
    }

    private IQueryable<Obstacle> Ending()
    {
        var (from, to) = (reach.Today.AddDays(-DaysBack), reach.Today.AddDays(DaysAhead));
        return db.Obstacles.Where(o => o.Until > from && o.Until <= to && o.Kind != ObstacleKind.Studying && Mine.Any(p => p.Id == o.PersonId));
    }

    private IQueryable<Obstacle> Targets()
    {
        var (today, end) = (reach.Today, reach.Today.AddYears(1).AddDays(1));
        return db.Obstacles.Where(o => ((o.Kind == ObstacleKind.ArmyService && o.From > today && o.From < end) || (o.Kind == ObstacleKind.Studying && o.Until > today && o.Until < end))
            && Mine.Any(p => p.Id == o.PersonId));
    }

    private IQueryable<Obstacle> IsAway() => db.Obstacles.InForceOn(reach.Today).Where(o => o.PlaceNow != "" && Away.Contains(o.Kind) && Mine.Any(p => p.Id == o.PersonId));

    private IQueryable<Person> LeavingUnion()
    {
        var today = reach.Today;
        var (from, to) = (today.AddYears(-YouthYears), today.AddYears(1 - YouthYears));
        return Mine.Where(p => p.BornOn > from && p.BornOn <= to && db.Affiliations.InForceOn(today).Any(a => a.PersonId == p.Id && a.Body == IntroducingBodies.YouthUnion));
    }

    private IQueryable<Person> Untold() => Mine.Where(p => p.Status == PersonStatus.Sympathizer && !db.PersonNotices.Any(n => n.PersonId == p.Id));

    private IQueryable<StandingObstacle> Standing(IQueryable<Obstacle> obstacles) => obstacles.AsNoTracking().Join(db.People, o => o.PersonId, p => p.Id, (o, p) => new StandingObstacle
    {
        PersonId = p.Id, Name = p.FullName, SortName = p.SortName, BornOn = p.BornOn, UnitId = p.OrganizationId, Status = p.Status, Kind = o.Kind, From = o.From, Until = o.Until, PlaceNow = o.PlaceNow,
    });

    private async Task<IReadOnlyList<TargetRow>> TargetRowsAsync(Func<Guid, string> unitOf, CancellationToken ct)
    {
        var (today, set) = (reach.Today, rules.On(reach.Today));
        var rows = await Standing(Targets()).OrderBy(r => r.SortName).ThenBy(r => r.PersonId).Take(Most).ToListAsync(ct);
        var ids = rows.Select(r => r.PersonId).Distinct().ToList();
        var helped = (await db.MentorAssignments.AsNoTracking().InForceOn(today).Where(a => ids.Contains(a.PersonId)).Select(a => a.PersonId).ToListAsync(ct)).ToHashSet();
        var certified = (await db.Certificates.AsNoTracking().Where(c => ids.Contains(c.PersonId) && c.Kind == ClassKind.Awareness).Select(c => c.PersonId).ToListAsync(ct)).ToHashSet();
        var stages = (await db.Dossiers.AsNoTracking().Open().Where(d => ids.Contains(d.PersonId)).Select(d => new { d.PersonId, d.Stage }).ToListAsync(ct)).ToLookup(d => d.PersonId, d => d.Stage);
        return [.. rows.Select(r => new TargetRow(r.PersonId, r.Name, r.BornOn?.Year, unitOf(r.UnitId))
        {
            On = r.Kind == ObstacleKind.ArmyService ? r.From : r.Until?.AddDays(-1),
            Obstacle = r.Kind,
            IsListed = r.Status != PersonStatus.NonMember,
            HasCertificate = certified.Contains(r.PersonId),
            HasHelper = helped.Contains(r.PersonId),
            Earliest = EarliestAdmission.On(new WayAhead { BornOn = r.BornOn, Stage = stages[r.PersonId].Select(stage => (DossierStage?)stage).Max() }, set, today),
        }).OrderBy(r => r.On)];
    }

    private static ReminderRow Row(Person person, Func<Guid, string> unitOf) => new(person.Id, person.FullName, person.BornOn?.Year, unitOf(person.OrganizationId));

    private sealed class StandingObstacle
    {
        public required Guid PersonId { get; init; }
        public required string Name { get; init; }
        public required string SortName { get; init; }
        public DateOnly? BornOn { get; init; }
        public required Guid UnitId { get; init; }
        public required PersonStatus Status { get; init; }
        public required ObstacleKind Kind { get; init; }
        public required DateOnly From { get; init; }
        public DateOnly? Until { get; init; }
        public required string PlaceNow { get; init; }
    }
}
