using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Sổ cấp số: decisions that wait for number and date; kind, unit and short code, never whose.</summary>
[Needs(Power.NumberPapers | Power.ActForCommittee)]
internal sealed class NumberingPage(Reach reach, NumberingQuery query, NumberPapers numbers) : PageModel
{
    [BindProperty]
    public NumberingForm Form { get; set; } = new();

    public NumberingView View { get; private set; } = new([], [], new Dictionary<Guid, int>());

    public IReadOnlyList<NumberedOne> Done { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        View = await query.OfAsync(ct);
        Form = Proposed(View);
        Form.IssuedOn = reach.Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Form.IssuedOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Form.IssuedOn", "Chưa ghi ngày ban hành.");
        }

        var chosen = Form.Rows.Where(r => r.Chosen).ToList();
        if (chosen.Count == 0)
        {
            ModelState.AddModelError("", "Chưa chọn quyết định nào. Đánh dấu các quyết định cần cấp số.");
        }

        if (chosen.Exists(r => string.IsNullOrWhiteSpace(r.Number)))
        {
            ModelState.AddModelError("", "Có quyết định được chọn mà chưa ghi số.");
        }

        if (!ModelState.IsValid)
        {
            View = await query.OfAsync(ct);
            return this.Again();
        }

        Done = await numbers.RunAsync(new NumberInput(Form.IssuedOn.GetValueOrDefault(), [.. chosen.Select(r => new NumberFor(r.DossierId, r.Number ?? ""))]), ct);
        var given = Done.Count(d => d.Outcome.Succeeded);
        if (given == Done.Count)
        {
            return this.Done(Links.Numbering, $"Đã cấp số cho {given} quyết định.");
        }

        View = await query.OfAsync(ct);
        return this.Again();
    }

    /// <summary>The next numbers of the term, one after the other in the order shown.</summary>
    private static NumberingForm Proposed(NumberingView view)
    {
        var next = view.NextByUnit.ToDictionary();
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
