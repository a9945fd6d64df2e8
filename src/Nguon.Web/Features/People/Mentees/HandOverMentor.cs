using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>By the cell's resolution a member stops helping, another takes over or joins; history is kept, the note goes to the next.</summary>
internal sealed class HandOverMentor(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<MentorAssignment>> RunAsync(Guid personId, HandOverInput input, CancellationToken ct)
    {
        var person = await reach.People.FirstOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null || !await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct) || !await IsMemberHereAsync(input.ToMentorId, person, ct))
        {
            return Outcome.NotFound;
        }

        var helping = (await db.MentorAssignments.Where(a => a.PersonId == personId && a.Until == null).ToListAsync(ct)).Where(a => a.From <= input.On).ToList();
        var leaves = helping.Find(a => a.MentorId == input.FromMentorId);
        if (input.FromMentorId is not null && leaves is null)
        {
            return Outcome.NotFound;
        }

        var said = new HandOver
        {
            On = input.On, ResolutionNumber = input.ResolutionNumber, LeavesSince = leaves?.From, Reason = input.Reason, Note = input.Note,
            Comes = input.ToMentorId is { } to ? await HelperAsync(to, input.On, helping, ct) : null,
            HelpersAfter = helping.Count - (leaves is null ? 0 : 1) + (input.ToMentorId is null ? 0 : 1),
        };
        if (said.Refusals(reach.Today).Concat(TooLong(input)).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<MentorAssignment>(refusals);
        }

        var outcome = Write(person, input, leaves);
        await db.SaveChangesAsync(ct);
        return Outcome.Done(outcome, [.. said.Warnings()]);
    }

    public async Task<Outcome<MentoringRhythm>> SetRhythmAsync(Guid cellId, int months, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.ActForCell, cellId, ct))
        {
            return Outcome.NotFound;
        }

        if (months is not (1 or MentoringRhythm.DefaultMonths))
        {
            return Refusal.Plain("MEN-041", "MentoringRhythm", "Nhịp nhận xét là hằng tháng hoặc hằng quý.", "Chi bộ");
        }

        var rhythm = await db.MentoringRhythms.FirstOrDefaultAsync(r => r.OrganizationId == cellId, ct);
        var before = new { Months = rhythm?.Months ?? MentoringRhythm.DefaultMonths };
        if (rhythm is null)
        {
            rhythm = new MentoringRhythm { OrganizationId = cellId, Months = months };
            db.Add(rhythm);
        }

        rhythm.Months = months;
        db.Log(reach.User.Act(clock), ActivityKind.MentoringRhythmSet, new LogSubject(cellId, null, cellId), before, new { rhythm.Months });
        await db.SaveChangesAsync(ct);
        return rhythm;
    }

    private MentorAssignment Write(Person person, HandOverInput input, MentorAssignment? leaves)
    {
        if (leaves is not null)
        {
            (leaves.Until, leaves.EndReason, leaves.HandOverNote) = (input.On, input.Reason, input.Note.Trim());
        }

        var comes = input.ToMentorId is not { } to ? null : new MentorAssignment
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, MentorId = to, OrganizationId = person.OrganizationId, From = input.On,
            IsForProbation = person.Status == PersonStatus.ProbationaryMember,
        };
        if (comes is not null)
        {
            db.Add(comes);
        }

        db.Log(reach.User.Act(clock, new OnPaper(null, input.ResolutionNumber, input.On)), ActivityKind.MentorAssigned, new LogSubject(person.Id, person.Id, person.OrganizationId),
            leaves is null ? null : new { leaves.MentorId, leaves.From }, new { input.FromMentorId, input.ToMentorId, input.On, input.Reason });
        return comes ?? leaves!; // one of both, else it was refused
    }

    private async Task<Helper> HelperAsync(Guid member, DateOnly day, List<MentorAssignment> helping, CancellationToken ct) => new(
        await db.Standings.AsNoTracking().Where(s => s.PersonId == member && s.RetractedAt == null).InForceOn(day).AnyAsync(s => s.Status == PersonStatus.OfficialMember, ct),
        await db.MemberAbsences.AsNoTracking().Where(a => a.PersonId == member).InForceOn(day).AnyAsync(ct),
        helping.Exists(a => a.MentorId == member),
        await db.MentorAssignments.Where(a => a.MentorId == member).InForceOn(day).CountAsync(ct));

    private async Task<bool> IsMemberHereAsync(Guid? member, Person person, CancellationToken ct) =>
        member is null || await reach.People.AnyAsync(p => p.Id == member && p.OrganizationId == person.OrganizationId, ct);

    private static IEnumerable<Refusal> TooLong(HandOverInput input)
    {
        if (input.Note.Length > MentorRemark.TextLength || input.ResolutionNumber.Length > SourceReviewOrder.NumberLength)
        {
            yield return Refusal.Plain("MEN-039", "FactMissing", $"Lời bàn giao dài quá {MentorRemark.TextLength} chữ, hoặc số nghị quyết quá dài.", "Người nhập");
        }
    }
}

/// <summary>Who leaves, who comes, when, why, by which resolution.</summary>
internal sealed record HandOverInput
{
    public required DateOnly On { get; init; }
    public string ResolutionNumber { get; init; } = "";
    public Guid? FromMentorId { get; init; }
    public MentorEndReason? Reason { get; init; }
    public string Note { get; init; } = "";
    public Guid? ToMentorId { get; init; }
}
