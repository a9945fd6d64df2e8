using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>What the organ of a unit may decide, in which mode, on which basis, by day (rules.md 2.2): never read from the kind of the unit.</summary>
internal sealed class KeepAuthority(AppDb db, Reach reach, OrganizationTrees trees, RefreshTurns turns, TimeProvider clock)
{
    /// <summary>A power that stands already ends on the day the new one begins.</summary>
    public async Task<Outcome<IReadOnlyList<AuthorityGrant>>> RecordAsync(Guid unit, AuthorityInput input, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.Reorganize, unit, ct))
        {
            return Outcome.NotFound;
        }

        var basis = input.LegalBasis.Trim();
        if (input.Mode is not { } mode || input.From is not { } from || basis.Length is 0 or > AuthorityGrant.BasisLength)
        {
            return PostWords.PowerIncomplete();
        }

        if (PossibleDays.OrNone(from, reach.Today) is null || (await trees.AroundAsync(db, unit, from, ct)).Tree.Find(unit) is null)
        {
            return PostWords.NoUnit(from);
        }

        var powers = input.Power is { } one ? [one] : Enum.GetValues<DecisionPower>();
        var standing = (await db.AuthorityGrants.Where(g => g.OrganizationId == unit && powers.Contains(g.Power)).ToListAsync(ct)).Where(g => g.Until is null || g.Until > from).ToList();
        if (standing.Find(g => g.From >= from) is { } later)
        {
            return PostWords.PowerLater(later.From);
        }

        standing.ForEach(before => Ended(before, from));
        var rows = powers.Select(power => RowOf(unit, power, (mode, basis, from))).ToList();
        db.AddRange(rows);
        Log(unit, null, standing, rows);
        return await DoneAsync<IReadOnlyList<AuthorityGrant>>(unit, rows, ct);
    }

    public async Task<Outcome<AuthorityGrant>> EndAsync(Guid unit, AuthorityEndInput input, CancellationToken ct)
    {
        if (await FindAsync(unit, input.Id, ct) is not { } held)
        {
            return Outcome.NotFound;
        }

        if (held.Until is not null || PossibleDays.OrNone(input.On, reach.Today) is not { } on || on <= held.From)
        {
            return PostWords.WrongEnd(held.From, held.Until);
        }

        var ended = Ended(held, on);
        Log(unit, input.Reason, held, ended);
        return await DoneAsync(unit, ended, ct);
    }

    /// <summary>Takes out what was entered by mistake.</summary>
    public async Task<Outcome<AuthorityGrant>> TakeOutAsync(Guid unit, AuthorityEndInput input, CancellationToken ct)
    {
        if (await FindAsync(unit, input.Id, ct) is not { } wrong)
        {
            return Outcome.NotFound;
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return PostWords.NoReason();
        }

        wrong.RetractedAt = clock.NowUtc();
        Log(unit, input.Reason, wrong, null);
        return await DoneAsync(unit, wrong, ct);
    }

    private AuthorityGrant RowOf(Guid unit, DecisionPower power, (DecisionMode Mode, string Basis, DateOnly From) said) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), OrganizationId = unit, Power = power, Mode = said.Mode, LegalBasis = said.Basis, From = said.From, RecordedAt = clock.NowUtc(),
    };

    private AuthorityGrant Ended(AuthorityGrant held, DateOnly on)
    {
        var now = clock.NowUtc();
        var ended = held with { Id = Guid.CreateVersion7(clock.GetUtcNow()), Until = on, RecordedAt = now, ReplacesId = held.Id, RetractedAt = null };
        held.RetractedAt = now;
        db.Add(ended);
        return ended;
    }

    private async Task<AuthorityGrant?> FindAsync(Guid unit, Guid id, CancellationToken ct) =>
        await reach.MayAsync(Power.Reorganize, unit, ct) ? await db.AuthorityGrants.FirstOrDefaultAsync(g => g.Id == id && g.OrganizationId == unit, ct) : null;

    private void Log(Guid unit, string? reason, object? before, object? after) =>
        db.Log(reach.User.Act(clock, new OnPaper(null, null, null, reason)), ActivityKind.AuthorityGrantSaved, new LogSubject(unit, null, unit), before, after);

    /// <summary>The grants of a day are kept in memory beside its tree; dossiers wait for the organ whose turn it is now.</summary>
    private async Task<Outcome<T>> DoneAsync<T>(Guid unit, T value, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        await StampLook.SetAsync(db, OrganizationTrees.StampSetting, ct);
        await db.SaveChangesAsync(ct);
        await turns.RunAsync([unit], ct);
        await alone.CommitAsync(ct);
        trees.Forget();
        return Outcome.Done(value, []);
    }
}
