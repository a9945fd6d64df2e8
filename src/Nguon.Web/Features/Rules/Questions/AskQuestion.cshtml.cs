using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Rules;

/// <summary>Tôi cho rằng quy định khác: the refusal's clause and facts go to the province's list of questions.</summary>
[Needs(Power.SeeDossiers | Power.SeeSubmitted | Power.Consent)]
internal sealed class AskQuestionPage(RuleQuestions questions) : PageModel
{
    [BindProperty]
    public AskQuestionForm Input { get; set; } = new();

    public void OnGet([FromQuery(Name = "quy-tac")] string? rule, [FromQuery(Name = "can-cu")] string? basis, [FromQuery(Name = "su-viec")] string? facts) =>
        Input = new() { Rule = rule, Basis = basis, Facts = facts };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await questions.AskAsync(new(Input.Rule ?? "", Input.Basis ?? "", Input.Facts ?? "", Input.Opinion ?? ""), ct);
        return outcome.Succeeded ? this.Done(Links.RuleQuestions, "Đã gửi câu hỏi tới Ban Tổ chức Tỉnh ủy.") : this.Again(outcome);
    }
}

/// <summary>A question as typed.</summary>
internal sealed class AskQuestionForm
{
    public string? Rule { get; set; }
    public string? Basis { get; set; }
    public string? Facts { get; set; }
    public string? Opinion { get; set; }
}
