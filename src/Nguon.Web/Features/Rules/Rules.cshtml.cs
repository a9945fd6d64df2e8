using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Rules;

/// <summary>Quy định đang áp dụng on a day: the three layers, every value with clause and confidence, and the calendar.</summary>
[SignedIn]
internal sealed class RulesPage(RulesOfTheDay rules, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    public DateOnly ShownDay => Day ?? reach.Today;

    public bool MayAsk => reach.User.HasAny(Power.SeeDossiers | Power.SeeSubmitted | Power.Consent);

    /// <summary>True for who adds versions or criteria.</summary>
    public bool MayAdd => reach.User.HasAny(Power.Consent | Power.ActForCommittee);

    public RuleSet? Set { get; private set; }

    public IReadOnlyList<RuleLayer> Layers => rules.Book.Layers;

    public void OnGet()
    {
        ViewData["AsOf"] = ShownDay;
        Set = ShownDay < rules.Book.Layers.Max(l => l.Kind == RuleLayerKind.Regulation ? l.From : DateOnly.MinValue).AddYears(-30) ? null : rules.On(ShownDay);
    }
}
