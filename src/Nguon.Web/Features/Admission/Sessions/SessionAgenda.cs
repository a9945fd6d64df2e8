using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>What a cell's meeting can be about, for whom, and what each still lacks; nothing is written.</summary>
internal sealed class SessionAgenda(StepDoor door)
{
    /// <summary>Probationers are put on the agenda this many days before their twelve months end.</summary>
    public const int RecognitionAheadDays = 31;

    public async Task<IReadOnlyList<AgendaRow>> OfCellAsync(CellAgenda agenda, AgendaDay day, CancellationToken ct)
    {
        var rows = agenda.Unlisted.Select(p => new AgendaRow(SessionItemKind.PutOnList, p)).ToList();
        // A meeting entered late is not about people who came to the cell's list only afterwards.
        foreach (var person in agenda.WithDossier.Where(p => p.Dossier?.OpenedOn <= day.On))
        {
            foreach (var kind in KindsFor(person, day))
            {
                rows.Add(new AgendaRow(kind, person) { Lacks = await LacksAsync(kind, person, day, ct) });
            }
        }

        return [.. rows.OrderBy(r => r.Kind).ThenByDescending(r => r.About.IsPutForward).ThenBy(r => r.About.Person.SortName, StringComparer.Ordinal)];
    }

    private IEnumerable<SessionItemKind> KindsFor(AgendaPerson about, AgendaDay day)
    {
        var stage = about.Dossier!.Stage; // only people with a dossier come here
        if (about.Helper is null && stage < DossierStage.RecognitionCellApproved)
        {
            yield return SessionItemKind.AssignMentor;
        }

        if (stage == DossierStage.Listed && !about.IsProposedForClass)
        {
            yield return SessionItemKind.ProposeClass;
        }

        if (stage == DossierStage.Certified)
        {
            yield return SessionItemKind.OpenDossier;
        }

        if (stage is DossierStage.Preparing or DossierStage.Verifying or DossierStage.ReadyForCell)
        {
            yield return SessionItemKind.ConsiderAdmission;
        }

        if (IsForRecognition(about.Dossier, day))
        {
            yield return SessionItemKind.ConsiderRecognition;
        }

        if (about.Helper is not null && stage < DossierStage.RecognitionCellApproved)
        {
            yield return SessionItemKind.MentorRemark;
        }
    }

    private bool IsForRecognition(AdmissionDossier dossier, AgendaDay day) => dossier.Stage == DossierStage.RecognitionOpen
        ? !dossier.IsDeadlocked(door.Rules)
        : dossier.Stage == DossierStage.Probation && EndsBy(dossier, day.On.AddDays(RecognitionAheadDays));

    private static bool EndsBy(AdmissionDossier dossier, DateOnly day) => dossier is { DueKind: ClockKind.Probation or ClockKind.RecognitionMeeting, DueOn: { } due } && due <= day;

    /// <summary>Asks the door what it would say if everybody voted for it on that day.</summary>
    private async Task<IReadOnlyList<Refusal>> LacksAsync(SessionItemKind kind, AgendaPerson about, AgendaDay day, CancellationToken ct)
    {
        if (kind is not (SessionItemKind.ConsiderAdmission or SessionItemKind.ConsiderRecognition))
        {
            return [];
        }

        var draft = new StepDraft
        {
            Id = Guid.CreateVersion7(),
            Kind = SessionActs.StepOf(kind),
            OccurredOn = day.On,
            Mode = StepMode.Perform,
            ByOrganizationId = day.CellId,
            Details = new StepDetails { Body = day.Expected, Vote = new Vote { For = day.Expected.Present } },
        };
        var dossier = about.Dossier!; // as above
        var context = await door.ContextAsync(dossier, about.Person, draft, ct);
        return dossier.Preview(draft, context with { Today = day.On > context.Today ? day.On : context.Today }).Refusals;
    }
}

/// <summary>The meeting an agenda is for, with the attendance to expect.</summary>
internal sealed record AgendaDay(Guid CellId, DateOnly On, Attendance Expected);

/// <summary>One possible act about one person.</summary>
internal sealed record AgendaRow(SessionItemKind Kind, AgendaPerson About)
{
    /// <summary>What is missing before a vote would count; empty when ready.</summary>
    public IReadOnlyList<Refusal> Lacks { get; init; } = [];

    /// <summary>One lack with who mends it, said once.</summary>
    public static string Said(Refusal lack) =>
        lack.MendedBy is { Length: > 0 } by && !lack.Message.Contains("người làm:", StringComparison.Ordinal) ? $"{lack.Message} Người làm: {by}." : lack.Message;
}
