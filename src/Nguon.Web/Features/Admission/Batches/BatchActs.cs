using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>One act the desk does on a selection.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Label">On the button.</param>
/// <param name="DayLabel">Beside the date.</param>
internal sealed record BatchAct(string Key, string Label, string DayLabel)
{
    public required StepKind OfAdmission { get; init; }

    /// <summary>The same for a dossier in recognition; null when that way has no such step.</summary>
    public StepKind? OfRecognition { get; init; }

    /// <summary>Words of the number's field; null when the act has no paper of its own.</summary>
    public string? NumberLabel { get; init; }

    /// <summary>Dossiers it is usually done on.</summary>
    public required DeskGroup From { get; init; }

    /// <summary>Words of the text field; null when there is none.</summary>
    public string? TextLabel { get; init; }

    /// <summary>The same for a dossier in deletion; null when that way has no such step.</summary>
    public StepKind? OfDeletion { get; init; }

    public StepKind KindFor(DeskDossier of) => of.IsDeletion && OfDeletion is { } deletion ? deletion : of.IsRecognition && OfRecognition is { } kind ? kind : OfAdmission;
}

/// <summary>The closed list of what can be done to a selection.</summary>
internal static class BatchActs
{
    public static IReadOnlyList<BatchAct> All { get; } =
    [
        new("trinh", "Trình Ban Thường vụ", "Ngày trình") { OfAdmission = StepKind.SubmittedToAuthority, OfRecognition = StepKind.RecognitionSubmitted, From = DeskGroup.ToSubmit, NumberLabel = "Số tờ trình" },
        new("tiep-nhan", "Tiếp nhận hồ sơ", "Ngày giao nhận") { OfAdmission = StepKind.ReceivedByAuthority, OfRecognition = StepKind.RecognitionReceivedByAuthority, From = DeskGroup.ToReceive, NumberLabel = "Số phiếu giao nhận" },
        new("tham-dinh", "Thẩm định xong", "Ngày thẩm định") { OfAdmission = StepKind.Appraised, From = DeskGroup.ToAppraise, NumberLabel = "Số phiếu thẩm định", TextLabel = "Ý kiến thẩm định" },
        new("giao", "Giao quyết định cho chi bộ", "Ngày chi bộ nhận") { OfAdmission = StepKind.DecisionReceived, OfRecognition = StepKind.RecognitionDecisionReceived, OfDeletion = StepKind.DeletionDecisionReceived, From = DeskGroup.ToHandOver },
    ];

    public static BatchAct? Find(string? key) => All.FirstOrDefault(a => a.Key == key);

    public static StepDraft DraftOf(BatchAct act, DeskDossier of, BatchForm form, ProcedureChain chain)
    {
        var kind = act.KindFor(of);
        return new StepDraft
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            OccurredOn = form.On.GetValueOrDefault(),
            Mode = form.Mode,
            ByOrganizationId = StepCatalogue.Of(kind).UnitOn(chain) ?? of.Dossier.CellId,
            PaperNumber = form.Number,
            Details = new StepDetails { Text = form.Text ?? "" },
        };
    }

    public static DecisionPower PowerFor(DeskDossier of) => of.IsDeletion ? DecisionPower.Deletion : of.IsRecognition ? DecisionPower.Recognition : DecisionPower.Admission;
}

/// <summary>What is said once for the whole selection.</summary>
internal sealed class BatchForm
{
    public DateOnly? On { get; set; }
    public string? Number { get; set; }
    public string? Text { get; set; }
    public StepMode Mode { get; set; } = StepMode.Perform;
}
