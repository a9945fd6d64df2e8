using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Who is meant: a member known in the unit or below it, by id or by name and year of birth; else a name only.</summary>
internal sealed class FindHolder(AppDb db, Reach reach)
{
    /// <summary>Warns when nobody of the name is known, or the person is not recorded as an official member on the day.</summary>
    public async Task<Outcome<Holder>> FindAsync(Guid unit, PostInput input, DateOnly day, CancellationToken ct)
    {
        if (input.PersonId is { } id)
        {
            return await db.People.Where(p => p.Id == id && (reach.People.Any(mine => mine.Id == p.Id) || db.PostHoldings.Any(held => held.PersonId == p.Id && held.OrganizationId == unit)))
                .Select(p => p.FullName).FirstOrDefaultAsync(ct) is { } name ? await KnownAsync(new Holder(id, name), day, ct) : Outcome.NotFound;
        }

        var typed = VietnameseText.Tidy(input.HolderName);
        if (typed.Length is 0 or > PostHolding.NameLength)
        {
            return PostWords.Incomplete();
        }

        var found = await OfNameAsync(unit, typed, input.BornYear, ct);
        return found.Count switch
        {
            0 => Outcome.Done(new Holder(null, typed), [PostWords.NameOnly(typed)]),
            1 => await KnownAsync(found[0], day, ct),
            _ => PostWords.SeveralOfName(typed, found.Count),
        };
    }

    public async Task<string> NameAsync(PostHolding held, CancellationToken ct) =>
        held.HolderName ?? await db.People.Where(p => p.Id == held.PersonId).Select(p => p.FullName).FirstOrDefaultAsync(ct) ?? "";

    private async Task<List<Holder>> OfNameAsync(Guid unit, string name, int? bornYear, CancellationToken ct)
    {
        var below = reach.UnitIdsUnder([unit]);
        var folded = VietnameseText.SearchName(name);
        var people = await db.People.AsNoTracking()
            .Where(p => p.SearchName == folded && below.Contains(p.OrganizationId) && (p.Status == PersonStatus.OfficialMember || p.Status == PersonStatus.ProbationaryMember))
            .Select(p => new { p.Id, p.FullName, p.BornOn }).ToListAsync(ct);
        return [.. people.Where(p => string.Equals(p.FullName, name, StringComparison.OrdinalIgnoreCase) && (bornYear is null || p.BornOn?.Year == bornYear)).Select(p => new Holder(p.Id, p.FullName))];
    }

    private async Task<Outcome<Holder>> KnownAsync(Holder holder, DateOnly day, CancellationToken ct) =>
        await db.Standings.Where(s => s.PersonId == holder.PersonId && s.RetractedAt == null && s.Status == PersonStatus.OfficialMember).InForceOn(day).AnyAsync(ct)
            ? holder
            : Outcome.Done(holder, [PostWords.NotOfficial(holder.Name, day)]);
}

/// <summary>The holder of a post; without an id a name only.</summary>
internal sealed record Holder(Guid? PersonId, string Name);
