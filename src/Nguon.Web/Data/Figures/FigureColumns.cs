using System.Globalization;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>What each axis is in the tables, and how a value of it is asked for.</summary>
internal sealed class FigureColumns(DialectFigures text, FigureScan scan)
{
    private int filters;

    public string Source => scan.Source.IsOfUnits ? $"({Units}) f" : "counted_fact f";

    public string Day => IsState ? "@last" : "f.\"from\"";

    public string Age => scan.Source.IsOfUnits || IsState ? "CAST(NULL AS INTEGER)" : "f.age";

    /// <summary>Which facts count at all.</summary>
    public string Counted => scan.Source.IsOfUnits ? "1 = 1"
        : $"f.kind = {(int)scan.Source.Fact!.Value} AND {(IsState ? "f.\"from\" <= @last AND (f.\"until\" IS NULL OR f.\"until\" > @last)" : "f.\"from\" >= @first AND f.\"from\" <= @last")} AND {text.Known("f")}{Reached}{OnPaper}"; // not of units

    /// <summary>The column as stored; keys are made of it by <see cref="FigureKeys"/>.</summary>
    public string Raw(AxisKind axis) => axis switch
    {
        AxisKind.Year or AxisKind.Month => "f.\"from\"",
        AxisKind.Sex => "f.sex",
        AxisKind.Ethnicity => "f.ethnic",
        AxisKind.Religion => "f.religion",
        AxisKind.AgeGroup => IsState ? BandOfBirth() : "f.age",
        AxisKind.Education => "f.education",
        AxisKind.Professional => "f.professional",
        AxisKind.Occupation => "f.occupation",
        AxisKind.YouthUnion => "CASE WHEN f.in_youth_union THEN 1 ELSE 0 END",
        AxisKind.Introducer => "f.introduced_by",
        AxisKind.Leaving => "f.leaving",
        AxisKind.WayStep => StepBefore,
        _ when FigureClasses.Has(axis) => FigureClasses.Column(axis),
        _ => throw new InvalidOperationException($"An axis without a column: {axis}."),
    };

    /// <summary>The condition that the fact has this value.</summary>
    public string Is(AxisKind axis, string key)
    {
        if (key == Axis.Unknown)
        {
            return axis == AxisKind.Introducer ? "f.introduced_by = 0" : $"{Raw(axis)} IS NULL";
        }

        return axis switch
        {
            AxisKind.Year => Days(new DateOnly(int.Parse(key, CultureInfo.InvariantCulture), 1, 1), 12),
            AxisKind.Month => Days(DateOnly.ParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture), 1),
            AxisKind.Ethnicity when key == FigureKeys.Minority => $"f.ethnic <> {Value(FigureKeys.Majority)}",
            AxisKind.Religion when key == FigureKeys.Religious => $"f.religion <> {Value(AxisValues.NoReligion)}",
            AxisKind.AgeGroup => IsInBand(AxisValues.AgeBands.First(band => band.Key == key)),
            AxisKind.Introducer => $"(f.introduced_by & {FigureKeys.NumberOf(axis, key)}) <> 0",
            _ when FigureKeys.IsNumber(axis) => $"{Raw(axis)} = {FigureKeys.NumberOf(axis, key)}",
            _ => $"{Raw(axis)} = {Value(key)}",
        };
    }

    /// <summary>The same person at a later step, known at the same moment.</summary>
    private string Reached => scan.Source.Later is not { } later ? ""
        : $" AND EXISTS (SELECT 1 FROM counted_fact r WHERE r.person_id = f.person_id AND r.kind = {(int)later} AND r.\"from\" >= f.\"from\" AND {text.Known("r")})";

    /// <summary>A dossier is there since its first step was recorded.</summary>
    private string OnPaper => !scan.Source.OnPaperOnly ? ""
        : " AND NOT EXISTS (SELECT 1 FROM dossier q JOIN dossier_step t ON t.dossier_id = q.id WHERE q.person_id = f.person_id"
            + $"{(scan.Known is null ? "" : " AND t.recorded_at <= @known")})";

    /// <summary>The furthest step before: its place on the way.</summary>
    private string StepBefore =>
        $"(SELECT MAX(CASE r.kind {string.Concat(Steps.Select((step, i) => $"WHEN {step} THEN {i + 1} "))}END) FROM counted_fact r WHERE r.person_id = f.person_id"
        + $" AND r.kind IN ({string.Join(", ", Steps)}) AND r.\"from\" <= f.\"from\" AND {text.Known("r")})";

    private static IEnumerable<int> Steps => Way.Steps.SkipLast(1).Select(step => (int)step.Fact);

    private bool IsState => scan.Source.Time == MeasureTime.EndOfPeriod && !scan.Source.IsOfUnits;

    private string Units
    {
        get
        {
            var kinds = string.Join(", ", scan.Source.UnitKinds);
            var (begin, rest) = ("SELECT o.id, o.id AS person_id, o.id AS organization_id, o.founded_on AS \"from\" FROM organization o JOIN organization_version w ON w.organization_id = o.id"
                + $" AND {DialectFigures.InForce("w", text.EventDay)} AND {text.Known("w")}", $" WHERE w.kind IN ({kinds})");
            return scan.Source.HasAdmission switch
            {
                null => $"{begin}{rest}",
                { } has when scan.IsWide => $"{begin} LEFT JOIN ({UnitsWithAdmission}) told ON told.unit = o.id{rest} AND told.unit IS {(has ? "NOT " : "")}NULL",
                { } has => $"{begin}{rest} AND {(has ? "" : "NOT ")}EXISTS ({Admissions})",
            };
        }
    }

    /// <summary>The same from the other side, for a unit with thousands below it: from what was admitted to the units above.</summary>
    private string UnitsWithAdmission =>
        $"SELECT DISTINCT a.ancestor_id AS unit FROM (SELECT x.organization_id AS org FROM counted_fact x WHERE {Admitted} UNION SELECT h.heir_id FROM counted_fact x JOIN organization_heir h"
        + $" ON h.former_id = x.organization_id AND {DialectFigures.InForce("h", text.EventDay)} AND {text.Known("h")} WHERE {Admitted}) held"
        + $" JOIN organization_ancestry a ON a.descendant_id = held.org AND {DialectFigures.InForce("a", text.EventDay)} AND {text.Known("a")}";

    /// <summary>Admissions of the period at or under the unit, those of units it followed included.</summary>
    private string Admissions =>
        $"SELECT 1 FROM organization_ancestry a JOIN counted_fact x ON x.organization_id = a.descendant_id WHERE a.ancestor_id = o.id AND {DialectFigures.InForce("a", text.EventDay)} AND {text.Known("a")} AND {Admitted}"
        + " UNION ALL "
        + $"SELECT 1 FROM organization_ancestry a JOIN organization_heir h ON h.heir_id = a.descendant_id AND {DialectFigures.InForce("h", text.EventDay)} AND {text.Known("h")}"
        + $" JOIN counted_fact x ON x.organization_id = h.former_id WHERE a.ancestor_id = o.id AND {DialectFigures.InForce("a", text.EventDay)} AND {text.Known("a")} AND {Admitted}";

    private string Admitted => $"x.kind = {(int)CountedFactKind.Admitted} AND x.\"from\" >= @first AND x.\"from\" <= @last AND {text.Known("x")}";

    private string BandOfBirth() =>
        $"CASE {string.Concat(AxisValues.AgeBands.Select((band, i) => $"WHEN {BornWithin(band)} THEN {i} "))}END";

    private string IsInBand(AgeBand band) => IsState ? BornWithin(band) : $"f.age >= {band.Youngest}{(band.Oldest is { } oldest ? $" AND f.age <= {oldest}" : "")}";

    private string BornWithin(AgeBand band)
    {
        var until = Value(scan.To.AddYears(-band.Youngest));
        return $"f.born_on <= {until}{(band.Oldest is { } oldest ? $" AND f.born_on > {Value(scan.To.AddYears(-oldest - 1))}" : "")}";
    }

    private string Days(DateOnly first, int months) => $"f.\"from\" >= {Value(first)} AND f.\"from\" < {Value(first.AddMonths(months))}";

    private string Value(object value) => text.Add($"w{filters++}", value);
}
