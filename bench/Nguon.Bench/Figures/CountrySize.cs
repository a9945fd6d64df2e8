namespace Nguon.Bench.Figures;

/// <summary>How large the country of the bench is; a share of the real counts.</summary>
/// <param name="Provinces">Provinces since the reform.</param>
/// <param name="Communes">Communes since the reform, all provinces together.</param>
internal sealed record CountrySize(int Provinces, int Communes)
{
    /// <summary>Former communes that became one; each with so many cells.</summary>
    public const int FormerPerCommune = 3;

    public const int CellsPerFormer = 16;

    /// <summary>Base organisations of agencies and enterprises in a commune's area, each with so many cells, and single base cells.</summary>
    public const int BasePerCommune = 6;

    public const int CellsPerBase = 5;
    public const int BaseCellsPerCommune = 7;

    /// <summary>5,6 million memberships and 3 million admissions over 281.775 cells.</summary>
    public const int MembersPerCell = 20;

    public const int AdmissionsPer100Cells = 1065;

    private const int MembersPerCommune = MembersPerCell * ((FormerPerCommune * CellsPerFormer) + (BasePerCommune * CellsPerBase) + BaseCellsPerCommune);

    /// <summary>A share of the nation in percent: 34 provinces and 3.315 communes at 100.</summary>
    public static CountrySize Nation(int share) => new(Math.Max(2, 34 * share / 100), Math.Max(4, 3315 * share / 100));

    /// <summary>One province with about so many members.</summary>
    public static CountrySize Province(int members) => new(1, Math.Max(4, members / MembersPerCommune));
}
