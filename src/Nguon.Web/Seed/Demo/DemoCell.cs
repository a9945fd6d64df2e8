namespace Nguon.Web.Seed.Demo;

/// <summary>What kind of people a cell gathers; shapes ages, work and how often it admits.</summary>
internal enum CellType
{
    KhuPho = 1,
    School = 2,
    WardOffice = 3,
    WardPolice = 4,
    HealthStation = 5,
    Cooperative = 6,
    Administrative = 7,
    PublicService = 8,
    Police = 9,
    Army = 10,
    Enterprise = 11,
    Hamlet = 12,
    CommuneOffice = 13,
    Province = 14,
}

/// <summary>One cell of the story, the same through all reforms; <see cref="Heir"/> when it was merged into another.</summary>
internal sealed class DemoCell
{
    public required Guid Id { get; init; }
    public required CellType Type { get; init; }

    /// <summary>Stable words for the generator, for example "Phường 3/Chi bộ Khu phố 1".</summary>
    public required string Key { get; init; }

    /// <summary>Name of its ward, commune or body before the reform.</summary>
    public required string Home { get; init; }

    /// <summary>Number of the old ward from 0 to 8; null outside the nine wards.</summary>
    public int? Ward { get; init; }

    /// <summary>True when it belonged to the city until 30/6/2025.</summary>
    public bool IsOfCity { get; init; }

    /// <summary>Hamlet or khu phố; empty for a workplace.</summary>
    public string Hamlet { get; init; } = "";

    /// <summary>Place of work, for a workplace.</summary>
    public string Workplace { get; init; } = "";

    /// <summary>Members on 20/5/2022 (of a mountain cell: today).</summary>
    public int Members { get; set; }

    /// <summary>The cell it was merged into on 1/7/2025.</summary>
    public DemoCell? Heir { get; set; }

    public bool IsMountain => Type is CellType.Hamlet or CellType.CommuneOffice;

    public bool HasCommittee => Members >= 11;

    /// <summary>The unit people of this cell belong to on the day.</summary>
    public Guid UnitOn(DateOnly day) => Heir is not null && day >= DemoTree.Reform ? Heir.Id : Id;
}

/// <summary>Type of a ward's cell by its name.</summary>
internal static class CellTypes
{
    public static CellType Of(string name) => name switch
    {
        _ when name.StartsWith("Khu phố", StringComparison.Ordinal) => CellType.KhuPho,
        _ when name.StartsWith("Trường", StringComparison.Ordinal) => CellType.School,
        _ when name.StartsWith("Cơ quan", StringComparison.Ordinal) => CellType.WardOffice,
        _ when name.StartsWith("Công an", StringComparison.Ordinal) => CellType.WardPolice,
        _ when name.StartsWith("Trạm", StringComparison.Ordinal) => CellType.HealthStation,
        _ => CellType.Cooperative,
    };

    /// <summary>True for cells of units that work for the ward's People's Committee.</summary>
    public static bool IsOfGovernment(CellType type) => type is CellType.School or CellType.HealthStation or CellType.WardOffice;
}
