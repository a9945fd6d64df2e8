using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Rules;

/// <summary>One document of the rules: its values in our words with the clause, what changed against the version before, and for a regulation the procedure.</summary>
[SignedIn]
internal sealed class RegulationPage(RulesOfTheDay rules, RuleQuestions questions, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Id { get; set; }

    public RuleLayer Layer { get; private set; } = rules.On(reach.Today).Regulation;

    public RuleLayer? Before { get; private set; }

    public RuleLayer? After { get; private set; }

    public IReadOnlyList<RuleChange> Rows { get; private set; } = [];

    /// <summary>The rules whose procedure is drawn; null for a document that is no regulation.</summary>
    public RuleSet? Drawn { get; private set; }

    /// <summary>Answers the province gave at this document.</summary>
    public IReadOnlyList<RuleQuestion> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is not null && rules.Book.Layers.All(layer => layer.Id != Id))
        {
            return NotFound();
        }

        Layer = rules.Book.Layers.FirstOrDefault(layer => layer.Id == Id) ?? Layer;
        var same = rules.Book.Layers.Where(IsOfTheSameMatter).OrderBy(layer => layer.From).ToList();
        Before = same.LastOrDefault(layer => layer.From < Layer.From);
        After = same.FirstOrDefault(layer => layer.From > Layer.From);
        Rows = [.. RuleChange.Between(Before, Layer)];
        Drawn = rules.Book.Sets.LastOrDefault(set => set.Regulation.Id == Layer.Id);
        Answers = await questions.AnsweredAtAsync(Layer.Document, ct);
        return Page();
    }

    // Documents on one matter of their own follow each other only when they fix the same thing.
    private bool IsOfTheSameMatter(RuleLayer layer) => layer.Kind == Layer.Kind
        && (layer.Kind != RuleLayerKind.Special || layer.Values.Any(value => Layer.Values.Any(own => own.Key == value.Key)));
}

/// <summary>One value of a document beside the same value of the document before; null where one of both is silent.</summary>
internal sealed record RuleChange(RuleKey Key, RuleLayerValue? Before, RuleLayerValue? Now)
{
    public string Word => (Before, Now) switch
    {
        (null, _) => "Mới quy định",
        (_, null) => "Không còn ở văn bản này",
        var (before, now) when before.Confidence == Confidence.Unknown || now.Confidence == Confidence.Unknown => "Chưa biết có thay đổi không",
        var (before, now) when before.Text != now.Text => "Thay đổi",
        var (before, now) when before.Confidence != now.Confidence => "Giá trị giữ nguyên, độ tin cậy khác",
        _ => "Giữ nguyên",
    };

    public bool IsChange => Before is null || Now is null || Word == "Thay đổi";

    public static IEnumerable<RuleChange> Between(RuleLayer? before, RuleLayer now) =>
        now.Values.Select(value => value.Key).Union(before?.Values.Select(value => value.Key) ?? []).Order()
            .Select(key => new RuleChange(key, before?.Values.FirstOrDefault(value => value.Key == key), now.Values.FirstOrDefault(value => value.Key == key)));
}
