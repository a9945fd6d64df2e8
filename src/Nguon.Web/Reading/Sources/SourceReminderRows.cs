using Nguon.Domain.Admission;
using Nguon.Domain.People;

namespace Nguon.Web.Reading;

/// <summary>What a cell should think of about its sources, today.</summary>
internal sealed record SourceReminders(DateOnly Today)
{
    /// <summary>Obstacles that end soon or ended lately: talk with the person again.</summary>
    public required IReadOnlyList<ReminderRow> Ending { get; init; }

    /// <summary>Enlistment and graduation: days to work towards.</summary>
    public required IReadOnlyList<TargetRow> Targets { get; init; }

    /// <summary>Youth Union members who pass its age within twelve months.</summary>
    public required IReadOnlyList<ReminderRow> LeavingUnion { get; init; }

    /// <summary>People away: where they are, and who there could go on.</summary>
    public required IReadOnlyList<AwayRow> Away { get; init; }

    /// <summary>On the list of cảm tình Đảng without a day on which they were told what is kept.</summary>
    public required IReadOnlyList<ReminderRow> Untold { get; init; }

    public int Total => Ending.Count + Targets.Count + LeavingUnion.Count + Away.Count + Untold.Count;
}

/// <summary>Somebody to think of, and the day it is about.</summary>
internal record ReminderRow(Guid PersonId, string Name, int? BirthYear, string Unit)
{
    public DateOnly? On { get; init; }
    public ObstacleKind? Obstacle { get; init; }
}

/// <summary>Somebody with a day to work towards.</summary>
internal sealed record TargetRow(Guid PersonId, string Name, int? BirthYear, string Unit) : ReminderRow(PersonId, Name, BirthYear, Unit)
{
    /// <summary>First day the rules allow.</summary>
    public required EarliestDay Earliest { get; init; }

    public required bool IsListed { get; init; }
    public required bool HasCertificate { get; init; }
    public required bool HasHelper { get; init; }

    public bool CanMakeIt => Earliest.On <= On;
}

/// <summary>Somebody away.</summary>
internal sealed record AwayRow(Guid PersonId, string Name, int? BirthYear, string Unit) : ReminderRow(PersonId, Name, BirthYear, Unit)
{
    public required string PlaceNow { get; init; }

    /// <summary>Committee or cell of that place; empty when the place is not of this installation.</summary>
    public required string TakenOverBy { get; init; }
}
