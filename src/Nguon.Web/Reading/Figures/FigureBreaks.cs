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
        var linked = await FigureUnits.Known(db.OrganizationSuccessions, known).Where(s => units.Contains(s.PredecessorId) || units.Contains(s.SuccessorId)).Select(s => s.EventId).ToListAsync(ct);
        var made = await FigureUnits.Known(db.OrganizationVersions, known).Where(v => units.Contains(v.OrganizationId)).Select(v => v.EventId).ToListAsync(ct);
        var ids = linked.Concat(made.OfType<Guid>()).Concat(await OfChildrenAsync(question, place, ct)).Distinct().ToList();
        var events = await FigureUnits.Known(db.OrganizationEvents, known).Where(e => ids.Contains(e.Id) && e.EffectiveOn > question.From && e.EffectiveOn <= last)
            .OrderBy(e => e.EffectiveOn).ThenBy(e => e.Id).ToListAsync(ct);
        return events.Select(e => new FigureBreakView(e.EffectiveOn, e.Summary, Document(e))).ToList();
    }

    /// <summary>Mergers and divisions of the rows themselves, when units are the rows.</summary>
    private async Task<List<Guid>> OfChildrenAsync(FigureQuestion question, FigurePlace place, CancellationToken ct)
    {
        if (question.By != Domain.Statistics.AxisKind.Unit)
        {
            return [];
        }

        var children = FigureUnits.Known(db.OrganizationVersions, question.KnownAt).Where(v => v.ParentId == place.RowsOf).Select(v => v.OrganizationId);
        return await FigureUnits.Known(db.OrganizationSuccessions, question.KnownAt).Where(s => children.Contains(s.PredecessorId) || children.Contains(s.SuccessorId))
            .Select(s => s.EventId).Distinct().ToListAsync(ct);
    }

    private static string Document(OrganizationEvent happened) =>
        $"{happened.DecisionNumber ?? "chưa rõ số"}{(happened.DecidedOn is { } on ? $" ngày {on:dd/MM/yyyy}" : "")}{(happened.IsUnconfirmed ? " (chưa đối chiếu văn bản gốc)" : "")}";
}
