using Nguon.Domain;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>Erases several people whose time is over: each is one act of its own, so a program that stops in the middle has erased some wholly and the others not at all.</summary>
internal sealed class EraseDue(AppDb db, Reach reach, ErasePerson erase, ErasedFiles files)
{
    /// <summary>Most people of one batch.</summary>
    public const int Most = DueErasureQuery.OnPage;

    /// <summary>Erases those of the named who may be erased; the others are told with their reasons. Absent when one is out of reach.</summary>
    public async Task<Outcome<ErasedBatch>> RunAsync(IReadOnlyList<Guid> people, CancellationToken ct)
    {
        if (people.Count is 0 or > Most)
        {
            return Refusal.Plain("ERA-005", "Erasure", $"Chọn từ 1 đến {Most} người.", "Cán bộ làm công tác đảng viên của cấp ủy");
        }

        await files.SweepAsync(ct);
        var (erased, refused) = (0, new List<NotErased>());
        foreach (var id in people.Distinct())
        {
            var outcome = await erase.RunAsync(id, null, ct);
            if (outcome.IsAbsent)
            {
                return Outcome.NotFound;
            }

            erased += outcome.Succeeded ? 1 : 0;
            refused.AddRange(outcome.Refusals.Select(refusal => new NotErased(id, refusal)));
            db.Forget();
        }

        return new ErasedBatch(erased, refused, reach.Today);
    }
}

/// <summary>What came of a batch (người).</summary>
internal sealed record ErasedBatch(int Erased, IReadOnlyList<NotErased> Refused, DateOnly On);

/// <summary>Somebody who may not be erased, and why.</summary>
internal sealed record NotErased(Guid PersonId, Refusal Why);
