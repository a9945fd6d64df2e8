using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>One class with its sessions and the places the user may see: all for who runs it, those of the own units for a committee.</summary>
internal sealed class ClassQuery(AppDb db, Reach reach, UnitPaths paths, UnitNames names)
{
    public async Task<ClassView?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await reach.Classes.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } held)
        {
            return null;
        }

        var isOwn = await reach.OwnClasses.AnyAsync(c => c.Id == id, ct);
        var sessions = await SessionsAsync(id, ct);
        return new ClassView(held, isOwn)
        {
            Centre = await db.TrainingCentres.AsNoTracking().FirstAsync(c => c.Id == held.CentreId, ct), // classes in reach have a centre
            Sessions = sessions,
            Places = await PlacesAsync(id, isOwn, ct),
            Taken = await db.Enrolments.CountAsync(e => e.ClassId == id && e.Seat != null, ct),
            Proofs = await db.NameProofs.AsNoTracking().Where(p => p.ClassId == id).OrderByDescending(p => p.RecordedAt).ToListAsync(ct),
        };
    }

    private async Task<IReadOnlyList<SessionView>> SessionsAsync(Guid classId, CancellationToken ct)
    {
        var sessions = await db.ClassSessions.AsNoTracking().Where(s => s.ClassId == classId).OrderBy(s => s.HeldOn).ThenBy(s => s.Part).ToListAsync(ct);
        var marks = await db.ClassAttendances.AsNoTracking().Where(a => db.ClassSessions.Any(s => s.Id == a.SessionId && s.ClassId == classId))
            .GroupBy(a => new { a.SessionId, a.Mark }).Select(g => new { g.Key.SessionId, g.Key.Mark, Count = g.Count() }).ToListAsync(ct);
        var number = 0;
        return [.. sessions.Select(s => new SessionView(s, s.IsCancelled ? 0 : ++number)
        {
            Present = marks.Where(m => m.SessionId == s.Id && m.Mark == AttendanceMark.Present).Sum(m => m.Count),
            Marked = marks.Where(m => m.SessionId == s.Id).Sum(m => m.Count),
        })];
    }

    private async Task<IReadOnlyList<PlaceRow>> PlacesAsync(Guid classId, bool isOwn, CancellationToken ct)
    {
        var rows = await (isOwn ? db.Enrolments : reach.Nominations).AsNoTracking().Where(e => e.ClassId == classId)
            .Join(db.People, e => e.PersonId, p => p.Id, (e, p) => new
            {
                Place = e, p.FullName, p.SortName, p.BornOn, p.Sex,
                Present = db.ClassAttendances.Count(a => a.EnrolmentId == e.Id && a.Mark == AttendanceMark.Present),
                Certificate = db.Certificates.Where(c => c.PersonId == e.PersonId && c.ClassId == classId).OrderByDescending(c => c.Serial).ThenByDescending(c => c.Id).FirstOrDefault(),
            }).ToListAsync(ct);
        var units = await paths.OfAsync(rows.Select(r => r.Place.OrganizationId), ct);
        var organs = await names.OfAsync(rows.Select(r => r.Place.ApprovedById).OfType<Guid>(), ct);
        return [.. rows.OrderBy(r => r.Place.Seat ?? int.MaxValue).ThenBy(r => r.Place.WaitingSince).ThenBy(r => r.SortName, StringComparer.Ordinal)
            .Select(r => new PlaceRow(r.Place, r.FullName, r.BornOn?.Year, units.GetValueOrDefault(r.Place.OrganizationId, ""))
            {
                Sex = r.Sex, Committee = organs.Organ(r.Place.ApprovedById, r.Place.ApprovedOn ?? reach.Today), Present = r.Present, Certificate = r.Certificate,
            })];
    }
}

/// <summary>A class as a page shows it.</summary>
internal sealed record ClassView(TrainingClass Class, bool IsOwn)
{
    public required TrainingCentre Centre { get; init; }
    public required IReadOnlyList<SessionView> Sessions { get; init; }
    public required IReadOnlyList<PlaceRow> Places { get; init; }
    public required IReadOnlyList<NameProof> Proofs { get; init; }

    /// <summary>Seats taken in all, seen or not.</summary>
    public required int Taken { get; init; }

    /// <summary>Who has a seat; of classes taken over from paper, who was there.</summary>
    public IEnumerable<PlaceRow> Seated => Places.Where(p => p.Place.HoldsSeat || p.Place.Status is EnrolmentStatus.Passed or EnrolmentStatus.NotCompleted);

    public IEnumerable<PlaceRow> Waiting => Places.Where(p => p.Place.Status == EnrolmentStatus.Waiting);

    /// <summary>A session of a class the user runs; null for one of somebody else's.</summary>
    public SessionView? OwnSession(Guid sessionId) => IsOwn ? Sessions.FirstOrDefault(s => s.Session.Id == sessionId) : null;

    /// <summary>Sessions whose attendance was taken.</summary>
    public int HeldSessions => Sessions.Count(s => s.Marked > 0);

    public int Left => Math.Max(0, Class.Seats - Taken);
}

/// <summary>A session, its number among those not called off, and who was there.</summary>
internal sealed record SessionView(ClassSession Session, int Number)
{
    public int Present { get; init; }
    public int Marked { get; init; }
}

/// <summary>A place: name, birth year, unit and class data only.</summary>
internal sealed record PlaceRow(Enrolment Place, string Name, int? BirthYear, string Unit)
{
    public Nguon.Domain.People.Sex? Sex { get; init; }
    public string Committee { get; init; } = "";
    public int Present { get; init; }
    public Certificate? Certificate { get; init; }
}
