using Nguon.Domain.Statistics;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>A question as it is written on a line, in an address or in a form (contracts/figures.md).</summary>
internal sealed record FigureWish
{
    public required string Organization { get; init; }
    public required string Measure { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public DateOnly? On { get; init; }
    public string? Tree { get; init; }
    public IReadOnlyList<string> Where { get; init; } = [];
    public string? By { get; init; }
    public DateTime? KnownAt { get; init; }

    /// <summary>One row of the axis only, for the list behind it.</summary>
    public string? Row { get; init; }
}

/// <summary>A question understood: which measure, of which unit, on which tree, known when.</summary>
internal sealed record FigureQuestion
{
    public required string UnitCode { get; init; }
    public required Measure Measure { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Day of the tree when it is not the last day counted.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Today's tree instead of the day's.</summary>
    public bool OnToday { get; init; }

    public IReadOnlyList<FigureFilter> Where { get; init; } = [];
    public AxisKind? By { get; init; }

    /// <summary>UTC; null for what is known now.</summary>
    public DateTime? KnownAt { get; init; }

    /// <summary>One row of the axis only; null for the whole.</summary>
    public string? Row { get; init; }
}

/// <summary>Where a question is asked: the unit, and the tree its rows come from.</summary>
internal sealed record FigurePlace
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Day of the tree as the answer tells it.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The unit whose children are the rows, and the day of their tree.</summary>
    public required Guid RowsOf { get; init; }

    public required DateOnly RowsOn { get; init; }

    /// <summary>True when the unit is a cell on the day.</summary>
    public bool IsCell { get; init; }

    /// <summary>True when the unit is gone on the day: its own history is meant.</summary>
    public bool IsFormer { get; init; }
}
