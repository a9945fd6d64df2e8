using Nguon.Domain.Admission;
using Nguon.Domain.Time;

namespace Nguon.Web.Reading;

/// <summary>The rule book and the working calendar of this installation; loaded once, validated when loaded.</summary>
internal sealed record RulesOfTheDay(RuleBook Book, WorkingCalendar Calendar)
{
    public RuleSet On(DateOnly day) => Book.InForceOn(day);
}
