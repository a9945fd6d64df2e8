using Nguon.Domain.Admission;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>The clocks of a transfer by the rules of their days; the same judge as everywhere, lateness only warns.</summary>
internal sealed class TransferClocks(RulesOfTheDay rules)
{
    public Verdict ToSend(ActivityTransfer transfer) => Judge(transfer, ActKind.StartTransfer, transfer.SlipOn);

    public Verdict ToPresent(ActivityTransfer transfer, DateOnly on) => Judge(transfer, ActKind.PresentTransfer, on);

    private Verdict Judge(ActivityTransfer transfer, ActKind act, DateOnly on) => Domain.Admission.Judge.Of(
        new DossierFacts
        {
            Act = act,
            On = on,
            Transfer = transfer.Kind,
            Papers = transfer.MovedOn is { } moved ? [new(PaperKind.MoveDecision, moved), new(PaperKind.TransferSlip, transfer.SlipOn)] : [new(PaperKind.TransferSlip, transfer.SlipOn)],
        },
        rules.Book, rules.Calendar);
}
