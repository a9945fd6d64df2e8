namespace Nguon.Domain.Admission;

/// <summary>Steps the organs of the day do not have, and steps that need an earlier one.</summary>
internal static class WayCheck
{
    public static IEnumerable<Finding> Of(IReadOnlyList<DossierStep> steps, StepDraft draft, TakeContext context)
    {
        var definition = StepCatalogue.Of(draft.Kind);
        if (!definition.ExistsOn(context.Chain))
        {
            yield return NotOnWay(draft.Kind, context.Chain);
        }

        foreach (var needed in definition.Requires.Where(kind => StepCatalogue.Of(kind).ExistsOn(context.Chain) && !IsLeftToAuthority(kind, steps, context)))
        {
            if (Missing(steps, draft, needed) is { } finding)
            {
                yield return finding;
            }
        }
    }

    // After the last round without result the authority may also delete, though no cell proposed it.
    private static bool IsLeftToAuthority(StepKind kind, IReadOnlyList<DossierStep> steps, TakeContext context) =>
        kind is StepKind.CellDeletionResolution or StepKind.BaseDeletionResolution && Deadlock.In(steps, context.Rules);

    /// <summary>Why a step is not on the way of this chain.</summary>
    public static string Reason(StepKind kind, ProcedureChain chain) => kind switch
    {
        StepKind.SubBaseAppraisal or StepKind.SubBaseRecognitionAppraisal => Reason(chain, chain.HadSubBase, "chi bộ không trực thuộc đảng ủy bộ phận"),
        StepKind.BaseResolution or StepKind.BaseRecognitionResolution or StepKind.BaseDeletionResolution => Reason(chain, chain.HadBase, "giữa chi bộ và cấp ủy có thẩm quyền không có đảng ủy cơ sở"),
        _ => "Bước này không phải thực hiện: chi bộ không có chi ủy.",
    };

    private static string Reason(ProcedureChain chain, bool wasThere, string because) => wasThere && chain.Since is { } since
        ? $"Bước này không còn phải thực hiện từ ngày {Say.Day(since)}."
        : $"Bước này không phải thực hiện: {because}.";

    private static Finding NotOnWay(StepKind kind, ProcedureChain chain) => new()
    {
        Rule = RuleCodes.StepNotOnWay,
        Nature = FindingNature.NotOnWay,
        MendedBy = "người nhập",
        Message = Reason(kind, chain) + Say.ToDo("chuyển sang bước tiếp theo"),
    };

    private static Finding? Missing(IReadOnlyList<DossierStep> steps, StepDraft draft, StepKind needed)
    {
        var there = steps.Where(step => step.Kind == needed || StandsFor(step.Kind, needed)).ToList();
        var label = StepCatalogue.Of(needed).Label;
        if (there.Count == 0)
        {
            return new()
            {
                Rule = RuleCodes.PaperMissing,
                Nature = FindingNature.PaperMissing,
                Facts = [$"thiếu: {label}"],
                MendedBy = Actors.NameOf(StepCatalogue.Of(needed).Actor),
                Message = $"Hồ sơ còn thiếu bước trước: {label}." + Say.ToDo($"thực hiện hoặc ghi nhận bước đó; người làm: {Actors.NameOf(StepCatalogue.Of(needed).Actor)}"),
            };
        }

        return there.All(step => step.OccurredOn > draft.OccurredOn) ? TooEarly(draft, there.Min(step => step.OccurredOn), label) : NotAgain(steps, draft, there);
    }

    /// <summary>A dossier sent back lies with the cell until it is submitted again.</summary>
    private static Finding? NotAgain(IReadOnlyList<DossierStep> steps, StepDraft draft, List<DossierStep> submitted)
    {
        var isSubmission = submitted[0].Kind is StepKind.SubmittedToAuthority or StepKind.RecognitionSubmitted;
        var returned = steps.Where(step => step.Kind == StepKind.Returned && step.OccurredOn <= draft.OccurredOn).MaxBy(step => step.Sequence);
        if (!isSubmission || returned is null || submitted.Any(step => step.Sequence > returned.Sequence || step.OccurredOn > returned.OccurredOn))
        {
            return null;
        }

        return new()
        {
            Rule = RuleCodes.PaperMissing,
            Nature = FindingNature.PaperMissing,
            Facts = [$"trả hồ sơ ngày {Say.Day(returned.OccurredOn)}"],
            MendedBy = Actors.NameOf(StepCatalogue.Of(submitted[0].Kind).Actor),
            Message = $"Hồ sơ đã trả để bổ sung ngày {Say.Day(returned.OccurredOn)}, chưa trình lại." + Say.ToDo("bổ sung xong thì trình lại"),
        };
    }

    // A record match replaces the answer; of a probationer taken over from paper only the recognition is recorded and can be returned.
    private static bool StandsFor(StepKind there, StepKind needed) => (there, needed) is (StepKind.RecordMatch, StepKind.VerificationAnswered)
        or (StepKind.CellRecognitionResolution, StepKind.CellResolution);

    private static Finding TooEarly(StepDraft draft, DateOnly there, string label) => new()
    {
        Rule = RuleCodes.PaperOrder,
        Facts = [$"{label}: {Say.Day(there)}"],
        MendedBy = "người nhập",
        Message = $"{StepCatalogue.Of(draft.Kind).Label} ghi ngày {Say.Day(draft.OccurredOn)}, trước bước phải làm trước: {label} ({Say.Day(there)})." + Say.ToDo("kiểm tra lại ngày ghi trên giấy"),
    };
}
