using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Data;
using Nguon.Web.Seed;

namespace Nguon.Web.Reading;

/// <summary>
/// The rule book and the working calendar of this installation: what the program ships, and after it the versions two persons agreed to,
/// the years the office entered and the criteria of committees. Composed when first asked, and anew when one of them changes; a change made by another
/// program on the same database is noticed within seconds by its stamp.
/// </summary>
internal sealed class RulesOfTheDay(RuleBook shipped, IReadOnlyList<CalendarDay> days, IServiceScopeFactory? scopes = null, TimeProvider? clock = null)
{
    private const string StampSetting = "rules-stamp";

    private readonly StampLook? look = scopes is null ? null : new StampLook(StampSetting, scopes, clock ?? TimeProvider.System);
    private volatile Composed? composed;

    public RuleBook Book => Now.Book;

    public WorkingCalendar Calendar => Now.Calendar;

    public RuleSet On(DateOnly day) => Book.InForceOn(day);

    /// <summary>Last day to answer a request to verify, in working days from the day of the request.</summary>
    public DateOnly VerificationAnswerBy(DateOnly asked, bool isAbroad = false) => WorkingDaysAfter(asked, rules => rules.ReplyDays(isAbroad));

    /// <summary>The last of the working days a rule gives from a day, by the rules of that day.</summary>
    public DateOnly WorkingDaysAfter(DateOnly from, Func<RuleSet, RuleValue<int>> days)
    {
        var rules = On(from);
        return rules.EndOfWorkingDays(from, days(rules).Value, Calendar);
    }

    /// <summary>Criteria of the committees between the cell and the decision, of any day.</summary>
    public IReadOnlyList<LocalCriterion> LocalFor(ProcedureChain chain) => Now.Local.Count == 0 ? []
        : [.. Now.Local.Where(one => one.OrganizationId == chain.CellId || one.OrganizationId == chain.SubBaseId || one.OrganizationId == chain.BaseId
            || one.OrganizationId == chain.AuthorityId || one.OrganizationId == chain.SealId)];

    /// <summary>Before a change is saved: other programs see by the stamp that something changed.</summary>
    public static Task StampAsync(AppDb db, CancellationToken ct) => StampLook.SetAsync(db, StampSetting, ct);

    /// <summary>After a change was saved: the next who asks gets it.</summary>
    public void Forget() => composed = null;

    private Composed Now
    {
        get
        {
            if (composed is not { } known || look?.IsOther(known.Stamp) == true)
            {
                composed = known = Compose();
            }

            return known;
        }
    }

    private Composed Compose()
    {
        if (scopes is null || look is null)
        {
            return new(shipped, new WorkingCalendar(days), [], null);
        }

        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var stamp = look.In(db); // before what it stamps: a change meanwhile is noticed at the next look
        var adopted = db.RuleVersions.AsNoTracking().Where(v => v.State == RuleVersionState.Adopted).OrderBy(v => v.DecidedAt).Select(v => new { v.LayerId, v.Text }).ToList();
        return new(
            adopted.Aggregate(shipped, (book, version) => book.With(RuleLayerReader.Read(version.LayerId, version.Text))),
            CalendarYear.Over(days, db.CalendarYears.AsNoTracking().ToList()),
            db.LocalCriteria.AsNoTracking().ToList(),
            stamp);
    }

    private sealed record Composed(RuleBook Book, WorkingCalendar Calendar, IReadOnlyList<LocalCriterion> Local, string? Stamp);
}
