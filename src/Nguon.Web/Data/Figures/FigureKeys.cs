using System.Globalization;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data;

/// <summary>Keys of rows out of stored values, and back.</summary>
internal static class FigureKeys
{
    /// <summary>Computed value of the ethnicity axis: everybody not Kinh (rules.md 9.4).</summary>
    public const string Minority = "thieu-so";

    /// <summary>Code of Kinh on the official list.</summary>
    public const string Majority = "01";

    /// <summary>Computed value of the religion axis: everybody who has one.</summary>
    public const string Religious = "co-ton-giao";

    public static bool IsNumber(AxisKind axis) =>
        axis is AxisKind.Sex or AxisKind.Education or AxisKind.YouthUnion or AxisKind.UnitKind or AxisKind.Introducer
            or AxisKind.Leaving or AxisKind.WayStep;

    /// <summary>Values fixed by the forms; empty for axes with a code list, days or units.</summary>
    public static IReadOnlyList<AxisValue> Fixed(AxisKind axis) => axis switch
    {
        AxisKind.Sex => AxisValues.Sexes,
        AxisKind.Education => AxisValues.Educations,
        AxisKind.YouthUnion => AxisValues.YouthUnion,
        AxisKind.UnitKind => AxisValues.UnitKinds,
        AxisKind.Introducer => AxisValues.Introducers,
        AxisKind.Leaving => AxisValues.Leavings,
        AxisKind.WayStep => AxisValues.WaySteps,
        AxisKind.AgeGroup => AxisValues.AgeBands.Select((band, i) => new AxisValue(band.Key, band.Label, i)).ToList(),
        _ => [],
    };

    public static int NumberOf(AxisKind axis, string key) => Fixed(axis).First(value => value.Key == key).Number;

    /// <summary>Keys a stored value stands under: one, or several where the axis overlaps.</summary>
    public static IEnumerable<string> Of(AxisKind axis, string? raw, MeasureTime time)
    {
        if (axis == AxisKind.Introducer)
        {
            var mask = int.Parse(raw ?? "0", CultureInfo.InvariantCulture);
            var groups = AxisValues.Introducers.Where(group => (group.Number & mask) != 0).Select(group => group.Key).ToList();
            return groups.Count == 0 ? [Axis.Unknown] : groups;
        }

        return [raw is null ? Axis.Unknown : One(axis, raw, time)];
    }

    private static string One(AxisKind axis, string raw, MeasureTime time) => axis switch
    {
        AxisKind.Unit => Guid.Parse(raw) is var unit && unit == Guid.Empty ? Axis.Unknown : unit.ToString(),
        AxisKind.Year => raw[..4],
        AxisKind.Month => raw[..7],
        AxisKind.AgeGroup when time == MeasureTime.Period => Band(int.Parse(raw, CultureInfo.InvariantCulture)),
        _ when IsNumber(axis) || axis == AxisKind.AgeGroup => Fixed(axis).First(value => value.Number == int.Parse(raw, CultureInfo.InvariantCulture)).Key,
        _ => raw,
    };

    private static string Band(int age) => AxisValues.AgeBands.First(band => age >= band.Youngest && (band.Oldest is null || age <= band.Oldest)).Key;
}
