using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Admission;

/// <summary>A meeting as planned or held; attendance is typed once for all its acts.</summary>
internal sealed record SessionInput
{
    /// <summary>Null for a new session.</summary>
    public Guid? Id { get; init; }

    /// <summary>Key a new session gets, made by who asks so that asking twice makes one; null leaves it to the system.</summary>
    public Guid? NewId { get; init; }
    public required Guid OrganizationId { get; init; }
    public required SessionKind Kind { get; init; }
    public SessionMethod Method { get; init; } = SessionMethod.Meeting;
    public required DateOnly HeldOn { get; init; }
    public string Place { get; init; } = "";
    public string Chair { get; init; } = "";
    public string MinutesBy { get; init; } = "";
    public string Guests { get; init; } = "";
    public Attendance? Attendance { get; init; }
    public string? ResolutionNumber { get; init; }
    public int? SlipsSent { get; init; }
    public int? SlipsReturned { get; init; }
    public IReadOnlyList<SessionItemInput> Items { get; init; } = [];
    public StepMode Mode { get; init; } = StepMode.Record;
    public OnPaper? Paper { get; init; }
    public int? Revision { get; init; }
}

/// <summary>One act of the evening about one person.</summary>
internal sealed record SessionItemInput
{
    public required SessionItemKind Kind { get; init; }
    public required Guid PersonId { get; init; }
    public Vote? Vote { get; init; }
    public Guid? MentorId { get; init; }
    public int Round { get; init; } = 1;

    /// <summary>Remark, reason or conclusion for the minutes.</summary>
    public string Note { get; init; } = "";
}
