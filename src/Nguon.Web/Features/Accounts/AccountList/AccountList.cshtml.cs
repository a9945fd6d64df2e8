using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Accounts;

[Needs(Power.ManageAccounts)]
internal sealed class AccountListPage(AccountQuery query) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Tim { get; set; } = "";

    [BindProperty(Name = "trang", SupportsGet = true)]
    public int? Trang { get; set; }

    public int PageNumber => Math.Clamp(Trang ?? 1, 1, 100_000);

    public IReadOnlyList<AccountLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    public Func<int, string> PageHref => page => $"/tai-khoan?Tim={Uri.EscapeDataString(Tim)}&trang={page}";

    public async Task OnGetAsync(CancellationToken ct) => (Lines, Total) = await query.ListAsync(Tim, PageNumber, ct);
}
