using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Everything the page of a cell's meeting shows, from the day it is held on; the same few queries however many people.</summary>
internal sealed class SessionBoard(AppDb db, Reach reach, OrganizationTrees trees, CellRollQuery rolls, CellAgendaQuery agendas, SessionAgenda agenda, RulesOfTheDay rules)
{
    public async Task<CellBoard> OfCellAsync(Guid cellId, DateOnly day, CancellationToken ct)
    {
        var tree = (await trees.AroundAsync(db, cellId, day, ct)).Tree;
        var unit = tree.Find(cellId) ?? await db.OrganizationVersions.AsNoTracking().Where(v => v.OrganizationId == cellId).OrderByDescending(v => v.From).FirstAsync(ct);
        var roll = await rolls.OnAsync(cellId, day, ct);
        var people = await agendas.OnAsync(cellId, day, ct);
        return new CellBoard
        {
            Unit = unit,
            Path = tree.Find(cellId) is null ? unit.Name : tree.PathTo(cellId),
            Day = day,
            Roll = roll,
            People = people,
            Rows = await agenda.OfCellAsync(people, new AgendaDay(cellId, day, roll.Expected()), ct),
            Rules = rules.On(day),
        };
    }

    /// <summary>Where the user may hold or enter a meeting of a cell; null when nowhere.</summary>
    public async Task<SessionPlace?> PlaceAsync(Guid? sessionId, Guid? cellId, CancellationToken ct)
    {
        var session = sessionId is { } id ? await reach.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.Kind == SessionKind.Cell, ct) : null;
        if (sessionId is not null && session is null || (session?.OrganizationId ?? cellId) is not { } unit || !await reach.MayAsync(Power.ActForCell, unit, ct))
        {
            return null;
        }

        return new SessionPlace(session?.Id, unit, SessionKind.Cell) { IsForSomebodyElse = !reach.User.UnitsWith(Power.ActForCell).Contains(unit) };
    }
}

/// <summary>The page of a cell's meeting, before the form.</summary>
internal sealed record CellBoard
{
    public required OrganizationVersion Unit { get; init; }
    public required string Path { get; init; }
    public required DateOnly Day { get; init; }
    public required CellRoll Roll { get; init; }
    public required CellAgenda People { get; init; }
    public required IReadOnlyList<AgendaRow> Rows { get; init; }
    public required RuleSet Rules { get; init; }

    /// <summary>Votes needed with this attendance.</summary>
    public VoteNeed Need(Attendance? attendance) => VoteNeed.OfCell(Rules, attendance ?? Roll.Expected());

    /// <summary>The row of this act, also when it was chosen outside the suggestions.</summary>
    public AgendaRow? Find(SessionItemKind? kind, Guid? personId) =>
        Rows.FirstOrDefault(r => r.Kind == kind && r.About.Person.Id == personId)
        ?? (kind is { } k && People.All.FirstOrDefault(p => p.Person.Id == personId) is { } about ? new AgendaRow(k, about) : null);
}
