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
        ActivityKind.MentorRemarked, ActivityKind.TrialTaskSaved, ActivityKind.CertificateEntered, ActivityKind.VerificationMoved, ActivityKind.FileAdded,
        ActivityKind.ResidentialUnitSaved, ActivityKind.ResidentialCellSaved, ActivityKind.ResidentialPostSaved,
    ];

    /// <summary>Row: unit, code, name, former place, kind, last entry, cells under it, cells without an entry since the moment.</summary>
    public static FigureStatement Children(Guid unit, DateOnly day, DateTime since)
    {
        string Now(string row) => $"{DialectFigures.InForce(row, "@day")} AND {row}.retracted_at IS NULL";
        var text = $"WITH top AS (SELECT c.organization_id AS child, c.code, c.name, c.former_place, c.kind, c.official_order FROM organization_version c WHERE c.parent_id = @unit AND {Now("c")}),"
            + $" sub AS (SELECT top.child, a.descendant_id AS org FROM top JOIN organization_ancestry a ON a.ancestor_id = top.child AND {Now("a")}"
            + " UNION ALL SELECT o.id, o.id FROM organization o WHERE o.id = @unit),"
            + $" told AS (SELECT sub.child, v.kind, (SELECT MAX(x.at) FROM activity x WHERE x.organization_id = sub.org AND x.kind IN ({string.Join(", ", Entering.Select(kind => (int)kind))})) AS acted,"
            + " (SELECT MAX(s.recorded_at) FROM person_standing s WHERE s.organization_id = sub.org) AS entered"
            + $" FROM sub JOIN organization_version v ON v.organization_id = sub.org AND {Now("v")}),"
            + " one AS (SELECT child, kind, CASE WHEN acted IS NULL OR entered > acted THEN entered ELSE acted END AS at FROM told)"
            + " SELECT one.child, w.code, w.name, w.former_place, w.kind, MAX(one.at),"
            + $" SUM(CASE WHEN {IsCell} THEN 1 ELSE 0 END), SUM(CASE WHEN {IsCell} AND (one.at IS NULL OR one.at < @since) THEN 1 ELSE 0 END)"
            + $" FROM one JOIN organization_version w ON w.organization_id = one.child AND {Now("w")}"
            + " GROUP BY one.child, w.code, w.name, w.former_place, w.kind, w.official_order ORDER BY CASE WHEN one.child = @unit THEN 1 ELSE 0 END, w.official_order, w.name";
        return new FigureStatement(text, [("@unit", unit), ("@day", day), ("@since", since)]);
    }

    /// <summary>The last entry for the unit or anything under it, one look at an index for each; the cost follows the units, not what was entered.</summary>
    public static FigureStatement Last(Guid unit, DateOnly day) => new(
        "SELECT MAX(told.at) FROM (SELECT (SELECT MAX(x.at) FROM activity x WHERE x.organization_id = a.descendant_id) AS at FROM organization_ancestry a"
            + $" WHERE a.ancestor_id = @unit AND {DialectFigures.InForce("a", "@day")} AND a.retracted_at IS NULL) told",
        [("@unit", unit), ("@day", day)]);

    private static string IsCell => $"one.kind IN ({(int)OrganizationKind.PartyCell}, {(int)OrganizationKind.BasePartyCell})";
}
