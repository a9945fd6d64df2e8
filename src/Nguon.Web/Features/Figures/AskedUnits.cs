using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>The unit a page of figures is about: found and in reach, or several to choose from, or what is wrong.</summary>
internal sealed record AskedUnit(string Code, IReadOnlyList<UnitChoice> Candidates, FigurePlace? Place, IReadOnlyList<Refusal> Refusals);

/// <summary>Finds the unit of a page by code or words, on the tree of a day or of today; out of reach is as absent.</summary>
internal sealed class AskedUnits(FigureChoices choices, FigureQuery figures)
{
    public async Task<AskedUnit> FindAsync(FigureInput input, CancellationToken ct)
    {
        var (code, candidates) = await choices.UnitAsync(input.Unit, ct);
        if (code.Length == 0)
        {
            return new AskedUnit(code, candidates, null, []);
        }

        var read = FigureReader.Read((input with { Measure = MeasureCatalogue.All[0].Code, By = null, Block = null }).Wish(code));
        var place = read.Value is { } question ? await figures.PlaceAsync(question, ct) : Outcome.Refused<FigurePlace>(read.Refusals);
        return new AskedUnit(code, candidates, place.Value, place.Refusals);
    }
}
