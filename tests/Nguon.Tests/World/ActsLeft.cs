using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Web.Data;
using Xunit.Sdk;

namespace Nguon.Tests.World;

/// <summary>The acts of a database: all tell their facts, and those that were to be left are there.</summary>
internal static class ActsLeft
{
    public static async Task MustTellAsync(AppDb db, IReadOnlyList<ActivityKind> left)
    {
        if (await FaultsAsync(db, left) is { Count: > 0 } faults)
        {
            throw new XunitException($"Acts left without their facts:\n{string.Join('\n', faults)}");
        }
    }

    public static async Task<IReadOnlyList<string>> FaultsAsync(AppDb db, IReadOnlyList<ActivityKind> left)
    {
        var acts = await db.Activities.AsNoTracking().OrderBy(a => a.Id).ToListAsync();
        var accounts = await db.Users.Select(u => u.Id).ToHashSetAsync();
        var units = await db.Organizations.Select(u => u.Id).ToHashSetAsync();
        var erased = await db.People.Where(p => p.ErasedOn != null).Select(p => p.Id).ToHashSetAsync();
        var known = new HashSet<(ActivityKind, Guid)>();
        return [.. acts.SelectMany(act => ActFacts.Missing(act, !known.Add((act.Kind, act.SubjectId)), act.PersonId is { } person && erased.Contains(person)))
            .Concat(acts.Where(a => a.AccountId != Guid.Empty && !accounts.Contains(a.AccountId)).Select(a => $"{a.Kind} is of an account that does not exist"))
            .Concat(acts.Where(a => a.OnBehalfOfId is { } unit && !units.Contains(unit)).Select(a => $"{a.Kind} is for a unit that does not exist"))
            .Concat(left.Except(acts.Select(a => a.Kind)).Select(kind => $"{kind} was to be left and was not"))
            .Distinct()];
    }
}
