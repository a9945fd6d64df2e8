using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>What a step changes beside the dossier: standing, admission record, mentor, class and certificate; a correction takes it back.</summary>
internal sealed class StepEffects(AppDb db, AdmissionRecords records, ClassPlaces places, KeepStanding standings)
{
    public async Task ApplyAsync(AdmissionDossier dossier, Person person, DossierStep step, CancellationToken ct)
    {
        if (step.Kind is StepKind.Correction or StepKind.Retraction)
        {
            await TakeBackAsync(dossier, person, step.CorrectsStepId!.Value, ct); // Take refuses a correction that names no step
        }
        else
        {
            await ChangeStandingAsync(dossier, person, step, ct);
            await AddPapersAsync(person, step, ct);
            await places.FollowAsync(dossier, step, ct);
        }

        await records.FollowAsync(dossier, person, ct);
    }

    private async Task ChangeStandingAsync(AdmissionDossier dossier, Person person, DossierStep step, CancellationToken ct)
    {
        var known = await standings.KnownAsync(person.Id, ct);
        var before = known.InForceOn(step.OccurredOn).FirstOrDefault()?.Status ?? person.Status;
        foreach (var next in StepStandings.After(dossier, step, before))
        {
            var change = new StandingChange(next.Step.OccurredOn, next.Step.Details.ToOrganizationId ?? dossier.CellId, next.Status, next.Step.Id, next.Reason);
            await standings.ChangeAsync(person, change, ct);
        }
    }

    private async Task TakeBackAsync(AdmissionDossier dossier, Person person, Guid stepId, CancellationToken ct)
    {
        await standings.TakeBackAsync(person, stepId, ct);
        var wrong = dossier.Steps.First(s => s.Id == stepId);
        if (wrong.Details.MentorId is { } mentor)
        {
            await EndMentorAsync(person.Id, mentor, wrong.OccurredOn, ct);
        }

        await places.TakeBackAsync(dossier, wrong, ct);
    }

    private async Task AddPapersAsync(Person person, DossierStep step, CancellationToken ct)
    {
        if (step.Details.MentorId is { } mentorId)
        {
            await ReplaceMentorAsync(person.Id, mentorId, step, ct);
        }
    }

    private async Task ReplaceMentorAsync(Guid personId, Guid mentorId, DossierStep step, CancellationToken ct)
    {
        var open = await db.MentorAssignments.Where(a => a.PersonId == personId && a.Until == null).ToListAsync(ct);
        foreach (var earlier in open.Where(a => a.From < step.OccurredOn))
        {
            earlier.Until = step.OccurredOn;
        }

        db.Add(new MentorAssignment
        {
            Id = Guid.CreateVersion7(),
            PersonId = personId,
            MentorId = mentorId,
            OrganizationId = step.ByOrganizationId,
            IsForProbation = step.Kind == StepKind.Ceremony,
            SessionId = step.SessionId,
            From = step.OccurredOn,
        });
    }

    private async Task EndMentorAsync(Guid personId, Guid mentorId, DateOnly since, CancellationToken ct)
    {
        foreach (var wrong in await db.MentorAssignments.Where(a => a.PersonId == personId && a.MentorId == mentorId && a.From == since).ToListAsync(ct))
        {
            wrong.Until = since;
        }
    }
}
