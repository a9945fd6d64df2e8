using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>One row before it has its number.</summary>
internal sealed record FigureRowName(string Key, string Label, string Inner);

/// <summary>The rows of an axis in its own order; years, months and units without anything are listed with 0.</summary>
internal sealed class FigureRowBuilder(AppDb db, UnitCodes codes)
{
    /// <summary>Key of the row for what stands at the unit itself and under no child.</summary>
    private const string Elsewhere = "noi-khac";

    public async Task<IReadOnlyList<FigureRowName>> NamesAsync(FigureQuestion question, FigurePlace place, IReadOnlySet<string> found, CancellationToken ct)
    {
        return question.By == AxisKind.Unit ? WithOthers(AxisKind.Unit, await UnitsAsync(place, question.KnownAt, found, ct), found) : Names(question, found);
    }

    /// <summary>Rows of an axis whose values are not units.</summary>
    public IReadOnlyList<FigureRowName> Names(FigureQuestion question, IReadOnlySet<string> found)
    {
        var axis = question.By!.Value; // asked only when there is an axis
        return WithOthers(axis, axis switch
        {
            AxisKind.Year => Years(question),
            AxisKind.Month => Months(question),
            _ => UnitCodes.Keys(axis, codes.Book).Where(found.Contains).Select(key => Name(axis, key)).ToList(),
        }, found);
    }

    private IReadOnlyList<FigureRowName> WithOthers(AxisKind axis, List<FigureRowName> all, IReadOnlySet<string> found)
    {
        var listed = all.Select(row => row.Inner).ToHashSet();
        return [.. all, .. found.Where(key => !listed.Contains(key)).Order(StringComparer.Ordinal).Select(key => axis == AxisKind.Unit ? Other() : Name(axis, key))];
    }

    /// <summary>The unit of a row by its code; an empty id for the row of what stands elsewhere.</summary>
    public async Task<Guid> UnitOfAsync(FigureQuestion question, FigurePlace place, CancellationToken ct) =>
        await FigureUnits.Known(db.OrganizationVersions, question.KnownAt).InForceOn(place.RowsOn)
            .Where(v => v.Code == question.Row && (v.ParentId == place.RowsOf || v.OrganizationId == place.RowsOf)).Select(v => v.OrganizationId).FirstOrDefaultAsync(ct);

    private FigureRowName Name(AxisKind axis, string key) => new(key, UnitCodes.Label(axis, key, codes.Book), key);

    private static FigureRowName Other() => new(Elsewhere, "Nơi khác", Axis.Unknown);

    private List<FigureRowName> Years(FigureQuestion question) =>
        Enumerable.Range(question.From.Year, question.To.Year - question.From.Year + 1).Select(year => Name(AxisKind.Year, year.ToString(CultureInfo.InvariantCulture))).ToList();

    private List<FigureRowName> Months(FigureQuestion question)
    {
        var first = (question.From.Year * 12) + question.From.Month - 1;
        var last = (question.To.Year * 12) + question.To.Month - 1;
        return Enumerable.Range(first, last - first + 1).Select(month => Name(AxisKind.Month, string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}"))).ToList();
    }

    private async Task<List<FigureRowName>> UnitsAsync(FigurePlace place, DateTime? known, IReadOnlySet<string> found, CancellationToken ct)
    {
        var isOwn = found.Contains(place.RowsOf.ToString());
        var units = await FigureUnits.Known(db.OrganizationVersions, known).InForceOn(place.RowsOn).Where(v => v.ParentId == place.RowsOf || (isOwn && v.OrganizationId == place.RowsOf)).ToListAsync(ct);
        var rows = units.Where(v => v.OrganizationId != place.RowsOf).OrderBy(v => v.OfficialOrder).ThenBy(v => VietnameseText.SortUnit(v.Name), StringComparer.Ordinal)
            .Select(v => new FigureRowName(v.Code, v.FullName, v.OrganizationId.ToString())).ToList();
        if (isOwn)
        {
            var self = units.Find(v => v.OrganizationId == place.RowsOf);
            rows.Add(new FigureRowName(self?.Code ?? place.Code, $"Trực tiếp tại {self?.Name ?? place.Name}", place.RowsOf.ToString()));
        }

        return rows;
    }
}
