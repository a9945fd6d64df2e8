using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Opens the form of a meeting: from the draft of this account, from the plan, or pre-counted for the day; keeps and drops drafts.</summary>
internal sealed class SessionForms(AppDb db, Reach reach, Drafts drafts)
{
    /// <summary>Blank lines for what the agenda does not offer.</summary>
    public const int BlankRows = 4;

    private const int GuestsLength = 300;

    public async Task<OpenedForm> OpenAsync(SessionPlace place, DateOnly day, CancellationToken ct)
    {
        if (await drafts.FindAsync(reach.User.AccountId, SessionDrafts.AddressOf(place), ct) is { } kept)
        {
            return new OpenedForm(new SessionForm(), kept.SavedAt.InVietnam()) { Draft = FormFields.Parse(kept.Content) };
        }

        return place.SessionId is { } id
            ? new OpenedForm(await PlannedAsync(id, ct), null)
            : new OpenedForm(new SessionForm { HeldOn = day }, null);
    }

    /// <summary>Adds what the form does not say yet: a row for each suggestion, the expected attendance, who usually chairs.</summary>
    public static void Complete(SessionForm form, CellBoard board, bool isFresh)
    {
        if (isFresh && form.Official is null)
        {
            form.Take(board.Roll.Expected());
            form.Guests = string.Join(", ", board.Roll.Guests.Select(name => $"{name} (sinh hoạt tạm thời)")) is { Length: > 0 and <= GuestsLength } guests ? guests : null;
        }

        if (isFresh && string.IsNullOrEmpty(form.Chair) && board.Roll.Head is { } head)
        {
            form.Chair = $"{head.Name}, {Ui.Labels.Of(head.Post)}{(head.Post is PartyPost.Secretary or PartyPost.DeputySecretary ? " chi bộ" : "")}";
        }

        form.Members = [.. board.Roll.Members.Select(m => form.Members.Find(t => t.PersonId == m.Id) ?? new MemberTick { PersonId = m.Id, Presence = Presences.Expected(m) })];
        var offered = board.Rows.Where(r => !form.Rows.Exists(row => row.Kind == r.Kind && row.PersonId == r.About.Person.Id));
        form.Rows = [.. form.Rows, .. offered.Select(r => new SessionRow { Kind = r.Kind, PersonId = r.About.Person.Id, Chosen = isFresh && IsReadyVote(r) })];
        while (form.Others.Count < BlankRows)
        {
            form.Others.Add(new SessionRow());
        }
    }

    /// <summary>Leaves out what was planned or kept before another meeting did it: somebody on the list, or entered twice, is not offered to it again.</summary>
    public static void LeaveOutListed(SessionForm form, CellBoard board) => form.Rows.RemoveAll(row => row.Kind == SessionItemKind.PutOnList
        && (board.People.WithDossier.Any(about => about.Person.Id == row.PersonId) || (!row.IsSaid && board.People.Twins.Any(about => about.Person.Id == row.PersonId))));

    private static bool IsReadyVote(AgendaRow row) => row is { Kind: SessionItemKind.ConsiderAdmission or SessionItemKind.ConsiderRecognition, Lacks.Count: 0 };

    public Task KeepAsync(SessionPlace place, SessionForm form, CancellationToken ct) =>
        drafts.SaveAloneAsync(reach.User.AccountId, SessionDrafts.Of(place, form), ct);

    public Task DropAsync(SessionPlace place, CancellationToken ct) => drafts.DropAsync(reach.User.AccountId, SessionDrafts.AddressOf(place), ct);

    private async Task<SessionForm> PlannedAsync(Guid id, CancellationToken ct)
    {
        var session = await reach.Sessions.AsNoTracking().FirstAsync(s => s.Id == id, ct);
        var items = await db.SessionItems.AsNoTracking().Where(i => i.SessionId == id).OrderBy(i => i.Order).ToListAsync(ct);
        var form = SessionFormReading.FormOf(session);
        form.Rows = [.. items.Select(RowOf)];
        return form;
    }

    private static SessionRow RowOf(SessionItem item) =>
        new() { Kind = item.Kind, PersonId = item.PersonId, MentorId = item.MentorId, Note = item.Note, Chosen = true };
}

/// <summary>A form to show and, from a draft, when it was kept (local time).</summary>
internal sealed record OpenedForm(SessionForm Form, DateTime? DraftAt)
{
    /// <summary>What was typed, to be read into the form; null without a draft.</summary>
    public FormFields? Draft { get; init; }
}
