namespace Nguon.Web.Data;

/// <summary>A number of a unit's book that was spoilt (số hủy): stays in the book with its reason and is never given.</summary>
public sealed class SpoiltNumber
{
    public const int ReasonLength = 300;
    public const int WrittenLength = 60;

    public required Guid Id { get; init; }
    public required Guid OrganizationId { get; init; }

    /// <summary>First day of the term whose book it is in.</summary>
    public required DateOnly TermFrom { get; init; }

    public required int Number { get; init; }

    /// <summary>As it stands in the book, for example 15-QĐ/ĐU.</summary>
    public required string Written { get; init; }

    public required string Reason { get; init; }
    public required DateOnly SpoiltOn { get; init; }
    public required DateTime RecordedAt { get; init; }
}
