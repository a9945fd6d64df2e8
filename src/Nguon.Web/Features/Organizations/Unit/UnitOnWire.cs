using Nguon.Domain.Organizations;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>A unit on a day as the API gives it: its version of the day, its past by day, its posts and figures.</summary>
internal static class UnitOnWire
{
    public static object Of(UnitView unit, IReadOnlyList<PastStep> past) => new
    {
        unit.Id,
        unit.Day,
        unit.ExistsOnDay,
        unit.Path,
        Version = Of(unit.Version),
        Versions = unit.Versions.Select(Of),
        Children = unit.Children.Select(Of),
        Past = past.Select(Of),
        unit.Posts,
        unit.Authority,
        unit.HasAggregates,
        unit.Figures,
    };

    private static object Of(OrganizationVersion v) => new
    {
        v.OrganizationId, v.From, v.Until, v.ParentId, v.Code, Name = v.FullName, v.OrganName, v.Kind, v.Block, v.BaseType, v.Area, v.Address, v.OfficialOrder, v.LetterheadLine, v.Symbol, v.Place,
        v.DepartmentName, v.HasSeal, v.HasCellCommittee, v.CommitteeMembers, v.StandingMembers, v.IsDifficultArea, v.HasNoPersonRecords,
    };

    private static object Of(PastStep step) => new
    {
        step.On, step.Changes, step.ParentBefore, step.ParentAfter, step.OutOf, step.Into,
        Decisions = step.Decisions.Select(d => new { d.Id, d.Kind, d.EffectiveOn, d.DecisionNumber, d.DecidedOn, d.Summary, d.IsUnconfirmed, d.RecordedAt, d.RetractedAt, d.ReplacesId }),
    };
}
