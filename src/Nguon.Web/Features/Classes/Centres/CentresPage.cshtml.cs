using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>Centres the user runs: what stands on their papers, whom they serve.</summary>
[Needs(Power.SeeClasses | Power.ActForCommittee)]
internal sealed class CentresPage(KeepCentre keep, CloseCentre close, CentreQuery query, UnitChoices units, Reach reach) : PageModel
{
    [BindProperty]
    public CentreForm Form { get; set; } = new();

    public IReadOnlyList<CentreView> Centres { get; private set; } = [];

    public IReadOnlyDictionary<Guid, IReadOnlyList<Choice>> Servable { get; private set; } = new Dictionary<Guid, IReadOnlyList<Choice>>();

    public IReadOnlyDictionary<Guid, CentreForm> Forms { get; private set; } = new Dictionary<Guid, CentreForm>();

    public IReadOnlyList<Choice> Committees { get; private set; } = [];

    /// <summary>Centres that may keep the register of one that ends.</summary>
    public IReadOnlyList<Choice> Keepers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken ct) =>
        AnswerAsync(() => Form.CentreId is not null || this.IsChosen(Form.OrganizationId, "Form.OrganizationId", "Chọn cấp ủy."), () => keep.SaveAsync(Form.ToInput(), ct), "Đã ghi thông tin trung tâm.", ct);

    public Task<IActionResult> OnPostServeAsync(CancellationToken ct) =>
        AnswerAsync(() => this.IsChosen(Form.OrganizationId, "Form.OrganizationId", "Chọn đơn vị."), () => keep.ServeAsync(Form.CentreId ?? Guid.Empty, new ServeInput(Form.OrganizationId ?? Guid.Empty, Form.From), ct), "Đã thêm đơn vị vào địa bàn phục vụ.", ct);

    public Task<IActionResult> OnPostLetGoAsync(CancellationToken ct) =>
        AnswerAsync(() => true, () => keep.LetGoAsync(Form.CentreId ?? Guid.Empty, new LetGoInput(Form.CatchmentId ?? Guid.Empty, Form.Until), ct), "Đã ghi việc thôi phục vụ.", ct);

    public Task<IActionResult> OnPostCloseAsync(CancellationToken ct) =>
        AnswerAsync(() => this.IsChosen(Form.KeeperId, "Form.KeeperId", "Chọn nơi giữ sổ."), () => close.RunAsync(Form.CentreId ?? Guid.Empty, new CloseCentreInput(Form.Until, Form.KeeperId ?? Guid.Empty), ct), "Đã ghi việc kết thúc hoạt động và nơi giữ sổ.", ct);

    private async Task<IActionResult> AnswerAsync<T>(Func<bool> isChosen, Func<Task<Outcome<T>>> act, string notice, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid || !isChosen())
        {
            return this.Again();
        }

        var outcome = await act();
        return outcome.Succeeded ? this.Done($"{Links.Classes}/trung-tam", notice) : this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Centres = await query.OwnAsync(ct);
        var servable = new Dictionary<Guid, IReadOnlyList<Choice>>();
        foreach (var view in Centres)
        {
            servable[view.Centre.Id] = [.. (await query.ServableAsync(view.Centre, ct)).Select(Choose)];
        }

        Keepers = [.. (await query.StandingAsync(ct)).Select(c => new Choice(c.Id.ToString(), c.Name))];
        (Servable, Forms) = (servable, Centres.ToDictionary(v => v.Centre.Id, v => CentreForm.Of(v.Centre)));
        Committees = reach.User.Has(Power.ActForCommittee) ? [.. (await units.OfAsync(Power.ActForCommittee, ct)).Where(v => !v.Kind.IsCell()).Select(Choose)] : [];
    }

    private static Choice Choose(OrganizationVersion unit) => new(unit.OrganizationId.ToString(), unit.FullName);
}

/// <summary>The small forms of the page.</summary>
internal sealed class CentreForm
{
    public Guid? CentreId { get; set; }
    public Guid? OrganizationId { get; set; }
    public Guid? CatchmentId { get; set; }
    public Guid? KeeperId { get; set; }
    public string? Name { get; set; }
    public string? Symbol { get; set; } = "TTCT";
    public string? SuperiorLine { get; set; }
    public string? Place { get; set; }
    public string? HeadPost { get; set; } = "Giám đốc";
    public string? HeadName { get; set; }
    public int? MinimumAttendance { get; set; } = TrainingCentre.UsualAttendance;
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }

    public static CentreForm Of(TrainingCentre centre) => new()
    {
        CentreId = centre.Id, Name = centre.Name, Symbol = centre.Symbol, SuperiorLine = centre.SuperiorLine, Place = centre.Place, HeadPost = centre.HeadPost,
        HeadName = centre.HeadName, MinimumAttendance = centre.MinimumAttendance,
    };

    public CentreInput ToInput() => new()
    {
        Id = CentreId, OrganizationId = OrganizationId ?? Guid.Empty, Name = Name ?? "", Symbol = Symbol ?? "", SuperiorLine = SuperiorLine ?? "", Place = Place ?? "", HeadPost = HeadPost ?? "",
        HeadName = HeadName ?? "", MinimumAttendance = MinimumAttendance ?? 0, From = From,
    };
}
