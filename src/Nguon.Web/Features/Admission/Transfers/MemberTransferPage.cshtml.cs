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

    public bool IsMember => Shown.Person.Status is PersonStatus.OfficialMember or PersonStatus.ProbationaryMember;

    public bool IsOnTheWay => Lines.Any(l => l.IsOnTheWay);

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct)
    {
        (Input.SlipOn, Arrival.ReceivedOn) = (reach.Today, reach.Today);
        return await LoadAsync(personId, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostSendAsync(Guid personId, CancellationToken ct) =>
        await DoneAsync(personId, nameof(Arrival), () => send.RunAsync(personId, Input.ToInput(), ct), "Đã ghi chuyển đi; đảng viên vẫn tính ở đây đến khi nơi đến tiếp nhận.", ct);

    public async Task<IActionResult> OnPostArriveAsync(Guid personId, CancellationToken ct) =>
        await DoneAsync(personId, nameof(Input), () => receive.RunAsync(personId, Arrival.ToInput(), ct), "Đã tiếp nhận đảng viên.", ct);

    private async Task<IActionResult> DoneAsync(Guid personId, string otherForm, Func<Task<Outcome<ActivityTransfer>>> act, string notice, CancellationToken ct)
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(otherForm + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        if (!ModelState.IsValid)
        {
            return await LoadAsync(personId, ct) ? this.Again() : NotFound();
        }

        var outcome = await act();
        return outcome is { Succeeded: true, Value: { } transfer } ? this.Done($"{Links.Transfers}/{transfer.Id}", string.Join(' ', outcome.Warnings.Select(w => w.Message).Prepend(notice)))
            : await LoadAsync(personId, ct) ? this.Again(outcome) : NotFound();
    }

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
}
