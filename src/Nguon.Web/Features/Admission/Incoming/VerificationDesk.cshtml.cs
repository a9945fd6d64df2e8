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

    [BindProperty(SupportsGet = true, Name = "trang-di")]
    public int OutgoingNumber { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "trang-den")]
    public int IncomingNumber { get; set; } = 1;

    public (IReadOnlyList<OutgoingLine> Rows, int Total) Outgoing { get; private set; } = ([], 0);

    public (IReadOnlyList<IncomingLine> Rows, int Total) Incoming { get; private set; } = ([], 0);

    public int Unanswered { get; private set; }

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

    private async Task LoadAsync(CancellationToken ct)
    {
        (OutgoingNumber, IncomingNumber) = (Math.Clamp(OutgoingNumber, 1, 1_000_000), Math.Clamp(IncomingNumber, 1, 1_000_000));
        Outgoing = await desk.OutgoingAsync((OutgoingNumber - 1) * VerificationDesk.PageSize, VerificationDesk.PageSize, ct);
        Incoming = await desk.IncomingAsync((IncomingNumber - 1) * VerificationDesk.PageSize, VerificationDesk.PageSize, ct);
        Unanswered = await desk.UnansweredAsync(ct);
    }
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
