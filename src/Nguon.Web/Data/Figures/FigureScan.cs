using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>What is counted: facts of one kind, or units of some kinds with or without an admission.</summary>
internal sealed record FigureSource(MeasureTime Time)
{
    public CountedFactKind? Fact { get; init; }

    /// <summary>A later step the same person must have reached; null when none is asked.</summary>
    public CountedFactKind? Later { get; init; }

    /// <summary>Only people without a dossier here.</summary>
    public bool OnPaperOnly { get; init; }

    public IReadOnlyList<int> UnitKinds { get; init; } = [];

    /// <summary>Null when admissions do not matter; else units with, or without one.</summary>
    public bool? HasAdmission { get; init; }

    public bool IsOfUnits => Fact is null;
}

/// <summary>Values of one axis a figure is narrowed by; alternatives of one another, all filters hold together.</summary>
internal sealed record FigureFilter(AxisKind Axis, params IReadOnlyList<string> Keys);

/// <summary>One reading of facts: everything the statement needs, already judged.</summary>
internal sealed record FigureScan
{
    /// <summary>The unit whose children are the rows; of a former unit the lowest that holds all its heirs.</summary>
    public required Guid Unit { get; init; }

    /// <summary>The unit whose own history is meant; null when it stands on the tree.</summary>
    public Guid? Former { get; init; }

    /// <summary>Day of the tree.</summary>
    public required DateOnly Day { get; init; }

    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Moment of knowledge, UTC; null for what is known now.</summary>
    public DateTime? Known { get; init; }

    public required FigureSource Source { get; init; }
    public IReadOnlyList<FigureFilter> Where { get; init; } = [];
    public bool ByUnit { get; init; }

    /// <summary>True for a cell: nothing stands under it but party groups, and it has few facts.</summary>
    public bool IsCell { get; init; }

    /// <summary>True when a document states the measure for days of the reading.</summary>
    public bool IsStated { get; init; }

    /// <summary>True for the highest places and what is above them: thousands of units stand below.</summary>
    public bool IsWide { get; init; }

    /// <summary>Facts are found by the lines of their units: children are the highest places.</summary>
    public bool ByLine { get; init; }

    /// <summary>Only facts of units without a line.</summary>
    public bool OnlyWithoutLine { get; init; }

    /// <summary>Divided units whose parts stand at different places; their facts come by <see cref="Shares"/>.</summary>
    public IReadOnlyList<Guid> Straddlers { get; init; } = [];

    /// <summary>Facts of divided units and the place their person went to; an empty id for a place in none of the rows.</summary>
    public IReadOnlyList<(Guid Fact, Guid Child)> Shares { get; init; } = [];
}

/// <summary>A statement with its parameters, ready for either database.</summary>
internal sealed record FigureStatement(string Text, IReadOnlyList<(string Name, object Value)> Parameters);
