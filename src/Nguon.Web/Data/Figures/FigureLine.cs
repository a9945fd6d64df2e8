using Nguon.Domain.Statistics;
using Nguon.Domain.Time;

namespace Nguon.Web.Data;

/// <summary>Which line of the tree's highest places a unit with admissions stood and stands in; without a line where it was divided between two of them.</summary>
public sealed class FigureLine
{
    public required Guid OrganizationId { get; init; }

    /// <summary>Units with the same line were always in the same place; null when one place cannot be told.</summary>
    public Guid? LineId { get; set; }

    /// <summary>First day of the unit.</summary>
    public required DateOnly Since { get; set; }
}

/// <summary>A time of a line in one place: the highest unit below the Centre.</summary>
public sealed class FigureLinePlace : IEffective
{
    public required Guid LineId { get; init; }
    public required Guid PlaceId { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; init; }
}

/// <summary>Admissions of one line, month and value of an axis; counted up and down in the same transaction as the facts and the tree.</summary>
public sealed class FigureTallied
{
    public required Guid LineId { get; init; }

    /// <summary>0 for all of them, else the number of the axis.</summary>
    public required int Axis { get; init; }

    /// <summary>Twelve times the year and the month from 0.</summary>
    public required int Month { get; init; }

    /// <summary>As stored with the fact, ages by the youngest of their band; a dash where it is not known.</summary>
    public required string Value { get; init; }

    /// <summary>Counts on trees from this day on: later than the fact only where it is older than its unit.</summary>
    public required DateOnly Since { get; init; }

    public required int People { get; init; }

    /// <summary>How many of them have an age, and the sum of ages; with axis 0 only.</summary>
    public int Aged { get; init; }

    public int Ages { get; init; }
}

/// <summary>How many facts of one kind began, less those that ended, in one line; by month and by day, kept like the tallies.</summary>
public sealed class FigureChange
{
    public required Guid LineId { get; init; }
    public required CountedFactKind Kind { get; init; }

    /// <summary>Twelve times the year and the month from 0, or a day as yyyymmdd.</summary>
    public required int At { get; init; }

    /// <summary>As of the tallies.</summary>
    public required DateOnly Since { get; init; }

    public required int People { get; init; }

    /// <summary>How many of them have an age, and the sum of ages; of events only.</summary>
    public int Aged { get; init; }

    public int Ages { get; init; }
}
