using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>What a văn thư writes into the book beside giving numbers: numbers that were spoilt, the first day of the term.</summary>
internal sealed class KeepNumberBook(AppDb db, Reach reach, NumberingQuery query, TermBook terms, OrganizationTrees trees, TimeProvider clock)
{
    /// <summary>Marks a number as spoilt (số hủy); refuses a number some paper has.</summary>
    public async Task<Outcome<SpoiltNumber>> SpoilAsync(SpoilInput input, CancellationToken ct)
    {
        if (!IsOwn(input.UnitId))
        {
            return Outcome.NotFound;
        }

        var refusals = Judge(input).ToList();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<SpoiltNumber>(refusals);
        }

        await using var alone = await db.BeginAloneAsync(ct);
        var written = Numbers.InFull(input.Number, (await trees.OnAsync(db, reach.Today, ct)).Find(input.UnitId)?.Symbol);
        if (await query.UseAsync(input.UnitId, written, input.On, ct) is { } use)
        {
            return Refusal.Plain("NUM-003", "PaperNumber", $"Số {written} {NumberJudge.Words(use)} Nếu giấy đó ghi sai số, đính chính ở hồ sơ trước rồi mới ghi số hủy.", "Văn thư");
        }

        var row = new SpoiltNumber
        {
            Id = Guid.CreateVersion7(),
            OrganizationId = input.UnitId,
            TermFrom = (await terms.OfAsync(input.UnitId, ct)).On(input.On).From,
            Number = Numbers.Of(written),
            Written = written,
            Reason = VietnameseText.Tidy(input.Reason),
            SpoiltOn = input.On,
            RecordedAt = clock.NowUtc(),
        };
        db.Add(row);
        db.Log(reach.User.Act(clock), ActivityKind.NumberSpoilt, new LogSubject(row.Id, null, row.OrganizationId), null, new { row.Written, row.Reason, row.SpoiltOn });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return row;
    }

    /// <summary>Records the first day of a term of the unit; until then terms begin on 1 July of every fifth year.</summary>
    public async Task<Outcome<DateOnly>> StartTermAsync(Guid unitId, DateOnly from, CancellationToken ct)
    {
        if (!IsOwn(unitId))
        {
            return Outcome.NotFound;
        }

        if (from > reach.Today)
        {
            return Refusal.Plain("NUM-005", "TermFrom", $"Ngày bắt đầu nhiệm kỳ {from:dd/MM/yyyy} còn ở phía trước. Ghi sau khi đại hội đã họp.", "Văn thư");
        }

        var key = TermBook.KeyOf(unitId);
        var row = await db.Settings.FirstOrDefaultAsync(s => s.Key == key, ct);
        var before = TermBook.Read(row?.Value);
        var value = TermBook.Written(before, from);
        if (row is null)
        {
            db.Add(new Setting { Key = key, Value = value });
        }
        else
        {
            row.Value = value;
        }

        db.Log(reach.User.Act(clock), ActivityKind.TermStartChanged, new LogSubject(unitId, null, unitId), new { From = before.On(from).From }, new { From = from });
        await db.SaveChangesAsync(ct);
        return from;
    }

    private bool IsOwn(Guid unitId) => reach.User.UnitsWith(Power.NumberPapers | Power.ActForCommittee).Contains(unitId);

    private IEnumerable<Refusal> Judge(SpoilInput input)
    {
        if (Numbers.Of(input.Number) == 0 || input.Number.Trim().Length > SpoiltNumber.WrittenLength / 2)
        {
            yield return NumberPapers.NoNumber(input.Number);
        }

        if (VietnameseText.Tidy(input.Reason).Length is 0 or > SpoiltNumber.ReasonLength)
        {
            yield return Refusal.Plain("NUM-004", "Reason", $"Ghi lý do hủy số, dài nhất {SpoiltNumber.ReasonLength} chữ, ví dụ: ghi nhầm vào sổ, hỏng bản chính.", "Văn thư");
        }

        if (input.On > reach.Today)
        {
            yield return Refusal.Plain("NUM-006", "SpoiltOn", $"Ngày hủy số {input.On:dd/MM/yyyy} còn ở phía trước. Ghi ngày không sau hôm nay.", "Văn thư");
        }
    }
}

/// <summary>A number of the unit's book that will never be on a paper.</summary>
internal sealed record SpoilInput(Guid UnitId, string Number, string Reason, DateOnly On);
