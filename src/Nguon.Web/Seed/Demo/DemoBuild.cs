using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>One run of the demo city, cell by cell, so that little is held in memory at a time.</summary>
internal sealed class DemoBuild
{
    private readonly AppDb db;
    private readonly DateOnly today;
    private readonly IProgress<string>? progress;
    private readonly BulkInsert bulk;
    private readonly DemoTree tree;
    private readonly Quarters quarters;
    private readonly ClassPlan classes;
    private readonly CellChoice choice;
    private readonly PersonMaker maker;
    private readonly LifeRows lifeRows;
    private readonly ILookup<Guid, Admission> admissions;
    private readonly ILookup<Guid, Participant> participants;
    private readonly Dictionary<Guid, List<Life>> heirs = [];
    private readonly Leaders leaders = new();
    private readonly ILookup<Guid, OnTheWay> ways;
    private readonly StorySessions sessions;
    private readonly StoryWriter stories;
    private readonly StoryLog log;
    private readonly CellFacts facts;
    private readonly DemoClasses openClasses;
    private readonly SourceStories sources;
    private readonly DeskStories desks;
    private readonly DoubleStories doubles;
    private ShowCell? show;

    public DemoBuild(AppDb db, DateOnly today, IProgress<string>? progress)
    {
        (this.db, this.today, this.progress) = (db, today, progress);
        bulk = new BulkInsert(db);
        tree = DemoTree.Build(today);
        quarters = new Quarters(tree, today);
        classes = new ClassPlan(today);
        openClasses = new DemoClasses(tree, today);
        choice = new CellChoice(tree.Cells);
        maker = new PersonMaker(today);
        lifeRows = new LifeRows(classes, today);
        var plan = new AdmissionPlan(today, classes, choice);
        admissions = plan.All.ToLookup(a => a.Cell.Id);
        ways = InFlightPlan.Make(today, tree.Cells, choice).ToLookup(w => w.Cell.Id);
        var scene = new Scene(tree, today);
        sessions = new StorySessions(scene);
        stories = new StoryWriter(scene, sessions, lifeRows, classes, maker);
        log = new StoryLog(tree, today);
        facts = new CellFacts(classes, today);
        sources = new SourceStories(tree, today);
        desks = new DeskStories(tree, today);
        doubles = new DoubleStories(today);
        participants = ParticipantPlan.Make(plan.All, classes, choice).ToLookup(p => p.Cell.Id);
    }

    public async Task RunAsync(CancellationToken ct)
    {
        progress?.Report("Đang dựng cây tổ chức đảng …");
        await tree.WriteAsync(bulk, ct);
        await quarters.WriteAsync(bulk, ct);
        await new CivicStories(tree, today).WriteAsync(bulk, ct);
        await openClasses.WriteAsync(bulk, ct);
        await bulk.AddAsync(classes.All, ct);
        await WriteCellsAsync(ct);
        await openClasses.WriteAttendanceAsync(bulk, ct);
        await sources.WriteAsync(bulk, ct);
        await bulk.AddAsync(lifeRows.Register.Spoilt, ct);
        progress?.Report("Đang cộng số liệu …");
        await new FigureTallies(db).RebuildAsync(ct);
        progress?.Report("Đang ghi chức vụ của các cấp ủy …");
        await bulk.AddAsync(leaders.Posts(tree), ct);
        var accounts = new DemoAccounts(tree, today);
        var shown = show ?? throw new InvalidOperationException("The demo secretary's cell was not told.");
        await accounts.WriteAsync(bulk, leaders, shown, ct);
        await desks.WriteAsync(bulk, accounts, log, ct);
        await doubles.WriteAsync(bulk, accounts, log, ct);
        await log.WriteAsync(bulk, accounts, shown, ct);
        progress?.Report($"Đã dựng thành phố mẫu: {bulk.Written:N0} dòng dữ liệu.");
    }

    private async Task WriteCellsAsync(CancellationToken ct)
    {
        var cells = tree.Cells.OrderBy(c => c.Members == 0).ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i % 40 == 0)
            {
                progress?.Report($"Đang ghi đảng viên và quần chúng: {i}/{cells.Count} chi bộ …");
            }

            await WriteCellAsync(cells[i], ct);
        }
    }

    private async Task WriteCellAsync(DemoCell cell, CancellationToken ct)
    {
        var rows = new CellRows();
        var lives = cell.Members > 0 ? new CellPeople(cell, maker, today).Make([.. admissions[cell.Id]], [.. participants[cell.Id]]) : [];
        rows.Posts.AddRange(cell.Members > 0 ? CellPosts.Make(cell, lives) : CellPosts.MakeForHeir(cell, heirs[cell.Id]));
        var cast = new CellCast(cell, [.. lives], rows.Posts);
        stories.Tell(cast, lives, [.. ways[cell.Id]], rows);
        foreach (var life in lives)
        {
            lifeRows.Add(life, rows);
        }

        sources.Tell(cell, rows);
        if (cell.Key == InFlightPlan.ShowKey)
        {
            NextMeeting.Plan(sessions, cast, rows, today);
            show = ShowCell.Of(cell, rows, today);
            desks.Remember(cell, rows);
            doubles.Tell(cell, rows);
        }

        openClasses.Seat(rows);
        log.Remember(rows);
        leaders.Remember(cell, lives);
        Bequeath(cell, lives);
        await bulk.AddAsync(sessions.New, ct);
        await rows.WriteAsync(bulk, ct);
        await bulk.AddAsync(facts.Of(rows), ct);
        if (quarters.Of(cell.Id) is { } quarter && !cell.Key.EndsWith('B'))
        {
            await bulk.AddAsync([.. QuarterPosts.Make(quarter, lives, today)], ct);
        }

        await bulk.AddAsync(sessions.Items, ct);
        sessions.Written();
    }

    private void Bequeath(DemoCell cell, List<Life> lives)
    {
        if (cell.Heir is not { } heir)
        {
            return;
        }

        if (!heirs.TryGetValue(heir.Id, out var known))
        {
            heirs[heir.Id] = known = [];
        }

        known.AddRange(lives);
    }
}
