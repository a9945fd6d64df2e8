namespace Nguon.Domain.Organizations;

/// <summary>What became of a unit between two days.</summary>
public enum OrganizationChange
{
    /// <summary>Thành lập: there on the later day only.</summary>
    Founded = 1,

    /// <summary>Sáp nhập, hợp nhất: went whole into another.</summary>
    Merged = 2,

    /// <summary>Chia tách: ended and left parts to several.</summary>
    Divided = 3,

    /// <summary>Giải thể, kết thúc hoạt động.</summary>
    Dissolved = 4,

    /// <summary>Đổi tên.</summary>
    Renamed = 5,

    /// <summary>Chuyển trực thuộc.</summary>
    Moved = 6,

    /// <summary>Đổi loại, khối hoặc loại hình.</summary>
    KindChanged = 7,

    /// <summary>Đổi mã.</summary>
    CodeChanged = 8,

    /// <summary>Đổi địa bàn, địa chỉ.</summary>
    AreaChanged = 9,

    /// <summary>Thành lập rồi kết thúc giữa hai ngày.</summary>
    CameAndWent = 10,
}

/// <summary>Compares a unit on two days (rules.md 2.4).</summary>
public static class OrganizationDifference
{
    /// <summary>Everything that is different; empty when the unit is the same on both days. <paramref name="end"/> is what the decision did to it when it ended.</summary>
    public static IReadOnlyList<OrganizationChange> Between(OrganizationVersion? before, OrganizationVersion? after, OrganizationEventKind? end) => (before, after) switch
    {
        (null, null) => [OrganizationChange.CameAndWent],
        (null, not null) => [OrganizationChange.Founded],
        (not null, null) => [HowItEnded(end)],
        _ => [.. Differing(before, after)],
    };

    private static OrganizationChange HowItEnded(OrganizationEventKind? end) => end switch
    {
        OrganizationEventKind.Merge or OrganizationEventKind.Consolidate => OrganizationChange.Merged,
        OrganizationEventKind.Split => OrganizationChange.Divided,
        _ => OrganizationChange.Dissolved,
    };

    private static IEnumerable<OrganizationChange> Differing(OrganizationVersion before, OrganizationVersion after)
    {
        if (before.FullName != after.FullName || before.OrganName != after.OrganName)
        {
            yield return OrganizationChange.Renamed;
        }

        if (before.ParentId != after.ParentId)
        {
            yield return OrganizationChange.Moved;
        }

        if (before.Kind != after.Kind || before.Block != after.Block || before.BaseType != after.BaseType)
        {
            yield return OrganizationChange.KindChanged;
        }

        if (before.Code != after.Code)
        {
            yield return OrganizationChange.CodeChanged;
        }

        if (before.Area != after.Area || before.Place != after.Place || before.Address != after.Address)
        {
            yield return OrganizationChange.AreaChanged;
        }
    }
}
