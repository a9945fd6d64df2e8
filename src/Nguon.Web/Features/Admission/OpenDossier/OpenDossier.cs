using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Begins an attempt for a person of the cell; one open attempt at a time.</summary>
internal sealed class OpenDossier(AppDb db, Reach reach, TimeProvider clock)
{
    /// <summary>Adds the dossier without saving, so that its first steps go in the same transaction.</summary>
    public async Task<Outcome<AdmissionDossier>> BeginAsync(OpenDossierInput input, CancellationToken ct)
    {
        var person = await reach.People.FirstOrDefaultAsync(p => p.Id == input.PersonId, ct);
        if (person is null || !await reach.MayAsync(Power.ActForCell, person.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        var attempts = await db.Dossiers.Where(d => d.PersonId == person.Id).Select(d => new { d.Attempt, d.Stage }).ToListAsync(ct);
        if (attempts.Exists(a => a.Stage.IsOpen()))
        {
            return Refusal.Plain("DOS-001", "ListMembership", $"{person.FullName} đã có một hồ sơ đang xem xét. Mở hồ sơ đó để ghi tiếp.", "Chi bộ");
        }

        if (input.OpenedOn > reach.Today || input.OpenedOn < PossibleDays.Earliest)
        {
            return Refusal.Plain("DOS-002", "PaperDate", $"Ngày mở hồ sơ {input.OpenedOn:dd/MM/yyyy} {(input.OpenedOn > reach.Today ? "ở sau hôm nay" : "không thể có")}. Ghi ngày đã diễn ra trên giấy.", "Người nhập");
        }

        var start = new DossierStart(input.OpenedOn, attempts.Count + 1, input.Circumstances ?? FirstCircumstances.Of(person.IntroducedBy));
        var dossier = AdmissionDossier.Begin(Guid.CreateVersion7(), person.Id, person.OrganizationId, start);
        db.Add(dossier);
        db.Log(reach.User.Act(clock, input.Paper), ActivityKind.DossierOpened,
            new LogSubject(dossier.Id, person.Id, dossier.CellId), null, new { dossier.OpenedOn, dossier.Attempt, dossier.Circumstances });
        return dossier;
    }

    public async Task<Outcome<AdmissionDossier>> RunAsync(OpenDossierInput input, CancellationToken ct)
    {
        var outcome = await BeginAsync(input, ct);
        if (outcome.Succeeded)
        {
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }
}

/// <param name="Circumstances">Null when nobody was asked: what the list of sources says.</param>
internal sealed record OpenDossierInput(Guid PersonId, DateOnly OpenedOn, Circumstances? Circumstances, OnPaper? Paper = null);
