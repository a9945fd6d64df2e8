using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Rules;

/// <summary>A committee's own criteria, entered and ended by its officer; they only ever warn.</summary>
internal sealed class LocalCriteria(AppDb db, Reach reach, RulesOfTheDay rules, TimeProvider clock)
{
    private const int MostMonths = 120;

    public async Task<IReadOnlyList<LocalCriterion>> OfMineAsync(CancellationToken ct)
    {
        var units = reach.UnitIds(Power.ActForCommittee | Power.Consent);
        return await db.LocalCriteria.AsNoTracking().Where(c => units.Contains(c.OrganizationId)).OrderByDescending(c => c.From).Take(300).ToListAsync(ct);
    }

    public async Task<Outcome<LocalCriterion>> AddAsync(LocalCriterionInput input, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.ActForCommittee, input.UnitId, ct))
        {
            return Outcome.NotFound;
        }

        var refusals = Objections(input, reach.Today).ToList();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<LocalCriterion>(refusals);
        }

        var criterion = new LocalCriterion
        {
            Id = Guid.CreateVersion7(),
            OrganizationId = input.UnitId,
            Kind = input.Kind,
            Months = input.Kind is LocalCriterionKind.MonthsOnList or LocalCriterionKind.MonthsWithMentor ? input.Months : 0,
            Text = input.Text.Trim(),
            Document = input.Document.Trim(),
            From = input.From ?? reach.Today,
            RecordedAt = clock.NowUtc(),
        };
        db.Add(criterion);
        return await SaveAsync(criterion, null, ct);
    }

    /// <summary>Ends a criterion: from that day on it warns nobody.</summary>
    public async Task<Outcome<LocalCriterion>> EndAsync(Guid id, DateOnly until, CancellationToken ct)
    {
        if (await db.LocalCriteria.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } criterion || !await reach.MayAsync(Power.ActForCommittee, criterion.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (criterion.Until is not null || until <= criterion.From || PossibleDays.OrNone(until, reach.Today) is null)
        {
            return Refusal.Plain("LOC-005", "LocalCriterion", $"Tiêu chí có từ ngày {criterion.From:dd/MM/yyyy}{(criterion.Until is { } ended ? $", đã thôi áp dụng từ ngày {ended:dd/MM/yyyy}" : "")}. Việc cần làm: ghi ngày thôi áp dụng sau ngày bắt đầu, không quá {PossibleDays.YearsAhead} năm nữa.", "Người nhập");
        }

        criterion.Until = until;
        return await SaveAsync(criterion, new { Until = (DateOnly?)null }, ct);
    }

    private async Task<LocalCriterion> SaveAsync(LocalCriterion one, object? before, CancellationToken ct)
    {
        db.Log(reach.User.Act(clock, new OnPaper(Number: one.Document)), ActivityKind.LocalCriterionSaved, new LogSubject(one.Id, null, one.OrganizationId), before, new { one.Kind, one.Months, one.Text, one.From, one.Until });
        await RulesOfTheDay.StampAsync(db, ct);
        await db.SaveChangesAsync(ct);
        rules.Forget();
        return one;
    }

    private static IEnumerable<Refusal> Objections(LocalCriterionInput input, DateOnly today)
    {
        if (!Enum.IsDefined(input.Kind))
        {
            yield return Refusal.Plain("LOC-001", "LocalCriterion", "Chưa chọn loại tiêu chí.", "Người nhập");
        }

        if (input.Kind is LocalCriterionKind.MonthsOnList or LocalCriterionKind.MonthsWithMentor && input.Months is < 1 or > MostMonths)
        {
            yield return Refusal.Plain("LOC-002", "LocalCriterion", $"Số tháng từ 1 đến {MostMonths}.", "Người nhập");
        }

        if (input.Text.Trim().Length is 0 or > LocalCriterion.TextLength)
        {
            yield return Refusal.Plain("LOC-003", "LocalCriterion", "Chưa ghi nội dung tiêu chí, hoặc dài quá 300 ký tự.", "Người nhập");
        }

        if (input.Document.Trim().Length is 0 or > LocalCriterion.TextLength || PossibleDays.OrNone(input.From, today) is null)
        {
            yield return Refusal.Plain("LOC-004", "LocalCriterion", "Chưa ghi văn bản của cấp ủy hoặc ngày bắt đầu áp dụng, hoặc ngày đó không thể có.", "Người nhập");
        }
    }
}

/// <summary>A criterion as entered.</summary>
internal sealed record LocalCriterionInput(Guid UnitId, LocalCriterionKind Kind, int Months, string Text, string Document, DateOnly? From);
