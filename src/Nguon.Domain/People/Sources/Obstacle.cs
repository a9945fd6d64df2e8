using Nguon.Domain.Time;

namespace Nguon.Domain.People;

/// <summary>What stands in somebody's way during a time, as a code (practice.md 5.5); army service and study are also days to work towards.</summary>
public sealed class Obstacle : IEffective
{
    /// <summary>Longest name of a place.</summary>
    public const int PlaceLength = 120;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What it is.</summary>
    public required ObstacleKind Kind { get; init; }

    /// <summary>First day; for army service the day of enlistment.</summary>
    public required DateOnly From { get; set; }

    /// <summary>First day it no longer stands; for study the day after graduation; null when not known.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Commune where the person is now, for those away; empty for others.</summary>
    public string PlaceNow { get; set; } = "";

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>Obstacles as codes; nothing on religion or politics.</summary>
public enum ObstacleKind
{
    /// <summary>Làm ăn xa.</summary>
    WorksFarAway = 1,

    /// <summary>Lao động ở nước ngoài.</summary>
    LabourAbroad = 2,

    /// <summary>Nghĩa vụ quân sự.</summary>
    ArmyService = 3,

    /// <summary>Đang học.</summary>
    Studying = 4,

    /// <summary>Hoàn cảnh gia đình.</summary>
    Family = 5,

    /// <summary>Chưa có nguyện vọng.</summary>
    NotWishing = 6,

    /// <summary>Trình độ học vấn.</summary>
    Education = 7,

    /// <summary>Khác.</summary>
    Other = 9,
}

/// <summary>One body brought a person forward: by which kind of paper and when; several per person count as lượt.</summary>
public sealed class Nomination
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person; counted once as người.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The cell it was addressed to.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>One body.</summary>
    public required IntroducingBodies Body { get; init; }

    /// <summary>Kind of paper, or a word in the meeting.</summary>
    public required NominationForm Form { get; init; }

    /// <summary>Number of the paper; empty when it has none.</summary>
    public string PaperNumber { get; init; } = "";

    /// <summary>Date of the paper or of the meeting.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>How a body proposes somebody (practice.md 1.1 #10); only the Youth Union and trade unions pass resolutions.</summary>
public enum NominationForm
{
    /// <summary>Nghị quyết.</summary>
    Resolution = 1,

    /// <summary>Công văn hoặc danh sách giới thiệu.</summary>
    LetterOrList = 2,

    /// <summary>Biên bản họp.</summary>
    Minutes = 3,

    /// <summary>Ý kiến tại buổi sinh hoạt chi bộ.</summary>
    Word = 4,
}
