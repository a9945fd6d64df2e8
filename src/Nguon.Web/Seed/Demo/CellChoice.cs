namespace Nguon.Web.Seed.Demo;

/// <summary>Which cell admits: schools and bodies more often than khu phố, students most.</summary>
internal sealed class CellChoice
{
    private readonly List<(DemoCell, int)>[] wards;
    private readonly List<(DemoCell, int)> bodies;
    private readonly List<(DemoCell, int)> inFlight;
    private readonly List<(DemoCell, int)> mountains;

    public CellChoice(IReadOnlyList<DemoCell> cells)
    {
        wards = Enumerable.Range(0, CityPlan.Wards.Length).Select(i => cells.Where(c => c.Ward == i).Select(c => (c, WeightInWard(c))).ToList()).ToArray();
        bodies = cells.Where(c => c.IsOfCity && c.Ward is null && c.Members > 0).Select(c => (c, WeightOfBody(c))).ToList();
        inFlight = cells.Where(c => c.IsOfCity && c.Heir is null && c.Members > 0 && c.Type is not (CellType.Police or CellType.Army or CellType.WardPolice))
            .Select(c => (c, WeightToday(c))).ToList();
        Show = cells.Single(c => c.Key == InFlightPlan.ShowKey);
        mountains = cells.Where(c => c.IsMountain).Select(c => (c, c.Type == CellType.Hamlet ? 4 : 2)).ToList();
    }

    /// <summary>The cell that shows nearly every case.</summary>
    public DemoCell Show { get; }

    public DemoCell InMountains(Dice dice) => dice.Weighted(mountains);

    public DemoCell InWard(Dice dice, int ward) => dice.Weighted(wards[ward]);

    public DemoCell InOtherBodies(Dice dice) => dice.Weighted(bodies);

    public DemoCell InFlight(Dice dice) => dice.Weighted(inFlight);

    /// <summary>A khu phố cell, today directly under the deciding committee.</summary>
    public DemoCell InWardToday(Dice dice) => dice.Pick(inFlight.Select(pair => pair.Item1).Where(c => c.Type == CellType.KhuPho).ToList());

    /// <summary>Women among the newly admitted of such a cell, in percent.</summary>
    public static int Women(CellType type) => type switch
    {
        CellType.School => 85,
        CellType.HealthStation => 65,
        CellType.PublicService => 60,
        CellType.KhuPho => 56,
        CellType.Administrative => 54,
        CellType.WardOffice => 52,
        CellType.Enterprise => 46,
        CellType.Cooperative => 40,
        CellType.Hamlet or CellType.CommuneOffice => 34,
        _ => 7,
    };

    private static int WeightInWard(DemoCell cell) => cell.Type switch
    {
        CellType.School => 50,
        CellType.WardOffice => 40,
        CellType.WardPolice => 30,
        CellType.HealthStation => 14,
        CellType.Cooperative => 15,
        _ => 24,
    };

    private static int WeightOfBody(DemoCell cell) => cell.Type switch
    {
        CellType.Administrative => 14,
        CellType.PublicService => cell.Workplace.StartsWith("Học sinh", StringComparison.Ordinal) ? 95 : 17,
        CellType.Enterprise => 5,
        _ => 7,
    };

    private static int WeightToday(DemoCell cell) => cell switch
    {
        { Ward: { } ward } => (CityPlan.Wards[ward].IsNorth ? 2 : 4) * (cell.Type == CellType.KhuPho ? 3 : 4),
        _ => 4,
    };
}
