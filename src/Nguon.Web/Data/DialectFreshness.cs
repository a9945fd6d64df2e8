using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Data;

/// <summary>When something was last entered for the children of a unit and what stands under them, and for the unit itself; the same text on both databases.</summary>
internal static class DialectFreshness
{
    /// <summary>What counts as entering: acts that put data in, not looks, prints, exports or accounts.</summary>
    private static readonly ActivityKind[] Entering =
    [
        ActivityKind.PersonEntered, ActivityKind.PersonChanged, ActivityKind.DossierOpened, ActivityKind.DossierStepTaken, ActivityKind.DossierStepCorrected,
        ActivityKind.DossierStepWithdrawn, ActivityKind.DossierChanged, ActivityKind.SessionSaved, ActivityKind.SessionRecorded, ActivityKind.MentorAssigned,
        ActivityKind.MentorRemarked, ActivityKind.TrialTaskSaved, ActivityKind.VerificationMoved, ActivityKind.FileAdded,
        ActivityKind.ResidentialUnitSaved, ActivityKind.ResidentialCellSaved, ActivityKind.ResidentialPostSaved,
    ];

    private const int Latest = 500;

    /// <summary>Row: unit, code, name, former place, kind, last entry, cells under it, cells without an entry since the moment.</summary>
    public static FigureStatement Children(Guid unit, DateOnly day, DateTime since)
    {
        string Now(string row) => $"{DialectFigures.InForce(row, "@day")} AND {row}.retracted_at IS NULL";
        var text = $"WITH top AS (SELECT c.organization_id AS child, c.code, c.name, c.former_place, c.kind, c.official_order FROM organization_version c WHERE c.parent_id = @unit AND {Now("c")}),"
            + $" sub AS (SELECT top.child, a.descendant_id AS org FROM top JOIN organization_ancestry a ON a.ancestor_id = top.child AND {Now("a")}"
            + " UNION ALL SELECT o.id, o.id FROM organization o WHERE o.id = @unit),"
            + $" told AS (SELECT sub.child, v.kind, (SELECT MAX(x.at) FROM activity x WHERE x.organization_id = sub.org AND {Entered}) AS acted,"
            + " (SELECT MAX(s.recorded_at) FROM person_standing s WHERE s.organization_id = sub.org) AS entered"
            + $" FROM sub JOIN organization_version v ON v.organization_id = sub.org AND {Now("v")}),"
            + " one AS (SELECT child, kind, CASE WHEN acted IS NULL OR entered > acted THEN entered ELSE acted END AS at FROM told)"
            + " SELECT one.child, w.code, w.name, w.former_place, w.kind, MAX(one.at),"
            + $" SUM(CASE WHEN {IsCell} THEN 1 ELSE 0 END), SUM(CASE WHEN {IsCell} AND (one.at IS NULL OR one.at < @since) THEN 1 ELSE 0 END)"
            + $" FROM one JOIN organization_version w ON w.organization_id = one.child AND {Now("w")}"
            + " GROUP BY one.child, w.code, w.name, w.former_place, w.kind, w.official_order ORDER BY CASE WHEN one.child = @unit THEN 1 ELSE 0 END, w.official_order, w.name";
        return new FigureStatement(text, [("@unit", unit), ("@day", day), ("@since", since)]);
    }

    /// <summary>
    /// The last entry for the unit or anything under it. Of a large unit one of the latest acts of all tells it; where none does, one look at an index for each
    /// unit, so that the cost never follows what was entered.
    /// </summary>
    public static FigureStatement Last(Guid unit, DateOnly day)
    {
        var under = $"organization_ancestry a WHERE a.ancestor_id = @unit AND {DialectFigures.InForce("a", "@day")} AND a.retracted_at IS NULL";
        return new FigureStatement(
            $"SELECT COALESCE((SELECT MAX(x.at) FROM (SELECT organization_id, kind, at FROM activity ORDER BY id DESC LIMIT {Latest}) x WHERE {Entered} AND EXISTS (SELECT 1 FROM {under} AND a.descendant_id = x.organization_id)),"
                + $" (SELECT MAX(told.at) FROM (SELECT (SELECT MAX(x.at) FROM activity x WHERE x.organization_id = a.descendant_id AND {Entered}) AS at FROM {under}"
                + $" UNION ALL SELECT (SELECT MAX(s.recorded_at) FROM person_standing s WHERE s.organization_id = a.descendant_id) FROM {under}) told))",
            [("@unit", unit), ("@day", day)]);
    }

    private static string Entered => $"x.kind IN ({string.Join(", ", Entering.Select(kind => (int)kind))})";

    private static string IsCell => $"one.kind IN ({(int)OrganizationKind.PartyCell}, {(int)OrganizationKind.BasePartyCell})";
}
