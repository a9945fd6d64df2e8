namespace Nguon.Domain.People;

/// <summary>A relative some place has to verify: these four facts and no more, only where the committee lets them be kept.</summary>
public sealed class Relative
{
    /// <summary>Longest name or place.</summary>
    public const int TextLength = 200;

    /// <summary>Most relatives of one person.</summary>
    public const int Most = 30;

    private const int OldestYear = 1850;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose relative.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Relation to the person.</summary>
    public required RelativeKind Kind { get; init; }

    /// <summary>Họ và tên.</summary>
    public required string FullName { get; init; }

    /// <summary>Birth year; null when not known.</summary>
    public int? BornYear { get; init; }

    /// <summary>The place that verifies, for example xã Gio Linh.</summary>
    public required string Place { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Why this one cannot be kept beside those known.</summary>
    public IEnumerable<Refusal> Refusals(IReadOnlyList<Relative> known, DateOnly today)
    {
        if (!Enum.IsDefined(Kind) || FullName.Length is 0 or > TextLength || Place.Length is 0 or > TextLength)
        {
            yield return Said("REL-002", $"Ghi đủ quan hệ, họ và tên, nơi phải thẩm tra; mỗi mục không quá {TextLength} ký tự.");
        }

        if (BornYear is { } year && (year < OldestYear || year > today.Year))
        {
            yield return Said("REL-003", $"Năm sinh {year} không thể có. Ghi năm từ {OldestYear} đến {today.Year}, chưa rõ thì để trống.");
        }

        if (known.Count >= Most || known.Any(one => one.Kind == Kind && one.FullName == FullName && one.BornYear == BornYear && one.Place == Place))
        {
            yield return Said("REL-004", $"Người thân này đã ghi rồi, hoặc đã đủ {Most} người. Xem lại danh sách bên trên.");
        }
    }

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "Relative", message, "Người nhập");
}

/// <summary>Relation of a relative: those the rules have verified (rules.md 4.3), then others of the résumé a place may be asked about.</summary>
public enum RelativeKind
{
    /// <summary>Cha đẻ.</summary>
    Father = 1,

    /// <summary>Mẹ đẻ.</summary>
    Mother = 2,

    /// <summary>Người trực tiếp nuôi dưỡng.</summary>
    Guardian = 3,

    /// <summary>Vợ.</summary>
    Wife = 4,

    /// <summary>Chồng.</summary>
    Husband = 5,

    /// <summary>Con đẻ.</summary>
    Child = 6,

    /// <summary>Cha vợ of a man, cha chồng of a woman.</summary>
    FatherInLaw = 7,

    /// <summary>Mẹ vợ of a man, mẹ chồng of a woman.</summary>
    MotherInLaw = 8,

    /// <summary>Anh, chị, em ruột.</summary>
    Sibling = 9,

    /// <summary>Người khác ghi trong lý lịch.</summary>
    Other = 10,
}
