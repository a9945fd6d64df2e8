using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Tables;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Nhập danh sách của chi bộ: choose the file, see what each column is taken for and which rows fail, then take.</summary>
[Needs(Power.EditPeople)]
[RequestSizeLimit(TableFile.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = TableFile.LargestRequest)]
internal sealed class NotebookPage(BringNotebook bring, UnitChoices units) : PageModel
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [BindProperty(Name = "chi-bo")]
    public Guid? UnitId { get; set; }

    [BindProperty(Name = "tep")]
    public IFormFile? Upload { get; set; }

    /// <summary>The file looked at before.</summary>
    [BindProperty(Name = "khoa")]
    public string? Key { get; set; }

    /// <summary>What each column is, in order.</summary>
    [BindProperty(Name = "cot")]
    public List<string?>? Columns { get; set; }

    [BindProperty(Name = "nguoi-khac")]
    public string? OtherPeople { get; set; }

    /// <summary>True to take, false to look.</summary>
    [BindProperty(Name = "nhan")]
    public bool Takes { get; set; }

    public NotebookReport? Report { get; private set; }

    public IReadOnlyList<Choice> Cells { get; private set; } = [];

    public IReadOnlyList<Choice> Fields { get; } = [.. NotebookFields.All.Select(field => new Choice(field.Column, field.Label))];

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public IActionResult OnGetRefused([FromQuery(Name = "khoa")] string? key) =>
        key is not null && bring.Refused(key) is { } content ? File(content, Workbook, "dong-can-sua.xlsx") : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (UnitId is not { } unit || (Upload is null && string.IsNullOrEmpty(Key)))
        {
            return this.Again<NotebookReport>(Refusal.Plain("PER-020", "File", "Chọn chi bộ và tệp danh sách.", "Người nhập"));
        }

        if (Upload is { } brought)
        {
            await using var content = brought.OpenReadStream();
            (Key, Columns, Takes) = (await bring.KeepAsync(content, ct), null, false);
        }

        var outcome = await bring.RunAsync(new NotebookInput(Key ?? "", unit) { Columns = Columns?.ConvertAll(column => column ?? ""), OtherPeople = Numbers(), IsCheckOnly = !Takes }, ct);
        Report = outcome.Value;
        return outcome.Succeeded ? Page() : outcome.IsAbsent ? NotFound() : this.Again(outcome);
    }

    private HashSet<int> Numbers() =>
        [.. (OtherPeople ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, out var row) ? row : 0)];

    private async Task FillAsync(CancellationToken ct)
    {
        var parents = (await units.OfAsync(Power.EditPeople, ct)).ToDictionary(v => v.OrganizationId, v => v.Name);
        Cells = [.. (await units.CellsAsync(Power.EditPeople, ct)).Select(cell => new Choice(cell.OrganizationId.ToString(), cell.Name, Group: cell.ParentId is { } id ? parents.GetValueOrDefault(id, "") : ""))];
        if (Cells is [var only])
        {
            UnitId ??= Guid.Parse(only.Value);
        }
    }
}
