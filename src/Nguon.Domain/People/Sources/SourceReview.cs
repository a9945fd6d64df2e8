namespace Nguon.Domain.People;

/// <summary>Rà soát nguồn of one cell in one year (rules.md 4.1 step 1): who was looked at and what came of it.</summary>
public sealed class SourceReview
{
    /// <summary>Most people in one review.</summary>
    public const int MostLines = 300;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The cell.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The year reviewed.</summary>
    public required int Year { get; init; }

    /// <summary>Day of the first entry.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Day the cell declared it finished; null while it is being done.</summary>
    public DateOnly? FinishedOn { get; set; }

    /// <summary>Groups the cell thought of; of groups, never of persons.</summary>
    public SourceGroups Groups { get; set; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>One person in a review: codes only, no free text (practice.md 1.3 #41, #42).</summary>
public sealed class SourceReviewLine
{
    /// <summary>Longest name of a school class.</summary>
    public const int ClassLength = 40;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The review.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What the cell concluded; null while not yet.</summary>
    public SourceOutcome? Outcome { get; set; }

    /// <summary>School class of somebody under 18, of whom nothing else is kept (rules.md 12.2); empty for others.</summary>
    public string SchoolClass { get; set; } = "";

    /// <summary>First day of the quarter in which admission is expected; null when none is.</summary>
    public DateOnly? ExpectedFrom { get; set; }

    /// <summary>Why not now; null when nothing stands in the way.</summary>
    public ObstacleKind? Obstacle { get; set; }
}

/// <summary>Conclusion of a review about one person; never a mark or a rank.</summary>
public enum SourceOutcome
{
    /// <summary>Tiếp tục theo dõi.</summary>
    KeepWatching = 1,

    /// <summary>Đề nghị đưa vào danh sách cảm tình Đảng; the meeting resolves it.</summary>
    PutOnList = 2,

    /// <summary>Chưa, còn khó khăn.</summary>
    NotNow = 3,

    /// <summary>Không còn theo dõi.</summary>
    NoLonger = 4,
}

/// <summary>Groups to look at (Chỉ thị 05-CT/TU point 4, reference 000; reference 002): prompts for the cell.</summary>
[Flags]
public enum SourceGroups
{
    /// <summary>None ticked yet.</summary>
    None = 0,

    /// <summary>Trưởng thôn, khu phố; trưởng ban công tác Mặt trận.</summary>
    HamletHeads = 1,

    /// <summary>Bí thư chi đoàn, cán bộ chi hội.</summary>
    UnionHeads = 2,

    /// <summary>Bộ đội xuất ngũ, dân quân.</summary>
    DischargedSoldiers = 4,

    /// <summary>Y tế.</summary>
    HealthStaff = 8,

    /// <summary>Giáo viên.</summary>
    Teachers = 16,

    /// <summary>Học sinh, sinh viên.</summary>
    Students = 32,

    /// <summary>Người lao động doanh nghiệp ngoài nhà nước.</summary>
    EnterpriseWorkers = 64,

    /// <summary>Chủ doanh nghiệp.</summary>
    BusinessOwners = 128,

    /// <summary>Phụ nữ.</summary>
    Women = 256,

    /// <summary>Người dân tộc thiểu số.</summary>
    EthnicMinorities = 512,

    /// <summary>Vùng có đạo.</summary>
    ReligiousAreas = 1024,

    /// <summary>Thôn, bản chưa có đảng viên.</summary>
    PlacesWithoutMembers = 2048,
}
