using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>The văn thư gives number and date to decisions, one or many; a number is given once in a term, also when two clerks write at once.</summary>
internal sealed class NumberPapers(AppDb db, Reach reach, OrganizationTrees trees, NumberingQuery query, TakeMany takeMany)
{
    public async Task<IReadOnlyList<NumberedOne>> RunAsync(NumberInput input, CancellationToken ct)
    {
        var done = new List<NumberedOne>();
        var tree = await trees.OnAsync(db, reach.Today, ct);
        foreach (var one in input.Papers.Take(TakeMany.Most))
        {
            await using var alone = await db.BeginAloneAsync(ct);
            var (number, draft) = await DraftAsync(one, tree, input.IssuedOn, ct);
            done.Add(new NumberedOne(one.DossierId, number, draft.Value is { } step ? (await takeMany.RunAsync([step], ct))[0].Outcome : Outcome.Refused<DossierStep>(draft.Refusals)));
            await alone.CommitAsync(ct);
        }

        return done;
    }

    /// <summary>What would be said to each (Kiểm tra lại); nothing is written.</summary>
    public async Task<IReadOnlyList<NumberedOne>> LookAsync(NumberInput input, CancellationToken ct)
    {
        var said = new List<NumberedOne>();
        var taken = new HashSet<(Guid UnitId, int Number)>();
        var tree = await trees.OnAsync(db, reach.Today, ct);
        foreach (var one in input.Papers.Take(TakeMany.Most))
        {
            var (number, draft) = await DraftAsync(one, tree, input.IssuedOn, ct);
            var seen = draft.Value is not { } step ? Outcome.Refused<StepKind>(draft.Refusals)
                : taken.Add((step.Step.ByOrganizationId, Numbers.Of(number))) ? await takeMany.PreviewAsync(step, ct)
                : Refusal.Plain("NUM-007", "PaperNumber", $"Số {number} ghi cho hai quyết định trong lần cấp này. Ghi số khác cho một quyết định.", "Văn thư");
            said.Add(new NumberedOne(one.DossierId, number, Outcome.Refused<DossierStep>(seen.Refusals, [.. seen.Warnings.Where(IsOfTheBook)])));
        }

        return said;
    }

    // A văn thư sees no content of the dossier: only what is said of the number and of who issues.
    private static bool IsOfTheBook(Refusal warning) => warning.Rule is "PaperNumber" or "Authority";

    public static Refusal NoNumber(string written) =>
        Refusal.Plain("NUM-001", "PaperNumber", $"Số “{written}” chưa bắt đầu bằng chữ số. Ghi như 15 hoặc 15-QĐ/ĐU.", "Văn thư");

    private async Task<(string Number, Outcome<TakeStepInput> Draft)> DraftAsync(NumberFor one, OrganizationTree tree, DateOnly issuedOn, CancellationToken ct)
    {
        if (await query.WaitsAtAsync(one.DossierId, ct) is not { } at)
        {
            return (one.Number, Outcome.NotFound);
        }

        var number = Numbers.InFull(one.Number, tree.Find(at.UnitId)?.Symbol);
        return (number, Numbers.Of(number) == 0 ? NoNumber(number) : new TakeStepInput(one.DossierId, new StepDraft
        {
            Id = Guid.CreateVersion7(),
            Kind = at.Kind,
            OccurredOn = issuedOn,
            Mode = StepMode.Perform,
            ByOrganizationId = at.UnitId,
            PaperNumber = number,
        }));
    }
}

/// <summary>Numbers for decisions issued on one day.</summary>
internal sealed record NumberInput(DateOnly IssuedOn, IReadOnlyList<NumberFor> Papers);

internal sealed record NumberFor(Guid DossierId, string Number);

/// <summary>What came of one number.</summary>
internal sealed record NumberedOne(Guid DossierId, string Number, Outcome<DossierStep> Outcome);
