using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Web.Reading;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Papers of the cell about one dossier: 6-KNĐ, 13-KNĐ, 5B, 5C and the writing guides.</summary>
internal sealed class CellPapers(PaperFacts facts, Heads heads)
{
    public async Task<Outcome<IPaperView>> ResolutionAsync(PaperDossier of, Blanks blanks, CancellationToken ct)
    {
        if (of.Last(StepKind.CellResolution) is not { Details.Vote: { } vote } step)
        {
            return Missing("chi bộ chưa có kết quả biểu quyết đề nghị kết nạp", "ghi kết quả ở buổi sinh hoạt chi bộ rồi in");
        }

        return Outcome.Done<IPaperView>(new AdmissionResolutionView
        {
            Head = await heads.OfCellAsync(of.Dossier.CellId, step.OccurredOn, Of(step, blanks), ct),
            CellName = await NameAsync(of, step.OccurredOn, ct),
            AskedOrgan = await AskedAsync(of, step.OccurredOn, DecisionPower.Admission, ct),
            Person = OnPaperWords.Of(of),
            Meeting = OnPaperWords.MeetingOf(of, step),
            Vote = OnPaperWords.Of(vote),
            Conclusion = step.Details.Text,
        }, []);
    }

    public async Task<Outcome<IPaperView>> RecognitionAsync(PaperDossier of, Blanks blanks, CancellationToken ct)
    {
        if (of.Last(StepKind.CellRecognitionResolution) is not { Details.Vote: { } vote } step || of.Last(StepKind.Ceremony) is not { } ceremony)
        {
            return Missing("chi bộ chưa có kết quả biểu quyết đề nghị công nhận chính thức", "ghi kết quả ở buổi sinh hoạt chi bộ rồi in");
        }

        var certificate = of.Certificates.LastOrDefault(c => c.Kind == ClassKind.NewMember);
        return Outcome.Done<IPaperView>(new RecognitionResolutionView
        {
            Head = await heads.OfCellAsync(of.Dossier.CellId, step.OccurredOn, Of(step, blanks), ct),
            CellName = await NameAsync(of, step.OccurredOn, ct),
            AskedOrgan = await AskedAsync(of, step.OccurredOn, DecisionPower.Recognition, ct),
            Person = OnPaperWords.Of(of),
            Meeting = OnPaperWords.MeetingOf(of, step),
            Vote = OnPaperWords.Of(vote),
            CeremonyOn = ceremony.OccurredOn,
            ProbationEndedOn = facts.ProbationEndsOn(ceremony.OccurredOn),
            Round = step.Details.Round,
            NewMemberCertificate = certificate is null ? ""
                : $"đã học lớp bồi dưỡng lý luận chính trị dành cho đảng viên mới, giấy chứng nhận số {certificate.Number}, ngày {Words.ShortDate(certificate.IssuedOn)}, do {certificate.Issuer} cấp",
        }, []);
    }

    public async Task<IPaperView> OpinionAsync(PaperDossier of, Blanks blanks, bool ofResidence, CancellationToken ct)
    {
        var head = await heads.OfCellAsync(of.Dossier.CellId, blanks.PreparedOn, blanks, ct);
        var cell = await NameAsync(of, blanks.PreparedOn, ct);
        var back = blanks.PreparedOn.AddDays(30);
        return ofResidence
            ? new ResidenceOpinionView { Head = head, ToBody = "Chi ủy nơi cư trú", CellName = cell, Person = OnPaperWords.Of(of), IsProbationer = of.IsRecognition, BackBy = back }
            : new MassOrganizationOpinionView { Head = head, ToBody = "Tổ chức chính trị - xã hội nơi sinh hoạt", CellName = cell, Person = OnPaperWords.Of(of), IsProbationer = of.IsRecognition, BackBy = back };
    }

    public async Task<IPaperView> GuideAsync(PaperKind kind, PaperDossier of, Blanks blanks, CancellationToken ct) =>
        new WritingGuideView(kind, await heads.OfCellAsync(of.Dossier.CellId, blanks.PreparedOn, blanks, ct));

    public async Task<IPaperView> HandwrittenAsync(PaperKind kind, PaperDossier of, Blanks blanks, CancellationToken ct) =>
        new HandwrittenView(kind, await heads.OfCellAsync(of.Dossier.CellId, blanks.PreparedOn, blanks, ct));

    public async Task<string> NameAsync(PaperDossier of, DateOnly day, CancellationToken ct) =>
        Words.InSentence((await heads.MustAsync(of.Dossier.CellId, day, ct)).Version.Name);

    /// <summary>The organ that decided on the day of the paper, in full.</summary>
    public async Task<string> AskedAsync(PaperDossier of, DateOnly day, DecisionPower power, CancellationToken ct) =>
        Asked(await facts.OrgansOnAsync(of, day, power, ct));

    /// <summary>The organ that decides, in full.</summary>
    public static string Asked(ProcedureChain chain) =>
        chain.AuthorityName.Length == 0 ? "Cấp ủy có thẩm quyền"
        : chain.Mode == DecisionMode.WholeCommittee ? chain.AuthorityName
        : $"Ban Thường vụ {chain.AuthorityName}";

    /// <summary>Number and date of the step itself where the person gave none.</summary>
    public static Blanks Of(DossierStep step, Blanks blanks) => blanks with { Number = blanks.Number ?? step.PaperNumber, IssuedOn = blanks.IssuedOn ?? (step.PaperNumber is null ? null : step.OccurredOn) };

    public static Refusal Missing(string what, string todo) =>
        Refusal.Plain("PAP-020", "PaperNotReady", $"Chưa in được văn bản này: {what}. Việc cần làm: {todo}.", "Người in");
}
