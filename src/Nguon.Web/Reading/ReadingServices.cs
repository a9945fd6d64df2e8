namespace Nguon.Web.Reading;

/// <summary>Queries more than one feature asks.</summary>
internal static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddScoped<ProcedureChains>()
        .AddScoped<DossierTurns>()
        .AddScoped<UnitPaths>()
        .AddScoped<AddresseeQuery>()
        .AddScoped<UnitNames>()
        .AddScoped<MemberChoices>()
        .AddScoped<PersonPageQuery>()
        .AddScoped<UnitChoices>()
        .AddScoped<PathsOnDay>()
        .AddScoped<TreeQuery>()
        .AddScoped<PostsQuery>()
        .AddScoped<UnitPastQuery>()
        .AddScoped<UnitSearch>()
        .AddScoped<CivicBodyQuery>()
        .AddScoped<UnitDifferenceQuery>()
        .AddScoped<ResidentialQuery>()
        .AddScoped<FigureUnits>()
        .AddScoped<FigureSplits>()
        .AddScoped<FigureAggregates>()
        .AddScoped<ResidentialHomes>()
        .AddScoped<FigureHamlets>()
        .AddScoped<FigureCounter>()
        .AddScoped<FigureRowBuilder>()
        .AddScoped<FigureBreaks>()
        .AddScoped<FigureQuery>()
        .AddScoped<WayQuery>()
        .AddScoped<BalanceQuery>()
        .AddScoped<PictureQuery>()
        .AddScoped<NoAdmissionQuery>()
        .AddScoped<FreshnessQuery>()
        .AddScoped<BoardTallies>()
        .AddScoped<BoardCounter>()
        .AddScoped<BoardQuery>()
        .AddScoped<SourceSheetQuery>()
        .AddScoped<SourceCoverageQuery>()
        .AddScoped<SourceNoticeQuery>()
        .AddScoped<PeopleQuery>();
}
