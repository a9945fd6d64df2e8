namespace Nguon.Web.Seed.Demo;

/// <summary>How many members each cell has; the city's cells add up to the report's 6.913.</summary>
internal static class MemberTargets
{
    public static void Share(IReadOnlyList<DemoCell> cells)
    {
        foreach (var cell in cells)
        {
            cell.Members = FirstGuess(cell, new Dice($"size/{cell.Key}"));
        }

        var city = cells.Where(c => c.IsOfCity).ToList();
        var missing = CityPlan.MembersOnReportDay - city.Sum(c => c.Members);
        var khuPho = city.Where(c => c.Type == CellType.KhuPho).ToList();
        for (var i = 0; missing != 0; i = (i + 1) % khuPho.Count)
        {
            var step = Math.Sign(missing);
            if (khuPho[i].Members + step is >= 18 and <= 71)
            {
                khuPho[i].Members += step;
                missing -= step;
            }
        }
    }

    private static int FirstGuess(DemoCell cell, Dice dice) => cell.Type switch
    {
        CellType.KhuPho => dice.Between(30, 70),
        CellType.School => dice.Between(16, 30),
        CellType.WardOffice => dice.Between(22, 38),
        CellType.WardPolice => dice.Between(10, 16),
        CellType.HealthStation => dice.Between(5, 9),
        CellType.Cooperative => dice.Between(8, 18),
        CellType.Administrative => cell.Home.StartsWith("Cơ quan", StringComparison.Ordinal) ? dice.Between(15, 32) : dice.Between(18, 29),
        CellType.PublicService => dice.Between(18, 29),
        CellType.Police => dice.Between(20, 34),
        CellType.Army => dice.Between(14, 24),
        CellType.Enterprise => dice.Between(11, 25),
        CellType.Hamlet => dice.Weighted([(4, 2), (5, 3), (6, 3), (7, 3), (9, 3), (11, 2), (13, 2), (15, 2)]),
        CellType.CommuneOffice => dice.Between(14, 30),
        CellType.Province => 14,
        _ => throw new InvalidOperationException($"A cell type without a size: {cell.Type}."),
    };
}
