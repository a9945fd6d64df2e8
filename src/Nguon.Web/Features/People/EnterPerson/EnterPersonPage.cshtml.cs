using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Seed.Codes;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Thêm người: eight fields, sixty seconds; a likely double is asked about before anything is written.</summary>
[Needs(Power.EditPeople)]
internal sealed class EnterPersonPage(EnterPerson enter, UnitChoices units, MemberChoices members, Reach reach) : PageModel
{
    [BindProperty]
    public EnterPersonForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Cells { get; private set; } = [];

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Ethnic { get; } = [.. CodeLists.On(CodeList.Ethnicity, reach.Today).Select(entry => new Choice(entry.Code, entry.Label))];

    /// <summary>True when a likely double was found: then the box to say it is somebody else is shown.</summary>
    public bool AsksWhetherDouble { get; private set; }

    public IReadOnlyList<KnownTwin> Twins { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "chi-bo")] Guid? cell, CancellationToken ct)
    {
        Input.OrganizationId = cell;
        Input.EthnicCode = "01";
        await FillAsync(ct);
    }

    /// <summary>Fetches the members of the chosen cell; writes nothing.</summary>
    public async Task<IActionResult> OnPostMembersAsync(CancellationToken ct)
    {
        ModelState.Clear();
        await FillAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (!ModelState.IsValid || Input.OrganizationId is not { } unit)
        {
            return this.Again(enter.Check(Input.ToInput(Input.OrganizationId ?? Guid.Empty)));
        }

        var outcome = await enter.RunAsync(Input.ToInput(unit), ct);
        AsksWhetherDouble = outcome.Refusals.Any(refusal => refusal.Rule == "Duplicate");
        if (AsksWhetherDouble)
        {
            Twins = await enter.SeenTwinsAsync(Input.ToInput(unit), ct);
        }

        return outcome.Value is { } person
            ? this.Done(Links.Person(person.Id), $"Đã thêm {person.FullName}.")
            : this.Again(outcome);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var cells = await units.CellsAsync(Power.EditPeople, ct);
        var parents = (await units.OfAsync(Power.EditPeople, ct)).ToDictionary(v => v.OrganizationId, v => v.Name);
        Cells = [.. cells.Select(v => new Choice(v.OrganizationId.ToString(), v.Name, Group: v.ParentId is { } id ? parents.GetValueOrDefault(id, "") : ""))];
        if (Cells is [var only])
        {
            Input.OrganizationId ??= Guid.Parse(only.Value);
        }

        Members = Input.OrganizationId is { } cell ? [.. (await members.OfAsync(cell, ct)).Select(m => new Choice(m.Id.ToString(), m.Words))] : [];
    }
}
