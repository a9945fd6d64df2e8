using Nguon.Domain.People;

namespace Nguon.Domain.Classes;

/// <summary>Part of a day.</summary>
public enum DayPart
{
    /// <summary>Buổi sáng.</summary>
    Morning = 1,

    /// <summary>Buổi chiều.</summary>
    Afternoon = 2,

    /// <summary>Buổi tối.</summary>
    Evening = 3,
}

/// <summary>Buổi học: half a day or an evening, in any place.</summary>
public sealed class ClassSession
{
    /// <summary>Longest topic, place or name of a teacher.</summary>
    public const int TextLength = 200;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The class.</summary>
    public required Guid ClassId { get; init; }

    /// <summary>Day.</summary>
    public required DateOnly HeldOn { get; set; }

    /// <summary>Part of the day.</summary>
    public required DayPart Part { get; set; }

    /// <summary>What is taught.</summary>
    public required string Topic { get; set; }

    /// <summary>Periods (tiết).</summary>
    public int Periods { get; set; }

    /// <summary>Where, when elsewhere than the class; empty otherwise.</summary>
    public string Place { get; set; } = "";

    /// <summary>Who teaches; empty when not yet known.</summary>
    public string Teacher { get; set; } = "";

    /// <summary>True when it was called off.</summary>
    public bool IsCancelled { get; set; }
}

/// <summary>How somebody was at a session.</summary>
public enum AttendanceMark
{
    /// <summary>Có mặt.</summary>
    Present = 1,

    /// <summary>Vắng có phép.</summary>
    Excused = 2,

    /// <summary>Vắng không phép.</summary>
    Absent = 3,
}

/// <summary>One person at one session.</summary>
public sealed class ClassAttendance
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The place in the class.</summary>
    public required Guid EnrolmentId { get; init; }

    /// <summary>How the person was there.</summary>
    public required AttendanceMark Mark { get; set; }
}

/// <summary>Bản rà soát tên: a committee has read the names of its people and signs that they are spelled as on their papers.</summary>
public sealed class NameProof
{
    /// <summary>Longest name of who signs.</summary>
    public const int NameLength = 120;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The class.</summary>
    public required Guid ClassId { get; init; }

    /// <summary>The committee that sent the people.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>Who signed.</summary>
    public required string SignedBy { get; init; }

    /// <summary>When.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Names and birth years as they were signed, one a line; a later change asks for a new signature.</summary>
    public required string Read { get; init; }

    /// <summary>Moment of entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>How one person is read and signed for; somebody erased since keeps a line without name, so that the others' signature holds.</summary>
    public static string LineOf(string name, string born, bool isErased) => isErased ? Erasure.NameLeft : $"{name}, {born}";
}
