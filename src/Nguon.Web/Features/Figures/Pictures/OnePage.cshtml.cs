using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Statistics;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Một trang cho lãnh đạo: the year so far against the same days of last year, on one A4; every number opens its persons.</summary>
[Needs(Power.SeeTree)]
internal sealed class OnePagePage(PictureQuery pictures, FreshnessQuery freshness, AskedUnits units, TableBook book, FigureRowBuilder builder, Reach reach) : PageModel
{
    /// <summary>So many units fit beside each other in two columns of the paper; more take three smaller ones.</summary>
    public const int InTwoColumns = 44;

    private const int MostUnits = 78;

    private static readonly (AxisKind Axis, string Head)[] Shown =
        [(AxisKind.AgeGroup, "Tuổi"), (AxisKind.Education, "Giáo dục phổ thông"), (AxisKind.Professional, "Chuyên môn"), (AxisKind.Religion, "Tôn giáo")];

    [BindProperty(SupportsGet = true)]
    public FigureInput Input { get; set; } = new();

    public FreshStamp Fresh { get; private set; } = new("", null);

    public AskedUnit Asked { get; private set; } = new("", [], null, []);

    public PictureLinks Links { get; private set; } = new(new FigureInput(), "");

    public UnitPicture? Now { get; private set; }

    public UnitPicture? Before { get; private set; }

    public IReadOnlyList<OnePageGroup> Groups { get; private set; } = [];

    public IReadOnlyList<OnePageRow> Units { get; private set; } = [];

    /// <summary>Units that found no room on the paper, with their numbers; null when all did.</summary>
    public (int Units, long Now, long Before)? Others { get; private set; }

    /// <summary>Units below without an admission in either year.</summary>
    public int Bare { get; private set; }

    /// <summary>The table as a workbook with a sheet that says where it comes from.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return Now is not null && Asked.Place is { } place ? File(book.Of(PictureSheets.Of(place, this)), SheetWriter.ContentType, "mot-trang.xlsx") : NotFound();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var to = Input.To ?? reach.Today;
        Input = new FigureInput { Unit = Input.Unit, To = to, From = new DateOnly(to.Year, 1, 1), TreeOn = to };
        ViewData["AsOf"] = to;
        Asked = await units.FindAsync(Input, ct);
        if (Asked.Place is not { } place)
        {
            return;
        }

        Links = new PictureLinks(Input, Asked.Code);
        Fresh = new FreshStamp(Asked.Code, await freshness.LastAsync(place, ct));
        Now = await pictures.AskAsync(place, new DateOnly(to.Year, 1, 1), to, true, ct);
        Before = await pictures.AskAsync(place, new DateOnly(to.Year - 1, 1, 1), to.AddYears(-1), true, ct);
        Groups = [.. Shown.Select(shown => new OnePageGroup(shown.Axis, shown.Head, Rows(shown.Axis, Now, Before))).Where(group => group.Rows.Count > 0)];
        await UnitsAsync(place, Now, Before, ct);
    }

    private static List<OnePageRow> Rows(AxisKind axis, UnitPicture now, UnitPicture before) => FigureWords.Values(axis).Select(value => value.Key).Append(Axis.Unknown)
        .Select(key => new OnePageRow(key, FigureWords.Label(axis, key), now.Of(axis, key), before.Of(axis, key))).Where(row => row.Now + row.Before > 0).ToList();

    private async Task UnitsAsync(FigurePlace place, UnitPicture now, UnitPicture before, CancellationToken ct)
    {
        var question = new FigureQuestion { UnitCode = place.Code, Measure = MeasureCatalogue.All[0], From = now.From, To = now.To, By = AxisKind.Unit };
        var found = now.Admitted.Along(AxisKind.Unit).Keys.Concat(before.Admitted.Along(AxisKind.Unit).Keys).ToHashSet(StringComparer.Ordinal);
        var names = await builder.NamesAsync(question, place, found, ct);
        var rows = names.Select(name => new OnePageRow(name.Key, name.Label, now.Of(AxisKind.Unit, name.Inner), before.Of(AxisKind.Unit, name.Inner))).ToList();
        var some = rows.Where(row => row.Now + row.Before > 0).ToList();
        var most = some.OrderByDescending(row => Math.Max(row.Now, row.Before)).Take(MostUnits).ToHashSet();
        Units = some.Where(most.Contains).ToList();
        Bare = rows.Count - some.Count;
        Others = some.Count == Units.Count ? null : (some.Count - Units.Count, some.Sum(row => row.Now) - Units.Sum(row => row.Now), some.Sum(row => row.Before) - Units.Sum(row => row.Before));
    }
}

/// <summary>One line: this year and the same days of last year.</summary>
internal sealed record OnePageRow(string Key, string Label, long Now, long Before);

/// <summary>Lines of one axis.</summary>
internal sealed record OnePageGroup(AxisKind Axis, string Head, IReadOnlyList<OnePageRow> Rows)
{
    public string Code => Nguon.Domain.Statistics.Axis.Of(Axis).Code;
}
