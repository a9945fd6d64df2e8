using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Sổ cấp số: decisions that wait for number and date; kind, unit and short code, never whose.</summary>
[Needs(Power.NumberPapers | Power.ActForCommittee)]
internal sealed class NumberingPage(Reach reach, NumberingQuery query, NumberPapers numbers, KeepNumberBook book) : PageModel
{
    [BindProperty]
    public NumberingForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Asked { get; set; } = 1;

    public int Number => Math.Clamp(Asked, 1, 1_000_000);

    public NumberingView View { get; private set; } = new([], [], []);

    [BindProperty]
    public NumberBookForm Book { get; set; } = new();

    /// <summary>What could not be numbered, with the reasons.</summary>
    public IReadOnlyList<NumberedOne> Wrong { get; private set; } = [];

    /// <summary>How many were numbered beside those that could not be.</summary>
    public int Given { get; private set; }

    /// <summary>What would be numbered, looked over and free of faults; empty while the form is being filled.</summary>
    public IReadOnlyList<NumberedOne> Looked { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        Book.On = reach.Today;
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct)
    {
        View = await query.OfAsync(((Number - 1) * NumberingQuery.PageSize, NumberingQuery.PageSize), ct);
        if (wanted == "sua-lai")
        {
            return Page();
        }

        var chosen = Form.Rows.Where(r => r.Chosen).ToList();
        Demand(chosen);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var input = new NumberInput(Form.IssuedOn.GetValueOrDefault(), [.. chosen.Select(r => new NumberFor(r.DossierId, r.Number ?? ""))]);
        return wanted == "ghi-nhan" ? await NumberAsync(input, ct) : await CheckAsync(input, ct);
    }

    /// <summary>Ghi số hủy.</summary>
    public async Task<IActionResult> OnPostSpoilAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        if (Book.On is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Book.On", "Chưa ghi ngày hủy số.");
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await book.SpoilAsync(new SpoilInput(Own(Book.UnitId), Book.Number ?? "", Book.Reason ?? "", Book.On.GetValueOrDefault()), ct);
        return outcome.Value is { } row ? this.Done(Links.Numbering, $"Đã ghi số {row.Written} là số hủy.") : this.Again(outcome);
    }

    /// <summary>Ghi ngày bắt đầu nhiệm kỳ.</summary>
    public async Task<IActionResult> OnPostTermAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        if (Book.TermFrom is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Book.TermFrom", "Chưa ghi ngày bắt đầu nhiệm kỳ.");
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await book.StartTermAsync(Own(Book.TermUnitId), Book.TermFrom.GetValueOrDefault(), ct);
        return outcome.Succeeded ? this.Done(Links.Numbering, $"Đã ghi nhiệm kỳ bắt đầu từ ngày {Formats.Day(Book.TermFrom)}.") : this.Again(outcome);
    }

    private void Demand(List<NumberingRow> chosen)
    {
        if (Form.IssuedOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Form.IssuedOn", "Chưa ghi ngày ban hành.");
        }

        if (chosen.Count == 0)
        {
            ModelState.AddModelError("", "Chưa chọn quyết định nào. Đánh dấu các quyết định cần cấp số.");
        }

        if (chosen.Exists(r => string.IsNullOrWhiteSpace(r.Number)))
        {
            ModelState.AddModelError("", "Có quyết định được chọn mà chưa ghi số.");
        }
    }

    private async Task<IActionResult> CheckAsync(NumberInput input, CancellationToken ct)
    {
        var said = await numbers.LookAsync(input, ct);
        if (said.All(one => one.Outcome.Succeeded))
        {
            Looked = said;
            return Page();
        }

        Wrong = [.. said.Where(one => !one.Outcome.Succeeded)];
        return this.Again();
    }

    private async Task<IActionResult> NumberAsync(NumberInput input, CancellationToken ct)
    {
        var done = await numbers.RunAsync(input, ct);
        var given = done.Count(one => one.Outcome.Succeeded);
        if (given == done.Count)
        {
            return this.Done(Links.Numbering, $"Đã cấp số cho {given} quyết định.");
        }

        (Given, Wrong) = (given, [.. done.Where(one => !one.Outcome.Succeeded)]);
        View = await query.OfAsync(((Number - 1) * NumberingQuery.PageSize, NumberingQuery.PageSize), ct);
        return this.Again();
    }

    /// <summary>The chosen book, or the only one there is.</summary>
    private Guid Own(Guid? chosen) => chosen ?? (View.Units is [var only] ? only.Id : Guid.Empty);

    private async Task ShowAsync(CancellationToken ct)
    {
        View = await query.OfAsync(((Number - 1) * NumberingQuery.PageSize, NumberingQuery.PageSize), ct);
        Form = Proposed(View);
        Form.IssuedOn = reach.Today;
    }

    /// <summary>The next numbers of the term, one after the other in the order shown.</summary>
    private static NumberingForm Proposed(NumberingView view)
    {
        var next = view.Units.ToDictionary(unit => unit.Id, unit => unit.Next);
        return new NumberingForm
        {
            Rows = [.. view.Waiting.Select(w => new NumberingRow { DossierId = w.DossierId, Number = Numbers.InFull($"{next[w.UnitId]++}", w.Unit?.Symbol) })],
        };
    }
}

/// <summary>Date for all, a number for each.</summary>
internal sealed class NumberingForm
{
    public DateOnly? IssuedOn { get; set; }
    public List<NumberingRow> Rows { get; set; } = [];
}

/// <summary>One decision.</summary>
internal sealed class NumberingRow
{
    public Guid DossierId { get; set; }
    public bool Chosen { get; set; }
    public string? Number { get; set; }
}

/// <summary>A number spoilt, or the first day of a term.</summary>
internal sealed class NumberBookForm
{
    public Guid? UnitId { get; set; }
    public string? Number { get; set; }
    public string? Reason { get; set; }
    public DateOnly? On { get; set; }
    public Guid? TermUnitId { get; set; }
    public DateOnly? TermFrom { get; set; }
}

/// <summary>Whose decision a line is, as far as the reader may know.</summary>
internal sealed record WhoseDecision(Guid DossierId, string Code, string? Name);
