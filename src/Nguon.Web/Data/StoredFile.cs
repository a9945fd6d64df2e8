namespace Nguon.Web.Data;

/// <summary>A scan of a paper, outside the web root under a random name, served through its dossier's permission.</summary>
public sealed class StoredFile
{
    public const int NameLength = 200;

    public required Guid Id { get; init; }
    public required Guid DossierId { get; init; }
    public required Guid StepId { get; init; }

    /// <summary>Name as uploaded, for people; never used as a path.</summary>
    public required string OriginalName { get; init; }

    /// <summary>Type found by looking at the content.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256, hex.</summary>
    public required string Sha256 { get; init; }

    public required DateTime AddedAt { get; init; }
}

/// <summary>A form somebody has not finished: survives a lost session, found again after signing in.</summary>
public sealed class Draft
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>Path of the form.</summary>
    public required string FormKey { get; init; }

    /// <summary>Field values, JSON.</summary>
    public required string Content { get; set; }

    public required DateTime SavedAt { get; set; }
}

/// <summary>One named value of this installation.</summary>
public sealed class Setting
{
    public required string Key { get; init; }
    public required string Value { get; set; }
}

/// <summary>Where the résumé booklet is: who signed for it, since when (capability 69).</summary>
public sealed class BookletMove
{
    public required Guid Id { get; init; }
    public required Guid DossierId { get; init; }
    public required DateOnly MovedOn { get; init; }
    public required string Place { get; init; }
    public required string SignedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
}
