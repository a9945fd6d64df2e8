using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Chuyển sinh hoạt of one person: a member is sent, somebody who is none is received from outside.</summary>
[Needs(Power.ActForCell)]
internal sealed class MemberTransferPage(PersonPageQuery people, TransferBook book, SendTransfer send, ReceiveArrival receive, Reach reach) : PageModel
{
    [BindProperty(Name = nameof(Input))]
    public TransferForm Input { get; set; } = new();

    [BindProperty(Name = nameof(Arrival))]
    public ArrivalForm Arrival { get; set; } = new();

    /// <summary>Words of the place looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    public PersonFile Shown { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<TransferLine> Lines { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    /// <summary>What would be recorded, looked over; null while a form is being filled.</summary>
    public TransferCheck? Checked { get; private set; }

    public bool IsMember => Shown.Person.Status is PersonStatus.OfficialMember or PersonStatus.ProbationaryMember;

    public bool IsOnTheWay => Lines.Any(l => l.IsOnTheWay);

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct)
    {
        (Input.SlipOn, Arrival.ReceivedOn) = (reach.Today, reach.Today);
        return await LoadAsync(personId, ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostSendAsync(Guid personId, [FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct) =>
        AnswerAsync(personId, wanted, new Acts(nameof(Arrival), () => send.CheckAsync(personId, Input.ToInput(), ct), () => send.RunAsync(personId, Input.ToInput(), ct))
        {
            Look = judged => TransferCheck.OfSending(judged, judged.Value!, PlaceOf(judged.Value!), Links.Person(personId)), // only what stands is looked over
            Notice = "Đã ghi chuyển đi; đảng viên vẫn tính ở đây đến khi nơi đến tiếp nhận.",
        }, ct);

    public Task<IActionResult> OnPostArriveAsync(Guid personId, [FromForm(Name = TypedAgainTagHelper.Wanted)] string? wanted, CancellationToken ct) =>
        AnswerAsync(personId, wanted, new Acts(nameof(Input), () => receive.CheckAsync(personId, Arrival.ToInput(), ct), () => receive.RunAsync(personId, Arrival.ToInput(), ct))
        {
            Look = judged => TransferCheck.OfArrival(judged, Arrival.ToInput(), Links.Person(personId)),
            Notice = "Đã tiếp nhận đảng viên.",
        }, ct);

    private async Task<IActionResult> AnswerAsync(Guid personId, string? wanted, Acts acts, CancellationToken ct)
    {
        if (!await LoadAsync(personId, ct))
        {
            return NotFound();
        }

        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(acts.OtherForm + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        if (wanted == "sua-lai" || !ModelState.IsValid)
        {
            return wanted == "sua-lai" ? Page() : this.Again();
        }

        if (wanted == "ghi-nhan")
        {
            var outcome = await acts.Run();
            return outcome is { Succeeded: true, Value: { } transfer } ? this.Done($"{Links.Transfers}/{transfer.Id}", string.Join(' ', outcome.Warnings.Select(w => w.Message).Prepend(acts.Notice))) : this.Again(outcome);
        }

        var judged = await acts.Check();
        Checked = judged.Succeeded ? acts.Look(judged) : null;
        return judged.Succeeded ? Page() : this.Again(judged);
    }

    private string PlaceOf(ActivityTransfer slip) => Places.FirstOrDefault(place => place.Value == slip.ToOrganizationId?.ToString())?.Label ?? slip.OtherPlace;

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await people.FindAsync(personId, ct) is not { } file || !await reach.MayAsync(Power.ActForCell, file.Person.OrganizationId, ct))
        {
            return false;
        }

        (Shown, Lines) = (file, await book.OfPersonAsync(personId, ct));
        Places = [.. (await book.PlacesAsync(Words ?? "", ct)).Where(hit => hit.Id != file.Person.OrganizationId).Select(hit => new Choice(hit.Id.ToString(), hit.Path))];
        return true;
    }

    /// <summary>One of the two forms: looked over, then done.</summary>
    private sealed record Acts(string OtherForm, Func<Task<Outcome<ActivityTransfer>>> Check, Func<Task<Outcome<ActivityTransfer>>> Run)
    {
        public required Func<Outcome<ActivityTransfer>, TransferCheck> Look { get; init; }

        public required string Notice { get; init; }
    }
}
