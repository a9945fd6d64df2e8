using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Thẩm tra lý lịch: what is out and late, and what other committees ask of this one.</summary>
[Needs(Power.ActForCommittee)]
internal sealed class VerificationDeskPage(VerificationDesk desk, Reach reach) : PageModel
{
    [BindProperty]
    public IncomingForm Input { get; set; } = new();

    public DateOnly Today => reach.Today;

    public IReadOnlyList<OutgoingLine> Outgoing { get; private set; } = [];

    public IReadOnlyList<IncomingLine> Incoming { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.ReceivedOn = reach.Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return this.Again();
        }

        var outcome = Input.AnswerId is { } id
            ? await desk.AnswerAsync(id, Input.AnsweredOn, Input.AnswerNumber, ct)
            : await desk.RegisterAsync(new((Input.From ?? "").Trim(), (Input.PersonName ?? "").Trim(), (Input.LetterNumber ?? "").Trim(), Input.ReceivedOn, (Input.Keeper ?? "").Trim()), ct);
        if (outcome.Succeeded)
        {
            return this.Done("/tham-tra#den", Input.AnswerId is null ? "Đã vào sổ đề nghị thẩm tra." : "Đã ghi ngày trả lời.");
        }

        await LoadAsync(ct);
        return this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct) => (Outgoing, Incoming) = (await desk.OutgoingAsync(ct), await desk.IncomingAsync(ct));
}

/// <summary>A request as typed, or its answer.</summary>
internal sealed class IncomingForm
{
    public string? From { get; set; }
    public string? PersonName { get; set; }
    public string? LetterNumber { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public string? Keeper { get; set; }
    public Guid? AnswerId { get; set; }
    public DateOnly? AnsweredOn { get; set; }
    public string? AnswerNumber { get; set; }
}
