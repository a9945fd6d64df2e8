using Nguon.Domain;
using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Law;

/// <summary>What a dossier answers, one line each, with everything a page shows of it.</summary>
internal static class WayAnswer
{
    public static string Of(Refusal refusal) => $"{refusal.Code} {refusal.Rule}: {refusal.Message}";

    public static string Standing(AdmissionDossier dossier) => Line(
        $"{dossier.Stage} từ {Date(dossier.StageOn)}",
        $"chờ {Unit(dossier.WaitsForId)}",
        dossier.DueOn is { } due ? $"hạn {dossier.DueKind} {Date(due)}" : "",
        dossier.LapsesOn is { } lapse ? $"hết giá trị {dossier.LapseKind} {Date(lapse)}" : "",
        dossier.OpenMarks > 0 ? $"cần khắc phục {dossier.OpenMarks}" : "",
        dossier.Returns > 0 ? $"trả {dossier.Returns} lần" : "");

    public static string Of(DossierClock clock) => Line(
        $"đồng hồ {clock.Kind}: {clock.Name}",
        clock.Place,
        $"{Date(clock.StartOn)} → {Date(clock.DueOn)}",
        clock.Rule,
        $"đã {clock.DaysUsed}, còn {clock.DaysLeft}{(clock.InWorkingDays ? " ngày làm việc" : " ngày")}",
        clock.IsLate ? "quá hạn" : "",
        clock.IsLapse ? "giá trị của giấy" : "",
        clock.IsUncertain ? "chưa chắc" : "",
        clock.Basis ?? "không có văn bản");

    public static string Of(NextStep next) => Line(
        $"{next.State} {next.Kind}",
        next.Label == next.Definition.Label ? "" : next.Label,
        $"của {Unit(next.UnitId)}",
        next.EarliestOn is { } on ? $"sớm nhất {Date(on)}" : "",
        next.Taken.Count > 0 ? $"đã có {next.Taken.Count}" : "",
        next.Note,
        Rules("vướng", next.Refusals),
        Rules("nhắc", next.Warnings));

    public static IEnumerable<string> Ahead(DossierOutlook outlook) =>
        outlook.Lines.Select(Of)
            .Concat(outlook.Lapses.Select(lapse => $"hết giá trị {lapse.Kind} {Date(lapse.On)}{(lapse.IsBeforeMeeting ? ", trước ngày họp" : "")}"))
            .Append($"chính thức từ {Date(outlook.EffectiveOn)}");

    private static string Of(OutlookLine line) => Line(
        $"{(line.IsSupposed ? "thử" : "tới")} {line.Kind}",
        line.Label == line.Definition.Label ? "" : line.Label,
        $"của {Unit(line.UnitId)}",
        $"sớm nhất {Date(line.EarliestOn)}",
        line.JudgedOn == line.EarliestOn ? "" : $"xét theo ngày {Date(line.JudgedOn)}",
        line.LatestOn is null ? "" : $"chậm nhất {Date(line.LatestOn)}{(line.IsUncertain ? ", chưa chắc" : "")}",
        string.Join("; ", line.Refusals.Select(Of)));

    private static string Rules(string word, IReadOnlyList<Refusal> refusals) =>
        refusals.Count == 0 ? "" : $"{word}: {string.Join("; ", refusals.Select(refusal => $"{refusal.Rule} ({string.Join(", ", refusal.Facts)})"))}";

    private static string Line(params string[] parts) => string.Join(" | ", parts.Where(part => part.Length > 0));

    private static string Date(DateOnly? day) => day?.ToString("dd/MM/yyyy") ?? "chưa rõ";

    private static string Unit(Guid? id) => id == Cell ? "chi bộ" : id == Base ? "đảng ủy cơ sở" : id == City ? "cấp ủy có thẩm quyền" : id == WayWords.SubBase ? "đảng ủy bộ phận" : "không ai";
}
