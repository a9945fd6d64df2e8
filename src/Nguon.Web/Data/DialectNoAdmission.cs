using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>Cells under a unit without an admission since a day, admissions of the units they followed included: counted and listed from one look at each cell. The same text on both databases.</summary>
internal static class DialectNoAdmission
{
    private static readonly string Recent = $"x.kind = {(int)CountedFactKind.Admitted} AND x.\"from\" > @since AND x.\"from\" <= @day AND x.retracted_at IS NULL";
    private static readonly string Any = $"x.kind = {(int)CountedFactKind.Admitted} AND x.\"from\" <= @day AND x.retracted_at IS NULL";

    /// <summary>
    /// Row: cells, cells old enough to be asked, cells without an admission, then one cell of the page, if there is any: unit, code, founded, its last admission, the last of units it followed,
    /// members, people on the list.
    /// </summary>
    /// <param name="asked">Unit, day of the tree, and the day since which nobody was admitted.</param>
    /// <param name="isWide">True where thousands of cells stand below: what was admitted lately is gathered once instead of looked up for each cell.</param>
    /// <param name="page">Which of the cells are listed.</param>
    public static FigureStatement Of((Guid Unit, DateOnly Day, DateOnly Since) asked, bool isWide, (int Skip, int Take) page)
    {
        var (lately, gathered) = isWide
            ? ("lately.unit IS NOT NULL", $" LEFT JOIN (SELECT DISTINCT x.organization_id AS unit FROM counted_fact x WHERE {Recent}) lately ON lately.unit = cell.unit")
            : ($"EXISTS (SELECT 1 FROM counted_fact x WHERE x.organization_id = cell.unit AND {Recent})", "");
        var text = $"WITH cell AS MATERIALIZED (SELECT v.organization_id AS unit, v.code, v.official_order, o.founded_on FROM organization_ancestry a JOIN organization_version v ON v.organization_id = a.descendant_id"
            + $" AND v.kind IN ({(int)OrganizationKind.PartyCell}, {(int)OrganizationKind.BasePartyCell}) AND {Now("v")} JOIN organization o ON o.id = v.organization_id WHERE a.ancestor_id = @unit AND {Now("a")}),"
            + $" told AS MATERIALIZED (SELECT cell.*, CASE WHEN founded_on <= @since OR EXISTS (SELECT 1 FROM organization_heir h WHERE h.heir_id = cell.unit AND {Now("h")}) THEN 1 ELSE 0 END AS is_old,"
            + $" CASE WHEN {lately}"
            + $" OR EXISTS (SELECT 1 FROM organization_heir h JOIN counted_fact x ON x.organization_id = h.former_id AND {Recent} WHERE h.heir_id = cell.unit AND {Now("h")}) THEN 1 ELSE 0 END AS has_recent FROM cell{gathered}),"
            + $" bare AS (SELECT unit, code, official_order, founded_on, (SELECT MAX(x.\"from\") FROM counted_fact x WHERE x.organization_id = told.unit AND {Any}) AS own,"
            + $" (SELECT MAX(x.\"from\") FROM organization_heir h JOIN counted_fact x ON x.organization_id = h.former_id AND {Any} WHERE h.heir_id = told.unit AND {Now("h")}) AS former FROM told WHERE is_old = 1 AND has_recent = 0),"
            + " listed AS (SELECT * FROM bare ORDER BY own NULLS FIRST, former NULLS FIRST, official_order, code LIMIT @take OFFSET @skip)"
            + $" SELECT n.cells, n.old, n.bare, l.unit, l.code, l.founded_on, l.own, l.former, {Standing(PersonStatus.ProbationaryMember, PersonStatus.OfficialMember)}, {Standing(PersonStatus.Sympathizer, PersonStatus.Applicant)}"
            + " FROM (SELECT COUNT(*) AS cells, SUM(is_old) AS old, SUM(CASE WHEN is_old = 1 AND has_recent = 0 THEN 1 ELSE 0 END) AS bare FROM told) n LEFT JOIN listed l ON 1 = 1"
            + " ORDER BY l.own NULLS FIRST, l.former NULLS FIRST, l.official_order, l.code";
        return new FigureStatement(text, [("@unit", asked.Unit), ("@day", asked.Day), ("@since", asked.Since), ("@take", page.Take), ("@skip", page.Skip)]);
    }

    private static string Now(string row) => $"{DialectFigures.InForce(row, "@day")} AND {row}.retracted_at IS NULL";

    private static string Standing(params PersonStatus[] statuses) =>
        $"(SELECT COUNT(*) FROM person_standing s WHERE s.organization_id = l.unit AND s.status IN ({string.Join(", ", statuses.Select(status => (int)status))}) AND {Now("s")})";
}
