namespace Nguon.Domain.People;

/// <summary>Two records of one person made one: the kept record shows both histories; undone, each has its own again.</summary>
public sealed class PersonMerge
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The record that goes on.</summary>
    public required Guid KeptId { get; init; }

    /// <summary>The record that is part of it now.</summary>
    public required Guid MergedId { get; init; }

    /// <summary>Moment of the merging, UTC; what was no longer believed through it carries the same moment.</summary>
    public required DateTime MergedAt { get; init; }

    /// <summary>First day the kept record had a history of its own.</summary>
    public required DateOnly KeptFrom { get; init; }

    /// <summary>Rows that went over to the kept record, by table.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Guid>> Moved { get; init; }

    /// <summary>Fields of the kept record that were empty and took the value of the other.</summary>
    public required IReadOnlyList<string> Filled { get; init; }

    /// <summary>Moment it was undone, UTC; null while it stands.</summary>
    public DateTime? UndoneAt { get; set; }
}
