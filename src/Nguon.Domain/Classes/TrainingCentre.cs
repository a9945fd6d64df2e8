using Nguon.Domain.Time;

namespace Nguon.Domain.Classes;

/// <summary>Trung tâm chính trị, trường chính trị: holds classes for several communes and keeps the register of certificates.</summary>
public sealed class TrainingCentre : IEffective
{
    /// <summary>Longest name taken.</summary>
    public const int NameLength = 200;

    /// <summary>Longest symbol taken.</summary>
    public const int SymbolLength = 12;

    /// <summary>Share of the sessions asked for when the centre has set none, in percent; ours, each centre sets its own.</summary>
    public const int UsualAttendance = 80;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name as on its seal.</summary>
    public required string Name { get; set; }

    /// <summary>The committee it belongs to.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Its part of numbers, for example TTCT.</summary>
    public required string Symbol { get; set; }

    /// <summary>Line above its name on papers; empty takes the committee's name.</summary>
    public string SuperiorLine { get; set; } = "";

    /// <summary>Place of the date line.</summary>
    public string Place { get; set; } = "";

    /// <summary>Who signs: post, for example Giám đốc.</summary>
    public string HeadPost { get; set; } = "Giám đốc";

    /// <summary>Who signs: name; empty leaves it to be written.</summary>
    public string HeadName { get; set; } = "";

    /// <summary>Least share of sessions a person must have attended to pass, in percent.</summary>
    public int MinimumAttendance { get; set; } = UsualAttendance;

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Who keeps its register after its end.</summary>
    public Guid? KeeperId { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>A unit whose people a centre serves, for a time; a centre serves several communes.</summary>
public sealed class CentreCatchment : IEffective
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The centre.</summary>
    public required Guid CentreId { get; init; }

    /// <summary>The unit with all below it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <inheritdoc />
    public required DateOnly From { get; init; }

    /// <inheritdoc />
    public DateOnly? Until { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}
