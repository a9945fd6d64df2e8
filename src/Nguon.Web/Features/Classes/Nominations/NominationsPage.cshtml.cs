using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>Đề nghị cử đi học: what cells propose, answered by the committee; the centre reads who is coming.</summary>
[Needs(Power.SeeClasses | Power.ActForCommittee)]
internal sealed class NominationsPage(NominationQuery query, ClassListQuery classes, SendToClass send, AnswerProposals answer, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "loai")]
    public ClassKind? Kind { get; set; }

    [BindProperty]
    public NominationForm Form { get; set; } = new();

    public NominationPage List { get; private set; } = new([], 0, 1);

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public IReadOnlyList<SentOne> Sent { get; private set; } = [];

    public bool MayAnswer => reach.User.Has(Power.ActForCommittee);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (Form.ClassId is not { } classId || Form.Chosen.Count == 0)
        {
            return this.Again<int>(Refusal.Plain("CLS-018", "Selection", "Đánh dấu những người cần cử và chọn lớp.", "Đảng ủy cơ sở"));
        }

        var people = List.Rows.Where(r => Form.Chosen.Contains(r.Place.Id)).Select(r => r.Place.PersonId).ToList();
        var outcome = await send.RunAsync(new SendInput { ClassId = classId, PersonIds = people, AcceptWaiting = Form.AcceptWaiting, Number = Form.Number, On = Form.On }, ct);
        if (outcome.Value is not { } sent)
        {
            return this.Again(outcome);
        }

        Sent = sent;
        if (Sent.All(one => one.Outcome is { Succeeded: true, Warnings.Count: 0 }))
        {
            return this.Done($"{Links.Classes}/de-nghi", $"Đã cử {Sent.Count} người vào lớp.");
        }

        await LoadAsync(ct);
        return Sent.Any(one => !one.Outcome.Succeeded) ? this.Again() : Page();
    }

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => AnswerAsync(() => answer.ApproveAsync(Form.ToInput(), ct), "Đã ghi đồng ý cử đi học", ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => AnswerAsync(() => answer.DeclineAsync(Form.ToInput(), ct), "Đã ghi chưa cử đi học", ct);

    public Task<IActionResult> OnPostHinderAsync(CancellationToken ct) => AnswerAsync(() => answer.HinderAsync(Form.ToInput(), ct), "Đã ghi thời gian không đến được", ct);

    private async Task<IActionResult> AnswerAsync(Func<Task<Outcome<int>>> act, string notice, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await act();
        return outcome.Succeeded ? this.Done($"{Links.Classes}/de-nghi", $"{notice}: {outcome.Value} người.") : this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        List = await query.ListAsync(Kind, Math.Max(1, Number), ct);
        Classes = MayAnswer
            ? [.. (await classes.OpenAsync(Kind, ct)).Select(c => new Choice(c.Id.ToString(), $"{c.Name}, khai giảng {Formats.Day(c.FirstDay)}, còn {c.Left}/{c.Seats} chỗ"))]
            : [];
    }
}

/// <summary>Who is chosen, and what about them.</summary>
internal sealed class NominationForm
{
    public List<Guid> Chosen { get; set; } = [];
    public Guid? ClassId { get; set; }
    public bool AcceptWaiting { get; set; }
    public string? Number { get; set; }
    public DateOnly? On { get; set; }
    public DeclineReason? Reason { get; set; }
    public string? Note { get; set; }
    public List<HinderedTimes> Hindered { get; set; } = [];

    public AnswerInput ToInput() => new()
    {
        EnrolmentIds = Chosen, Reason = Reason, Note = Note ?? "", Hindered = Hindered.Aggregate(HinderedTimes.None, (all, one) => all | one), Number = Number, On = On,
    };
}
