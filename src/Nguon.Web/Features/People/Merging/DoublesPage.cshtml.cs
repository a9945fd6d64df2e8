using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>Người có thể ghi trùng: records with the same name and birth date.</summary>
[Needs(Power.EditPeople)]
internal sealed class DoublesPage(DoublesQuery query) : PageModel
{
    public IReadOnlyList<IReadOnlyList<DoubleRow>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Groups = await query.ListAsync(ct);
}
