using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>A decision made now takes a number nobody has: not another paper of the term, not one that was spoilt.</summary>
internal sealed class NumberJudge(NumberingQuery query)
{
    public static bool IsNumbered(StepDraft draft) =>
        draft is { Mode: StepMode.Perform, PaperNumber.Length: > 0, Kind: StepKind.AdmissionDecision or StepKind.RecognitionDecision or StepKind.DeletionDecision };

    /// <summary>Null when the number is free or the step is none that is numbered here.</summary>
    public async Task<Refusal?> RefusalAsync(StepDraft draft, CancellationToken ct) =>
        IsNumbered(draft) && await query.UseAsync(draft.ByOrganizationId, draft.PaperNumber ?? "", draft.OccurredOn, ct) is { } use
            ? Refusal.Plain("NUM-002", "PaperNumber", $"Số {draft.PaperNumber} {Words(use)} Cấp số tiếp theo, không dùng lại số cũ.", "Văn thư")
            : null;

    /// <summary>Which paper has the number, without saying whose it is.</summary>
    public static string Words(NumberUse use) => use switch
    {
        { Spoilt: { } reason } => $"là số hủy, ghi ngày {Formats.Day(use.On)} (lý do: {reason}).",
        { Kind: { } kind, DossierId: { } dossier } => $"đã cấp cho {Labels.Of(kind)}, hồ sơ {DossierCodes.Of(dossier)}, ngày {Formats.Day(use.On)}, trong nhiệm kỳ này.",
        _ => throw new InvalidOperationException($"The number {use.Written} stands for nothing."),
    };
}
