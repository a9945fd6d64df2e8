using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>What the person was stays for figures of the past; a correction reaches back and replaces rows, so that it shows.</summary>
internal sealed class KeepTraits(AppDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Refusal>> ObjectionsAsync(ChangePersonInput input, Person person, CancellationToken ct)
    {
        if (input.IsCorrection || input.ChangedOn is not { } day)
        {
            return [];
        }

        var latest = await db.FormerTraits.Where(t => t.PersonId == person.Id && t.RetractedAt == null).MaxAsync(t => (DateOnly?)t.Until, ct);
        return day > clock.TodayInVietnam()
            ? [Refusal.Plain("PER-030", "ChangeInFuture", "Ngày thay đổi sau hôm nay; ghi khi đã thay đổi.")]
            : day < latest
                ? [Refusal.Plain("PER-031", "ChangeBeforeLater", $"Đã có thay đổi ghi từ ngày {latest:dd/MM/yyyy}; thay đổi mới phải từ ngày đó trở đi. Nếu trước đây ghi sai, chọn đính chính.")]
                : [];
    }

    public async Task KeepAsync(ChangePersonInput input, Person person, PersonTraits past, CancellationToken ct)
    {
        var now = PersonTraits.Of(person);
        if (now == past)
        {
            return;
        }

        var former = await db.FormerTraits.Where(t => t.PersonId == person.Id && t.RetractedAt == null).ToListAsync(ct);
        if (!input.IsCorrection)
        {
            var day = input.ChangedOn ?? clock.TodayInVietnam();
            if (!former.Exists(t => t.Until == day))
            {
                db.Add(Until(day, person.Id, past));
            }

            return;
        }

        foreach (var wrong in former.Where(t => t.Traits.Corrected(past, now) != t.Traits))
        {
            wrong.RetractedAt = clock.NowUtc();
            db.Add(Until(wrong.Until, person.Id, wrong.Traits.Corrected(past, now)));
        }

        await CorrectAdmissionsAsync(person.Id, past, now, ct);
    }

    private async Task CorrectAdmissionsAsync(Guid person, PersonTraits past, PersonTraits now, CancellationToken ct)
    {
        foreach (var record in await db.AdmissionRecords.Where(r => r.PersonId == person && r.RetractedAt == null).ToListAsync(ct))
        {
            var right = record.Corrected(past, now, clock.NowUtc());
            if (right != record)
            {
                record.RetractedAt = clock.NowUtc();
                db.Add(right);
            }
        }
    }

    private FormerTraits Until(DateOnly day, Guid person, PersonTraits traits) =>
        new() { Id = Guid.CreateVersion7(), PersonId = person, Until = day, Traits = traits, RecordedAt = clock.NowUtc() };
}
