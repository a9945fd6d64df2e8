namespace Nguon.Domain.Classes;

/// <summary>What is known about where a certificate comes from.</summary>
public enum CertificateProof
{
    /// <summary>Ghi theo giấy, chưa đối chiếu.</summary>
    OnPaper = 1,

    /// <summary>Cấp từ sổ này.</summary>
    Issued = 2,

    /// <summary>Nơi giữ sổ gốc đã xác nhận.</summary>
    ConfirmedByKeeper = 3,

    /// <summary>Nơi cấp ở tỉnh khác đã trả lời, đúng.</summary>
    ConfirmedElsewhere = 4,

    /// <summary>Nơi giữ sổ trả lời không có số này.</summary>
    NotFound = 5,
}

/// <summary>Giấy chứng nhận of a class.</summary>
public sealed record Certificate
{
    /// <summary>Longest number taken.</summary>
    public const int NumberLength = 40;

    /// <summary>Longest note taken.</summary>
    public const int NoteLength = 300;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which class.</summary>
    public required ClassKind Kind { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Day of issue; validity counts from it, also for a copy issued again later.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Issuer's name at that time.</summary>
    public required string Issuer { get; init; }

    /// <summary>The class, when it is recorded here.</summary>
    public Guid? ClassId { get; init; }

    /// <summary>The centre whose register it stands in; null when it is known from paper only.</summary>
    public Guid? CentreId { get; init; }

    /// <summary>Year of the register.</summary>
    public int? Year { get; init; }

    /// <summary>Its line in the register of that centre, class and year; without gaps, spoilt blanks included.</summary>
    public int? Serial { get; init; }

    /// <summary>The certificate it was issued again for; null for a first one.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>Day it was issued again; null for a first one.</summary>
    public DateOnly? ReissuedOn { get; init; }

    /// <summary>Why it was issued again, or what the keeper of the register answered.</summary>
    public string Note { get; set; } = "";

    /// <summary>What is known about where it comes from.</summary>
    public CertificateProof Proof { get; set; } = CertificateProof.OnPaper;

    /// <summary>Day of the answer of who keeps the register.</summary>
    public DateOnly? ProvedOn { get; set; }

    /// <summary>Who answered, and by which paper.</summary>
    public string ProvedBy { get; set; } = "";
}

/// <summary>Phôi hủy: a blank that was spoilt keeps its line in the register and is never used.</summary>
public sealed class SpoiltBlank
{
    /// <summary>Longest reason taken.</summary>
    public const int ReasonLength = 300;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The centre whose register it stands in.</summary>
    public required Guid CentreId { get; init; }

    /// <summary>Which class.</summary>
    public required ClassKind Kind { get; init; }

    /// <summary>Year of the register.</summary>
    public required int Year { get; init; }

    /// <summary>Its line.</summary>
    public required int Serial { get; init; }

    /// <summary>The number as printed.</summary>
    public required string Written { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateOnly SpoiltOn { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}

/// <summary>Numbers of a register of certificates: one series for a centre, a class and a year.</summary>
public static class CertificateBook
{
    /// <summary>The next line after those used; the first is 1.</summary>
    public static int Next(IEnumerable<int> used) => used.DefaultIfEmpty(0).Max() + 1;

    /// <summary>The number as printed, for example 007/2026-TTCT or 007/2026-ĐVM-TTCT.</summary>
    public static string Written(ClassKind kind, int year, int serial, string symbol) =>
        $"{serial:000}/{year}-{(kind == ClassKind.NewMember ? "ĐVM-" : "")}{symbol}";

    /// <summary>Lines missing between 1 and the highest; empty in a true register.</summary>
    public static IReadOnlyList<int> Gaps(IReadOnlyCollection<int> used) =>
        used.Count == 0 ? [] : [.. Enumerable.Range(1, used.Max()).Except(used)];
}
