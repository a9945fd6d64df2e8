using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>Enters a body that is not a party organisation with its first tie, changes what it is from a day on, ends it; the past stays.</summary>
internal sealed class KeepCivicBodies(AppDb db, Reach reach, CivicTies ties, UnitCodes codes, TimeProvider clock)
{
    public async Task<Outcome<CivicBodyVersion>> EnterAsync(CivicBodyInput input, CivicTieInput tie, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.ActForCommittee, tie.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        var body = new CivicBody { Id = Guid.CreateVersion7(clock.GetUtcNow()), Kind = input.Kind ?? CivicBodyKind.Other, TrainingCentreId = input.TrainingCentreId };
        var faults = Faults(input, body.Kind, null).Concat(await ties.FaultsAsync(body.Id, tie, ct)).ToList();
        if (input.TrainingCentreId is { } centre && (body.Kind != CivicBodyKind.PoliticalCentre || !await db.TrainingCentres.AnyAsync(c => c.Id == centre && c.OrganizationId == tie.OrganizationId, ct)))
        {
            faults.Add(CivicWords.NoCentre());
        }

        if (faults.Count > 0)
        {
            return Outcome.Refused<CivicBodyVersion>(faults);
        }

        var version = VersionOf(input, body.Id);
        db.AddRange([body, version, ties.RowOf(body.Id, tie)]);
        return await DoneAsync(version, null, tie.OrganizationId, ct);
    }

    public async Task<Outcome<CivicBodyVersion>> ChangeAsync(Guid id, CivicBodyInput input, CancellationToken ct)
    {
        if (await ties.MineAsync(id, ct) is not { } mine)
        {
            return Outcome.NotFound;
        }

        var before = await LastAsync(id, ct);
        var kind = await db.CivicBodies.Where(b => b.Id == id).Select(b => b.Kind).FirstAsync(ct);
        if (Faults(input, kind, before).ToList() is { Count: > 0 } faults)
        {
            return Outcome.Refused<CivicBodyVersion>(faults);
        }

        var version = VersionOf(input, id);
        before.Until = version.From;
        db.Add(version);
        return await DoneAsync(version, new { before.Name, before.Owner }, mine, ct);
    }

    /// <summary>Ends it with its ties, from the day on.</summary>
    public async Task<Outcome<CivicBodyVersion>> EndAsync(Guid id, DateOnly? on, CancellationToken ct)
    {
        if (await ties.MineAsync(id, ct) is not { } mine)
        {
            return Outcome.NotFound;
        }

        var last = await LastAsync(id, ct);
        if (CivicWords.Ended(last.From, last.Until, PossibleDays.OrNone(on, reach.Today)) is { } refusal)
        {
            return refusal;
        }

        var day = on!.Value; // a day, or it was refused above
        last.Until = day;
        foreach (var tie in await db.CivicTies.Where(t => t.BodyId == id && (t.Until == null || t.Until > day)).ToListAsync(ct))
        {
            tie.Until = day < tie.From ? tie.From : day;
        }

        return await DoneAsync(last, null, mine, ct);
    }

    private IEnumerable<Refusal> Faults(CivicBodyInput input, CivicBodyKind kind, CivicBodyVersion? before)
    {
        if (input.From is not { } from || !IsWritten(input) || (before is null && input.Kind is null))
        {
            yield return CivicWords.Incomplete();
        }
        else if (before is not null && (before.Until is not null || from <= before.From))
        {
            yield return before.Until is { } ended ? CivicWords.Over(before.Name, ended) : CivicWords.TooEarly(before.From);
        }
        else if (!string.IsNullOrEmpty(input.BaseType) && (!kind.HasOwner() || codes.Book.Choices(UnitCodeList.BaseType, from).All(c => c.Code != input.BaseType)))
        {
            yield return CivicWords.NoSuchType(from);
        }
    }

    private static bool IsWritten(CivicBodyInput input) => VietnameseText.Tidy(input.Name).Length > 0
        && new[] { input.Name, input.Owner, input.Address, input.DecisionNumber }.All(text => (text?.Length ?? 0) <= CivicBodyVersion.TextLength);

    private CivicBodyVersion VersionOf(CivicBodyInput input, Guid id) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        BodyId = id,
        From = input.From ?? reach.Today,
        RecordedAt = clock.NowUtc(),
        Name = VietnameseText.Tidy(input.Name),
        SearchName = VietnameseText.Fold(input.Name ?? ""),
        BaseType = string.IsNullOrEmpty(input.BaseType) ? null : input.BaseType,
        Owner = VietnameseText.Tidy(input.Owner),
        Address = VietnameseText.Tidy(input.Address),
        DecisionNumber = string.IsNullOrWhiteSpace(input.DecisionNumber) ? null : input.DecisionNumber.Trim(),
    };

    private Task<CivicBodyVersion> LastAsync(Guid id, CancellationToken ct) => db.CivicBodyVersions.Where(v => v.BodyId == id).OrderByDescending(v => v.From).FirstAsync(ct);

    private async Task<Outcome<CivicBodyVersion>> DoneAsync(CivicBodyVersion version, object? before, Guid unit, CancellationToken ct)
    {
        await ties.RaiseAsync(version.BodyId, ct);
        db.Log(reach.User.Act(clock, new OnPaper(null, version.DecisionNumber, null)), ActivityKind.CivicBodySaved, new LogSubject(version.BodyId, null, unit), before ?? StateBefore.Whole(db, version),
            new { version.Name, version.BaseType, version.Owner, version.From, version.Until });
        await db.SaveChangesAsync(ct);
        return version;
    }
}
