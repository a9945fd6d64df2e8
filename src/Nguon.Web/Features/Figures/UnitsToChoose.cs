namespace Nguon.Web.Features.Figures;

/// <summary>What to say when no unit, or several, are meant, and what is wrong with the question; further choices of the page stay in the links.</summary>
internal sealed record UnitsToChoose(AskedUnit Asked, FigureInput Input, string More = "");
