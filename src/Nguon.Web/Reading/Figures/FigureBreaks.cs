using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Where the organisation, or the list of codes a question asks by, changed between the first day counted and the tree's day, with the decision.</summary>
internal sealed class FigureBreaks(AppDb db, UnitCodes codes)
{
    public async Task<IReadOnlyList<FigureBreakView>> OfAsync(FigureQuestion question, FigurePlace place, CancellationToken ct)
    {
        var last = place.Day > question.To ? place.Day : question.To;
        var known = question.KnownAt;
        Guid[] units = [place.Id, place.RowsOf];
        var changed = Linked(known).Where(s => units.Contains(s.PredecessorId) || units.Contains(s.SuccessorId)).Select(s => (Guid?)s.EventId)
            .Concat(FigureUnits.Known(db.OrganizationVersions, known).Where(v => units.Contains(v.OrganizationId)).Select(v => v.EventId));
        var ids = question.By == AxisKind.Unit ? changed.Concat(OfChildren(place, known)) : changed;
        var events = await FigureUnits.Known(db.OrganizationEvents, known).Where(e => ids.Contains(e.Id) && e.EffectiveOn > question.From && e.EffectiveOn <= last)
            .OrderBy(e => e.EffectiveOn).ThenBy(e => e.Id).ToListAsync(ct);
        return [.. events.Select(e => new FigureBreakView(e.EffectiveOn, e.Summary, Document(e.DecisionNumber, e.DecidedOn, e.IsUnconfirmed)))
            .Concat(OfLists(question, last)).OrderBy(change => change.On)];
    }

    /// <summary>New versions of the lists whose codes the rows or the conditions are.</summary>
    public IEnumerable<FigureBreakView> OfLists(FigureQuestion question, DateOnly last) =>
        question.Where.Select(w => w.Axis).Append(question.By ?? AxisKind.Unit).Select(ListOf).OfType<UnitCodeList>().Distinct()
            .SelectMany(list => codes.Book.Versions(list).Skip(1)) // the first version also speaks for the time before it
            .Where(v => v.From > question.From && v.From <= last && (v.RecordedAt is null || question.KnownAt is null || v.RecordedAt <= question.KnownAt))
            .Select(v => new FigureBreakView(v.From, codes.Book.Told(v), Document(v.Source, v.SourceOn, v.IsUnconfirmed)));

    private static UnitCodeList? ListOf(AxisKind axis) => axis == AxisKind.UnitKind ? UnitCodeList.Kind : UnitCodes.ListOf(axis);

    private IQueryable<OrganizationSuccession> Linked(DateTime? known) => FigureUnits.Known(db.OrganizationSuccessions, known);

    /// <summary>Mergers and divisions of the rows themselves, when units are the rows.</summary>
    private IQueryable<Guid?> OfChildren(FigurePlace place, DateTime? known)
    {
        var children = FigureUnits.Known(db.OrganizationVersions, known).Where(v => v.ParentId == place.RowsOf).Select(v => v.OrganizationId);
        return Linked(known).Where(s => children.Contains(s.PredecessorId)).Select(s => (Guid?)s.EventId)
            .Concat(Linked(known).Where(s => children.Contains(s.SuccessorId)).Select(s => (Guid?)s.EventId));
    }

    private static string Document(string? number, DateOnly? decidedOn, bool isUnconfirmed) =>
        $"{number ?? "chưa rõ số"}{(decidedOn is { } on ? $" ngày {on:dd/MM/yyyy}" : "")}{(isUnconfirmed ? " (chưa đối chiếu văn bản gốc)" : "")}";
}
