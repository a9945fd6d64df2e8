using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Phiên bản mới của một danh mục: the list as it is now, with what ends, what takes its place and what is new.</summary>
[Needs(Power.Consent)]
internal sealed class CodeVersionPage(UnitCodes codes, AddCodeVersion add) : PageModel
{
    private const int NewRows = 4;

    [BindProperty]
    public CodeVersionForm Input { get; set; } = new();

    [BindProperty(Name = "viec")]
    public string? Wish { get; set; }

    public UnitCodeList List { get; private set; }

    /// <summary>The version it follows.</summary>
    public CodeListVersion Last => codes.Book.Versions(List)[^1]; // every list is shipped with one

    public CodeVersionDone? Preview { get; private set; }

    public IActionResult OnGet(string codeList)
    {
        if (!Load(codeList))
        {
            return NotFound();
        }

        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string codeList, CancellationToken ct)
    {
        if (!Load(codeList))
        {
            return NotFound();
        }

        Fill();
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (Wish == "ghi-nhan")
        {
            var done = await add.RunAsync(Input.ToInput(List), ct);
            return done.Value is { } told ? this.Done($"{Links.CodeLists}#{codeList}", $"Đã thêm phiên bản; {told.Units.Count} đơn vị đổi theo danh mục mới.") : this.Again(done);
        }

        var seen = await add.PreviewAsync(Input.ToInput(List), ct);
        Preview = seen.Value;
        return seen.Succeeded ? Page() : this.Again(seen);
    }

    /// <summary>A row for each code of the version it follows, then empty ones; a form that came with fewer is made whole.</summary>
    private void Fill()
    {
        var rows = Last.Codes.Select(code => new CodeRow { Code = code.Code, Label = code.Label }).Concat(Enumerable.Range(0, NewRows).Select(_ => new CodeRow()));
        Input.Rows.AddRange([.. rows.Skip(Input.Rows.Count)]);
    }

    private bool Load(string name)
    {
        List = CodeListsApi.Find(name) ?? default;
        return List != default;
    }
}

/// <summary>What is typed.</summary>
internal sealed class CodeVersionForm
{
    [Required]
    public DateOnly? From { get; set; }

    [Required, StringLength(CodeListVersion.TextLength)]
    public string? Source { get; set; }

    public DateOnly? SourceOn { get; set; }

    public bool IsUnconfirmed { get; set; }

    public List<CodeRow> Rows { get; set; } = [];

    public CodeVersionInput ToInput(UnitCodeList list) => new()
    {
        List = list,
        From = From,
        Source = Source,
        SourceOn = SourceOn,
        IsUnconfirmed = IsUnconfirmed,
        Codes = [.. Rows.Where(row => !row.Ends && !string.IsNullOrWhiteSpace(row.Code)).Select(row => new UnitCode(row.Code ?? "", row.Label ?? ""))],
        Changes = [.. Rows.Where(row => row.Ends && !string.IsNullOrWhiteSpace(row.Becomes)).Select(row => new CodeChange(row.Code ?? "", row.Becomes ?? ""))],
    };
}

/// <summary>One code of the form; a row without a code is empty.</summary>
internal sealed class CodeRow
{
    [StringLength(CodeListVersion.CodeLength)]
    public string? Code { get; set; }

    [StringLength(CodeListVersion.TextLength)]
    public string? Label { get; set; }

    public bool Ends { get; set; }

    [StringLength(CodeListVersion.CodeLength)]
    public string? Becomes { get; set; }
}
