using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Transfers of the units in reach, as sender or receiver, with their clocks; of who is not here only the name and the year of birth are shown.</summary>
internal sealed class TransferBook(AppDb db, Reach reach, UnitPaths paths, PathsOnDay places, TransferClocks clocks)
{
    public const int PageSize = 50;
    private const int MostHits = 30;
    private const int MostWords = 6;
    private const int MostParts = 3;

    /// <summary>One kind of them, or all: what is on its way or temporary with the oldest slip first, what was done in the last twelve months with the newest.</summary>
    public async Task<(IReadOnlyList<TransferLine> Rows, int Total)> ListAsync(TransferPart? part, (int Skip, int Most) page, CancellationToken ct)
    {
        var asked = Of(part);
        var ordered = part == TransferPart.Done
            ? Named(asked).OrderByDescending(r => r.Transfer.SlipOn).ThenByDescending(r => r.Transfer.Id)
            : Named(asked).OrderBy(r => r.Transfer.SlipOn).ThenBy(r => r.Transfer.Id);
        return (await LinesAsync(await ordered.Skip(page.Skip).Take(page.Most).ToListAsync(ct), ct), await asked.CountAsync(ct));
    }

    /// <summary>One of them; null when absent or neither side is in reach.</summary>
    public async Task<TransferLine?> FindAsync(Guid id, CancellationToken ct) =>
        await Named(db.Transfers.AsNoTracking().Where(t => t.Id == id)).ToListAsync(ct) is [var row] && await LinesAsync([row], ct) is [var line] && (line.IsSender || line.IsReceiver) ? line : null;

    /// <summary>All of one person who is in reach, the newest first.</summary>
    public async Task<IReadOnlyList<TransferLine>> OfPersonAsync(Guid person, CancellationToken ct) =>
        await LinesAsync(await Named(db.Transfers.AsNoTracking().Where(t => t.PersonId == person)).OrderByDescending(r => r.Transfer.SlipOn).ToListAsync(ct), ct);

    /// <summary>Units anywhere in this installation by the words of their names, what follows a comma names one of the superiors: a slip may go to any of them.</summary>
    public async Task<IReadOnlyList<UnitHit>> PlacesAsync(string words, CancellationToken ct)
    {
        var parts = words.Split(',').Select(part => VietnameseText.Fold(part).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList()).Where(part => part.Count > 0).Take(MostParts).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        var (there, today) = (db.OrganizationVersions.AsNoTracking().InForceOn(reach.Today).Where(v => v.Kind != OrganizationKind.Centre), reach.Today);
        var found = parts.Skip(1).Aggregate(Called(there, parts[0]), (all, above) =>
        {
            var superiors = Called(there, above).Select(v => v.OrganizationId);
            return all.Where(v => db.OrganizationAncestry.InForceOn(today).Any(a => a.DescendantId == v.OrganizationId && superiors.Contains(a.AncestorId)));
        });
        var ids = await found.OrderBy(v => v.SearchName).ThenBy(v => v.Code).Select(v => v.OrganizationId).Take(MostHits).ToListAsync(ct);
        var named = await places.OfAsync(ids, reach.Today, ct);
        return [.. ids.Where(named.ContainsKey).Select(id => new UnitHit(id, named[id]))];
    }

    private IQueryable<ActivityTransfer> Of(TransferPart? part)
    {
        var (units, since) = (reach.UnitIds(Power.ActForCell), reach.Today.AddMonths(-12));
        var mine = db.Transfers.AsNoTracking().Where(t => units.Contains(t.FromOrganizationId!.Value) || units.Contains(t.ToOrganizationId!.Value)); // null is never in a list
        return part switch
        {
            TransferPart.Incoming => mine.Where(t => t.State == TransferState.InTransit && t.ToOrganizationId != null && units.Contains(t.ToOrganizationId.Value)),
            TransferPart.Outgoing => mine.Where(t => t.State == TransferState.InTransit && (t.ToOrganizationId == null || !units.Contains(t.ToOrganizationId.Value))),
            TransferPart.Guests => mine.Where(t => t.Kind == TransferKind.Temporary && t.State == TransferState.Received),
            TransferPart.Done => Done(mine, since),
            _ => mine.Where(t => t.State == TransferState.InTransit || (t.Kind == TransferKind.Temporary && t.State == TransferState.Received) || t.AnsweredOn >= since),
        };
    }

    private static IQueryable<ActivityTransfer> Done(IQueryable<ActivityTransfer> transfers, DateOnly since) =>
        transfers.Where(t => t.State != TransferState.InTransit && (t.Kind != TransferKind.Temporary || t.State != TransferState.Received) && t.AnsweredOn >= since);

    private static IQueryable<OrganizationVersion> Called(IQueryable<OrganizationVersion> versions, IEnumerable<string> words) =>
        words.Aggregate(versions, (all, word) => all.Where(v => v.SearchName.Contains(word)));

    private IQueryable<TransferRow> Named(IQueryable<ActivityTransfer> transfers) =>
        transfers.Join(db.People, t => t.PersonId, p => p.Id, (t, p) => new TransferRow { Transfer = t, Name = p.FullName, BornOn = p.BornOn });

    private async Task<IReadOnlyList<TransferLine>> LinesAsync(List<TransferRow> rows, CancellationToken ct)
    {
        var units = rows.SelectMany(r => new[] { r.Transfer.FromOrganizationId, r.Transfer.ToOrganizationId, r.Transfer.CellId }).OfType<Guid>().Distinct().ToList();
        var (mine, named) = (await reach.OfTheseAsync(Power.ActForCell, units, ct), await paths.OfAsync(units, ct));
        return rows.ConvertAll(r =>
        {
            var dates = r.Transfer.State == TransferState.InTransit ? clocks.ToPresent(r.Transfer, reach.Today).Dates : null;
            return new TransferLine(r.Transfer, r.Name, r.BornOn?.Year)
            {
                From = Place(r.Transfer.FromOrganizationId, r.Transfer, named),
                To = Place(r.Transfer.CellId ?? r.Transfer.ToOrganizationId, r.Transfer, named),
                IsSender = r.Transfer.FromOrganizationId is { } from && mine.Contains(from),
                IsReceiver = r.Transfer.ToOrganizationId is { } to && mine.Contains(to),
                DueOn = dates?.PresentDueOn ?? (r.Transfer is { State: TransferState.Received, Kind: TransferKind.Temporary } ? r.Transfer.BackBy : null),
                MoveDueOn = dates?.TransferDueOn,
            };
        });
    }

    private static string Place(Guid? unit, ActivityTransfer transfer, IReadOnlyDictionary<Guid, string> named) => unit is { } id ? named.GetValueOrDefault(id, "") : transfer.OtherPlace;

    private sealed class TransferRow
    {
        public required ActivityTransfer Transfer { get; init; }
        public required string Name { get; init; }
        public required DateOnly? BornOn { get; init; }
    }
}

/// <summary>What a list of transfers is asked for.</summary>
internal enum TransferPart
{
    Incoming = 1,
    Outgoing = 2,
    Guests = 3,
    Done = 4,
}

/// <summary>A transfer as a list shows it.</summary>
internal sealed record TransferLine(ActivityTransfer Transfer, string Name, int? BornYear)
{
    public required string From { get; init; }
    public required string To { get; init; }
    public bool IsSender { get; init; }
    public bool IsReceiver { get; init; }

    /// <summary>Last day of what runs now: handing in the slip, or the temporary time; null when nothing runs.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Last day to finish an official transfer after the decision or the change of residence; null when it does not run.</summary>
    public DateOnly? MoveDueOn { get; init; }

    public bool IsOnTheWay => Transfer.State == TransferState.InTransit;

    /// <summary>True while the member is temporarily with the receiver.</summary>
    public bool IsGuest => Transfer is { State: TransferState.Received, Kind: TransferKind.Temporary };
}
