namespace Nguon.Domain.Admission;

/// <summary>A step as it would look when it goes well: what only people can bring is taken as brought.</summary>
internal static class VirtualStep
{
    public static StepDraft Of(AdmissionDossier dossier, StepKind kind, DateOnly on, TakeContext context)
    {
        var number = dossier.Steps.Count + 1;
        return new()
        {
            Id = new Guid(number, 1, 0, new byte[8]),
            Kind = kind,
            OccurredOn = on,
            Mode = StepMode.Perform,
            ByOrganizationId = StepCatalogue.Of(kind).UnitOn(context.Chain) ?? context.Chain.CellId,
            Details = kind == StepKind.DecisionExtension ? new() { ExtensionDays = context.Rules.InForceOn(on).DecisionExtensionDays.Value } : Details(dossier, kind, on, number),
        };
    }

    private static StepDetails Details(AdmissionDossier dossier, StepKind kind, DateOnly on, int number) => kind switch
    {
        StepKind.VerificationSent => new() { Place = $"nơi thứ {dossier.StepsInForce.Count(step => step.Kind == kind) + 1}" },
        StepKind.VerificationAnswered when dossier.OpenRequests is [var request, ..] => new() { RequestStepId = request.Id, Place = request.Details.Place },
        StepKind.Introduction => new() { Introducers = [new() { Name = $"người giới thiệu thứ {number}", IsOfficial = true, WorkedTogetherSince = on.AddYears(-2) }] },
        _ => new(),
    };
}
