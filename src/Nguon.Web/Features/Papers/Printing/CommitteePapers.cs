using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Reading;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Papers of committees about one dossier: 8-, 9-, 15-, 16-KNĐ and the letter that asks for verification.</summary>
internal sealed class CommitteePapers(PaperFacts facts, RelativesQuery relatives, Heads heads, CellPapers cells)
{
    public async Task<Outcome<IPaperView>> ResolutionAsync(PaperDossier of, Blanks blanks, bool ofRecognition, CancellationToken ct)
    {
        if (of.Last(ofRecognition ? StepKind.BaseRecognitionResolution : StepKind.BaseResolution) is not { Details.Vote: { } vote } step)
        {
            return CellPapers.Missing("đảng ủy cơ sở chưa có kết quả biểu quyết", "ghi kết quả phiên họp đảng ủy rồi in");
        }

        var head = await heads.OfCommitteeAsync(step.ByOrganizationId, step.OccurredOn, CellPapers.Of(step, blanks), ct);
        var cell = await cells.NameAsync(of, step.OccurredOn, ct);
        var asked = await cells.AskedAsync(of, step.OccurredOn, ofRecognition ? DecisionPower.Recognition : DecisionPower.Admission, ct);
        var session = OnPaperWords.CommitteeOf(of, step);
        return Outcome.Done<IPaperView>(ofRecognition
            ? new CommitteeRecognitionView
            {
                Head = head, CommitteeName = head.OrganName, CellName = cell, AskedOrgan = asked, Person = OnPaperWords.Of(of), Session = session,
                Vote = OnPaperWords.Of(vote), ProbationEndedOn = EndOf(of) ?? step.OccurredOn, CellResolution = OnPaperWords.Paper(of.Last(StepKind.CellRecognitionResolution)),
            }
            : new CommitteeAdmissionView
            {
                Head = head, CommitteeName = head.OrganName, CellName = cell, AskedOrgan = asked, Person = OnPaperWords.Of(of), Session = session,
                Vote = OnPaperWords.Of(vote), CellResolution = OnPaperWords.Paper(of.Last(StepKind.CellResolution)),
            }, []);
    }

    /// <summary>9-KNĐ; a draft without number and date until the văn thư has given them.</summary>
    public async Task<Outcome<IPaperView>> DecisionAsync(PaperDossier of, Blanks blanks, CancellationToken ct)
    {
        var issued = of.Last(StepKind.AdmissionDecision);
        var day = issued?.OccurredOn ?? blanks.PreparedOn;
        var chain = await facts.OrgansOnAsync(of, day, DecisionPower.Admission, ct);
        if ((issued?.ByOrganizationId ?? chain.AuthorityId) is not { } authority)
        {
            return CellPapers.Missing("chưa rõ cấp ủy có thẩm quyền quyết định", "Ban Tổ chức Tỉnh ủy xác định thẩm quyền của chi bộ này");
        }

        var unit = await heads.MustAsync(authority, day, ct);
        var rules = facts.RulesOn(day);
        return Outcome.Done<IPaperView>(new AdmissionDecisionView
        {
            Head = await heads.OfAuthorityAsync(unit.Version.OrganizationId, day, issued is null ? blanks : CellPapers.Of(issued, blanks), chain.Mode, ct),
            DecidingOrgan = Deciding(unit.Version, chain),
            Grounds = await GroundsAsync(chain, rules, unit.Version, [of.Last(StepKind.CellResolution), of.Last(StepKind.BaseResolution)], "đề nghị kết nạp đảng viên", ct),
            Person = OnPaperWords.Of(of),
            CellName = await cells.NameAsync(of, day, ct),
            CeremonyWithin = $"trong thời hạn {rules.CeremonyDays.Value} ngày làm việc kể từ ngày {(rules.CeremonyStart.Value == CeremonyStart.Issue ? "ban hành Quyết định này" : "chi bộ nhận được Quyết định này")}",
            BetweenOrgan = await BetweenAsync(chain, day, ct),
            Department = unit.Version.DepartmentName ?? "",
        }, []);
    }

    /// <summary>16-KNĐ: official from the exact day the twelve months ended, party age from the admission decision.</summary>
    public async Task<Outcome<IPaperView>> RecognitionAsync(PaperDossier of, Blanks blanks, CancellationToken ct)
    {
        var issued = of.Last(StepKind.RecognitionDecision);
        var day = issued?.OccurredOn ?? blanks.PreparedOn;
        var chain = await facts.OrgansOnAsync(of, day, DecisionPower.Recognition, ct);
        if ((issued?.ByOrganizationId ?? chain.AuthorityId) is not { } authority || EndOf(of) is not { } ended || of.Last(StepKind.AdmissionDecision) is not { } admitted)
        {
            return CellPapers.Missing("hồ sơ chưa có ngày quyết định kết nạp và ngày lễ kết nạp", "ghi hai ngày đó từ quyết định và biên bản lễ kết nạp");
        }

        var unit = await heads.MustAsync(authority, day, ct);
        return Outcome.Done<IPaperView>(new RecognitionDecisionView
        {
            Head = await heads.OfAuthorityAsync(unit.Version.OrganizationId, day, issued is null ? blanks : CellPapers.Of(issued, blanks), chain.Mode, ct),
            DecidingOrgan = Deciding(unit.Version, chain),
            Grounds = await GroundsAsync(chain, facts.RulesOn(day), unit.Version, [of.Last(StepKind.CellRecognitionResolution), of.Last(StepKind.BaseRecognitionResolution)], "đề nghị công nhận đảng viên chính thức", ct),
            Person = OnPaperWords.Of(of),
            CellName = await cells.NameAsync(of, day, ct),
            OfficialFrom = ended,
            PartyAgeFrom = admitted.OccurredOn,
            BetweenOrgan = await BetweenAsync(chain, day, ct),
            Department = unit.Version.DepartmentName ?? "",
        }, []);
    }

    /// <summary>One letter for each place whose answer is still awaited; a blank place when none was sent yet.</summary>
    public async Task<Outcome<IReadOnlyList<IPaperView>>> VerificationAsync(PaperDossier of, Blanks blanks, CancellationToken ct)
    {
        if (of.Admission.SealId is not { } seal)
        {
            return CellPapers.Missing("chưa rõ cấp ủy có con dấu của chi bộ này", "Ban Tổ chức Tỉnh ủy xác định cấp ủy cơ sở");
        }

        var letters = new List<IPaperView>();
        var requests = of.Dossier.OpenRequests;
        var known = await relatives.ToVerifyAsync(of.Person, ct);
        foreach (var request in requests.Count > 0 ? requests : of.Dossier.Chronology.Where(s => s.Kind == StepKind.VerificationSent))
        {
            var asking = (await facts.OrgansOnAsync(of, request.OccurredOn, DecisionPower.Admission, ct)).SealId ?? seal;
            var head = await heads.OfCommitteeAsync(asking, request.OccurredOn, CellPapers.Of(request, blanks), ct);
            var letter = Letter(of, head, request.Details.Place, await cells.NameAsync(of, request.OccurredOn, ct)) with { AnswerBy = facts.VerificationAnswerBy(request.OccurredOn, request.Details.IsAbroad) };
            letters.Add(Naming(letter, of, [.. known.Where(one => request.Details.Place.Length > 0 && RelativesQuery.IsSame(one.Place, request.Details.Place))]));
        }

        if (letters.Count == 0)
        {
            letters.Add(Letter(of, await heads.OfCommitteeAsync(seal, blanks.PreparedOn, blanks, ct), "", await cells.NameAsync(of, blanks.PreparedOn, ct)) with { AnswerBy = facts.VerificationAnswerBy(blanks.PreparedOn) });
        }

        return letters;
    }

    private static VerificationRequestView Letter(PaperDossier of, Letterhead head, string place, string cell) => new()
    {
        Head = head,
        CommitteeName = head.OrganName,
        ToOrgan = place.Length > 0 ? place : "Đảng ủy ……………………",
        Person = OnPaperWords.Of(of),
        CellName = cell,
        WhomToVerify = "bản thân và những người thân ghi trong lý lịch gửi kèm",
        IsBooklet = of.Dossier.Circumstances.BookletTravels,
    };

    // The list may be half entered: it adds names to what is asked and never narrows it.
    private static VerificationRequestView Naming(VerificationRequestView letter, PaperDossier of, IReadOnlyList<Relative> known) => known.Count == 0 ? letter : letter with
    {
        WhomToVerify = $"bản thân; {string.Join("; ", known.Select(one => Named(one, of.Person)))} và những người thân khác ghi trong lý lịch gửi kèm",
        RestrictedOf = of.Person.MergedIntoId ?? of.Person.Id,
    };

    private static string Named(Relative one, Person of) =>
        $"{Ui.Labels.Of(one.Kind, of.Sex).ToLower(Ui.VietnameseCulture.Culture)} {one.FullName}{(one.BornYear is { } year ? $", sinh năm {year}" : "")}";

    private async Task<string> BetweenAsync(ProcedureChain chain, DateOnly day, CancellationToken ct) =>
        chain.BaseId is { } id && id != chain.AuthorityId ? (await heads.MustAsync(id, day, ct)).Version.OrganName : "";

    private DateOnly? EndOf(PaperDossier of) => of.Last(StepKind.Ceremony) is { } held ? facts.ProbationEndsOn(held.OccurredOn) : null;

    private static string Deciding(OrganizationVersion unit, ProcedureChain chain) =>
        chain.Mode == DecisionMode.WholeCommittee ? unit.OrganName : $"Ban Thường vụ {unit.OrganName}";

    private async Task<IReadOnlyList<string>> GroundsAsync(ProcedureChain chain, RuleSet rules, OrganizationVersion unit, IReadOnlyList<DossierStep?> resolutions, string asks, CancellationToken ct)
    {
        var grounds = new List<string>
        {
            "Căn cứ Điều lệ Đảng Cộng sản Việt Nam",
            $"Căn cứ {OnPaperWords.Regulation(rules.Regulation)} của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng",
        };
        if (resolutions[0] is null)
        {
            grounds.Add($"Xét Nghị quyết của {chain.CellName} {asks}");
        }

        foreach (var resolution in resolutions.OfType<DossierStep>())
        {
            var body = (await heads.MustAsync(resolution.ByOrganizationId, resolution.OccurredOn, ct)).Version;
            grounds.Add($"Xét Nghị quyết {OnPaperWords.Paper(resolution)} của {(body.Kind.IsCell() ? body.Name : body.OrganName)} {asks}");
        }

        grounds.Add($"Xét đề nghị của {unit.DepartmentName ?? "bộ phận công tác đảng viên"}");
        return grounds;
    }
}
