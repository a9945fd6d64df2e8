using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Exactly the persons, or units and aggregate entries, behind one number.</summary>
[Needs(Power.SeeTree)]
internal sealed class BehindPage(FigureQuery query, FigurePaths paths, FigureChoices choices, ExportBehind export, Reach reach) : PageModel
{
    public const int PageSize = 100;

    [BindProperty(SupportsGet = true)]
    public FigureInput Input { get; set; } = new();

    public string Unit { get; private set; } = "";

    public Measure? Measure => MeasureCatalogue.Find(Input.Measure);

    /// <summary>What the list shows: the measure itself, of a ratio its numerator.</summary>
    public Measure? Listed => Measure?.Numerator is { } side ? MeasureCatalogue.Find(side.Measure) : Measure;

    public FigureAnswer? Answer { get; private set; }

    public IReadOnlyList<FigurePersonView> People { get; private set; } = [];

    /// <summary>Full path of each unit then, the unit first.</summary>
    public ILookup<(Guid Id, DateOnly On), string> Paths { get; private set; } = Enumerable.Empty<string>().ToLookup(_ => (Guid.Empty, DateOnly.MinValue));

    /// <summary>What is behind a figure that counts places; null behind other figures.</summary>
    public IReadOnlyList<ResidentialView>? Hamlets { get; private set; }

    public IReadOnlyList<PlacedEntry> Entries { get; private set; } = [];

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>How many stand behind the number, with all pages.</summary>
    public long Count { get; private set; }

    public int PageNumber => Math.Max(1, Input.Page ?? 1);

    public int Pages => (int)((Count + PageSize - 1) / PageSize);

    /// <summary>True when the list may be taken away as a workbook.</summary>
    public bool MayExport => People.Count > 0 && reach.User.Has(Power.Export);

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        var shown = await OnGetAsync(ct);
        return Answer is { } answer && Measure is { } measure && FigureReader.Read(Input.Wish(Unit)).Value is { } question
            ? await export.RunAsync(question, new FigureTable(answer, measure, Input, Unit), ct) is { } book ? File(book, SheetWriter.ContentType, "danh-sach.xlsx") : NotFound()
            : shown;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input = Input.On(reach.Today);
        ViewData["AsOf"] = Input.To;
        (Unit, _) = await choices.UnitAsync(Input.Unit, ct);
        var read = FigureReader.Read(Input.Wish(Unit));
        if (read.Value is not { } question)
        {
            Refusals = read.Refusals;
            return Page();
        }

        var answer = await query.AskAsync(question, ct);
        if (answer.Value is not { } figures)
        {
            return NotFound();
        }

        Answer = figures;
        if (Listed is { IsOfPlaces: true })
        {
            Hamlets = await query.HamletsAsync(question, ct);
            return Page();
        }

        Count = question.Row is null ? figures.Total.Persons : figures.Rows.FirstOrDefault(row => row.Key == question.Row)?.Persons ?? await OfTogetherAsync(question, ct);
        Entries = await query.EntriesAsync(question, ct);
        var behind = await query.BehindAsync(question, ((PageNumber - 1) * PageSize, PageSize), ct);
        (People, Refusals) = (behind.Value ?? [], behind.Refusals);
        Paths = await paths.OfAsync(People.Select(person => person.UnitAt), question.KnownAt, ct);
        return Page();
    }

    /// <summary>A row that is several of the axis together, such as dân tộc thiểu số.</summary>
    private async Task<long> OfTogetherAsync(FigureQuestion question, CancellationToken ct) => question is { By: { } axis and not AxisKind.Unit, Row: { } row }
        ? (await query.AskAsync(question with { By = null, Row = null, Where = [.. question.Where, new FigureFilter(axis, row)] }, ct)).Value?.Total.Persons ?? 0
        : 0;
}
