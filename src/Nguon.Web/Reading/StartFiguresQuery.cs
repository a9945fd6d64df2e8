using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>The year of the roles that see no dossier: văn thư, political centre, mass organisation, administrator, mentor.</summary>
internal sealed class StartFiguresQuery(AppDb db, Reach reach, AccountReach accounts, TimeProvider clock)
{
    /// <summary>At this age a Youth Union member usually leaves the Union; the route of introduction changes with it.</summary>
    public const int LeavingAge = 30;

    private static readonly StepKind[] Decisions = [StepKind.AdmissionDecision, StepKind.RecognitionDecision, StepKind.DeletionDecision];

    private DateOnly YearStart => new(reach.Today.Year, 1, 1);

    public async Task<NumberingStart?> NumberingAsync(CancellationToken ct)
    {
        if (!reach.User.Has(Power.NumberPapers))
        {
            return null;
        }

        var (today, soon, first, units) = (reach.Today, reach.Today.AddDays(30), YearStart, reach.User.UnitsWith(Power.NumberPapers));
        return new NumberingStart(
            await reach.ToNumber.CountAsync(ct),
            await reach.ToNumber.CountAsync(d => d.DueOn < today, ct),
            await reach.ToNumber.CountAsync(d => d.DueOn >= today && d.DueOn <= soon, ct),
            await db.DossierSteps.CountAsync(s => Decisions.Contains(s.Kind) && s.OccurredOn >= first && units.Contains(s.ByOrganizationId) && !db.DossierSteps.Any(c => c.CorrectsStepId == s.Id), ct));
    }

    /// <summary>For members of a standing committee, who see what is submitted and no unit's figures.</summary>
    public async Task<DecisionsStart?> DecisionsAsync(CancellationToken ct)
    {
        if (!reach.User.Has(Power.SeeSubmitted) || reach.User.HasAny(Power.SeePeople))
        {
            return null;
        }

        var (first, units) = (YearStart, reach.User.UnitsWith(Power.SeeSubmitted));
        var taken = await db.DossierSteps.Where(s => Decisions.Contains(s.Kind) && s.OccurredOn >= first && units.Contains(s.ByOrganizationId) && !db.DossierSteps.Any(c => c.CorrectsStepId == s.Id))
            .GroupBy(s => s.Kind).Select(g => new { Kind = g.Key, Count = g.Count() }).ToListAsync(ct);
        int Of(StepKind kind) => taken.Where(t => t.Kind == kind).Sum(t => t.Count);
        return new DecisionsStart(Of(StepKind.AdmissionDecision), Of(StepKind.RecognitionDecision), Of(StepKind.DeletionDecision));
    }

    public async Task<ClassesStart?> ClassesAsync(CancellationToken ct)
    {
        if (!reach.User.Has(Power.SeeClasses))
        {
            return null;
        }

        var (first, last) = (YearStart, reach.Today);
        var waiting = reach.Enrolments.Where(e => e.Status == EnrolmentStatus.Proposed || e.Status == EnrolmentStatus.Approved || e.Status == EnrolmentStatus.Waiting);
        var held = db.TrainingClasses.Where(c => c.LastDay >= first && c.LastDay <= last);
        var passed = reach.Enrolments.Where(e => e.Status == EnrolmentStatus.Passed && held.Any(c => c.Id == e.ClassId));
        return new ClassesStart(
            await waiting.CountAsync(ct), await waiting.MinAsync(e => (DateOnly?)e.ProposedOn, ct),
            await passed.CountAsync(e => e.Kind == ClassKind.Awareness, ct), await passed.CountAsync(e => e.Kind == ClassKind.NewMember, ct));
    }

    public async Task<IntroducedStart?> IntroducedAsync(OrganizationTree tree, CancellationToken ct)
    {
        if (!reach.User.Has(Power.SeeIntroduced))
        {
            return null;
        }

        var (today, first) = (reach.Today, YearStart);
        var born = today.AddYears(-LeavingAge);
        var notYet = reach.Introduced.AsNoTracking().Where(p => p.Status == PersonStatus.Sympathizer || p.Status == PersonStatus.Applicant);
        var leaving = await notYet.Where(p => p.BornOn > born && p.BornOn <= born.AddYears(1)).OrderBy(p => p.BornOn).ThenBy(p => p.SortName).ThenBy(p => p.Id)
            .Select(p => new { p.FullName, p.BornOn, p.OrganizationId, p.Status }).Take(MyWorkQuery.Shown).ToListAsync(ct);
        return new IntroducedStart(
            await reach.Introduced.CountAsync(ct), await notYet.CountAsync(p => p.Status == PersonStatus.Sympathizer, ct), await notYet.CountAsync(p => p.Status == PersonStatus.Applicant, ct),
            await reach.Introduced.CountAsync(p => db.AdmissionRecords.Any(r => r.PersonId == p.Id && r.RetractedAt == null && !r.IsAnnulled && r.DecidedOn >= first && r.DecidedOn <= today), ct),
            leaving.Select(p => new LeavingUnion(p.FullName, p.BornOn.GetValueOrDefault().AddYears(LeavingAge), tree.PathTo(p.OrganizationId), p.Status)).ToList());
    }

    public async Task<AccountsStart?> AccountsAsync(CancellationToken ct)
    {
        if (!reach.User.Has(Power.ManageAccounts))
        {
            return null;
        }

        var (today, soon) = (reach.Today, reach.Today.AddDays(30));
        var locked = (await accounts.Visible.Where(a => a.LockoutEnd != null).Select(a => a.LockoutEnd).ToListAsync(ct)).Count(until => until > clock.GetUtcNow());
        return new AccountsStart(
            await accounts.Visible.CountAsync(ct), locked, await accounts.Visible.CountAsync(a => a.MustSetPassword, ct),
            await accounts.GrantsOfVisible.CountAsync(g => g.Until > today && g.Until <= soon, ct));
    }

    public async Task<MenteesStart?> MenteesAsync(CancellationToken ct)
    {
        if (!reach.User.Has(Power.SeeMentees))
        {
            return null;
        }

        var (mentor, month) = (reach.User.PersonId ?? Guid.Empty, new DateOnly(reach.Today.Year, reach.Today.Month, 1));
        var today = reach.Today;
        return new MenteesStart(
            await reach.Mentees.CountAsync(ct),
            await reach.Mentees.CountAsync(p => !db.MentorRemarks.Any(r => r.PersonId == p.Id && r.MentorId == mentor && r.RemarkedOn >= month), ct),
            await reach.Mentees.CountAsync(p => db.TrialTasks.Any(t => t.PersonId == p.Id && t.ResultOn == null && t.DueOn < today), ct));
    }
}

/// <summary>The văn thư: decisions without a number; numbers given this year.</summary>
public sealed record NumberingStart(int Waiting, int Late, int Soon, int GivenThisYear);

/// <summary>Decisions of the committee this year.</summary>
public sealed record DecisionsStart(int Admissions, int Recognitions, int Deletions);

/// <summary>The political centre, in người: who waits for a class, since when at the longest; who passed this year.</summary>
public sealed record ClassesStart(int Waiting, DateOnly? Since, int AwarenessThisYear, int NewMembersThisYear);

/// <summary>A mass organisation, in người.</summary>
public sealed record IntroducedStart(int All, int Listed, int InDossier, int AdmittedThisYear, IReadOnlyList<LeavingUnion> Leaving);

/// <summary>Somebody who reaches the usual age of leaving the Youth Union within twelve months and is not admitted.</summary>
public sealed record LeavingUnion(string Name, DateOnly On, string Unit, PersonStatus Status);

/// <summary>The administrator: accounts, and those that need a hand.</summary>
public sealed record AccountsStart(int All, int Locked, int WithoutPassword, int EndingSoon);

/// <summary>The mentor: people helped, those without a remark this month, those with a task past its day.</summary>
public sealed record MenteesStart(int All, int WithoutRemark, int TasksLate);
