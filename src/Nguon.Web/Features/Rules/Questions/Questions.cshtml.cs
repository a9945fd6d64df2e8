using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Rules;

/// <summary>Hỏi đáp về quy định: questions of the own branch, answered by the province.</summary>
[Needs(Power.SeeDossiers | Power.SeeSubmitted | Power.Consent)]
internal sealed class QuestionsPage(RuleQuestions questions, UnitPaths paths, Reach reach) : PageModel
{
    [BindProperty]
    public Guid? QuestionId { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<RuleQuestion> Questions { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyDictionary<Guid, string> Paths { get; private set; } = new Dictionary<Guid, string>();

    public bool MayAnswer => reach.User.Has(Power.Consent);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayAnswer || QuestionId is not { } id)
        {
            return NotFound();
        }

        await LoadAsync(ct);
        var outcome = await questions.AnswerAsync(id, Answer ?? "", ct);
        return outcome.Succeeded ? this.Done(Links.RuleQuestions, "Đã ghi câu trả lời; mọi đơn vị đọc được tại văn bản.") : this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 1_000_000);
        (Questions, Total) = await questions.OfMineAsync((Number - 1) * RuleQuestions.PageSize, RuleQuestions.PageSize, ct);
        Paths = await paths.OfAsync(Questions.Select(q => q.OrganizationId), ct);
    }
}
