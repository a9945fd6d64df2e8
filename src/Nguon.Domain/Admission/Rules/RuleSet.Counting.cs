using Nguon.Domain.Time;

namespace Nguon.Domain.Admission;

public sealed partial class RuleSet
{
    /// <summary>The last day of so many months from a day (rules.md 3.9): the one place every page and every judgement counts at.</summary>
    public DateOnly EndOfMonths(DateOnly from, int months) => Months.Add(from, months).AddDays(LastDayInside.Value ? 0 : -1);

    /// <summary>The last of so many working days from a day (rules.md 3.9).</summary>
    public DateOnly EndOfWorkingDays(DateOnly from, int days, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(StartDayCounts.Value ? from.AddDays(-1) : from, days);

    /// <summary>Working days a place has to answer, in the country or abroad (rules.md 4.3).</summary>
    public RuleValue<int> ReplyDays(bool isAbroad) => isAbroad && VerificationReplyAbroadDays is { } abroad ? abroad : VerificationReplyDays;

    /// <summary>The last day of a certificate (rules.md 4.4).</summary>
    public DateOnly CertificateUntil(DateOnly issued) => EndOfMonths(issued, CertificateMonths.Value);

    /// <summary>Working days that papers of extension add together: those each names, at most what the rules allow, and that where one names none (rules.md 4.8).</summary>
    public int ExtensionOf(IEnumerable<int?> papers) => Math.Clamp(papers.Sum(days => Math.Clamp(days ?? DecisionExtensionDays.Value, 0, DecisionExtensionDays.Value)), 0, DecisionExtensionDays.Value);

    /// <summary>The day the months of probation end, from which an official member counts (rules.md 4.5).</summary>
    public DateOnly ProbationEndsOn(DateOnly held) => EndOfMonths(held, ProbationMonths.Value);
}
