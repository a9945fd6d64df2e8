using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Domain.Text;
using Nguon.Web.Reading;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Classes;

/// <summary>The sheet of a session that goes out and comes back: seat, name, birth year, a sign for present, excused or absent.</summary>
internal static class AttendanceSheet
{
    private const string Seat = "so_cho", Name = "ho_va_ten", Born = "nam_sinh", Sign = "diem_danh";

    /// <summary>In bytes.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    private static readonly string[] All = [Seat, Name, Born, Sign];

    public static async Task<byte[]> WriteAsync(ClassView view, Func<Guid, AttendanceMark?> known)
    {
        using var stream = new MemoryStream();
        await using (var table = TableWriter.To(stream, asXlsx: true))
        {
            await table.WriteAsync(All);
            foreach (var row in view.Seated)
            {
                await table.WriteAsync([$"{row.Place.Seat}", row.Name, $"{row.BirthYear}", Written(known(row.Place.Id))]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Marks by place, and for each row that could not be read why.</summary>
    public static Outcome<AttendanceRead> Open(Stream content, ClassView view)
    {
        try
        {
            return Read(content, view);
        }
        catch (TableRefusedException refused)
        {
            return Refused(refused.Message);
        }
    }

    public static Refusal Refused(string why) => Refusal.Plain("CLS-026", "File", why, "Người nhập");

    private static AttendanceRead Read(Stream content, ClassView view)
    {
        var (marks, faults) = (new Dictionary<Guid, AttendanceMark>(), new List<string>());
        var seats = view.Seated.ToDictionary(p => $"{p.Place.Seat}", p => p);
        using var table = TableFile.Open(content);
        var columns = new TableColumns(table.Headings, All, [Seat, Sign]);
        foreach (var row in table.Rows())
        {
            var (seat, name, sign) = (columns.Of(row, Seat), columns.Of(row, Name), columns.Of(row, Sign));
            if (row.Fault is { } fault)
            {
                faults.Add($"Dòng {row.Number}: {fault}");
            }
            else if (!seats.TryGetValue(seat, out var place) || (name.Length > 0 && VietnameseText.Fold(name) != VietnameseText.Fold(place.Name)))
            {
                faults.Add($"Dòng {row.Number}: số chỗ {seat} không có trong lớp, hoặc họ tên khác với danh sách.");
            }
            else if (MarkOf(sign) is { } mark)
            {
                marks[place.Place.Id] = mark;
            }
            else
            {
                faults.Add($"Dòng {row.Number}: ghi x (có mặt), p (vắng có phép) hoặc v (vắng không phép).");
            }
        }

        return new AttendanceRead(marks, faults);
    }

    private static AttendanceMark? MarkOf(string sign) => VietnameseText.Fold(sign) switch
    {
        "x" or "co" or "co mat" or "1" => AttendanceMark.Present,
        "p" or "phep" or "co phep" or "vang co phep" => AttendanceMark.Excused,
        "v" or "k" or "vang" or "khong phep" or "vang khong phep" or "0" => AttendanceMark.Absent,
        _ => null,
    };

    private static string Written(AttendanceMark? mark) => mark switch
    {
        AttendanceMark.Present => "x",
        AttendanceMark.Excused => "p",
        AttendanceMark.Absent => "v",
        _ => "",
    };
}

/// <summary>What a sheet said.</summary>
internal sealed record AttendanceRead(IReadOnlyDictionary<Guid, AttendanceMark> Marks, IReadOnlyList<string> Faults);
