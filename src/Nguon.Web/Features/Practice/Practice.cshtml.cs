using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Practice;

/// <summary>Chế độ tập làm: exercises on invented people, or how to open a place for them beside the real data.</summary>
[SignedIn]
internal sealed class PracticePage(AppDb db) : PageModel
{
    public bool IsPractice { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) =>
        IsPractice = await db.Set<Setting>().AnyAsync(s => s.Key == "demo" && s.Value == "1", ct);
}
