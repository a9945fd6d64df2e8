using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>Probationers and their class before month twelve; a committee sends them from here.</summary>
[Needs(Power.SeeClasses | Power.SeePeople)]
internal sealed class ProbationersPage(ProbationerQuery query, ClassListQuery classes, SendToClass send, Reach reach) : PageModel
{
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public Guid? ClassId { get; set; }

    [BindProperty]
    public bool AcceptWaiting { get; set; }

    public IReadOnlyList<ProbationerRow> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public IReadOnlyList<SentOne> Sent { get; private set; } = [];

    public DateOnly Today => reach.Today;

    public bool MaySend => reach.User.Has(Power.ActForCommittee);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!MaySend || ClassId is not { } classId || Chosen.Count == 0)
        {
            return MaySend ? this.Again<int>(Refusal.Plain("CLS-018", "Selection", "Đánh dấu những người cần cử và chọn lớp.", "Đảng ủy cơ sở")) : NotFound();
        }

        var outcome = await send.RunAsync(new SendInput { ClassId = classId, PersonIds = Chosen, AcceptWaiting = AcceptWaiting }, ct);
        if (outcome.Value is not { } sent)
        {
            return this.Again(outcome);
        }

        Sent = sent;
        if (Sent.All(one => one.Outcome.Succeeded))
        {
            return this.Done($"{Links.Classes}/dang-vien-du-bi", $"Đã cử {Sent.Count} người vào lớp.");
        }

        await LoadAsync(ct);
        return this.Again();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Rows = await query.WithoutClassAsync(ct);
        Classes = MaySend
            ? [.. (await classes.OpenAsync(ClassKind.NewMember, ct)).Select(c => new Choice(c.Id.ToString(), $"{c.Name}, khai giảng {Formats.Day(c.FirstDay)}, còn {c.Left}/{c.Seats} chỗ"))]
            : [];
    }
}
