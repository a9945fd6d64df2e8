using Nguon.Domain.People;
using Nguon.Web.Access;

namespace Nguon.Web.Features.People;

/// <summary>The review of a cell and year as said in one sitting.</summary>
internal sealed record SourceReviewInput
{
    public required Guid CellId { get; init; }
    public required int Year { get; init; }
    public IReadOnlyList<SourceGroups> Groups { get; init; } = [];
    public IReadOnlyList<SourceLineInput> Lines { get; init; } = [];

    /// <summary>True when the cell declares the review finished: then every line needs a conclusion.</summary>
    public bool IsFinished { get; init; }

    /// <summary>Revision of the review the reader saw; null for the first entry.</summary>
    public int? Revision { get; init; }

    public OnPaper? Paper { get; init; }
}

/// <summary>One person of the review; a person known already is named by id and keeps name and birth date.</summary>
internal sealed record SourceLineInput
{
    public Guid? PersonId { get; init; }
    public string FullName { get; init; } = "";
    public DateOnly? BornOn { get; init; }
    public DatePrecision BornPrecision { get; init; } = DatePrecision.Year;
    public string SchoolClass { get; init; } = "";
    public IntroducingBodies Body { get; init; }
    public NominationForm? Form { get; init; }
    public string PaperNumber { get; init; } = "";
    public DateOnly? ProposedOn { get; init; }
    public Guid? ResponsibleMemberId { get; init; }
    public DateOnly? ExpectedFrom { get; init; }
    public SourceOutcome? Outcome { get; init; }
    public ObstacleKind? Obstacle { get; init; }
    public DateOnly? ObstacleFrom { get; init; }
    public DateOnly? ObstacleTo { get; init; }
    public string PlaceNow { get; init; } = "";
    public DateOnly? ToldOn { get; init; }

    /// <summary>True when the reader saw the likely double and says it is somebody else.</summary>
    public bool IsKnownNotDouble { get; init; }
}
