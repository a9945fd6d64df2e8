using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>Fills the form of a committee's session: members of the body, a row for each dossier; votes are typed, or filled all for when asked to.</summary>
internal static class CommitteeForms
{
    public static void Complete(SessionForm form, CommitteeBoard board)
    {
        form.Official ??= board.Members;
        form.Present ??= form.Official;
        form.SlipsSent ??= form.Official;
        var offered = board.Rows.Where(r => !form.Rows.Exists(row => row.Kind == r.Kind && row.PersonId == r.About.Person.Id));
        form.Rows = [.. form.Rows, .. offered.Select(r => new SessionRow { Kind = r.Kind, PersonId = r.About.Person.Id })];
    }

    public static void PutAllFor(SessionForm form)
    {
        foreach (var row in form.Rows)
        {
            (row.For, row.Against, row.Invalid) = (Voting(form), 0, 0);
        }
    }

    private static int? Voting(SessionForm form) => form.Method == SessionMethod.Slips ? form.SlipsReturned ?? form.SlipsSent : form.Present;
}
