using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Who and what belongs to the units that lines dissolve or divide, and where they may go.</summary>
internal sealed class FindMovers(AppDb db, Reach reach, UnitChoices units)
{
    private const int Most = 300;

    public async Task<MoverLists> OfAsync(ReorganizeInput input, CancellationToken ct)
    {
        var codes = input.Lines.Where(l => l.Verb is OrganizationEventKind.Dissolve or OrganizationEventKind.Split && l.OldCode.Length > 0).Select(l => l.OldCode).Distinct().ToList();
        var eve = input.EffectiveOn.AddDays(-1);
        var left = codes.Count == 0 ? [] : await db.OrganizationVersions.AsNoTracking().InForceOn(eve).Where(v => codes.Contains(v.Code)).ToDictionaryAsync(v => v.OrganizationId, ct);
        var ids = (await reach.OfTheseAsync(Power.Reorganize, left.Keys, ct)).ToList();
        var parts = ids.ToDictionary(id => id, id => PartsOf(input, left[id].Code));
        var movers = ids.Count == 0 ? [] : await PeopleAsync(input, left, parts, ct);
        return new MoverLists
        {
            Places = await PlacesAsync(input, left, parts, ct),
            People = movers,
            Cells = movers.Any(m => m.Parts.Count == 0) ? [.. (await units.CellsAsync(Power.Reorganize, ct)).Where(v => !left.ContainsKey(v.OrganizationId)).Select(v => new Choice(v.OrganizationId.ToString(), v.FullName))] : [],
            Children = ids.Count == 0 ? [] : [.. (await db.OrganizationVersions.AsNoTracking().InForceOn(eve).Where(v => v.ParentId != null && ids.Contains(v.ParentId.Value)).ToListAsync(ct))
                .Where(v => v.ParentId is { } parent && parts[parent].Count > 0).OrderBy(v => v.OfficialOrder).ThenBy(v => v.Code, StringComparer.Ordinal).Take(Most)
                .Select(v => new ChildMover(v.Code, v.FullName, left[v.ParentId!.Value].Code, left[v.ParentId.Value].FullName, parts[v.ParentId.Value]))], // not null by the filter
        };
    }

    private async Task<IReadOnlyList<PlaceMover>> PlacesAsync(ReorganizeInput input, Dictionary<Guid, OrganizationVersion> left, Dictionary<Guid, IReadOnlyList<Choice>> parts, CancellationToken ct)
    {
        var found = new List<PlaceMover>();
        foreach (var (cell, choices) in parts.Where(unit => unit.Value.Count > 0 && left[unit.Key].Kind.IsCell()))
        {
            var ids = (await PlacesOfCell.OfAsync(db, cell, input.EffectiveOn, ct)).Select(tie => tie.ResidentialUnitId).ToList();
            var names = await db.ResidentialVersions.AsNoTracking().InForceOn(input.EffectiveOn).Where(v => ids.Contains(v.ResidentialUnitId)).ToListAsync(ct);
            found.AddRange(names.OrderBy(v => VietnameseText.SortUnit(v.FullName), StringComparer.Ordinal).Take(Most).Select(v => new PlaceMover(v.ResidentialUnitId, v.FullName, left[cell].Code, left[cell].FullName, choices)));
        }

        return found;
    }

    private async Task<IReadOnlyList<Mover>> PeopleAsync(ReorganizeInput input, Dictionary<Guid, OrganizationVersion> left, Dictionary<Guid, IReadOnlyList<Choice>> parts, CancellationToken ct)
    {
        var (returning, members) = (await ReturningAsync(input, ct), new UnitMembers(db));
        var homes = new Dictionary<Guid, Guid>();
        foreach (var unit in parts.Keys)
        {
            (await members.OfAsync(unit, input.EffectiveOn, returning, ct)).ToList().ForEach(person => homes.TryAdd(person, unit));
        }

        var ids = homes.Keys.ToList();
        var people = (await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.FullName, p.SortName, p.BornOn, p.Status }).ToListAsync(ct))
            .ConvertAll(p => new { p.Id, p.FullName, p.SortName, p.BornOn, p.Status, OrganizationId = homes[p.Id] });
        return [.. people.OrderBy(p => p.OrganizationId).ThenBy(p => p.SortName, StringComparer.Ordinal).Take(Most)
            .Select(p => new Mover(p.Id, p.FullName, p.BornOn?.Year, p.Status, left[p.OrganizationId].FullName) { Parts = parts[p.OrganizationId] })];
    }

    /// <summary>Whom the correction takes back: they stand in the unit again before the new lines send them on.</summary>
    private async Task<IReadOnlyList<Returning>> ReturningAsync(ReorganizeInput input, CancellationToken ct)
    {
        var replaced = input.ReplacesId is { } id ? await db.OrganizationEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.RetractedAt == null, ct) : null;
        var left = replaced is null ? [] : await db.OrganizationSuccessions.Where(s => s.EventId == replaced.Id).Select(s => s.PredecessorId)
            .Union(db.OrganizationVersions.Where(v => v.EndEventId == replaced.Id).Select(v => v.OrganizationId)).ToListAsync(ct);
        return await new UnitMembers(db).ReturningAsync(left, replaced, ct);
    }

    /// <summary>Units the old one is divided into, in the order of the lines; none when it is dissolved.</summary>
    private static IReadOnlyList<Choice> PartsOf(ReorganizeInput input, string code) =>
        [.. input.Lines.Where(l => l.Verb == OrganizationEventKind.Split && l.OldCode == code && l.NewCode.Length > 0).DistinctBy(l => l.NewCode)
            .Select(l => new Choice(l.NewCode, l.NewCode == code ? "Ở lại đơn vị cũ" : l.NewName.Length > 0 ? $"{l.NewName} ({l.NewCode})" : l.NewCode))];
}

/// <summary>What a page lists of the units that end or are divided.</summary>
internal sealed record MoverLists
{
    public static readonly MoverLists None = new() { People = [], Cells = [], Children = [], Places = [] };

    public required IReadOnlyList<Mover> People { get; init; }

    public int Count => People.Count + Children.Count + Places.Count;

    /// <summary>Cells for people of a dissolved unit.</summary>
    public required IReadOnlyList<Choice> Cells { get; init; }

    /// <summary>Settlements of a divided cell.</summary>
    public required IReadOnlyList<PlaceMover> Places { get; init; }

    /// <summary>Units below a divided one.</summary>
    public required IReadOnlyList<ChildMover> Children { get; init; }
}

/// <summary>One person of a unit that is dissolved, or divided into the parts named.</summary>
internal sealed record Mover(Guid PersonId, string Name, int? BornYear, PersonStatus Status, string UnitName)
{
    public IReadOnlyList<Choice> Parts { get; init; } = [];
}

/// <summary>One unit below a divided one.</summary>
internal sealed record ChildMover(string Code, string Name, string OldCode, string OldName, IReadOnlyList<Choice> Parts);

/// <summary>One settlement of a divided cell.</summary>
internal sealed record PlaceMover(Guid Id, string Name, string OldCode, string OldName, IReadOnlyList<Choice> Parts);
