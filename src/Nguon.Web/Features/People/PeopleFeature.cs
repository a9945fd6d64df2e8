using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>Front door of the feature: people from the first mention on.</summary>
internal static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<EnterPerson>()
        .AddScoped<ListViews>()
        .AddScoped<PeopleLines>()
        .AddScoped<ExportPeople>()
        .AddScoped<KnownPeople>()
        .AddScoped<KnownCertificates>()
        .AddScoped<UnitsByCode>()
        .AddScoped<ImportedMentors>()
        .AddScoped<ImportPeople>()
        .AddScoped<MentorActs>()
        .AddScoped<RemarkHints>()
        .AddScoped<HandOverMentor>()
        .AddScoped<MentoringRosterQuery>()
        .AddScoped<BringNotebook>()
        .AddScoped<NominationsQuery>()
        .AddScoped<ExportNominations>()
        .AddScoped<KeepRelatives>()
        .AddScoped<MergeRows>()
        .AddScoped<MergePeople>()
        .AddScoped<DoublesQuery>()
        .AddScoped<ErasureRows>()
        .AddScoped<ErasePerson>()
        .AddScoped<ErasedFiles>()
        .AddScoped<EraseDue>()
        .AddScoped<DueErasureQuery>()
        .AddScoped<SourceDoubles>()
        .AddScoped<SourceLineWriter>()
        .AddScoped<SaveSourceReview>()
        .AddScoped<OrderSourceReview>()
        .AddScoped<ExportList>()
        .AddScoped<GiveSheet>()
        .AddScoped<KeepTraits>()
        .AddScoped<ChangePerson>();
}
