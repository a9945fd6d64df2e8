using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>
/// The stored stage of every open dossier follows the day and the organs of the day: probation ends by itself, a reorganisation changes whose turn it is.
/// One batch is in memory at a time; a dossier somebody saves meanwhile is brought up after that save.
/// </summary>
internal sealed class RefreshStages(AppDb db, DossierTurns turns, TimeProvider clock)
{
    /// <summary>Setting that says up to which day all stages were followed.</summary>
    public const string FollowedSetting = "stages-followed-on";

    private const int Batch = 200;
    private const string Day = "yyyy-MM-dd";

    // The program serves people first: a batch takes a moment, then the machine is theirs again.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    /// <summary>Brings those up whose probation ended by today, which cannot wait; how many changed (hồ sơ).</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        return await FollowAsync(db.Dossiers.Where(d => d.Stage == DossierStage.Probation && d.DueKind == ClockKind.Probation && d.DueOn <= today), TimeSpan.Zero, ct);
    }

    /// <summary>Brings all open dossiers up to today, once a day; how many changed (hồ sơ).</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (await FollowedOnAsync(ct) == clock.TodayInVietnam())
        {
            return 0;
        }

        var changed = await FollowAsync(Open, Rest, ct);
        await NoteAsync(ct);
        return changed;
    }

    /// <summary>Dossiers whose stored stage or turn is neither what their steps say today nor what they said when all were followed last; nothing is written.</summary>
    public async Task<IReadOnlyList<StaleDossier>> StaleAsync(CancellationToken ct)
    {
        var stale = new List<StaleDossier>();
        DateOnly[] days = [clock.TodayInVietnam(), await FollowedOnAsync(ct) ?? clock.TodayInVietnam()];
        foreach (var ids in await IdsAsync(Open, ct))
        {
            foreach (var (dossier, person) in await turns.LoadAsync(ids, clock.TodayInVietnam(), ct))
            {
                var stored = Position.Of(dossier);
                var told = new List<Position>();
                foreach (var day in days.Distinct())
                {
                    await RefreshAsync(dossier, person, day, ct);
                    told.Add(Position.Of(dossier));
                }

                if (!told.Contains(stored))
                {
                    stale.Add(new StaleDossier(dossier.Id, stored.Stage, told[0].Stage));
                }
            }

            db.ChangeTracker.Clear();
        }

        return stale;
    }

    private IQueryable<AdmissionDossier> Open => db.Dossiers.Where(d => d.Stage < DossierStage.Recognised || d.Stage == DossierStage.CellRejected);

    private async Task<int> FollowAsync(IQueryable<AdmissionDossier> dossiers, TimeSpan rest, CancellationToken ct)
    {
        var ids = (await IdsAsync(dossiers, ct)).SelectMany(batch => batch).ToList();
        return await new DossierBatches(db).RunAsync(ids, batch => BringUpAsync(batch, ct), rest, ct);
    }

    private async Task BringUpAsync(Guid[] ids, CancellationToken ct)
    {
        foreach (var (dossier, person) in await turns.LoadAsync(ids, clock.TodayInVietnam(), ct))
        {
            await RefreshAsync(dossier, person, clock.TodayInVietnam(), ct);
        }
    }

    private static async Task<IEnumerable<Guid[]>> IdsAsync(IQueryable<AdmissionDossier> dossiers, CancellationToken ct) =>
        (await dossiers.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(ct)).Chunk(Batch);

    private async Task RefreshAsync(AdmissionDossier dossier, Person person, DateOnly day, CancellationToken ct) =>
        dossier.Refresh(await turns.ContextAsync(dossier, person, day, ct));

    private async Task<DateOnly?> FollowedOnAsync(CancellationToken ct) =>
        await db.Settings.AsNoTracking().Where(s => s.Key == FollowedSetting).Select(s => s.Value).FirstOrDefaultAsync(ct) is { } day
            ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture)
            : null;

    private async Task NoteAsync(CancellationToken ct)
    {
        var today = clock.TodayInVietnam().ToString(Day, CultureInfo.InvariantCulture);
        if (await db.Settings.FirstOrDefaultAsync(s => s.Key == FollowedSetting, ct) is { } row)
        {
            row.Value = today;
        }
        else
        {
            db.Add(new Setting { Key = FollowedSetting, Value = today });
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>What lists and turns are read from.</summary>
    private sealed record Position(DossierStage Stage, DateOnly StageOn, Guid? WaitsForId)
    {
        public static Position Of(AdmissionDossier dossier) => new(dossier.Stage, dossier.StageOn, dossier.WaitsForId);
    }
}

/// <summary>A dossier whose stored stage is not what its steps say today.</summary>
internal sealed record StaleDossier(Guid Id, DossierStage Stored, DossierStage Now);
