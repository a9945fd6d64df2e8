using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Web.Access;

namespace Nguon.Web.Reading;

/// <summary>Official members of a cell in reach, by name: to be named responsible, as mentor or as the one who introduces.</summary>
internal sealed class MemberChoices(Reach reach)
{
    public async Task<IReadOnlyList<MemberChoice>> OfAsync(Guid cellId, CancellationToken ct) =>
        await reach.People.AsNoTracking().Where(p => p.OrganizationId == cellId && p.Status == PersonStatus.OfficialMember)
            .OrderBy(p => p.SortName).Select(p => new MemberChoice(p.Id, p.FullName, p.BornOn)).ToListAsync(ct);
}

internal sealed record MemberChoice(Guid Id, string Name, DateOnly? BornOn)
{
    public string Words => BornOn is { } born ? $"{Name} (sinh {born.Year})" : Name;
}
