namespace Nguon.Bench.Sources;

/// <summary>How much stands before the dossier; a share of the whole in percent.</summary>
/// <param name="Share">100 for 300.000 people on lists.</param>
internal sealed record SourceSize(int Share)
{
    /// <summary>Provinces of the tree, each with as many communes.</summary>
    public const int Provinces = 34;

    public const int CommunesPerProvince = 10;

    /// <summary>Places of one class.</summary>
    public const int SeatsPerClass = 150;

    public int People => 3000 * Share;

    public int Remarks => 20_000 * Share;

    public int Places => 12_000 * Share;

    public int Classes => (Places / SeatsPerClass) + 1;
}
