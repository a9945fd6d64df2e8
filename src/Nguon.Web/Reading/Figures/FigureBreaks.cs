using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Where the organisation changed between the first day counted and the tree's day, with the decision.</summary>
internal sealed class FigureBreaks(AppDb db)
{
    public async Task<IReadOnlyList<FigureBreakView>> OfAsync(FigureQuestion question, FigurePlace place, CancellationToken ct)
    {
        var last = place.Day > question.To ? place.Day : question.To;
        var known = question.KnownAt;
        Guid[] units = [place.Id, place.RowsOf];
        var changed = Linked(known).Where(s => units.Contains(s.PredecessorId) || units.Contains(s.SuccessorId)).Select(s => (Guid?)s.EventId)
            .Concat(FigureUnits.Known(db.OrganizationVersions, known).Where(v => units.Contains(v.OrganizationId)).Select(v => v.EventId));
        var ids = question.By == Domain.Statistics.AxisKind.Unit ? changed.Concat(OfChildren(place, known)) : changed;
        var events = await FigureUnits.Known(db.OrganizationEvents, known).Where(e => ids.Contains(e.Id) && e.EffectiveOn > question.From && e.EffectiveOn <= last)
            .OrderBy(e => e.EffectiveOn).ThenBy(e => e.Id).ToListAsync(ct);
        return events.Select(e => new FigureBreakView(e.EffectiveOn, e.Summary, Document(e))).ToList();
    }

    private IQueryable<OrganizationSuccession> Linked(DateTime? known) => FigureUnits.Known(db.OrganizationSuccessions, known);

    /// <summary>Mergers and divisions of the rows themselves, when units are the rows.</summary>
    private IQueryable<Guid?> OfChildren(FigurePlace place, DateTime? known)
    {
        var children = FigureUnits.Known(db.OrganizationVersions, known).Where(v => v.ParentId == place.RowsOf).Select(v => v.OrganizationId);
        return Linked(known).Where(s => children.Contains(s.PredecessorId)).Select(s => (Guid?)s.EventId)
            .Concat(Linked(known).Where(s => children.Contains(s.SuccessorId)).Select(s => (Guid?)s.EventId));
    }

    private static string Document(OrganizationEvent happened) =>
        $"{happened.DecisionNumber ?? "chưa rõ số"}{(happened.DecidedOn is { } on ? $" ngày {on:dd/MM/yyyy}" : "")}{(happened.IsUnconfirmed ? " (chưa đối chiếu văn bản gốc)" : "")}";
}
