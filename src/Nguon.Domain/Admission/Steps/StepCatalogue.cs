namespace Nguon.Domain.Admission;

/// <summary>The closed list of step kinds, in the order of the procedure (rules.md 4.1, 4.5, 4.7).</summary>
public static partial class StepCatalogue
{
    private static readonly Dictionary<StepKind, StepDefinition> ByKind =
        Preparation().Concat(Admission()).Concat(Recognition()).Concat(Exits()).ToDictionary(step => step.Kind);

    /// <summary>All kinds in the order of the procedure.</summary>
    public static IReadOnlyList<StepDefinition> All { get; } = [.. ByKind.Values.OrderBy(step => step.Kind)];

    /// <summary>The steps of the way from the list to recognition, without exits.</summary>
    public static IReadOnlyList<StepDefinition> Way { get; } = [.. All.Where(step => !step.IsExit)];

    /// <summary>The exits a person may take besides the way.</summary>
    public static IReadOnlyList<StepDefinition> SideExits { get; } =
        [.. All.Where(step => step.IsExit && step.Kind is not (StepKind.Correction or StepKind.Retraction))];

    /// <summary>The definition of a kind.</summary>
    public static StepDefinition Of(StepKind kind) => ByKind[kind];

    /// <summary>The step that is a paper of the rules; null when none is.</summary>
    public static StepDefinition? For(PaperKind paper) => All.FirstOrDefault(step => step.Paper == paper);
}
