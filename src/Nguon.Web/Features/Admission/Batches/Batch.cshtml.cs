using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>One act on a selection of dossiers: look over, do, and read what was done and what was not.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class BatchPage(Reach reach, RunBatch run) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "viec")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "hoSo")]
    public List<Guid> DossierIds { get; set; } = [];

    [BindProperty]
    public BatchForm Form { get; set; } = new();

    public BatchAct Act { get; private set; } = BatchActs.All[0];

    public IReadOnlyList<BatchLine> Lines { get; private set; } = [];

    /// <summary>True after acting: the lines say what was done.</summary>
    public bool IsDone { get; private set; }

    public IEnumerable<BatchLine> Ready => Lines.Where(l => l.Refusals.Count == 0);

    public IEnumerable<BatchLine> Stopped => Lines.Where(l => l.Refusals.Count > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((Key is null ? BatchActs.All[0] : BatchActs.Find(Key)) is not { } act)
        {
            return NotFound();
        }

        (Act, Form.On) = (act, reach.Today);
        Lines = await run.LookAsync(act, DossierIds, Form, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? lam, CancellationToken ct)
    {
        if (BatchActs.Find(Key) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        if (Form.On is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Form.On", $"Chưa ghi {act.DayLabel.ToLowerInvariant()}.");
        }

        if (!ModelState.IsValid)
        {
            Form.On ??= reach.Today;
            Lines = await run.LookAsync(act, DossierIds, Form, ct);
            return this.Again();
        }

        IsDone = lam == "ghi-nhan";
        Lines = IsDone ? await run.RunAsync(act, DossierIds, Form, ct) : await run.LookAsync(act, DossierIds, Form, ct);
        if (IsDone && Lines.Count > 0 && !Ready.Any())
        {
            return this.Again();
        }

        return Page();
    }
}
