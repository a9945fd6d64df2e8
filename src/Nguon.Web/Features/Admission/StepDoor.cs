using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>The one guarded door of a dossier: page, API, session and take-over all come through here; the caller saves.</summary>
internal sealed class StepDoor(AppDb db, Reach reach, ProcedureChains chains, RulesOfTheDay rules, StepEffects effects, StepNames names, NumberJudge numbers, TimeProvider clock)
{
    /// <summary>Judges and appends one step, with everything that follows from it; nothing is saved yet.</summary>
    public async Task<Outcome<DossierStep>> TakeAsync(AdmissionDossier dossier, StepDraft draft, OnPaper? paper, CancellationToken ct)
    {
        var before = dossier.Stage;
        var person = await db.People.FirstAsync(p => p.Id == dossier.PersonId, ct);
        var own = StepNames.Own(draft);
        var context = await ContextAsync(dossier, person, own, ct);
        if (await names.RefusalAsync(dossier, own, context, ct) is { } refusal)
        {
            return refusal;
        }

        var outcome = dossier.Take(own, context);
        if (outcome.Value is not { } step)
        {
            return outcome;
        }

        db.Entry(step).State = EntityState.Added;
        dossier.Revision++;
        await effects.ApplyAsync(dossier, person, step, ct);
        db.Log(reach.User.Act(clock, paper), KindOf(step), new LogSubject(dossier.Id, person.Id, step.ByOrganizationId),
            new { Stage = before }, new { step.Id, step.Kind, step.OccurredOn, step.PaperNumber, step.Mode, dossier.Stage, step.CorrectsStepId });
        return outcome;
    }

    /// <summary>What the dossier needs to know to judge a step of this day.</summary>
    public async Task<TakeContext> ContextAsync(AdmissionDossier dossier, Person person, StepDraft draft, CancellationToken ct)
    {
        var day = draft.OccurredOn > clock.TodayInVietnam() ? clock.TodayInVietnam() : draft.OccurredOn;
        return Context(person, await chains.ForAsync(dossier, draft, (day, PowerFor(draft.Kind)), ct)) with
        {
            ChainNow = await chains.ForAsync(dossier, draft, (clock.TodayInVietnam(), PowerFor(draft.Kind)), ct),
            NumberUse = await numbers.UseAsync(draft, ct),
            NumberOrder = await numbers.OrderAsync(draft, ct),
            IsTakenOver = await IsTakenOverAsync(dossier, draft.CorrectsStepId, ct),
            Mentor = draft.Details.MentorId is { } mentor ? await MentorAsync(mentor, draft.OccurredOn, ct) : null,
        };
    }

    /// <summary>What the dossier needs to know to say what comes next, as things stand today.</summary>
    public async Task<TakeContext> TodayAsync(AdmissionDossier dossier, Person person, CancellationToken ct) =>
        Context(person, await chains.OfAsync(dossier, clock.TodayInVietnam(), DossierTurns.PowerFor(dossier), ct));

    public RuleBook Rules => rules.Book;

    /// <summary>What taking the step would say (Kiểm tra lại); changes nothing.</summary>
    public async Task<Outcome<StepKind>> PreviewAsync(AdmissionDossier dossier, StepDraft draft, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == dossier.PersonId, ct);
        var own = StepNames.Own(draft);
        var context = await ContextAsync(dossier, person, own, ct);
        if (await names.RefusalAsync(dossier, own, context, ct) is { } refusal)
        {
            return refusal;
        }

        return dossier.Preview(own, context);
    }

    private TakeContext Context(Person person, ProcedureChain chain) => new()
    {
        Applicant = DossierTurns.ApplicantOf(person),
        Rules = rules.Book,
        Calendar = rules.Calendar,
        Chain = chain,
        Local = rules.LocalFor(chain),
        Today = clock.TodayInVietnam(),
        RecordedAt = clock.NowUtc(),
    };

    // Whatever the person became since the move, and not through it, the new place entered.
    private async Task<bool> IsTakenOverAsync(AdmissionDossier dossier, Guid? correctsId, CancellationToken ct) =>
        dossier.Steps.FirstOrDefault(s => s.Id == correctsId) is { Kind: StepKind.MovedOut } move
        && await db.Standings.AnyAsync(s => s.PersonId == dossier.PersonId && s.RetractedAt == null && s.CauseStepId != move.Id && s.From >= move.OccurredOn, ct);

    private async Task<MentorFacts?> MentorAsync(Guid mentorId, DateOnly day, CancellationToken ct)
    {
        var standing = await db.Standings.AsNoTracking().Where(s => s.PersonId == mentorId && s.RetractedAt == null).InForceOn(day).FirstOrDefaultAsync(ct);
        var absences = await db.MemberAbsences.AsNoTracking().Where(a => a.PersonId == mentorId).InForceOn(day).Select(a => a.Kind).ToListAsync(ct);
        return standing is null ? null : new MentorFacts
        {
            IsOfficial = standing.Status == PersonStatus.OfficialMember,
            IsExempt = absences.Contains(MemberAbsenceKind.Exempt),
            IsSuspended = absences.Contains(MemberAbsenceKind.Suspended),
            Mentees = await db.MentorAssignments.Where(a => a.MentorId == mentorId).InForceOn(day).CountAsync(ct),
        };
    }

    public static DecisionPower PowerFor(StepKind kind) => kind switch
    {
        >= StepKind.CellDeletionResolution and <= StepKind.DeletionDecisionReceived => DecisionPower.Deletion,
        >= StepKind.NewMemberCertificate and < StepKind.CellDeletionResolution => DecisionPower.Recognition,
        _ => DecisionPower.Admission,
    };

    private static ActivityKind KindOf(DossierStep step) => step.Kind switch
    {
        StepKind.Correction => ActivityKind.DossierStepCorrected,
        StepKind.Retraction => ActivityKind.DossierStepWithdrawn,
        _ => ActivityKind.DossierStepTaken,
    };
}
