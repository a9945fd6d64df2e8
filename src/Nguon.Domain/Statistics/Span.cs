using Nguon.Domain.People;

namespace Nguon.Domain.Statistics;

/// <summary>A time in one unit, half-open.</summary>
internal sealed record Span(Guid OrganizationId, DateOnly From, DateOnly? Until, DateTime RecordedAt)
{
    public static Span Of(PersonStanding standing) => new(standing.OrganizationId, standing.From, standing.Until, standing.RecordedAt);
}

/// <summary>Joins and cuts times.</summary>
internal static class SpanList
{
    /// <summary>Times that follow one another in the same unit become one.</summary>
    public static IEnumerable<Span> Joined(IEnumerable<Span> spans)
    {
        Span? open = null;
        foreach (var span in spans.Where(s => s.Until is null || s.From < s.Until).OrderBy(s => s.From))
        {
            if (open is not null && open.OrganizationId == span.OrganizationId && open.Until == span.From)
            {
                open = open with { Until = span.Until };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = span;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    /// <summary>The same time in pieces that begin on these days.</summary>
    public static IEnumerable<Span> CutAt(Span span, IEnumerable<DateOnly> days)
    {
        var from = span.From;
        foreach (var day in days.Where(d => d > span.From && (span.Until is null || d < span.Until)).Distinct().Order())
        {
            yield return span with { From = from, Until = day };
            from = day;
        }

        yield return span with { From = from };
    }
}
