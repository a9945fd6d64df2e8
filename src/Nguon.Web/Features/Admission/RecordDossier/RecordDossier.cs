using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Takes over a whole dossier from its papers on one page: all steps in one transaction, in the order they happened.</summary>
internal sealed class RecordDossier(AppDb db, Reach reach, OpenDossier open, StepDoor door)
{
    /// <summary>Most papers taken at once.</summary>
    public const int MostSteps = 60;

    public async Task<Outcome<RecordedDossier>> RunAsync(RecordDossierInput input, CancellationToken ct)
    {
        if (input.Steps.Count is 0 or > MostSteps)
        {
            return Refusal.Plain("DOS-003", "PaperMissing", $"Ghi ít nhất một và nhiều nhất {MostSteps} giấy tờ mỗi lần.", "Người nhập");
        }

        await using var alone = !input.IsTrial && input.Steps.Any(step => NumberJudge.IsNumbered(step) || CertificateNumbers.IsAbout(step)) ? await db.BeginAloneAsync(ct) : null;
        var found = await FindOrBeginAsync(input, ct);
        if (found.Value is not { } dossier)
        {
            return Outcome.Refused<RecordedDossier>(found.Refusals);
        }

        var taken = await TakeAllAsync(dossier, input, ct);
        await (alone?.CommitAsync(ct) ?? Task.CompletedTask);
        return taken;
    }

    private async Task<Outcome<RecordedDossier>> TakeAllAsync(AdmissionDossier dossier, RecordDossierInput input, CancellationToken ct)
    {
        var refusals = new List<LineRefusal>();
        var warnings = new List<LineRefusal>();
        foreach (var draft in input.Steps.OrderBy(s => s.OccurredOn).ThenBy(s => s.Kind))
        {
            var step = draft with { Id = Guid.CreateVersion7(), Mode = StepMode.Record };
            var outcome = await StepRights.MayTakeAsync(reach, dossier, step, ct)
                ? await door.TakeAsync(dossier, step, PaperOf(step, input.Paper), ct)
                : Outcome.NotFound;
            refusals.AddRange(outcome.Refusals.Select(r => new LineRefusal(step, r)));
            warnings.AddRange(outcome.Warnings.Select(r => new LineRefusal(step, r)));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<RecordedDossier>(Said(refusals));
        }

        if (!input.IsTrial)
        {
            await db.SaveChangesAsync(ct);
        }

        return Outcome.Done(new RecordedDossier(dossier.Id, dossier.Stage, dossier.OpenMarks) { Papers = [.. warnings.GroupBy(w => w.Step.Id).Select(PaperOf)] }, Said(warnings));
    }

    /// <summary>Entered for the body whose act the paper is; for nobody where the user acts for it.</summary>
    private OnPaper? PaperOf(StepDraft step, OnPaper? paper) => paper is not { OnBehalfOfId: not null } ? paper
        : paper with { OnBehalfOfId = reach.User.UnitsWith(Power.ActForCell | Power.ActForCommittee).Contains(step.ByOrganizationId) ? null : step.ByOrganizationId };

    private static PaperSaid PaperOf(IEnumerable<LineRefusal> lines) =>
        new(lines.First().Step.Kind, lines.First().Step.OccurredOn, [.. lines.Select(line => line.Refusal)]);

    private static List<Refusal> Said(List<LineRefusal> refusals) =>
        refusals.ConvertAll(r => r.Refusal with { Message = $"{StepCatalogue.Of(r.Step.Kind).Label}, ngày {Formats.Day(r.Step.OccurredOn)}: {r.Refusal.Message}" });

    private async Task<Outcome<AdmissionDossier>> FindOrBeginAsync(RecordDossierInput input, CancellationToken ct)
    {
        if (input.DossierId is not { } id)
        {
            return await open.BeginAsync(new OpenDossierInput(input.PersonId, input.Steps.Min(s => s.OccurredOn), input.Circumstances, input.Paper), ct);
        }

        var dossier = await reach.Dossiers.Include(d => d.Steps).FirstOrDefaultAsync(d => d.Id == id, ct);
        return dossier is null ? Outcome.NotFound : dossier;
    }

    private sealed record LineRefusal(StepDraft Step, Refusal Refusal);
}

/// <summary>What the rules say of one paper of the pile.</summary>
internal sealed record PaperSaid(StepKind Kind, DateOnly On, IReadOnlyList<Refusal> Warnings)
{
    public string Title => $"{StepCatalogue.Of(Kind).Label}, ngày {Formats.Day(On)}";
}

/// <summary>A person's papers, for a new attempt or a dossier that is there.</summary>
internal sealed record RecordDossierInput(
    Guid PersonId, Guid? DossierId, Circumstances Circumstances, IReadOnlyList<StepDraft> Steps, OnPaper? Paper = null)
{
    /// <summary>True to hear what the rules say of all papers together; nothing is saved.</summary>
    public bool IsTrial { get; init; }
}

/// <summary>What a take-over gave: where the dossier stands and how many marks are to mend.</summary>
internal sealed record RecordedDossier(Guid Id, DossierStage Stage, int OpenMarks)
{
    /// <summary>What is to know or to mend, by paper.</summary>
    public IReadOnlyList<PaperSaid> Papers { get; init; } = [];
}
