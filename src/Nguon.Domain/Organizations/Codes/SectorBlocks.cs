namespace Nguon.Domain.Organizations;

/// <summary>First codes of the list of khối, the statistical grouping that partitions the base organisations; later versions of the list add others.</summary>
public static class SectorBlocks
{
    /// <summary>Khối phường.</summary>
    public const string Ward = "phuong";

    /// <summary>Khối xã.</summary>
    public const string Commune = "xa";

    /// <summary>Khối hành chính.</summary>
    public const string Administrative = "hanh-chinh";

    /// <summary>Khối sự nghiệp.</summary>
    public const string PublicService = "su-nghiep";

    /// <summary>Lực lượng vũ trang.</summary>
    public const string ArmedForces = "luc-luong-vu-trang";

    /// <summary>Khối doanh nghiệp.</summary>
    public const string Enterprise = "doanh-nghiep";

    /// <summary>Khối khác.</summary>
    public const string Other = "khac";
}
