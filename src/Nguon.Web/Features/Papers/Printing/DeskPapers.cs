using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Reading;
using Nguon.Web.Ui;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Papers of the committee's desk: for one dossier and for a selection.</summary>
internal sealed class DeskPapers(PaperFacts facts, Heads heads, CellPapers cells)
{
    private const int BackDays = 15;

    public async Task<Outcome<IPaperView>> AppraisalAsync(PaperDossier of, Blanks blanks, CancellationToken ct)
    {
        var day = of.Last(of.IsRecognition ? StepKind.RecognitionAgreed : StepKind.AuthorityAgreed)?.OccurredOn ?? blanks.PreparedOn;
        var (head, department) = await DepartmentAsync(of, blanks with { PreparedOn = day }, ct);
        var open = of.Dossier.StepsInForce.SelectMany(s => s.Marks.Where(m => m.IsToMend)).Select(m => m.Refusal.Message).Distinct().ToList();
        return Outcome.Done<IPaperView>(new AppraisalSheetView
        {
            Head = head,
            Department = department,
            Person = OnPaperWords.Of(of),
            CellName = await cells.NameAsync(of, day, ct),
            ReceivedOn = of.Last(of.IsRecognition ? StepKind.RecognitionReceivedByAuthority : StepKind.ReceivedByAuthority)?.OccurredOn,
            Rows = [.. DossierBundle.Appraised(of, day).Select(s => new AppraisalRow(TitleOf(s), OnPaperWords.Paper(s), s.Marks.Any(m => m.IsToMend) ? "Cần khắc phục" : "Có"))],
            Faults = open,
            DecidingOrgan = CellPapers.Asked(of.Chain),
            DecideBy = of.Dossier.DueOn,
        }, []);
    }

    public async Task<Outcome<IPaperView>> ReturnAsync(PaperDossier of, Blanks blanks, CancellationToken ct)
    {
        var returns = of.Dossier.Chronology.Where(s => s.Kind == StepKind.Returned).ToList();
        if (returns is not [.., var last])
        {
            return CellPapers.Missing("hồ sơ chưa bị trả lần nào", "ghi việc trả hồ sơ ở trang Thẩm định hồ sơ rồi in");
        }

        var (head, department) = await DepartmentAsync(of, CellPapers.Of(last, blanks), ct);
        var said = last.Details.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new ReturnFault(line, "", "Chi bộ"));
        return Outcome.Done<IPaperView>(new ReturnSlipView
        {
            Head = head,
            Department = department,
            CellName = await cells.NameAsync(of, last.OccurredOn, ct),
            Person = OnPaperWords.Of(of),
            Round = returns.Count,
            Faults = [.. last.Details.ReturnReasons.Select(r => new ReturnFault(Labels.Of(r), "", "Chi bộ")), .. said],
            BackBy = last.OccurredOn.AddDays(BackDays),
        }, []);
    }

    public async Task<Outcome<IPaperView>> HandoverAsync(PaperDossier of, Blanks blanks, CancellationToken ct)
    {
        var day = of.Last(of.IsRecognition ? StepKind.RecognitionReceivedByAuthority : StepKind.ReceivedByAuthority)?.OccurredOn ?? blanks.PreparedOn;
        var (head, department) = await DepartmentAsync(of, blanks with { PreparedOn = day }, ct);
        return Outcome.Done<IPaperView>(new HandoverSlipView
        {
            Head = head,
            Person = OnPaperWords.Of(of),
            From = Words.Opening(await cells.NameAsync(of, day, ct)),
            To = department,
            HandedOn = day,
            Papers = [.. DossierBundle.HandedOver(of, day).GroupBy(TitleOf).Select(g => new HandedPaper(g.Key, "Bản chính", g.Count()))],
        }, []);
    }

    public async Task<Outcome<IPaperView>> ListAsync(IReadOnlyList<PaperDossier> of, Blanks blanks, CancellationToken ct)
    {
        var (head, _) = await DepartmentAsync(of[0], blanks, ct);
        return Outcome.Done<IPaperView>(new CandidateListView
        {
            Head = head,
            Subject = of[0].IsRecognition ? "đảng viên dự bị đề nghị công nhận đảng viên chính thức" : "quần chúng đề nghị xét kết nạp vào Đảng",
            Rows = await RowsAsync(of, blanks.PreparedOn, ct),
        }, []);
    }

    public async Task<Outcome<IPaperView>> SubmissionAsync(IReadOnlyList<PaperDossier> of, Blanks blanks, CancellationToken ct)
    {
        var (head, department) = await DepartmentAsync(of[0], blanks, ct);
        return Outcome.Done<IPaperView>(new SubmissionView
        {
            Head = head,
            ToOrgan = CellPapers.Asked(of[0].Chain),
            Department = department,
            Rows = await RowsAsync(of, blanks.PreparedOn, ct),
            IsRecognition = of[0].IsRecognition,
            Regulation = OnPaperWords.Regulation(facts.RulesOn(blanks.PreparedOn).Regulation),
        }, []);
    }

    public async Task<Outcome<IPaperView>> SlipAsync(IReadOnlyList<PaperDossier> of, Blanks blanks, CancellationToken ct)
    {
        var (head, department) = await DepartmentAsync(of[0], blanks, ct);
        return Outcome.Done<IPaperView>(new OpinionSlipView
        {
            Head = head,
            OrganName = CellPapers.Asked(of[0].Chain),
            Department = department,
            Rows = await RowsAsync(of, blanks.PreparedOn, ct),
            IsRecognition = of[0].IsRecognition,
            BackBy = blanks.PreparedOn.AddDays(7),
        }, []);
    }

    private async Task<IReadOnlyList<CandidateRow>> RowsAsync(IReadOnlyList<PaperDossier> of, DateOnly day, CancellationToken ct)
    {
        var rows = new List<CandidateRow>();
        foreach (var one in of)
        {
            rows.Add(OnPaperWords.Row(one, Words.Opening(await cells.NameAsync(one, day, ct))));
        }

        return rows;
    }

    private async Task<(Letterhead Head, string Department)> DepartmentAsync(PaperDossier of, Blanks blanks, CancellationToken ct)
    {
        var organs = await facts.OrgansOnAsync(of, blanks.PreparedOn, of.IsRecognition ? DecisionPower.Recognition : DecisionPower.Admission, ct);
        var unit = organs.AuthorityId ?? organs.SealId ?? of.Dossier.CellId;
        var head = await heads.OfDepartmentAsync(unit, blanks.PreparedOn, blanks, ct);
        return (head, head.OrganName);
    }

    private static string TitleOf(DossierStep step) =>
        StepCatalogue.Of(step.Kind) is { FormCode: { } code } form ? $"{form.Label} ({code})" : StepCatalogue.Of(step.Kind).Label;
}
