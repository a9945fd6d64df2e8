using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;
using Nguon.Web.Seed.Codes;

namespace Nguon.Web.Reading;

/// <summary>The code lists of units of this installation: what the program ships, and after it the versions added here. Composed when first asked, and anew after a change.</summary>
internal sealed class UnitCodes(IServiceScopeFactory scopes)
{
    private volatile UnitCodeBook? composed;

    public UnitCodeBook Book => composed ??= Compose();

    /// <summary>As the database has it now, for whoever is about to add to it.</summary>
    public static async Task<UnitCodeBook> ReadAsync(AppDb db, CancellationToken ct) => With(await db.CodeListVersions.AsNoTracking().ToListAsync(ct));

    /// <summary>After a version was saved: the next who asks gets it.</summary>
    public void Forget() => composed = null;

    /// <summary>The list an axis of figures takes its values from; null for others.</summary>
    public static UnitCodeList? ListOf(AxisKind axis) => axis switch
    {
        AxisKind.Block => UnitCodeList.Block,
        AxisKind.BaseType => UnitCodeList.BaseType,
        _ => null,
    };

    /// <summary>Values of an axis in its own order, added codes among them.</summary>
    public static IEnumerable<string> Keys(AxisKind axis, UnitCodeBook codes) =>
        ListOf(axis) is { } list ? codes.All(list).Select(code => code.Code) : FigureWords.Values(axis).Select(value => value.Key);

    /// <summary>Label of a value of an axis, added codes among them.</summary>
    public static string Label(AxisKind axis, string key, UnitCodeBook codes) =>
        ListOf(axis) is { } list && key != Axis.Unknown ? codes.Label(list, key) : FigureWords.Label(axis, key);

    private UnitCodeBook Compose()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return With(db.CodeListVersions.AsNoTracking().ToList());
    }

    private static UnitCodeBook With(IEnumerable<CodeListVersion> added) => new([.. UnitCodeSource.Load(), .. added]);
}
