using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What is new for those who open no dossier (centres, mass organisations, mentors) and at the verification desk; each asked only for its own role.</summary>
internal sealed class RoleNotices(AppDb db, Reach reach, RulesOfTheDay rules)
{
    private const int Most = 300;

    public async Task<IReadOnlyList<Notice>> SinceAsync(DateTime moment, CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(moment.InVietnam());
        var notices = new List<Notice>();
        if (reach.User.Has(Power.ActForCommittee))
        {
            notices.AddRange(await RequestsAsync(moment, ct));
        }

        if (reach.User.Has(Power.Consent))
        {
            notices.AddRange(await ConsentsAsync(moment, ct));
        }

        if (reach.User.Has(Power.SeeClasses))
        {
            notices.AddRange(await PlacesAsync(moment, day, ct));
        }

        if (reach.User.Has(Power.SeeIntroduced))
        {
            var moved = reach.Introduced.CountAsync(p => db.Standings.Any(s => s.PersonId == p.Id && s.RetractedAt == null && s.RecordedAt > moment), ct);
            notices.Add(new("người đã giới thiệu có thay đổi trên đường vào Đảng", await moved, "/gioi-thieu"));
        }

        if (reach.User.Has(Power.SeeMentees))
        {
            notices.AddRange(await MenteesAsync(day, ct));
        }

        return notices;
    }

    /// <summary>Requests of other committees to verify somebody: new in the book, and past the days for a reply.</summary>
    private async Task<IEnumerable<Notice>> RequestsAsync(DateTime moment, CancellationToken ct)
    {
        var units = reach.UnitIds(Power.ActForCommittee);
        var open = await db.IncomingVerifications.AsNoTracking().Where(v => v.AnsweredOn == null && units.Contains(v.OrganizationId))
            .OrderBy(v => v.ReceivedOn).Select(v => new { v.ReceivedOn, v.RecordedAt }).Take(Most).ToListAsync(ct);
        var span = new NoticeSpan(moment, reach.Today);
        var late = open.Count(v => rules.VerificationAnswerBy(v.ReceivedOn) is var due && due < reach.Today && span.IsNew(due, v.RecordedAt));
        return
        [
            new("đề nghị thẩm tra của nơi khác mới vào sổ", open.Count(v => v.RecordedAt > moment), "/tham-tra"),
            new("đề nghị thẩm tra của nơi khác đã quá hạn trả lời", late, "/tham-tra") { IsLate = true },
        ];
    }

    /// <summary>Dossiers the cell has voted on and the province must agree to in writing before the decision: new, and past the day of the decision.</summary>
    private async Task<IEnumerable<Notice>> ConsentsAsync(DateTime moment, CancellationToken ct)
    {
        var waiting = await reach.Dossiers.AsNoTracking().Where(d => d.NeedsProvincialConsent && d.DueKind == ClockKind.Decision).OrderBy(d => d.DueOn).Select(d => d.OpenClocks).Take(Most).ToListAsync(ct);
        var span = new NoticeSpan(moment, reach.Today);
        var asked = waiting.SelectMany(clocks => clocks.Where(c => c.Kind == ClockKind.ProvincialConsent)).ToList();
        return
        [
            new("hồ sơ mới chờ ý kiến đồng ý của Tỉnh ủy", asked.Count(c => c.KnownAt > moment), "/"),
            new("hồ sơ vừa quá hạn mà chưa có ý kiến của Tỉnh ủy", asked.Count(c => c.On < reach.Today && span.IsNew(c.On, c.KnownAt)), "/") { IsLate = true },
        ];
    }

    /// <summary>People sent to learn who have no seat yet, and those waiting for one.</summary>
    private async Task<IEnumerable<Notice>> PlacesAsync(DateTime moment, DateOnly day, CancellationToken ct)
    {
        var places = reach.Enrolments.AsNoTracking();
        return
        [
            new("người mới được cử đi học, chờ xếp lớp", await places.CountAsync(e => e.Status == EnrolmentStatus.Approved && e.ApprovedOn >= day, ct), "/lop-hoc/de-nghi"),
            new("người mới vào danh sách chờ của lớp", await places.CountAsync(e => e.Status == EnrolmentStatus.Waiting && e.WaitingSince > moment, ct), "/lop-hoc/de-nghi"),
        ];
    }

    private async Task<IEnumerable<Notice>> MenteesAsync(DateOnly day, CancellationToken ct)
    {
        var (me, today) = (reach.User.PersonId ?? Guid.Empty, reach.Today);
        var mine = db.MentorAssignments.AsNoTracking().InForceOn(today).Where(a => a.MentorId == me);
        var tasks = await db.TrialTasks.AsNoTracking().CountAsync(t => t.ResultOn == null && t.DueOn >= day && t.DueOn < today && mine.Any(a => a.PersonId == t.PersonId), ct);
        var words = await mine.OrderBy(a => a.From).Select(a => new
        {
            a.From,
            Last = db.MentorRemarks.Where(r => r.PersonId == a.PersonId).Max(r => (DateOnly?)r.RemarkedOn),
            Months = db.MentoringRhythms.Where(r => r.OrganizationId == a.OrganizationId).Max(r => (int?)r.Months),
        }).Take(Most).ToListAsync(ct);
        return
        [
            new("người mới được phân công giúp đỡ", words.Count(w => w.From >= day), "/nguoi-giup-do"),
            new("việc giao thử thách vừa quá ngày hẹn", tasks, "/nguoi-giup-do") { IsLate = true },
            new("người đã đến kỳ ghi nhận xét", words.Count(w => MentoringClock.DueOn(w.From, w.Last, w.Months ?? MentoringRhythm.DefaultMonths) <= today), "/nguoi-giup-do"),
        ];
    }
}
