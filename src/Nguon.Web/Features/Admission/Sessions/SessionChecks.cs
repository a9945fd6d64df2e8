using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>Arithmetic of a meeting: what no evening can have been.</summary>
internal static class SessionChecks
{
    /// <summary>Most acts of one meeting.</summary>
    public const int MostItems = 60;

    public static IEnumerable<Refusal> Of(SessionInput input, DateOnly today)
    {
        if (input.Items.Count > MostItems)
        {
            yield return Said("SES-001", $"Một buổi ghi nhiều nhất {MostItems} nội dung; chia thành hai buổi.");
        }

        if (input.HeldOn < new DateOnly(1990, 1, 1) || input.HeldOn > today.AddYears(1))
        {
            yield return Said("SES-002", $"Ngày họp {input.HeldOn:dd/MM/yyyy} không thể có. Xem lại ngày ghi trên biên bản.");
        }

        if (input.Items.GroupBy(i => (i.Kind, i.PersonId)).Any(g => g.Count() > 1))
        {
            yield return Said("SES-003", "Một người được ghi hai lần cho cùng một nội dung. Bỏ bớt một dòng.");
        }

        if (input.Items.Any(i => IsOfACell(i.Kind) != (input.Kind == SessionKind.Cell)))
        {
            yield return Said("SES-014", "Có nội dung không thuộc buổi họp này: việc của cấp ủy ghi ở hội nghị cấp ủy, việc của chi bộ ghi ở buổi sinh hoạt chi bộ.");
        }

        if (Texts(input).Any(text => text.Length > Session.TextLength) || input.ResolutionNumber?.Length > DossierStep.NumberLength)
        {
            yield return Said("SES-015", $"Mỗi mục ghi nhiều nhất {Session.TextLength} chữ, số nghị quyết nhiều nhất {DossierStep.NumberLength} chữ. Ghi gọn lại.");
        }

        foreach (var refusal in OfAttendance(input))
        {
            yield return refusal;
        }
    }

    /// <summary>What must hold when the meeting is recorded as held, beyond a plan.</summary>
    public static IEnumerable<Refusal> OfHeld(SessionInput input, DateOnly today)
    {
        if (input.HeldOn > today)
        {
            yield return Said("SES-004", $"Buổi họp ngày {input.HeldOn:dd/MM/yyyy} chưa diễn ra; lưu thành chương trình họp, ghi kết quả sau khi họp.");
        }

        if (input.Attendance is null)
        {
            yield return Said("SES-005", "Chưa ghi thành phần dự họp: số đảng viên chính thức, có mặt, vắng và lý do.");
        }

        if (input.Items.Count == 0)
        {
            yield return Said("SES-013", "Chưa ghi nội dung nào của buổi họp. Chọn hoặc nhập ít nhất một việc; chưa họp thì bấm Lưu tạm.");
        }

        if (input is { Method: SessionMethod.Slips, SlipsReturned: { } returned, SlipsSent: { } sent } && returned > sent)
        {
            yield return Said("SES-006", $"Thu về {returned} phiếu, nhiều hơn {sent} phiếu đã gửi. Xem lại số phiếu.");
        }
    }

    private static bool IsOfACell(SessionItemKind kind) => kind < SessionItemKind.CommitteeAdmission;

    private static IEnumerable<string> Texts(SessionInput input) =>
        input.Items.Select(i => i.Note).Concat([input.Place, input.Chair, input.MinutesBy, input.Guests, input.Attendance?.AbsenceReasons ?? ""]);

    private static IEnumerable<Refusal> OfAttendance(SessionInput input)
    {
        if (input.Attendance is not { } a)
        {
            yield break;
        }

        var all = new[] { a.OfficialMembers, a.TemporarilyAway, a.ExemptAbsent, a.ExemptPresent, a.Suspended, a.Present, a.ProbationaryMembers, a.ProbationaryPresent };
        if (all.Any(n => n is < 0 or > 5000))
        {
            yield return Said("SES-007", "Số đảng viên dự họp phải từ 0 đến 5.000.");
        }

        if (a.Present > a.OfficialMembers || a.ExemptPresent > a.Present || a.Present + a.TemporarilyAway + a.ExemptAbsent > a.OfficialMembers)
        {
            yield return Said("SES-008",
                $"Thành phần dự họp không khớp: có mặt {a.Present}, tạm thời nơi khác {a.TemporarilyAway}, miễn sinh hoạt vắng {a.ExemptAbsent}, trong khi có {a.OfficialMembers} {(input.Kind == SessionKind.Cell ? "đảng viên chính thức" : "ủy viên")}.");
        }

        if (a.ProbationaryPresent > a.ProbationaryMembers)
        {
            yield return Said("SES-009", $"Có mặt {a.ProbationaryPresent} đảng viên dự bị, nhiều hơn {a.ProbationaryMembers} đảng viên dự bị của chi bộ.");
        }
    }

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "VoteCount", message, "Thư ký buổi họp");
}
