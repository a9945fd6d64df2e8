using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Twelve months of probation end by themselves, without a step: the stored stage follows the day.</summary>
internal sealed class RefreshStages(AppDb db, ProcedureChains chains, RulesOfTheDay rules, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>Brings the stages up to today; how many changed (hồ sơ).</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        var changed = 0;
        List<AdmissionDossier> due;
        do
        {
            due = await db.Dossiers.Include(d => d.Steps).Where(d => d.Stage == DossierStage.Probation && d.DueKind == ClockKind.Probation && d.DueOn <= today)
                .OrderBy(d => d.Id).Take(Batch).ToListAsync(ct);
            foreach (var dossier in due)
            {
                await RefreshAsync(dossier, today, ct);
            }

            changed += await SaveAsync(ct);
        }
        while (due.Count == Batch && due.TrueForAll(d => d.Stage != DossierStage.Probation));

        return changed;
    }

    private async Task RefreshAsync(AdmissionDossier dossier, DateOnly today, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == dossier.PersonId, ct);
        dossier.Refresh(new TakeContext
        {
            Applicant = StepDoor.ApplicantOf(person),
            Rules = rules.Book,
            Calendar = rules.Calendar,
            Chain = await chains.OnAsync(dossier.CellId, today, Domain.Organizations.DecisionPower.Recognition, ct),
            Today = today,
            RecordedAt = clock.NowUtc(),
        });
    }

    private async Task<int> SaveAsync(CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries<AdmissionDossier>().Count(e => e.State == EntityState.Modified);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return changed;
    }
}
