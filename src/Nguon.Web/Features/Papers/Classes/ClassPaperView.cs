using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>One class as all its papers say it; which paper is its kind.</summary>
internal sealed record ClassPaperView(PaperKind Kind) : IPaperView
{
    public required Letterhead Head { get; init; }

    /// <summary>Name as on the opening decision.</summary>
    public required string ClassName { get; init; }

    /// <summary>Lớp bồi dưỡng nhận thức về Đảng, or the class of new members.</summary>
    public required string ClassKind { get; init; }

    public required string Centre { get; init; }
    public required string Place { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
    public required int Seats { get; init; }

    /// <summary>Document of the programme; empty when nobody has compared it.</summary>
    public string ProgrammeSource { get; init; } = "";

    /// <summary>"5 bài, 50 tiết, 10 buổi".</summary>
    public string Programme { get; init; } = "";

    /// <summary>Number and day of the opening decision; empty before it.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Number and day of the decision that recognises the results; empty before it.</summary>
    public string Recognition { get; init; } = "";

    /// <summary>Share of sessions the centre asks for.</summary>
    public int MinimumAttendance { get; init; }

    public IReadOnlyList<ClassDayOnPaper> Days { get; init; } = [];
    public IReadOnlyList<LearnerOnPaper> Learners { get; init; } = [];

    public IEnumerable<LearnerOnPaper> Passed => Learners.Where(l => l.HasPassed);
}

/// <summary>One session.</summary>
internal sealed record ClassDayOnPaper(int Number, DateOnly On, string Part, string Topic)
{
    public int Periods { get; init; }
    public string Place { get; init; } = "";
    public string Teacher { get; init; } = "";
    public bool IsHeld { get; init; }
}

/// <summary>One person: name, birth year, unit and class data only.</summary>
internal sealed record LearnerOnPaper(int Seat, string FullName, string BirthYear, string Unit)
{
    public string Committee { get; init; } = "";
    public string Attendance { get; init; } = "";
    public string Points { get; init; } = "";
    public string Grade { get; init; } = "";
    public string Result { get; init; } = "";
    public bool HasPassed { get; init; }
    public string CertificateNumber { get; init; } = "";
    public DateOnly? CertificateOn { get; init; }
    public DateOnly? ReissuedOn { get; init; }
}
