using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>What the paper register of one unit says on a day, and why it differs.</summary>
internal sealed record BalanceInput
{
    public required Guid Unit { get; init; }
    public required DateOnly On { get; init; }
    public int? Paper { get; init; }
    public string Source { get; init; } = "";

    /// <summary>Who makes the difference, by name.</summary>
    public string Names { get; init; } = "";
}

/// <summary>Đối chiếu số đầu kỳ: keeps the register's number with its document; a difference is explained by names, or fills a unit nobody is entered for.</summary>
internal sealed class ReconcileBalance(AppDb db, BalanceQuery balances, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<AggregateEntry>> RunAsync(BalanceInput input, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.EditPeople, input.Unit, ct))
        {
            return Outcome.NotFound;
        }

        await using var alone = await db.BeginAloneAsync(ct);
        var counted = await balances.CountedAsync(input.Unit, input.On, ct);
        var refusals = Objections(input, counted).ToList();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<AggregateEntry>(refusals);
        }

        var before = await db.AggregateEntries.Where(e => e.OrganizationId == input.Unit && e.Measure == BalanceQuery.Measure && e.Axis == null && e.FirstDay == input.On && e.LastDay == input.On && e.RetractedAt == null).ToListAsync(ct);
        before.ForEach(entry => entry.RetractedAt = clock.NowUtc());
        var names = input.Names.Trim();
        var entry = new AggregateEntry
        {
            Id = Guid.CreateVersion7(), OrganizationId = input.Unit, FirstDay = input.On, LastDay = input.On, Measure = BalanceQuery.Measure, Amount = input.Paper.GetValueOrDefault(),
            Unit = MeasureUnit.People, Source = names.Length == 0 ? input.Source.Trim() : $"{input.Source.Trim()}. Chênh lệch: {names}", RecordedAt = clock.NowUtc(),
        };
        db.Add(entry);
        db.Log(reach.User.Act(clock), ActivityKind.BalanceReconciled, new LogSubject(entry.Id, null, input.Unit),
            before.Count == 0 ? null : new { before[0].Amount, before[0].Source }, new { input.On, Paper = entry.Amount, Counted = counted, entry.Source });
        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return entry;
    }

    private IEnumerable<Refusal> Objections(BalanceInput input, long counted)
    {
        if (input.On > reach.Today || input.On < PossibleDays.Earliest)
        {
            yield return Refusal.Plain("FIG-060", "BalanceDay", "Ngày đối chiếu ở sau hôm nay hoặc không thể có.", "Người nhập");
        }

        if (input.Paper is null or < 0)
        {
            yield return Refusal.Plain("FIG-061", "BalanceNumber", "Ghi số đảng viên theo sổ.", "Người nhập");
        }

        if (input.Source.Trim().Length == 0 || input.Source.Length + input.Names.Length > AggregateEntry.TextLength - 20)
        {
            yield return Refusal.Plain("FIG-062", "BalanceSource", "Ghi tên sổ hoặc văn bản nguồn; cả nguồn và tên người không quá 380 chữ.", "Người nhập");
        }

        if (counted > 0 && input.Paper is { } paper && paper != counted && input.Names.Trim().Length == 0)
        {
            yield return Refusal.Plain("FIG-063", "BalanceNames",
                $"Sổ ghi {paper}, phần mềm có {counted}: chênh {Math.Abs(paper - counted)} người. Ghi tên những người chênh lệch và vì sao (chưa nhập, đã chuyển đi, ghi trùng).", "Người nhập");
        }
    }
}
