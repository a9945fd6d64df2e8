using Nguon.Web.Reading;

namespace Nguon.Web.Features.Classes;

/// <summary>Front door of the feature: centres, classes, places, attendance, certificates, the ageing list.</summary>
internal static class ClassesFeature
{
    public static IServiceCollection AddClasses(this IServiceCollection services) => services
        .AddScoped<ClassListQuery>().AddScoped<ClassQuery>().AddScoped<CentreQuery>()
        .AddScoped<NominationQuery>().AddScoped<Nominees>().AddScoped<SendToClass>().AddScoped<AnswerProposals>().AddScoped<KeepPlace>()
        .AddScoped<AgeingQuery>().AddScoped<CohortQuery>().AddScoped<DemandQuery>().AddScoped<ProbationerQuery>()
        .AddScoped<AttendanceQuery>().AddScoped<TakeAttendance>().AddScoped<RecordResults>().AddScoped<SignNames>()
        .AddScoped<RegisterQuery>().AddScoped<CertificateLines>().AddScoped<IssueCertificates>().AddScoped<KeepRegister>()
        .AddScoped<KeepCentre>().AddScoped<CloseCentre>().AddScoped<CorrectResult>().AddScoped<PlanClass>().AddScoped<KeepClassSession>();
}
