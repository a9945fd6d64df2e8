using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Rules;

/// <summary>Questions about the rules: asked beside a refusal, answered once by the province, read by everybody at the clause.</summary>
internal sealed class RuleQuestions(AppDb db, Reach reach, TimeProvider clock)
{
    public const int PageSize = 30;
    private const int Most = 200;
    private const Power MayAsk = Power.SeeDossiers | Power.SeeSubmitted | Power.Consent;

    /// <summary>Of the user's own branch; open ones first.</summary>
    public async Task<(IReadOnlyList<RuleQuestion> Rows, int Total)> OfMineAsync(int skip, int most, CancellationToken ct)
    {
        var units = reach.UnitIds(MayAsk);
        var mine = db.RuleQuestions.AsNoTracking().Where(q => units.Contains(q.OrganizationId));
        return (await mine.OrderBy(q => q.AnsweredAt != null).ThenByDescending(q => q.AskedAt).ThenBy(q => q.Id).Skip(skip).Take(most).ToListAsync(ct), await mine.CountAsync(ct));
    }

    /// <summary>Answers given at one document, for everybody; whose case it was is not told.</summary>
    public async Task<IReadOnlyList<RuleQuestion>> AnsweredAtAsync(string document, CancellationToken ct) =>
        await db.RuleQuestions.AsNoTracking().Where(q => q.AnsweredAt != null && q.Basis.StartsWith(document)).OrderByDescending(q => q.AnsweredAt).Take(Most).ToListAsync(ct);

    public async Task<Outcome<RuleQuestion>> AskAsync(RuleQuestionInput input, CancellationToken ct)
    {
        var refusals = Objections(input).ToList();
        if (reach.User.UnitsWith(MayAsk) is not [var unit, ..])
        {
            return Outcome.NotFound;
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<RuleQuestion>(refusals);
        }

        var question = new RuleQuestion
        {
            Id = Guid.CreateVersion7(),
            OrganizationId = unit,
            AskedBy = reach.User.By,
            AskedAt = clock.NowUtc(),
            Rule = input.Rule,
            Basis = input.Basis.Trim(),
            Facts = input.Facts.Trim(),
            Opinion = input.Opinion.Trim(),
        };
        db.Add(question);
        db.Log(reach.User.Act(clock), ActivityKind.RuleQuestionAsked, new LogSubject(question.Id, null, unit), null, new { question.Rule, question.Basis });
        await db.SaveChangesAsync(ct);
        return question;
    }

    public async Task<Outcome<RuleQuestion>> AnswerAsync(Guid id, string answer, CancellationToken ct)
    {
        var units = reach.UnitIds(Power.Consent);
        if (await db.RuleQuestions.FirstOrDefaultAsync(q => q.Id == id && units.Contains(q.OrganizationId), ct) is not { } question)
        {
            return Outcome.NotFound;
        }

        var outcome = question.Reply(answer, reach.User.By, clock.NowUtc());
        if (outcome.Succeeded)
        {
            db.Log(reach.User.Act(clock), ActivityKind.RuleQuestionAnswered, new LogSubject(question.Id, null, question.OrganizationId), null, new { question.Basis, question.Answer });
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }

    private static IEnumerable<Refusal> Objections(RuleQuestionInput input)
    {
        if (!RuleCodes.All.ContainsKey(input.Rule) || input.Basis.Trim().Length is 0 or > RuleQuestion.TextLength)
        {
            yield return Refusal.Plain("ASK-001", "RuleQuestion", "Chưa rõ hỏi về quy định nào. Việc cần làm: mở câu hỏi từ chỗ hệ thống báo chưa thực hiện được.", "Người hỏi");
        }

        if (input.Opinion.Trim().Length is 0 or > RuleQuestion.TextLength || input.Facts.Trim().Length > RuleQuestion.TextLength)
        {
            yield return Refusal.Plain("ASK-002", "RuleQuestion", $"Chưa ghi ý kiến, hoặc dài quá {RuleQuestion.TextLength} ký tự.", "Người hỏi");
        }
    }
}

/// <summary>A question as asked.</summary>
internal sealed record RuleQuestionInput(string Rule, string Basis, string Facts, string Opinion);

internal sealed record RuleAnswerOnWire(Guid Id, string Answer);

/// <summary>A question on the wire.</summary>
internal sealed record RuleQuestionOnWire(Guid Id, string Rule, string Basis, string Facts, string Opinion, DateTime AskedAt, string Answer, DateTime? AnsweredAt)
{
    public static RuleQuestionOnWire Of(RuleQuestion q) => new(q.Id, q.Rule, q.Basis, q.Facts, q.Opinion, q.AskedAt, q.Answer, q.AnsweredAt);
}
