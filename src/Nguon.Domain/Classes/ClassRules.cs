namespace Nguon.Domain.Classes;

/// <summary>What is known about somebody who is nominated.</summary>
public sealed record Nominee
{
    /// <summary>Name for the answer.</summary>
    public required string Name { get; init; }

    /// <summary>True for a member, official or on probation.</summary>
    public bool IsMember { get; init; }

    /// <summary>True for a member on probation.</summary>
    public bool IsProbationer { get; init; }

    /// <summary>True when the person is no longer with the unit.</summary>
    public bool HasLeft { get; init; }

    /// <summary>True when the centre of the class serves the person's unit on the day.</summary>
    public required bool IsServed { get; init; }

    /// <summary>True when the person has a seat, passed, or waits in a class of the kind already.</summary>
    public bool HasPlace { get; init; }

    /// <summary>Until when a certificate of the kind is valid; null without one.</summary>
    public DateOnly? CertificateUntil { get; init; }
}

/// <summary>Rules of places in a class; arithmetic only, nothing is stored.</summary>
public static class ClassRules
{
    /// <summary>All reasons against a place in the class; empty when there is none.</summary>
    public static IReadOnlyList<Refusal> Against(TrainingClass held, Nominee person, DateOnly today)
    {
        var reasons = new List<Refusal>();
        if (!held.TakesPeople || held.LastDay < today)
        {
            reasons.Add(Plain("CLS-010", "ClassOpen", $"{held.Name} không nhận thêm người: {(held.State == ClassState.Cancelled ? "lớp không mở" : "lớp đã kết thúc")}. Chọn lớp khác.", "Đảng ủy cơ sở"));
        }

        if (WrongStatus(held.Kind, person) is { } wrong)
        {
            reasons.Add(wrong);
        }

        if (!person.IsServed)
        {
            reasons.Add(Plain("CLS-013", "Catchment", $"{held.Organiser} không phục vụ đơn vị của {person.Name} vào ngày mở lớp. Chọn lớp của trung tâm phục vụ đơn vị này, hoặc bổ sung địa bàn phục vụ.", "Trung tâm chính trị"));
        }

        if (person.HasPlace)
        {
            reasons.Add(Plain("CLS-014", "OnePlace", $"{person.Name} đã có tên trong một lớp cùng loại. Rút tên ở lớp kia trước nếu muốn đổi lớp.", "Trung tâm chính trị"));
        }

        return reasons;
    }

    /// <summary>Things to know that stop nothing.</summary>
    public static IReadOnlyList<Refusal> ToKnow(TrainingClass held, Nominee person) =>
        held.Kind == ClassKind.Awareness && person.CertificateUntil is { } until && until >= held.LastDay
            ? [Plain("CLS-015", "CertificateValidity", $"{person.Name} đã có giấy chứng nhận, còn giá trị đến hết ngày {until:dd/MM/yyyy}; chưa cần học lại.", "Đảng ủy cơ sở")]
            : [];

    /// <summary>The lowest free seat; null when the class is full.</summary>
    public static int? FreeSeat(int seats, IReadOnlyCollection<int> taken)
    {
        var free = Enumerable.Range(1, Math.Max(0, seats)).FirstOrDefault(seat => !taken.Contains(seat));
        return free == 0 || taken.Count >= seats ? null : free;
    }

    /// <summary>The answer to a nomination to a full class.</summary>
    public static Refusal Full(TrainingClass held, string name) =>
        Plain("CLS-011", "SeatFree", $"{held.Name} đã đủ {held.Seats}/{held.Seats} chỗ, chưa xếp được chỗ cho {name}. Chọn “vào danh sách chờ”, hoặc chọn lớp khác.", "Đảng ủy cơ sở");

    /// <summary>True when the person attended enough: at least the given share of the sessions held.</summary>
    public static bool AttendedEnough(int present, int held, int minimumPercent) => held == 0 || present * 100 >= minimumPercent * held;

    /// <summary>Whether the person passes, or why not: too few sessions, no result, an insufficient one.</summary>
    public static Refusal? NotPassed(string name, (int Present, int Held) sessions, int minimumPercent, ClassGrade? grade)
    {
        if (!AttendedEnough(sessions.Present, sessions.Held, minimumPercent))
        {
            return Plain("CLS-030", "MinimumAttendance", $"{name} dự {sessions.Present}/{sessions.Held} buổi, trung tâm quy định ít nhất {minimumPercent}%.", "Trung tâm chính trị");
        }

        return grade switch
        {
            null => Plain("CLS-031", "ClassResult", $"{name} chưa có kết quả bài thu hoạch.", "Trung tâm chính trị"),
            ClassGrade.Insufficient => Plain("CLS-032", "ClassResult", $"Bài thu hoạch của {name} chưa đạt yêu cầu.", "Trung tâm chính trị"),
            _ => null,
        };
    }

    private static Refusal? WrongStatus(ClassKind kind, Nominee person) => person switch
    {
        { HasLeft: true } => Plain("CLS-012", "NotLeft", $"{person.Name} không còn trong danh sách của đơn vị.", "Đảng ủy cơ sở"),
        { IsMember: true } when kind == ClassKind.Awareness =>
            Plain("CLS-012", "NotYetMember", $"{person.Name} đã là đảng viên; lớp bồi dưỡng nhận thức về Đảng dành cho quần chúng ưu tú.", "Đảng ủy cơ sở"),
        { IsProbationer: false } when kind == ClassKind.NewMember =>
            Plain("CLS-012", "IsProbationer", $"{person.Name} không phải là đảng viên dự bị; lớp đảng viên mới dành cho đảng viên dự bị.", "Đảng ủy cơ sở"),
        _ => null,
    };

    private static Refusal Plain(string code, string rule, string message, string mendedBy) => Refusal.Plain(code, rule, message, mendedBy);
}
