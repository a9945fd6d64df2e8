using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Writes into the dated standing of a person; what lists read follows. The caller saves.</summary>
internal sealed class KeepStanding(AppDb db, TimeProvider clock)
{
    /// <summary>From a day on another standing.</summary>
    public Task ChangeAsync(Person person, StandingChange change, CancellationToken ct) =>
        WriteAsync(person, known => StandingTimeline.With(known, person.Id, change, clock.NowUtc()), ct);

    /// <summary>What this caused is taken out; the standing before it goes on.</summary>
    public Task TakeBackAsync(Person person, Guid causeId, CancellationToken ct) =>
        WriteAsync(person, known => StandingTimeline.Without(known, person.Id, causeId, clock.NowUtc()), ct);

    /// <summary>What is believed about the person, by day.</summary>
    public async Task<IReadOnlyList<PersonStanding>> KnownAsync(Guid personId, CancellationToken ct)
    {
        await db.Standings.Where(s => s.PersonId == personId && s.RetractedAt == null).LoadAsync(ct);
        return [.. db.Standings.Local.Where(s => s.PersonId == personId && s.RetractedAt is null).OrderBy(s => s.From)];
    }

    private async Task WriteAsync(Person person, Func<IReadOnlyCollection<PersonStanding>, StandingRevision> revise, CancellationToken ct)
    {
        var revision = revise(await KnownAsync(person.Id, ct));
        foreach (var row in revision.Retracted)
        {
            row.RetractedAt = clock.NowUtc();
        }

        db.AddRange(revision.Added);
        var now = (await KnownAsync(person.Id, ct)).InForceOn(clock.TodayInVietnam()).FirstOrDefault();
        if (now is not null && (now.Status != person.Status || now.OrganizationId != person.OrganizationId))
        {
            (person.Status, person.OrganizationId) = (now.Status, now.OrganizationId);
            person.Revision++;
        }
    }
}
