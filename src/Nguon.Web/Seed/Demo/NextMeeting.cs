using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Seed.Demo;

/// <summary>The coming meeting of the demo secretary's cell, with its agenda.</summary>
internal static class NextMeeting
{
    private static readonly (DossierStage Stage, SessionItemKind Kind)[] Agenda =
    [
        (DossierStage.Listed, SessionItemKind.ProposeClass), (DossierStage.Certified, SessionItemKind.OpenDossier), (DossierStage.ReadyForCell, SessionItemKind.ConsiderAdmission),
        (DossierStage.RecognitionOpen, SessionItemKind.ConsiderRecognition),
    ];

    public static void Plan(StorySessions sessions, CellCast cast, CellRows rows, DateOnly today)
    {
        var session = sessions.OfCell(cast, cast.Cell.Id, Scene.MeetingAfter(cast.Cell, today.AddDays(2)))!; // a coming day is never too long ago
        foreach (var (stage, kind) in Agenda)
        {
            if (rows.Dossiers.LastOrDefault(d => d.Stage == stage) is { } dossier)
            {
                sessions.Add(session, new SessionItem
                {
                    Id = Guid.CreateVersion7(), SessionId = session.Id, Order = sessions.NextOrder(session.Id), Kind = kind, PersonId = dossier.PersonId, DossierId = dossier.Id,
                });
            }
        }
    }
}
