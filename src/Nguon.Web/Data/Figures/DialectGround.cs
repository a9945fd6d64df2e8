using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>What must be known of a unit before its facts are counted; most answers are "nothing special". The same text on both databases.</summary>
internal static class DialectGround
{
    /// <summary>Units with facts that were divided, of which a part, or the rest, stands under the unit asked for. Divided units are few and found by themselves.</summary>
    public static FigureStatement Divided(FigureScan scan)
    {
        var text = new DialectFigures(scan);
        var given = $"FROM organization_succession s WHERE s.is_part AND s.effective_on <= @day AND {text.Known("s")}";
        return text.Statement(
            $"SELECT DISTINCT part.unit FROM (SELECT h.former_id AS unit, h.heir_id AS leaf FROM organization_heir h WHERE h.is_part AND {DialectFigures.InForce("h", "@day")} AND {text.Known("h")}"
            + $" UNION ALL SELECT s.predecessor_id, s.successor_id {given} UNION ALL SELECT s.predecessor_id, s.predecessor_id {given}) part JOIN {Under(scan, text)}"
            + $" WHERE EXISTS (SELECT 1 FROM counted_fact f WHERE f.organization_id = part.unit AND f.kind = {(int)scan.Source.Fact.GetValueOrDefault()})");
    }

    /// <summary>What stands under a cell is told by its own children: so few that divided units are found from them and not the other way round.</summary>
    private static string Under(FigureScan scan, DialectFigures text) => scan.IsCell && scan.Former is null
        ? "(SELECT o.id FROM organization o WHERE o.id = @unit UNION ALL SELECT c.organization_id FROM organization_version c"
            + $" WHERE c.parent_id = @unit AND c.kind = {(int)OrganizationKind.PartyGroup} AND {DialectFigures.InForce("c", "@day")} AND {text.Known("c")}) own ON own.id = part.leaf"
        : $"organization_ancestry a ON a.ancestor_id = @unit AND a.descendant_id = part.leaf AND {DialectFigures.InForce("a", "@day")} AND {text.Known("a")}";

    /// <summary>Whether any document states the measure for days of the reading.</summary>
    public static FigureStatement IsStated(FigureScan scan, string measure)
    {
        var text = new DialectFigures(scan);
        var within = scan.Source.Time == MeasureTime.Period ? "g.first_day >= @first AND g.last_day <= @last" : "g.first_day <= @last AND g.last_day >= @last";
        return text.Statement($"SELECT CASE WHEN EXISTS (SELECT 1 FROM aggregate_entry g WHERE g.measure = {text.Add("measure", measure)} AND {within} AND {text.Known("g")}) THEN 1 ELSE 0 END");
    }
}
