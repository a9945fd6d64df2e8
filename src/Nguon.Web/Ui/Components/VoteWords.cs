using Nguon.Domain.Sessions;

namespace Nguon.Web.Ui;

/// <summary>Says in one sentence how the number of votes needed was reached.</summary>
public static class VoteWords
{
    /// <summary>Two thirds of a cell's official members; the denominator comes from the rules of the day.</summary>
    public static string Cell(Attendance attendance, int denominator, int needed)
    {
        var taken = new List<string> { $"{attendance.OfficialMembers} đảng viên chính thức" };
        Take(taken, attendance.TemporarilyAway, "đang sinh hoạt tạm thời nơi khác");
        Take(taken, attendance.ExemptAbsent, "miễn sinh hoạt vắng mặt");
        var counted = attendance.OfficialMembers - attendance.TemporarilyAway - attendance.ExemptAbsent;
        Take(taken, counted - denominator, "bị đình chỉ sinh hoạt");
        return $"{string.Join(" − ", taken)} = {denominator}; 2/3 của {denominator} là {needed}.";
    }

    /// <summary>A part of a committee: more than half, or two thirds.</summary>
    public static string Committee(int members, int needed, bool isTwoThirds) => isTwoThirds
        ? $"2/3 của {members} cấp ủy viên là {needed}."
        : $"Trên một nửa của {members} ủy viên là {needed}.";

    private static void Take(List<string> taken, int number, string words)
    {
        if (number > 0)
        {
            taken.Add($"{number} {words}");
        }
    }
}
