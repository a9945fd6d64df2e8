using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>Lines of a cell's evening that were begun and not finished: each is named at its line, none is left out in silence.</summary>
internal static class SessionGaps
{
    public static IEnumerable<SessionGap> Of(SessionForm form) =>
    [
        .. form.Rows.SelectMany((row, at) => Vote(row).Select(gap => gap with { Field = $"Form.Rows[{at}].{gap.Field}" })),
        .. form.Others.SelectMany((row, at) => Other(row).Select(gap => new SessionGap($"Form.Others[{at}].{gap.Field}", $"Dòng {at + 1} của phần Nội dung khác: {char.ToLowerInvariant(gap.Message[0])}{gap.Message[1..]}"))),
    ];

    private static SessionGap[] Other(SessionRow row)
    {
        if (!IsBegun(row))
        {
            return [];
        }

        SessionGap[] unnamed =
        [
            .. row.Kind is null ? [new SessionGap(nameof(row.Kind), "chưa chọn việc. Chọn việc, hoặc xóa hết các ô của dòng này.")] : Array.Empty<SessionGap>(),
            .. row.PersonId is null ? [new SessionGap(nameof(row.PersonId), "chưa chọn người. Chọn người, hoặc xóa hết các ô của dòng này.")] : Array.Empty<SessionGap>(),
        ];
        return unnamed.Length > 0 ? unnamed : row.IsSaid ? Vote(row) : [Unsaid(row)];
    }

    private static bool IsBegun(SessionRow row) =>
        row is not { Kind: null, PersonId: null, MentorId: null, For: null, Against: null, Invalid: null, Chosen: false } || !string.IsNullOrWhiteSpace(row.Note);

    private static SessionGap Unsaid(SessionRow row) => row.Kind switch
    {
        SessionItemKind.AssignMentor => new(nameof(row.MentorId), "chưa chọn đảng viên giúp đỡ."),
        SessionItemKind.MentorRemark => new(nameof(row.Note), "chưa ghi lời nhận xét."),
        _ when IsVote(row) => new(nameof(row.For), "chưa ghi số phiếu tán thành."),
        _ => new(nameof(row.Chosen), "chưa đánh dấu Ghi dòng này vào buổi họp."),
    };

    // Without the votes in favour nothing was counted, whatever else stands on the line.
    private static SessionGap[] Vote(SessionRow row) =>
        IsVote(row) && row.For is null && (row.Against is not null || row.Invalid is not null || !string.IsNullOrWhiteSpace(row.Note))
            ? [new(nameof(row.For), "Chưa ghi số phiếu tán thành; không có phiếu nào thì ghi 0.")]
            : [];

    private static bool IsVote(SessionRow row) => row.Kind is SessionItemKind.ConsiderAdmission or SessionItemKind.ConsiderRecognition or SessionItemKind.ConsiderDeletion;
}

/// <summary>What a line still asks for, and at which field.</summary>
internal sealed record SessionGap(string Field, string Message);
