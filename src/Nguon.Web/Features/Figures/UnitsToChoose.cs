using Nguon.Domain;

namespace Nguon.Web.Features.Figures;

/// <summary>What to say when no unit, or several, are meant, and what is wrong with the question.</summary>
internal sealed record UnitsToChoose(string Unit, IReadOnlyList<UnitChoice> Candidates, IReadOnlyList<Refusal> Refusals, FigureInput Input)
{
    /// <summary>Further choices of the page, kept in the links.</summary>
    public string More { get; init; } = "";

    public static UnitsToChoose Of(AskedUnit asked, FigureInput input, string more = "") => new(asked.Code, asked.Candidates, asked.Refusals, input) { More = more };
}
