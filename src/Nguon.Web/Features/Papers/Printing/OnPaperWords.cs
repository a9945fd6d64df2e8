using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Web.Reading;
using Nguon.Web.Seed.Codes;
using Nguon.Web.Ui;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Entities said as papers say them.</summary>
internal static class OnPaperWords
{
    public static PersonOnPaper Of(Person person, IntroducingBodies bodies = IntroducingBodies.None) => new()
    {
        FullName = person.FullName,
        Born = person switch
        {
            { BornOn: null } => "",
            { BornOn: { } born, BornPrecision: DatePrecision.Day } => Words.ShortDate(born),
            { BornOn: { } born } => $"{born.Year}",
        },
        Sex = person.Sex is { } sex ? Labels.Of(sex) : "",
        Ethnic = CodeLists.Label(CodeList.Ethnicity, person.EthnicCode) ?? person.EthnicAsWritten ?? "",
        Religion = CodeLists.Label(CodeList.Religion, person.ReligionCode) ?? "",
        HomePlace = person.HomePlace,
        Residence = person.PermanentResidence.Length > 0 ? person.PermanentResidence : person.Hamlet,
        Occupation = person.Occupation,
        Education = CodeLists.Label(CodeList.ProfessionalLevel, person.ProfessionalCode) ?? (person.Education is { } level ? Labels.Of(level) : ""),
        Membership = bodies == IntroducingBodies.None ? "" : Labels.Of(bodies),
    };

    public static PersonOnPaper Of(PaperDossier of) => Of(of.Person, of.Bodies);

    public static VoteOnPaper Of(Vote vote) => new(vote.For, vote.Against, vote.Invalid, vote.Reasons);

    /// <summary>The meeting of a step: its session's, or the counts the step itself carries.</summary>
    public static MeetingOnPaper MeetingOf(PaperDossier of, DossierStep step) =>
        of.SessionOf(step) is { Attendance: not null } session ? MeetingOnPaper.Of(session)
        : MeetingOnPaper.Of(Stand(step, of.Dossier.CellId, SessionKind.Cell)) with { TellsProbationers = step.Details.Body is { ProbationaryMembers: > 0 } };

    public static CommitteeOnPaper CommitteeOf(PaperDossier of, DossierStep step) =>
        of.SessionOf(step) is { Attendance: not null } session ? CommitteeOnPaper.Of(session) : CommitteeOnPaper.Of(Stand(step, step.ByOrganizationId, SessionKind.Committee));

    /// <summary>"số 05-NQ/CB, ngày 05/9/2026".</summary>
    public static string Paper(DossierStep? step) =>
        step is null ? "" : $"{(string.IsNullOrEmpty(step.PaperNumber) ? "" : $"số {step.PaperNumber}, ")}ngày {Words.ShortDate(step.OccurredOn)}";

    /// <summary>"Quy định số 208-QĐ/TW, ngày 26/7/2026".</summary>
    public static string Regulation(RuleLayer layer) => $"Quy định số {layer.Id}{(layer.DatedOn is { } on ? $", ngày {Words.ShortDate(on)}" : "")}";

    public static CandidateRow Row(PaperDossier of, string cellName)
    {
        var step = of.Last(of.IsRecognition ? StepKind.CellRecognitionResolution : StepKind.CellResolution);
        return new CandidateRow(Of(of), cellName)
        {
            CellMetOn = step?.OccurredOn,
            Votes = step?.Details.Vote is { } vote ? $"{vote.For}/{Denominator(step)}" : "",
            Note = of.Dossier.Returns > 0 ? $"Đã bổ sung {of.Dossier.Returns} lần" : "",
        };
    }

    private static int Denominator(DossierStep step) => step.Details switch
    {
        { Body: { } body } => body.OfficialMembers - body.TemporarilyAway - body.ExemptAbsent,
        { Vote: { } vote } => vote.For + vote.Against + vote.Invalid,
        _ => 0,
    };

    private static Session Stand(DossierStep step, Guid unitId, SessionKind kind) => new()
    {
        Id = Guid.Empty,
        OrganizationId = unitId,
        Kind = kind,
        Method = SessionMethod.Meeting,
        HeldOn = step.OccurredOn,
        RecordedAt = step.RecordedAt,
        Attendance = step.Details.Body ?? new Attendance { OfficialMembers = Votes(step.Details.Vote), Present = Votes(step.Details.Vote) },
    };

    private static int Votes(Vote? vote) => vote is null ? 0 : vote.For + vote.Against + vote.Invalid;
}
