using Nguon.Domain.Text;

namespace Nguon.Domain.People;

/// <summary>When somebody not taken on may be erased, and what is left of the record: nothing that names anybody (Luật 91/2025/QH15, confidence medium).</summary>
public static class Erasure
{
    /// <summary>Months after the cell let somebody go before erasure is due; to be confirmed by the customer's retention table (rules.md 12.2).</summary>
    public const int MonthsKept = 24;

    /// <summary>What stands in place of the name.</summary>
    public const string NameLeft = "Đã xóa thông tin";

    /// <summary>First day erasure is due for somebody let go on the day.</summary>
    public static DateOnly DueOn(DateOnly letGoOn) => letGoOn.AddMonths(MonthsKept);

    /// <summary>Why the person may not be erased; all faults at once. <paramref name="reason"/> is asked for before the time.</summary>
    public static IEnumerable<Refusal> Refusals(ErasureCase said, DateOnly today, string? reason)
    {
        if (said.WasMember)
        {
            yield return Said("ERA-002", "Người này đã được kết nạp; hồ sơ đảng viên là tài liệu lưu trữ, chỉ đính chính, bổ sung, không xóa.");
        }

        if (said.HasOpenDossier || said.Status is PersonStatus.Sympathizer or PersonStatus.Applicant)
        {
            yield return Said("ERA-003", "Người này đang trong danh sách hoặc có hồ sơ đang xem xét. Chi bộ đưa ra khỏi danh sách bằng nghị quyết trước.");
        }

        if (said.LetGoOn is { } on && DueOn(on) > today && string.IsNullOrWhiteSpace(reason))
        {
            yield return Said("ERA-004", $"Chưa đến hạn xóa ({DueOn(on):dd/MM/yyyy}). Nếu người đó đề nghị hoặc cấp ủy quyết định xóa sớm, ghi lý do.");
        }

        if (said.IsWatched && string.IsNullOrWhiteSpace(reason))
        {
            yield return Said("ERA-006", "Người này vẫn được theo dõi: mới rà soát, đang có người giúp đỡ hoặc có chỗ học lớp. Nếu người đó đề nghị hoặc cấp ủy quyết định xóa, ghi lý do.");
        }
    }

    /// <summary>Takes away everything that names or describes the person; traits stay only where a figure counts them.</summary>
    public static void Apply(Person person, DateOnly on, PersonTraits? counted)
    {
        (person.FullName, person.SearchName, person.SortName) = (NameLeft, VietnameseText.SearchName(NameLeft), VietnameseText.SortName(NameLeft));
        (person.OtherName, person.FatherName, person.Code, person.IdentityNumber) = ("", "", null, null);
        (person.EthnicAsWritten, person.Occupation, person.HomePlace, person.BirthRegistrationPlace) = (null, "", "", "");
        (person.PermanentResidence, person.TemporaryResidence, person.Hamlet, person.Phone) = ("", "", "", "");
        (person.ResponsibleMemberId, person.CardNumber, person.ResumeNumber, person.PoliticalTheoryCode) = (null, null, null, null);
        person.AsWritten = new Dictionary<string, string>();
        var kept = counted ?? new PersonTraits();
        (person.Sex, person.BornOn, person.EthnicCode, person.ReligionCode) = (kept.Sex, kept.BornOn, kept.Ethnic, kept.Religion);
        (person.Education, person.ProfessionalCode, person.OccupationCode, person.IntroducedBy) = (kept.Education, kept.Professional, kept.Occupation, kept.IntroducedBy);
        person.ErasedOn = on;
        person.Revision++;
    }

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "Erasure", message, "Cán bộ làm công tác đảng viên của cấp ủy");
}

/// <summary>What decides whether somebody may be erased.</summary>
public sealed record ErasureCase
{
    /// <summary>Status today.</summary>
    public required PersonStatus Status { get; init; }

    /// <summary>True when ever admitted.</summary>
    public required bool WasMember { get; init; }

    /// <summary>True while a dossier is being considered.</summary>
    public required bool HasOpenDossier { get; init; }

    /// <summary>True while reviewed, helped or with a place in a class.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Day since which nobody follows the person any more; null when never followed.</summary>
    public DateOnly? LetGoOn { get; init; }
}
