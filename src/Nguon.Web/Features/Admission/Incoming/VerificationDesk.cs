using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>The verification desk of a committee: requests out and not answered, requests of other committees; nothing about relatives is kept.</summary>
internal sealed class VerificationDesk(AppDb db, Reach reach, RulesOfTheDay rules, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Requests sent and not answered, of dossiers in reach whatever their stage; the longest late first. Parts and the total are of dossiers.</summary>
    public async Task<(IReadOnlyList<OutgoingLine> Rows, int Total)> OutgoingAsync(int skip, int most, CancellationToken ct)
    {
        var waiting = reach.Dossiers.AsNoTracking().Where(d => d.DueKind == ClockKind.VerificationReply || d.SideKind == ClockKind.VerificationReply);
        var dossiers = await waiting.Include(d => d.Steps).OrderBy(d => d.DueKind == ClockKind.VerificationReply ? d.DueOn : d.SideOn).ThenBy(d => d.Id).Skip(skip).Take(most).ToListAsync(ct);
        var (people, ids) = (dossiers.Select(d => d.PersonId).ToList(), dossiers.Select(d => d.Id).ToList());
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        var booklets = (await db.BookletMoves.AsNoTracking().Where(m => ids.Contains(m.DossierId)).ToListAsync(ct)).GroupBy(m => m.DossierId).ToDictionary(g => g.Key, g => g.MaxBy(m => (m.MovedOn, m.RecordedAt))!.Place);
        var asked = dossiers.SelectMany(d => d.OpenRequests).Select(s => s.Id).ToList();
        var reminders = await db.Activities.AsNoTracking().Where(a => a.Kind == ActivityKind.VerificationMoved && asked.Contains(a.SubjectId)).GroupBy(a => a.SubjectId).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
        return ([.. dossiers.SelectMany(d => d.OpenRequests.Select(request => new OutgoingLine(
                d.Id, names[d.PersonId], request.Details.Place, request.OccurredOn, rules.VerificationAnswerBy(request.OccurredOn, request.Details.IsAbroad), reminders.GetValueOrDefault(request.Id),
                d.Circumstances.BookletTravels ? booklets.GetValueOrDefault(d.Id, "chưa ghi") : "gửi bản sao")))
            .OrderBy(line => line.DueOn).ThenBy(line => line.Name, StringComparer.Ordinal)], await waiting.CountAsync(ct));
    }

    /// <summary>Requests of other committees; open ones first.</summary>
    public async Task<(IReadOnlyList<IncomingLine> Rows, int Total)> IncomingAsync(int skip, int most, CancellationToken ct)
    {
        var asked = Incoming();
        var rows = await asked.OrderBy(v => v.AnsweredOn != null).ThenBy(v => v.ReceivedOn).ThenBy(v => v.Id).Skip(skip).Take(most).ToListAsync(ct);
        return ([.. rows.Select(v => new IncomingLine(v, rules.VerificationAnswerBy(v.ReceivedOn)))], await asked.CountAsync(ct));
    }

    /// <summary>How many requests of other committees wait for an answer.</summary>
    public Task<int> UnansweredAsync(CancellationToken ct) => Incoming().CountAsync(v => v.AnsweredOn == null, ct);

    public async Task<Outcome<IncomingVerification>> RegisterAsync(IncomingInput input, CancellationToken ct)
    {
        if (reach.User.UnitsWith(Power.ActForCommittee) is not [var unit, ..])
        {
            return Outcome.NotFound;
        }

        var refusals = Objections(input).ToList();
        if (refusals.Count == 0 && await db.IncomingVerifications.AnyAsync(v => v.OrganizationId == unit && v.From == input.From && v.LetterNumber == input.LetterNumber && v.PersonName == input.PersonName, ct))
        {
            refusals.Add(Refusal.Plain("VER-024", "IncomingVerification", "Đề nghị này đã vào sổ.", "Người nhập"));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<IncomingVerification>(refusals);
        }

        var incoming = new IncomingVerification
        {
            Id = Guid.CreateVersion7(),
            OrganizationId = unit,
            From = input.From,
            PersonName = input.PersonName,
            LetterNumber = input.LetterNumber,
            ReceivedOn = input.ReceivedOn ?? reach.Today,
            Keeper = input.Keeper,
            RecordedAt = clock.NowUtc(),
        };
        db.Add(incoming);
        return await SaveAsync(incoming, ct);
    }

    public async Task<Outcome<IncomingVerification>> AnswerAsync(Guid id, DateOnly? on, string? number, CancellationToken ct)
    {
        var units = reach.UnitIds(Power.ActForCommittee);
        if (await db.IncomingVerifications.FirstOrDefaultAsync(v => v.Id == id && units.Contains(v.OrganizationId), ct) is not { } incoming)
        {
            return Outcome.NotFound;
        }

        var said = (number ?? "").Trim();
        var outcome = incoming.Reply(on ?? reach.Today, said[..Math.Min(said.Length, IncomingVerification.NumberLength)], reach.Today);
        return outcome.Succeeded ? await SaveAsync(incoming, ct) : outcome;
    }

    private IQueryable<IncomingVerification> Incoming()
    {
        var units = reach.UnitIds(Power.ActForCommittee);
        return db.IncomingVerifications.AsNoTracking().Where(v => units.Contains(v.OrganizationId));
    }

    private async Task<IncomingVerification> SaveAsync(IncomingVerification one, CancellationToken ct)
    {
        db.Log(reach.User.Act(clock, new OnPaper(Number: one.LetterNumber)), ActivityKind.IncomingVerificationSaved, new LogSubject(one.Id, null, one.OrganizationId), null, new { one.From, one.LetterNumber, one.ReceivedOn, one.AnsweredOn });
        await db.SaveChangesAsync(ct);
        return one;
    }

    private IEnumerable<Refusal> Objections(IncomingInput input)
    {
        if (new[] { input.From, input.PersonName, input.Keeper }.Any(text => text.Length is 0 or > IncomingVerification.TextLength) || input.LetterNumber.Length is 0 or > IncomingVerification.NumberLength)
        {
            yield return Refusal.Plain("VER-021", "FactMissing", "Ghi đủ nơi đề nghị, họ và tên, số công văn, người giữ.", "Người nhập");
        }

        if (input.ReceivedOn is null || input.ReceivedOn > reach.Today || input.ReceivedOn < PossibleDays.Earliest)
        {
            yield return Refusal.Plain("VER-022", "PaperDate", "Ngày nhận còn trống, ở sau hôm nay hoặc không thể có.", "Người nhập");
        }
    }
}

/// <summary>A request of another committee as typed.</summary>
internal sealed record IncomingInput(string From, string PersonName, string LetterNumber, DateOnly? ReceivedOn, string Keeper);

/// <summary>A request sent and not answered.</summary>
internal sealed record OutgoingLine(Guid DossierId, string Name, string Place, DateOnly SentOn, DateOnly DueOn, int Reminders, string Booklet);

/// <summary>A request of another committee with the day its answer is due.</summary>
internal sealed record IncomingLine(IncomingVerification Request, DateOnly DueOn);

internal sealed record IncomingAnswerOnWire(Guid Id, DateOnly? On = null, string? Number = null);
