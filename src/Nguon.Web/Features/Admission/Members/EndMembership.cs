using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>A member died, was expelled, had the name deleted or left on request: out of the lists, figures and votes from that day; taken out again only as a mistake.</summary>
internal sealed class EndMembership(AppDb db, Reach reach, OrganizationTrees trees, KeepStanding standings, ProcedureChains chains, RulesOfTheDay rules, TimeProvider clock)
{
    private const string SlipEndsWithMembership = "Không còn là đảng viên";

    /// <summary>The person with the units whose organs may decide, the nearest first, and the leaving that stands; null when absent or out of reach.</summary>
    public async Task<MemberToLeave?> FindAsync(Guid personId, CancellationToken ct)
    {
        var person = await reach.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null || !await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct))
        {
            return null;
        }

        var above = (await trees.OnAsync(db, reach.Today, ct)).Upward(person.OrganizationId).Skip(1).Where(v => v.Kind != OrganizationKind.Centre);
        return new MemberToLeave(person, [.. above.Select(v => new Choice(v.OrganizationId.ToString(), v.Name))],
            await db.Leavings.AsNoTracking().Where(l => l.PersonId == personId && l.RetractedAt == null).OrderByDescending(l => l.On).FirstOrDefaultAsync(ct));
    }

    public async Task<Outcome<PartyLeaving>> RunAsync(Guid personId, LeavingInput input, CancellationToken ct)
    {
        var person = await reach.People.FirstOrDefaultAsync(p => p.Id == personId, ct);
        var judged = await JudgeAsync(person, input, ct);
        if (person is null || judged.Value is not { } leaving)
        {
            return judged;
        }

        db.Add(leaving);
        await standings.ChangeAsync(person, new StandingChange(leaving.On, leaving.OrganizationId, PersonStatus.Left, leaving.Id, leaving.Way), ct);
        await LetGoAsync(leaving, ct);
        Log(leaving, ActivityKind.MembershipEnded, new OnPaper(Number: leaving.DecisionNumber.Length == 0 ? null : leaving.DecisionNumber, On: leaving.On),
            new { leaving.Way, leaving.Ground, leaving.WasProbationary, leaving.DecidedById, leaving.Cell, leaving.Base, leaving.Note });
        await db.SaveChangesAsync(ct);
        return Outcome.Done(leaving, await LeftBehind.OfAsync(db, personId, reach.Today, ct));
    }

    /// <summary>What ending it would say (Kiểm tra lại); nothing is written.</summary>
    public async Task<Outcome<PartyLeaving>> CheckAsync(Guid personId, LeavingInput input, CancellationToken ct) =>
        await JudgeAsync(await reach.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, ct), input, ct);

    /// <summary>Entered by mistake: the member is what he or she was, and what ended with it goes on.</summary>
    public async Task<Outcome<PartyLeaving>> UndoAsync(Guid personId, string why, CancellationToken ct)
    {
        var person = await reach.People.FirstOrDefaultAsync(p => p.Id == personId, ct);
        var leaving = await db.Leavings.Where(l => l.PersonId == personId && l.RetractedAt == null).OrderByDescending(l => l.On).FirstOrDefaultAsync(ct);
        if (person is null || leaving is null || !await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (why.Trim().Length is 0 or > PartyLeaving.TextLength || (await standings.KnownAsync(personId, ct)).Any(s => s.From > leaving.On))
        {
            return Refusal.Plain("LEV-012", "Leaving", "Ghi lý do bỏ lần ghi này. Nếu sau đó đã ghi thay đổi khác của người này thì bỏ thay đổi ấy trước.", "Người nhập");
        }

        (leaving.RetractedAt, leaving.RetractedWhy) = (clock.NowUtc(), why.Trim());
        await standings.TakeBackAsync(person, leaving.Id, ct);
        await TakeUpAsync(leaving, ct);
        Log(leaving, ActivityKind.MembershipEndUndone, new OnPaper(Reason: leaving.RetractedWhy), new { leaving.Way, leaving.On });
        await db.SaveChangesAsync(ct);
        return leaving;
    }

    private async Task<Outcome<PartyLeaving>> JudgeAsync(Person? person, LeavingInput input, CancellationToken ct)
    {
        if (person is null || !await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        var before = (await standings.KnownAsync(person.Id, ct)).InForceOn(input.On).FirstOrDefault();
        var request = await RequestAsync(person, input, before, ct);
        return request.Refusals(rules.On(input.On), reach.Today).ToList() is { Count: > 0 } refusals
            ? Outcome.Refused<PartyLeaving>(refusals)
            : Make(request, person.Id, before!); // refused above when there is none
    }

    private async Task<PartyLeavingRequest> RequestAsync(Person person, LeavingInput input, PersonStanding? before, CancellationToken ct)
    {
        var around = before is null ? null : await trees.AroundAsync(db, before.OrganizationId, input.On, ct);
        var above = around is null || before is null ? [] : around.Tree.Upward(before.OrganizationId).Skip(1).Select(v => v.OrganizationId).ToList();
        var grants = (around?.Grants ?? []).Where(g => above.Contains(g.OrganizationId) && g.Power is DecisionPower.Admission or DecisionPower.Deletion);
        return new PartyLeavingRequest
        {
            Way = input.Way, Ground = input.Way == LeavingReason.NameDeleted ? input.Ground : null, On = input.On, DecisionNumber = input.DecisionNumber.Trim(), DecidedById = input.DecidedById,
            Cell = input.Cell, Base = input.Base, Note = input.Note.Trim(), Status = before?.Status, Above = above, Deciding = [.. grants.Select(g => g.OrganizationId).Distinct()],
            HasOpenDossier = await db.Dossiers.Open().AnyAsync(d => d.PersonId == person.Id, ct),
            HasBaseCommittee = before is not null && await HasBaseCommitteeAsync(before.OrganizationId, input, ct),
            CellMembers = before is not null && input.Cell is { } vote ? await OfficialsAsync(before.OrganizationId, vote.On, ct) : null,
        };
    }

    private async Task<bool> HasBaseCommitteeAsync(Guid cell, LeavingInput input, CancellationToken ct) =>
        (await chains.OrgansOnAsync(cell, input.On, DecisionPower.Deletion, ct)).BaseId is { } between && between != input.DecidedById;

    private Task<int> OfficialsAsync(Guid cell, DateOnly day, CancellationToken ct) =>
        db.Standings.Where(s => s.RetractedAt == null && s.OrganizationId == cell && s.Status == PersonStatus.OfficialMember).InForceOn(day).CountAsync(ct);

    private PartyLeaving Make(PartyLeavingRequest request, Guid person, PersonStanding before) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, OrganizationId = before.OrganizationId, Way = request.Way, Ground = request.Ground, On = request.On,
        WasProbationary = before.Status == PersonStatus.ProbationaryMember, DecisionNumber = request.DecisionNumber, DecidedById = request.Way == LeavingReason.Died ? null : request.DecidedById,
        Cell = request.Way == LeavingReason.NameDeleted ? request.Cell : null, Base = request.Way == LeavingReason.NameDeleted ? request.Base : null, Note = request.Note, RecordedAt = clock.NowUtc(),
    };

    /// <summary>Absences end, a slip on its way is taken back, nobody helps any more.</summary>
    private async Task LetGoAsync(PartyLeaving leaving, CancellationToken ct)
    {
        foreach (var absence in await db.MemberAbsences.Where(a => a.PersonId == leaving.PersonId && a.Until == null && a.From < leaving.On).ToListAsync(ct))
        {
            absence.Until = leaving.On;
        }

        foreach (var transfer in await db.Transfers.Where(t => t.PersonId == leaving.PersonId && t.State == TransferState.InTransit).ToListAsync(ct))
        {
            transfer.Withdraw(leaving.On, SlipEndsWithMembership);
        }

        foreach (var helper in await db.MentorAssignments.Where(a => a.PersonId == leaving.PersonId && a.Until == null && a.From < leaving.On).ToListAsync(ct))
        {
            (helper.Until, helper.EndReason) = (leaving.On, EndOf(leaving));
        }
    }

    /// <summary>What <see cref="LetGoAsync"/> ended goes on; a helper only where nobody else was assigned since.</summary>
    private async Task TakeUpAsync(PartyLeaving leaving, CancellationToken ct)
    {
        foreach (var absence in await db.MemberAbsences.Where(a => a.PersonId == leaving.PersonId && a.Until == leaving.On).ToListAsync(ct))
        {
            absence.Until = null;
        }

        foreach (var transfer in await db.Transfers.Where(t => t.PersonId == leaving.PersonId && t.State == TransferState.Withdrawn && t.AnsweredOn == leaving.On && t.AnswerNote == SlipEndsWithMembership).ToListAsync(ct))
        {
            transfer.Undo();
        }

        var helpers = await db.MentorAssignments.Where(a => a.PersonId == leaving.PersonId && (a.Until == null || a.Until >= leaving.On)).ToListAsync(ct);
        foreach (var helper in helpers.Where(a => a.Until == leaving.On && a.EndReason == EndOf(leaving) && !helpers.Exists(later => later.From >= leaving.On)))
        {
            (helper.Until, helper.EndReason) = (null, null);
        }
    }

    private static MentorEndReason EndOf(PartyLeaving leaving) => leaving.Way == LeavingReason.Died ? MentorEndReason.Died : MentorEndReason.Reassigned;

    private void Log(PartyLeaving leaving, ActivityKind kind, OnPaper paper, object after) =>
        db.Log(reach.User.Act(clock, paper), kind, new LogSubject(leaving.Id, leaving.PersonId, leaving.OrganizationId), null, after);
}

/// <summary>The decision, or the death, as typed.</summary>
internal sealed record LeavingInput
{
    public required LeavingReason Way { get; init; }
    public DeletionGround? Ground { get; init; }
    public required DateOnly On { get; init; }
    public string DecisionNumber { get; init; } = "";
    public Guid? DecidedById { get; init; }
    public LeavingVote? Cell { get; init; }
    public LeavingVote? Base { get; init; }
    public string Note { get; init; } = "";
}

/// <summary>A person with who may decide, and how he or she left.</summary>
internal sealed record MemberToLeave(Person Person, IReadOnlyList<Choice> Organs, PartyLeaving? Leaving);
