using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Classes of a year of the centres in reach, with the seats that are left.</summary>
internal sealed class ClassListQuery(AppDb db, Reach reach)
{
    public async Task<IReadOnlyList<ClassRow>> OfYearAsync(int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await Rows(reach.Classes.Where(c => c.LastDay >= first && c.FirstDay <= last)).ToListAsync(ct);
    }

    /// <summary>Classes that still take people, soonest first; of the centres that serve the units the user acts for.</summary>
    public async Task<IReadOnlyList<ClassRow>> OpenAsync(ClassKind? kind, CancellationToken ct)
    {
        var today = reach.Today;
        return await Rows(reach.Classes.Where(c => c.State == ClassState.Planned && c.LastDay >= today && (kind == null || c.Kind == kind))).ToListAsync(ct);
    }

    private IQueryable<ClassRow> Rows(IQueryable<TrainingClass> classes) => classes.AsNoTracking().OrderBy(c => c.FirstDay).ThenBy(c => c.Id).Select(c => new ClassRow
    {
        Id = c.Id, Kind = c.Kind, Name = c.Name, Organiser = c.Organiser, FirstDay = c.FirstDay, LastDay = c.LastDay, Place = c.Place, Seats = c.Seats, State = c.State,
        Taken = db.Enrolments.Count(e => e.ClassId == c.Id && (e.Seat != null || e.Status == EnrolmentStatus.Passed || e.Status == EnrolmentStatus.NotCompleted)),
        Waiting = db.Enrolments.Count(e => e.ClassId == c.Id && e.Status == EnrolmentStatus.Waiting),
        Passed = db.Enrolments.Count(e => e.ClassId == c.Id && e.Status == EnrolmentStatus.Passed),
    });
}

/// <summary>One class of a list, in người.</summary>
public sealed record ClassRow
{
    public required Guid Id { get; init; }
    public required ClassKind Kind { get; init; }
    public required string Name { get; init; }
    public required string Organiser { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
    public required string Place { get; init; }
    public required int Seats { get; init; }
    public required ClassState State { get; init; }
    public required int Taken { get; init; }
    public required int Waiting { get; init; }
    public required int Passed { get; init; }

    /// <summary>Seats nobody has; none for classes taken over from paper.</summary>
    public int Left => Math.Max(0, Seats - Taken);
}
