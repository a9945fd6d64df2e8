using Nguon.Domain.Admission;
using Nguon.Domain.Time;

namespace Nguon.Web.Reading;

/// <summary>From the moment last told until today.</summary>
internal readonly record struct NoticeSpan(DateTime Moment, DateOnly Today)
{
    public DateOnly Since { get; } = DateOnly.FromDateTime(Moment.InVietnam());

    /// <summary>True when a day now over was not over at the moment, or was entered only after it.</summary>
    public bool IsNew(DateOnly due, DateTime recordedAt) => (due >= Since && due < Today) || recordedAt > Moment;
}

/// <summary>Which clocks are news: their day passed or came near since the moment, or they became known only after it.</summary>
internal sealed record ClockNotices(NoticeSpan Span, DateOnly SoonThen, DateOnly Soon, DateOnly LapseThen, DateOnly Lapse)
{
    /// <summary>Dossiers some clock of which can be news; translates to SQL.</summary>
    public IQueryable<AdmissionDossier> Touched(IQueryable<AdmissionDossier> dossiers) =>
        dossiers.Where(d => d.DueOn <= Soon || d.SideOn <= Soon || d.LapsesOn <= Lapse || d.DueKind == ClockKind.RecognitionMeeting);

    public bool IsLate(OpenClock clock) => !clock.Kind.IsLapse() && !clock.Kind.IsPassive() && IsOver(clock);

    public bool IsSoon(OpenClock clock) => !clock.Kind.IsLapse() && IsComing(clock, SoonThen, Soon);

    public bool HasEndedProbation(OpenClock clock) => clock.Kind == ClockKind.RecognitionMeeting && clock.KnownAt > Span.Moment;

    public bool HasLapsed(OpenClock clock) => clock.Kind.IsLapse() && IsOver(clock);

    public bool LapsesSoon(OpenClock clock) => clock.Kind.IsLapse() && IsComing(clock, LapseThen, Lapse);

    private bool IsOver(OpenClock clock) => clock.On < Span.Today && Span.IsNew(clock.On, clock.KnownAt);

    private bool IsComing(OpenClock clock, DateOnly then, DateOnly until) => clock.On >= Span.Today && clock.On <= until && (clock.On > then || clock.KnownAt > Span.Moment);
}
