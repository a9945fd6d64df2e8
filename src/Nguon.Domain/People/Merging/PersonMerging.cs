namespace Nguon.Domain.People;

/// <summary>What decides about merging, of one of the two records.</summary>
public sealed record MergeSide(Person Person)
{
    /// <summary>True when ever admitted or received as a member.</summary>
    public required bool WasMember { get; init; }

    /// <summary>True while a dossier is being considered.</summary>
    public required bool HasOpenDossier { get; init; }

    /// <summary>True when a dossier was ever opened.</summary>
    public required bool HasDossier { get; init; }
}

/// <summary>Which of two records of one person goes on, and when they may not be made one.</summary>
public static class PersonMerging
{
    /// <summary>Rule key of the refusals.</summary>
    public const string Rule = "Merging";

    /// <summary>True when the first record goes on: the member's, that with the open dossier, with any dossier, further on the way, entered first.</summary>
    public static bool KeepsFirst(MergeSide first, MergeSide second) => Rank(first).CompareTo(Rank(second)) >= 0;

    /// <summary>Why the two may not be made one; all faults at once.</summary>
    public static IEnumerable<Refusal> Refusals(MergeSide first, MergeSide second)
    {
        if (first.Person.Id == second.Person.Id)
        {
            yield return Said("MRG-001", "Đây là cùng một bản ghi. Chọn bản ghi thứ hai của người đó.");
            yield break;
        }

        if (first.Person.MergedIntoId is not null || second.Person.MergedIntoId is not null)
        {
            yield return Said("MRG-002", "Một trong hai bản ghi đã được gộp trước đó. Mở bản ghi đang dùng rồi gộp.");
        }

        if (first.WasMember && second.WasMember)
        {
            yield return Said("MRG-003", "Hai bản ghi đều là của đảng viên. Đối chiếu hồ sơ đảng viên và đính chính tại cấp ủy quản lý hồ sơ; không gộp hai hồ sơ đảng viên.");
        }

        if (first.HasOpenDossier && second.HasOpenDossier)
        {
            yield return Said("MRG-004", "Cả hai bản ghi có hồ sơ đang xem xét. Kết thúc hoặc rút một hồ sơ rồi gộp.");
        }

        if (first.Person.IdentityNumber is { } one && second.Person.IdentityNumber is { } other && one != other)
        {
            yield return Said("MRG-005", "Hai bản ghi có số định danh khác nhau nên là hai người. Nếu một số ghi sai, sửa số đó trước.");
        }
    }

    /// <summary>Why a merging may not be undone.</summary>
    public static IEnumerable<Refusal> UndoRefusals(PersonMerge merge, Person kept)
    {
        if (merge.UndoneAt is not null)
        {
            yield return Said("MRG-006", "Lần gộp này đã được tách ra rồi.");
        }

        if (kept.MergedIntoId is not null)
        {
            yield return Said("MRG-007", "Bản ghi đang giữ đã được gộp tiếp vào bản ghi khác. Tách lần gộp sau trước.");
        }
    }

    private static (bool, bool, bool, int, long) Rank(MergeSide side) =>
        (side.WasMember, side.HasOpenDossier, side.HasDossier, side.Person.Status == PersonStatus.Left ? 0 : (int)side.Person.Status, -side.Person.RecordedAt.Ticks);

    private static Refusal Said(string code, string message) => Refusal.Plain(code, Rule, message, "Cán bộ làm công tác đảng viên của cấp ủy");
}
