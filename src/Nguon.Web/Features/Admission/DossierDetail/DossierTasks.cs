using Nguon.Domain.Admission;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>The dossier as a task list in the order of the procedure.</summary>
internal sealed class DossierTasks(DossierSheet sheet)
{
    private static readonly (int First, string Title)[] Phases =
    [
        (0, "Cảm tình Đảng, lớp nhận thức"),
        (50, "Làm hồ sơ, thẩm tra lý lịch"),
        (120, "Chi bộ và đảng ủy xét"),
        (170, "Cấp có thẩm quyền xét, quyết định"),
        (190, "Lễ kết nạp và việc sau lễ"),
        (210, "Thời kỳ dự bị, công nhận chính thức"),
    ];

    private readonly ILookup<Guid, OpenMark> marks = sheet.Marks.ToLookup(mark => mark.Step.Id);
    private readonly ILookup<Guid, StoredFileLine> files = sheet.Files.Select(file => new StoredFileLine(file.StepId)).ToLookup(file => file.StepId);

    public IReadOnlyList<TaskGroupView> Groups() =>
        [.. sheet.Next.GroupBy(PhaseOf).Select(group => new TaskGroupView(group.Key, [.. group.SelectMany(Lines)])), .. Exits()];

    /// <summary>What happened besides the way: withdrawn, moved, declined, deleted; each can be corrected or taken back as any step.</summary>
    private IEnumerable<TaskGroupView> Exits()
    {
        var taken = sheet.Dossier.Chronology.Where(step => StepCatalogue.SideExits.Any(exit => exit.Kind == step.Kind)).ToList();
        return taken.Count == 0 ? [] : [new TaskGroupView("Việc ngoài các bước: rút, chuyển đi, xóa tên, không đồng ý", [.. taken.Select(step => Done(StepCatalogue.Of(step.Kind).LabelOn(sheet.Context.Chain), step))])];
    }

    private static string PhaseOf(NextStep step) => Phases.Last(phase => phase.First <= (int)step.Kind).Title;

    private IEnumerable<TaskView> Lines(NextStep next)
    {
        foreach (var step in next.Taken)
        {
            yield return Done(next.Label, step);
        }

        if (next.State != NextState.Done)
        {
            yield return Open(next);
        }
    }

    private TaskView Done(string label, DossierStep step)
    {
        var open = marks[step.Id].Select(mark => mark.Mark.Refusal).ToList();
        return new TaskView(NameOf(label, step), open.Count > 0 ? TaskState.Mend : TaskState.Done)
        {
            DoneOn = step.OccurredOn,
            Paper = step.PaperNumber ?? "",
            By = step is { Kind: StepKind.AwarenessCertificate or StepKind.NewMemberCertificate, Details.Place: { Length: > 0 } issuer } ? issuer : sheet.Names.Organ(step.ByOrganizationId, step.OccurredOn),
            Remark = (step.Kind == StepKind.Ceremony && sheet.CeremonyOf(step) is { Length: > 0 } held ? $"{held}. " : "") + StepWords.Summary(step) + (files[step.Id].Any() ? $" Có {files[step.Id].Count()} bản chụp." : ""),
            ValidUntil = LapseOf(step.Kind),
            Today = sheet.Today,
            Reasons = open,
            Actions = [.. DoneActions(step)],
        };
    }

    private TaskView Open(NextStep next) => new(next.Label, StateOf(next))
    {
        By = next.State == NextState.NotNeeded ? "" : sheet.ActorOf(next),
        Remark = next.Note,
        DueOn = ClockOf(next)?.DueOn,
        LateBy = ClockOf(next) is { IsLate: true } late ? $"{Formats.Number(-late.DaysLeft)} ngày{(late.InWorkingDays ? " làm việc" : "")}" : "",
        EarliestOn = next.EarliestOn > sheet.Today ? next.EarliestOn : null,
        Today = sheet.Today,
        Reasons = next.State is NextState.Blocked ? next.Refusals : [],
        Actions = next.State == NextState.NotNeeded || !sheet.May.Contains(next.Kind)
            ? []
            : [new ActionLink(next.State == NextState.DueNow && !next.Definition.IsOptional ? "Ghi nhận" : "Ghi theo giấy tờ", sheet.StepAddress(next.Kind), next.State == NextState.DueNow && !next.Definition.IsOptional)],
    };

    private IEnumerable<ActionLink> DoneActions(DossierStep step)
    {
        if (sheet.May.Contains(step.Kind))
        {
            yield return new ActionLink("Thêm bản chụp", $"{sheet.Address}/ban-chup/{step.Id}");
            yield return new ActionLink("Đính chính", sheet.StepAddress(StepKind.Correction, step.Id));
            if (sheet.Dossier.StepsInForce[^1].Id == step.Id)
            {
                yield return new ActionLink("Rút lại", sheet.StepAddress(StepKind.Retraction, step.Id));
            }
        }
    }

    private static string NameOf(string label, DossierStep step) => step.Details switch
    {
        { Task: { } task } => Labels.Of(task),
        { Place.Length: > 0 } when step.Kind is StepKind.VerificationSent or StepKind.VerificationAnswered or StepKind.SupplementaryVerification => $"{label}: {step.Details.Place}",
        _ => label,
    };

    private static TaskState StateOf(NextStep next) => next.State switch
    {
        NextState.DueNow when next.Definition.IsOptional => TaskState.Later,
        NextState.DueNow => TaskState.Now,
        NextState.Blocked => TaskState.Blocked,
        NextState.NotNeeded => TaskState.Skipped,
        _ => TaskState.Later,
    };

    private DossierClock? ClockOf(NextStep next) =>
        next.State is NextState.DueNow or NextState.Blocked && ClockFor(next.Kind) is { } clock ? sheet.Clocks.Where(c => c.Kind == clock).MinBy(c => c.DueOn) : null;

    private DateOnly? LapseOf(StepKind kind) => kind switch
    {
        StepKind.AwarenessCertificate => On(ClockKind.CertificateValidity),
        StepKind.VerificationAnswered => On(ClockKind.VerificationValidity),
        StepKind.OpinionSummary => On(ClockKind.OpinionValidity),
        _ => null,
    };

    private DateOnly? On(ClockKind kind) => sheet.Clocks.FirstOrDefault(clock => clock.Kind == kind)?.DueOn;

    private static ClockKind? ClockFor(StepKind kind) => kind switch
    {
        StepKind.VerificationAnswered => ClockKind.VerificationReply,
        StepKind.ProvincialConsent => ClockKind.ProvincialConsent,
        StepKind.BaseResolution or StepKind.SubmittedToAuthority or StepKind.AuthorityAgreed or StepKind.AdmissionDecision => ClockKind.Decision,
        StepKind.Ceremony => ClockKind.Ceremony,
        StepKind.AfterCeremonyTask => ClockKind.AfterCeremony,
        StepKind.CellRecognitionResolution => ClockKind.RecognitionMeeting,
        StepKind.RecognitionAgreed or StepKind.RecognitionDecision => ClockKind.RecognitionDecision,
        _ => null,
    };

    private sealed record StoredFileLine(Guid StepId);
}
