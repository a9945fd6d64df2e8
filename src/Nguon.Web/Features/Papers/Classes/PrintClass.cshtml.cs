using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Papers;

/// <summary>Prints one paper of a class, or says why it cannot be printed.</summary>
[Needs(Power.SeeClasses | Power.ActForCommittee)]
internal sealed class PrintClassPage(PrintClassPaper print) : PageModel
{
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string giay, Guid classId, string? tep, CancellationToken ct)
    {
        var outcome = await print.RunAsync(classId, giay, tep == "pdf" ? PaperFileKind.Pdf : PaperFileKind.Docx, ct);
        if (outcome.Value is { } file)
        {
            return File(file.Bytes, file.ContentType, file.Name);
        }

        Refusals = outcome.Refusals;
        return outcome.IsAbsent ? NotFound() : this.Again();
    }
}
