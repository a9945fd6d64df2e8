using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Statistics;
using Nguon.Web.Data;
using Nguon.Web.Seed.Codes;

namespace Nguon.Web.Reading;

/// <summary>The code lists of units of this installation: what the program ships, and after it the versions added here. Composed when first asked, and anew after a change, by another program too.</summary>
internal sealed class UnitCodes(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const string StampSetting = "codes-stamp";

    private readonly StampLook look = new(StampSetting, scopes, clock);
    private volatile Composed? composed;

    public UnitCodeBook Book
    {
        get
        {
            if (composed is not { } known || look.IsOther(known.Stamp))
            {
                composed = known = Compose();
            }

            return known.Book;
        }
    }

    /// <summary>Before a version is saved: other programs see by the stamp that something changed.</summary>
    public static Task StampAsync(AppDb db, CancellationToken ct) => StampLook.SetAsync(db, StampSetting, ct);

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

    private Composed Compose()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var stamp = look.In(db); // before what it stamps: a change meanwhile is noticed at the next look
        return new Composed(With(db.CodeListVersions.AsNoTracking().ToList()), stamp);
    }

    private static UnitCodeBook With(IEnumerable<CodeListVersion> added) => new([.. UnitCodeSource.Load(), .. added]);

    private sealed record Composed(UnitCodeBook Book, string? Stamp);
}
