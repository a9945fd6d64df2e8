using Nguon.Web.Access;
using Nguon.Web.Files;

namespace Nguon.Web.Features.Admission;

/// <summary>Front door of the feature: dossiers, sessions, the desk.</summary>
internal static class AdmissionFeature
{
    public static IServiceCollection AddAdmission(this IServiceCollection services) => services
        .AddScoped<ClassPlaces>()
        .AddScoped<CertificateNumbers>()
        .AddScoped<StepEffects>()
        .AddScoped<KeepStanding>()
        .AddScoped<AdmissionRecords>()
        .AddScoped<StepNames>()
        .AddScoped<StepDoor>()
        .AddScoped<IFollowCertificates, CertificateSteps>()
        .AddScoped<DossierSheets>()
        .AddScoped<StepForms>()
        .AddScoped<RecordForms>()
        .AddScoped<ActingUnits>()
        .AddScoped<ChangeCircumstances>()
        .AddScoped<VerificationActs>()
        .AddScoped<VerificationDesk>()
        .AddScoped<AddFile>()
        .AddScoped<OpenFile>()
        .AddSingleton<ScanStore>()
        .AddScoped<OpenDossier>()
        .AddScoped<TakeStep>()
        .AddScoped<TakeMany>()
        .AddScoped<RecordDossier>()
        .AddScoped<SaveSession>()
        .AddScoped<RecordSession>()
        .AddScoped<RefreshStages>()
        .AddHostedService<RefreshDaily>()
        .AddMeetings()
        .AddMembers();

    /// <summary>What happens to members beside their dossiers: moving, absence, leaving.</summary>
    private static IServiceCollection AddMembers(this IServiceCollection services) => services
        .AddScoped<TransferClocks>()
        .AddScoped<TransferBook>()
        .AddScoped<MoveWithMember>()
        .AddScoped<SendTransfer>()
        .AddScoped<JudgeTransfer>()
        .AddScoped<AnswerTransfer>()
        .AddScoped<ReceiveArrival>()
        .AddScoped<KeepAbsence>()
        .AddScoped<EndMembership>();
}
