using System.Globalization;
using System.Runtime.InteropServices;
using Nguon.Domain.People;

namespace Nguon.Web.Ui;

/// <summary>What was understood of an input: a value, nothing (left empty), or a question back in Vietnamese.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reading<T>(T? Value, string? Question)
{
    public Reading<TOther> As<TOther>(Func<T, TOther?> convert) =>
        Value is { } value && Question is null ? new(convert(value), null) : new(default, Question);
}

/// <summary>A life date as far as it is known: day, month or only the year; the first day stands for the rest.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LifeDate(DateOnly On, DatePrecision Precision)
{
    public override string ToString() => Precision switch
    {
        DatePrecision.Year => On.Year.ToString("0000", CultureInfo.InvariantCulture),
        DatePrecision.Month => On.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        _ => On.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
    };
}
