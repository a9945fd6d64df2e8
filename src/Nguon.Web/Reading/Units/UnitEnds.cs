using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Web.Reading;

/// <summary>One unit gave itself or a part to another by a decision.</summary>
internal sealed record Succeeded(Guid OldId, Guid NewId, OrganizationEvent Event);

/// <summary>Who followed whom in a time, always in the order it happened: a unit may give parts first and end by a later decision.</summary>
internal sealed record UnitEnds(ILookup<Guid, Succeeded> Into, ILookup<Guid, Succeeded> OutOf, IReadOnlyDictionary<Guid, OrganizationEvent> Events)
{
    public static UnitEnds Of(IEnumerable<OrganizationSuccession> links, IReadOnlyDictionary<Guid, OrganizationEvent> events)
    {
        var ordered = links.Where(s => events.ContainsKey(s.EventId)).OrderBy(s => s.EffectiveOn).ThenBy(s => events[s.EventId].Sequence).ThenBy(s => s.IsPart).ThenBy(s => s.Order).ThenBy(s => s.Id)
            .Select(s => new Succeeded(s.PredecessorId, s.SuccessorId, events[s.EventId])).ToList();
        return new UnitEnds(ordered.ToLookup(s => s.OldId), ordered.ToLookup(s => s.NewId), events);
    }

    /// <summary>What the decision that ended the unit did to it, by the code it had on the day before that; null when no decision says so.</summary>
    public OrganizationEventKind? HowEnded(IEnumerable<OrganizationVersion> life)
    {
        var versions = life.ToList();
        if (versions.MaxBy(v => v.From) is not { Until: { } day } last)
        {
            return null;
        }

        var cause = last.EndEventId is { } id ? Events.GetValueOrDefault(id) : null;
        cause ??= Into[last.OrganizationId].LastOrDefault(s => s.Event.EffectiveOn == day)?.Event;
        return cause?.DidTo(CodeBefore(cause, versions));
    }

    /// <summary>The code a decision's lines name the unit by; null when it was not there the day before.</summary>
    public static string? CodeBefore(OrganizationEvent happened, IEnumerable<OrganizationVersion> life) =>
        life.InForceOn(happened.EffectiveOn.AddDays(-1)).FirstOrDefault()?.Code;
}
