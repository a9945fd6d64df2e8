using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>Người tôi giúp đỡ: the own people of a mentor, nobody else.</summary>
[Needs(Power.SeeMentees)]
internal sealed class MenteesPage(PersonPageQuery query) : PageModel
{
    public IReadOnlyList<Person> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => People = await query.MenteesAsync(ct);
}
