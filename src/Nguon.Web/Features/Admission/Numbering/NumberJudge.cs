using Nguon.Domain.Admission;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>A decision has a number nobody else has: not another paper of the term, not one that was spoilt.</summary>
internal sealed class NumberJudge(NumberingQuery query)
{
    public static bool IsNumbered(StepDraft draft) =>
        draft is { PaperNumber.Length: > 0, Kind: StepKind.AdmissionDecision or StepKind.RecognitionDecision or StepKind.DeletionDecision };

    /// <summary>What the number stands for already; null when it is free or the step is none that is numbered.</summary>
    public async Task<string?> UseAsync(StepDraft draft, CancellationToken ct) =>
        IsNumbered(draft) && await query.UseAsync(draft.ByOrganizationId, draft.PaperNumber ?? "", draft.OccurredOn, ct) is { } use ? Words(use) : null;

    /// <summary>A number that runs against the days of the book; null when they go together.</summary>
    public async Task<string?> OrderAsync(StepDraft draft, CancellationToken ct) =>
        IsNumbered(draft) && await query.AgainstAsync(draft.ByOrganizationId, draft.PaperNumber ?? "", draft.OccurredOn, ct) is { } other
            ? $"số {other.Written} đã cấp ngày {Formats.Day(other.On)}."
            : null;

    /// <summary>Which paper has the number, without saying whose it is.</summary>
    public static string Words(NumberUse use) => use switch
    {
        { Spoilt: { } reason } => $"là số hủy, ghi ngày {Formats.Day(use.On)} (lý do: {reason}).",
        { Kind: { } kind, DossierId: { } dossier } => $"đã cấp cho {Labels.Of(kind)}, hồ sơ {DossierCodes.Of(dossier)}, ngày {Formats.Day(use.On)}, trong cùng nhiệm kỳ.",
        _ => throw new InvalidOperationException($"The number {use.Written} stands for nothing."),
    };
}
