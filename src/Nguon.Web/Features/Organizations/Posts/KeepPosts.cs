using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>Who takes up, leaves, or in truth held a post in a committee or cell; what was entered stays behind its second clock.</summary>
internal sealed class KeepPosts(AppDb db, Reach reach, OrganizationTrees trees, FindHolder holders, TimeProvider clock)
{
    /// <summary>A new secretary ends the time of the one before.</summary>
    public async Task<Outcome<PostTaken>> TakeUpAsync(Guid unit, PostInput input, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.Reorganize, unit, ct))
        {
            return Outcome.NotFound;
        }

        return await SaveAsync(unit, input, null, ct);
    }

    /// <summary>Đính chính: the wrong row is taken back, another follows it.</summary>
    public async Task<Outcome<PostTaken>> CorrectAsync(Guid unit, PostInput input, CancellationToken ct)
    {
        if (await FindAsync(unit, input.Id, ct) is not { } wrong)
        {
            return Outcome.NotFound;
        }

        return string.IsNullOrWhiteSpace(input.Reason) ? PostWords.NoReason()
            : input.Until is { } until && until <= input.From ? PostWords.WrongEnd(input.From.Value, null)
            : await SaveAsync(unit, input.PersonId is null && input.HolderName.Length == 0 ? input with { PersonId = wrong.PersonId, HolderName = wrong.HolderName ?? "" } : input, wrong, ct);
    }

    public async Task<Outcome<PostHolding>> LeaveAsync(Guid unit, PostEndInput input, CancellationToken ct)
    {
        if (await FindAsync(unit, input.Id, ct) is not { } held)
        {
            return Outcome.NotFound;
        }

        if (held.Until is not null || input.On is not { } on || on <= held.From)
        {
            return PostWords.WrongEnd(held.From, held.Until);
        }

        var left = Ended(held, on, input.DecisionNumber);
        Log(unit, ActivityKind.PostHoldingSaved, input.Reason, held, left);
        await db.SaveChangesAsync(ct);
        return left;
    }

    /// <summary>Takes out what was entered by mistake; it is shown as taken out.</summary>
    public async Task<Outcome<PostHolding>> TakeOutAsync(Guid unit, PostEndInput input, CancellationToken ct)
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
        Log(unit, ActivityKind.PostHoldingCorrected, input.Reason, wrong, null);
        await db.SaveChangesAsync(ct);
        return wrong;
    }

    private async Task<Outcome<PostTaken>> SaveAsync(Guid unit, PostInput input, PostHolding? wrong, CancellationToken ct)
    {
        if (input.Post is not { } post || input.From is not { } from || IsTooLong(input))
        {
            return PostWords.Incomplete();
        }

        if ((await trees.AroundAsync(db, unit, from, ct)).Tree.Find(unit) is not { } version)
        {
            return PostWords.NoUnit(from);
        }

        var found = await holders.FindAsync(unit, input, from, ct);
        if (found.Value is not { } holder)
        {
            return Outcome.Refused<PostTaken>(found.Refusals);
        }

        var row = RowOf(unit, input, holder, wrong);
        var others = (await db.PostHoldings.Where(p => p.OrganizationId == unit).ToListAsync(ct)).Where(p => p.Id != wrong?.Id).ToList();
        if (await AgainstAsync(row, holder.Name, others, ct) is { } refusal)
        {
            return refusal;
        }

        wrong?.RetractedAt = row.RecordedAt;
        var left = await FollowAsync(row, others, ct);
        db.Add(row);
        Log(unit, wrong is null ? ActivityKind.PostHoldingSaved : ActivityKind.PostHoldingCorrected, input.Reason, wrong, row);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(new PostTaken(row, holder.Name, left), [.. found.Warnings, .. post == PartyPost.StandingMember && version.Kind.IsCell() ? [PostWords.NoStanding()] : Array.Empty<Refusal>()]);
    }

    private static bool IsTooLong(PostInput input) => input.Term?.Trim().Length > PostHolding.TermLength
        || input.DecisionNumber?.Trim().Length > PostHolding.NumberLength || input.EndDecisionNumber?.Trim().Length > PostHolding.NumberLength;

    private PostHolding RowOf(Guid unit, PostInput input, Holder holder, PostHolding? wrong) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        OrganizationId = unit,
        PersonId = holder.PersonId,
        HolderName = holder.PersonId is null ? holder.Name : null,
        Post = input.Post ?? wrong?.Post ?? PartyPost.CommitteeMember, // asked for before
        Entry = input.Entry,
        Term = Words(input.Term),
        From = input.From ?? reach.Today, // asked for before
        Until = wrong is null ? null : input.Until,
        DecisionNumber = Words(input.DecisionNumber),
        DecidedOn = input.DecidedOn,
        EndDecisionNumber = wrong is null ? null : Words(input.EndDecisionNumber),
        RecordedAt = clock.NowUtc(),
        ReplacesId = wrong?.Id,
    };

    /// <summary>The same person twice in one post, or two secretaries on one day; null when neither.</summary>
    private async Task<Refusal?> AgainstAsync(PostHolding row, string name, List<PostHolding> others, CancellationToken ct)
    {
        if (others.Find(p => p.Post == row.Post && p.PersonId == row.PersonId && p.HolderName == row.HolderName && Overlap(p, row)) is { } same)
        {
            return PostWords.HeldAlready(name, same.From);
        }

        return IsHead(row.Post) && others.Find(p => IsHead(p.Post) && Overlap(p, row) && (p.From >= row.From || p.Until is not null)) is { } other
            ? PostWords.OneOnly(await holders.NameAsync(other, ct), other.From)
            : null;
    }

    /// <summary>Who was secretary or in charge until then leaves that post on the day.</summary>
    private async Task<IReadOnlyList<string>> FollowAsync(PostHolding row, List<PostHolding> others, CancellationToken ct)
    {
        var left = new List<string>();
        foreach (var before in others.Where(p => IsHead(row.Post) && IsHead(p.Post) && Overlap(p, row)))
        {
            Ended(before, row.From, row.DecisionNumber);
            left.Add(await holders.NameAsync(before, ct));
        }

        return left;
    }

    private PostHolding Ended(PostHolding held, DateOnly on, string? decision)
    {
        var now = clock.NowUtc();
        var left = held with { Id = Guid.CreateVersion7(clock.GetUtcNow()), Until = on, EndDecisionNumber = Words(decision), RecordedAt = now, ReplacesId = held.Id, RetractedAt = null };
        held.RetractedAt = now;
        db.Add(left);
        return left;
    }

    private async Task<PostHolding?> FindAsync(Guid unit, Guid? id, CancellationToken ct) =>
        await reach.MayAsync(Power.Reorganize, unit, ct) ? await db.PostHoldings.FirstOrDefaultAsync(p => p.Id == id && p.OrganizationId == unit, ct) : null;

    private void Log(Guid unit, ActivityKind kind, string? reason, object? before, PostHolding? after) =>
        db.Log(reach.User.Act(clock, new OnPaper(null, after?.EndDecisionNumber ?? after?.DecisionNumber, after?.DecidedOn, reason)), kind, new LogSubject(unit, after?.PersonId, unit), before, after);

    private static bool IsHead(PartyPost post) => post is PartyPost.Secretary or PartyPost.ActingSecretary;

    private static bool Overlap(PostHolding one, PostHolding other) => (one.Until is null || one.Until > other.From) && (other.Until is null || other.Until > one.From);

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
