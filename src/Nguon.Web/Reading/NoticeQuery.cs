using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What came, fell due or was answered since a moment, by the roles of one account: asked anew each time, so a missed day loses nothing. Counts only, no names.</summary>
internal sealed class NoticeQuery(AppDb db, Reach reach, RulesOfTheDay rules)
{
    private const int SoonDays = 3;
    private const int LapseDays = 30;
    private const int MostDaysBack = 30;
    private const int MostSlips = 300;

    private const Power Acting = Power.ActForCell | Power.ActForCommittee | Power.SeeSubmitted | Power.Consent;

    private static readonly ActivityKind[] Answers =
    [
        ActivityKind.DossierStepTaken, ActivityKind.DossierStepCorrected, ActivityKind.DossierStepWithdrawn, ActivityKind.PlaceGiven, ActivityKind.PlaceDeclined,
        ActivityKind.RuleQuestionAnswered, ActivityKind.TransferReceived, ActivityKind.TransferReturned, ActivityKind.TransferWithdrawn,
    ];

    /// <summary>What is new for the user of this scope; thirty days back at most, and when nothing was ever seen.</summary>
    public async Task<NoticeView> SinceAsync(DateTime? seenAt, CancellationToken ct)
    {
        var moment = Later(seenAt ?? DateTime.MinValue, reach.Today.AddDays(-MostDaysBack).MidnightInVietnam());
        var notices = new List<Notice>();
        if (reach.User.HasAny(Acting))
        {
            notices.AddRange(await DossiersAsync(moment, ct));
        }

        if (reach.User.Has(Power.NumberPapers))
        {
            notices.Add(new("quyết định mới chờ cấp số", await reach.ToNumber.CountAsync(d => d.StageAt > moment, ct), "/so-cap-so"));
        }

        if (reach.User.Has(Power.ActForCell))
        {
            notices.AddRange(await TransfersAsync(moment, ct));
            notices.AddRange(await AnswersAsync(moment, ct));
        }

        notices.AddRange(await new RoleNotices(db, reach, rules).SinceAsync(moment, ct));
        return new NoticeView(moment, [.. notices.Where(n => n.Count > 0)]);
    }

    private async Task<IEnumerable<Notice>> DossiersAsync(DateTime moment, CancellationToken ct)
    {
        var (span, units) = (new NoticeSpan(moment, reach.Today), reach.User.UnitsWith(Acting));
        var told = new ClockNotices(span, rules.Calendar.AddWorkingDays(span.Since, SoonDays), rules.Calendar.AddWorkingDays(span.Today, SoonDays), span.Since.AddDays(LapseDays), span.Today.AddDays(LapseDays));
        var mine = reach.Dossiers.AsNoTracking().Open().Where(d => d.WaitsForId != null && units.Contains(d.WaitsForId.Value));
        var clocks = (await told.Touched(mine).Select(d => d.OpenClocks).ToListAsync(ct)).SelectMany(open => open).ToList();
        return
        [
            new("việc vừa quá hạn", clocks.Count(told.IsLate), "/den-han") { IsLate = true },
            new($"việc đến hạn trong {SoonDays} ngày làm việc tới", clocks.Count(told.IsSoon), "/den-han"),
            new("người vừa hết 12 tháng dự bị", clocks.Count(told.HasEndedProbation), "/ho-so?han=Open"),
            new("giấy tờ vừa hết giá trị", clocks.Count(told.HasLapsed), "/den-han") { IsLate = true },
            new($"giấy tờ sắp hết giá trị, còn dưới {LapseDays} ngày", clocks.Count(told.LapsesSoon), "/den-han?ngay=30"),
            new("hồ sơ mới đến lượt đơn vị mình", await mine.CountAsync(d => d.TurnAt > moment, ct), "/ho-so?han=Open"),
        ];
    }

    private async Task<IEnumerable<Notice>> TransfersAsync(DateTime moment, CancellationToken ct)
    {
        var units = reach.UnitIds(Power.ActForCell);
        var coming = await db.Transfers.AsNoTracking().Where(t => t.State == TransferState.InTransit && units.Contains(t.ToOrganizationId!.Value)) // null is never in a list
            .OrderBy(t => t.SlipOn).Select(t => new { t.SlipOn, t.RecordedAt }).Take(MostSlips).ToListAsync(ct);
        var span = new NoticeSpan(moment, reach.Today);
        var late = coming.Count(t => rules.WorkingDaysAfter(t.SlipOn, on => on.PresentDays) is var due && due < reach.Today && span.IsNew(due, t.RecordedAt));
        return
        [
            new("đảng viên mới chuyển đến, chờ tiếp nhận", coming.Count(t => t.RecordedAt > moment), "/chuyen-sinh-hoat#den"),
            new("giấy giới thiệu sinh hoạt đảng chưa nộp, đã quá hạn", late, "/chuyen-sinh-hoat#den") { IsLate = true },
        ];
    }

    /// <summary>What others entered about people and dossiers of the user's units.</summary>
    private async Task<IEnumerable<Notice>> AnswersAsync(DateTime moment, CancellationToken ct)
    {
        var (units, me) = (reach.UnitIds(Power.ActForCell), reach.User.AccountId);
        var counted = await db.Activities.AsNoTracking().Where(a => a.At > moment && a.AccountId != me && Answers.Contains(a.Kind) && a.OrganizationId != null && units.Contains(a.OrganizationId.Value))
            .GroupBy(a => a.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        int Of(params ReadOnlySpan<ActivityKind> kinds)
        {
            var sum = 0;
            foreach (var kind in kinds)
            {
                sum += counted.Find(c => c.Key == kind)?.Count ?? 0;
            }

            return sum;
        }

        return
        [
            new("bước hồ sơ do người khác ghi", Of(ActivityKind.DossierStepTaken, ActivityKind.DossierStepCorrected, ActivityKind.DossierStepWithdrawn), "/ho-so"),
            new("người được trả lời về việc đi học", Of(ActivityKind.PlaceGiven, ActivityKind.PlaceDeclined), "/nguoi"),
            new("câu hỏi về quy định đã có trả lời", Of(ActivityKind.RuleQuestionAnswered), "/quy-dinh/hoi-dap"),
            new("lần chuyển sinh hoạt đảng đã được trả lời", Of(ActivityKind.TransferReceived, ActivityKind.TransferReturned, ActivityKind.TransferWithdrawn), "/chuyen-sinh-hoat"),
        ];
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}

/// <summary>What is new since a moment, UTC.</summary>
public sealed record NoticeView(DateTime Since, IReadOnlyList<Notice> Notices);

/// <summary>One line: how many of what, and where to look.</summary>
public sealed record Notice(string What, int Count, string Href)
{
    public bool IsLate { get; init; }
}
