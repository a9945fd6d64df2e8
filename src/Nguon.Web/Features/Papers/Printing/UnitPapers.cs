using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Papers;

/// <summary>Phiếu nhắc việc tháng: every cell of a unit in one file.</summary>
internal sealed class UnitPapers(PaperFacts facts, Heads heads)
{
    public async Task<Outcome<IPaperView>> ReminderAsync(Guid unitId, Blanks blanks, CancellationToken ct)
    {
        var today = facts.Today;
        var monthEnd = facts.MonthEnd;
        var work = await facts.MonthAsync(unitId, monthEnd, ct);
        if (work.Count == 0)
        {
            return CellPapers.Missing("tháng này không chi bộ nào có việc đến hạn", "xem lại ở trang Đến hạn và quá hạn");
        }

        var unit = await heads.MustAsync(unitId, today, ct);
        return Outcome.Done<IPaperView>(new MonthlyReminderView
        {
            Head = unit.Version.DepartmentName is null ? await heads.OfCellAsync(unitId, today, blanks, ct) : await heads.OfDepartmentAsync(unitId, today, blanks, ct),
            Month = today.Month,
            Year = today.Year,
            Cells = [.. work.GroupBy(w => w.CellName).Select(g => new CellReminder(g.Key, [.. g.SelectMany(w => RowsOf(w, today, monthEnd))]))],
            Contact = unit.Version.DepartmentName ?? "",
        }, []);
    }

    private static IEnumerable<ReminderRow> RowsOf(MonthWork of, DateOnly today, DateOnly until)
    {
        var d = of.Dossier;
        foreach (var clock in d.OpenClocks.Where(clock => clock.On <= until))
        {
            yield return new ReminderRow(Labels.Of(clock.Kind), of.Name)
            {
                DueOn = clock.On,
                IsOverdue = clock.On < today && !clock.Kind.IsPassive(),
                Bring = clock.Kind.IsLapse() ? "làm lại giấy tờ hết giá trị" : BringFor(clock.Kind),
            };
        }

        if (d.Stage == DossierStage.ReadyForCell)
        {
            yield return new ReminderRow("Đưa hồ sơ ra chi bộ xét", of.Name) { Bring = "bí thư chuẩn bị phiếu biểu quyết, biên bản" };
        }

        if (d.Stage == DossierStage.ReturnedForCorrection)
        {
            yield return new ReminderRow("Bổ sung hồ sơ đã trả", of.Name) { Bring = "theo phiếu trả hồ sơ" };
        }
    }

    private static string BringFor(ClockKind kind) => kind switch
    {
        ClockKind.Probation or ClockKind.RecognitionMeeting => "bản tự kiểm điểm; nhận xét của người giúp đỡ; ý kiến đoàn thể và nơi cư trú",
        ClockKind.Ceremony => "quyết định kết nạp; phân công người giúp đỡ",
        ClockKind.ProvincialConsent => "văn bản đề nghị Ban Thường vụ Tỉnh ủy",
        ClockKind.AfterCeremony => "lý lịch đảng viên, phiếu đảng viên",
        _ => "",
    };
}
