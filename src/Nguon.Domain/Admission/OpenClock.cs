namespace Nguon.Domain.Admission;

/// <summary>A clock that runs, as lists and notices read it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="On">Its last day.</param>
/// <param name="KnownAt">When this day became known here, UTC: a paper entered late starts a clock that is late at once.</param>
/// <param name="Place">The place asked, for a verification; empty otherwise.</param>
public sealed record OpenClock(ClockKind Kind, DateOnly On, DateTime KnownAt, string Place = "");

/// <summary>Questions about clocks that lists and dossiers ask alike.</summary>
public static class ClockKinds
{
    /// <summary>True for the validity of a paper, which is no time to act in.</summary>
    public static bool IsLapse(this ClockKind kind) => kind is ClockKind.CertificateValidity or ClockKind.VerificationValidity or ClockKind.OpinionValidity;

    /// <summary>True when nobody is late though the day is over: the probation ends by itself.</summary>
    public static bool IsPassive(this ClockKind kind) => kind == ClockKind.Probation;

    /// <summary>Which duty decides where several run: that of the step itself, then what runs beside it, then mere waiting.</summary>
    public static int Rank(this ClockKind kind) => kind switch
    {
        ClockKind.Decision or ClockKind.Ceremony or ClockKind.RecognitionMeeting or ClockKind.RecognitionDecision => 1,
        ClockKind.Probation => 4,
        ClockKind.ProvincialConsent => 3,
        _ => 2,
    };

    /// <summary>True where the rule says ngày làm việc; the others count months or every day.</summary>
    public static bool CountsWorkingDays(this ClockKind clock) =>
        clock is ClockKind.Decision or ClockKind.Ceremony or ClockKind.RecognitionMeeting or ClockKind.RecognitionDecision or ClockKind.VerificationReply or ClockKind.ProvincialConsent;
}
