using Nguon.Web.Reading;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Front door of the feature: the press that prints papers.</summary>
internal static class PapersFeature
{
    /// <summary>Profiles and passing files of the converter live under the data folder.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(new PdfSettings(dataFolder));
        services.AddSingleton<PdfConverter>();
        services.AddScoped<PaperFacts>().AddScoped<Heads>().AddScoped<PaperViews>().AddScoped<PrintPapers>().AddScoped<PrintClassPaper>();
        services.AddScoped<CellPapers>().AddScoped<CommitteePapers>().AddScoped<DeskPapers>().AddScoped<SessionPapers>().AddScoped<UnitPapers>();
        return services.AddSingleton<PaperPress>();
    }
}
