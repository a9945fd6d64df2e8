using Nguon.Domain.Sessions;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>A cell's meeting as its minutes and resolutions state it; counts are people.</summary>
internal sealed record MeetingOnPaper
{
    public required DateOnly HeldOn { get; init; }

    public string Place { get; init; } = "";

    /// <summary>"19 giờ 30"; empty when not noted.</summary>
    public string StartedAt { get; init; } = "";

    public string EndedAt { get; init; } = "";

    /// <summary>Name and post.</summary>
    public string Chair { get; init; } = "";

    public string MinutesBy { get; init; } = "";

    public required int Official { get; init; }

    public required int OfficialPresent { get; init; }

    public int Probationary { get; init; }

    /// <summary>False when the paper the vote was taken from did not tell of probationers: their number stays to be written.</summary>
    public bool TellsProbationers { get; init; } = true;

    public int ProbationaryPresent { get; init; }

    public int TemporarilyAway { get; init; }

    public int ExemptAbsent { get; init; }

    public string AbsenceReasons { get; init; } = "";

    public string Guests { get; init; } = "";

    /// <summary>The number two thirds are taken of (rules.md 4.2).</summary>
    public int Voters => Official - TemporarilyAway - ExemptAbsent;

    /// <summary>Votes needed: two thirds, rounded up.</summary>
    public int Needed => ((2 * Voters) + 2) / 3;

    public int Absent => Official + Probationary - OfficialPresent - ProbationaryPresent;

    /// <summary>Reasons as written; nothing written and everybody absent counted as away or exempt, the counts say it.</summary>
    public string WhyAbsent => AbsenceReasons.Length > 0 || TemporarilyAway + ExemptAbsent != Absent ? AbsenceReasons : string.Join(", ", CountedReasons());

    /// <summary>The meeting as recorded.</summary>
    public static MeetingOnPaper Of(Session session)
    {
        var counted = session.Attendance
            ?? throw new InvalidOperationException($"Session {session.Id} has no attendance yet.");
        return new MeetingOnPaper
        {
            HeldOn = session.HeldOn,
            Place = session.Place,
            Chair = session.Chair,
            MinutesBy = session.MinutesBy,
            Guests = session.Guests,
            Official = counted.OfficialMembers,
            OfficialPresent = counted.Present,
            Probationary = counted.ProbationaryMembers,
            ProbationaryPresent = counted.ProbationaryPresent,
            TemporarilyAway = counted.TemporarilyAway,
            ExemptAbsent = counted.ExemptAbsent,
            AbsenceReasons = counted.AbsenceReasons,
        };
    }

    private IEnumerable<string> CountedReasons()
    {
        if (TemporarilyAway > 0)
        {
            yield return $"{Words.TwoDigits(TemporarilyAway)} đồng chí sinh hoạt tạm thời nơi khác";
        }

        if (ExemptAbsent > 0)
        {
            yield return $"{Words.TwoDigits(ExemptAbsent)} đồng chí được miễn sinh hoạt";
        }
    }

    /// <summary>How the denominator came about, for the record; empty when nobody was taken off.</summary>
    public string HowCounted()
    {
        if (Voters == Official)
        {
            return "";
        }

        var away = TemporarilyAway > 0 ? $" trừ {Words.TwoDigits(TemporarilyAway)} đồng chí đang sinh hoạt tạm thời nơi khác" : "";
        var exempt = ExemptAbsent > 0 ? $" trừ {Words.TwoDigits(ExemptAbsent)} đồng chí được miễn sinh hoạt vắng mặt" : "";
        return $"Số đảng viên chính thức để tính tỷ lệ: {Words.TwoDigits(Official)}{away}{exempt}, còn {Words.TwoDigits(Voters)} đồng chí.";
    }
}

/// <summary>Counted votes; reasons of those against as written.</summary>
internal sealed record VoteOnPaper(int For, int Against, int Invalid = 0, string AgainstReasons = "");
