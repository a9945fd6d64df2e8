using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Finds the unit a question means, and where its rows stand: on the tree, or in its own history when it is gone.</summary>
internal sealed class FigureUnits(AppDb db, TimeProvider clock)
{
    /// <summary>The place of the unit <see cref="LifeAsync"/> found.</summary>
    public async Task<Outcome<FigurePlace>> FindAsync(FigureQuestion question, IReadOnlyList<OrganizationVersion> life, CancellationToken ct)
    {
        var day = DayOf(question);
        if (life.Count == 0)
        {
            return Refusal.Plain("FIG-010", "UnknownUnit", $"Không có đơn vị nào mang mã «{question.UnitCode}».");
        }

        if (life[0].From > day)
        {
            return Refusal.Plain("FIG-011", "NotYetFounded", $"{life[0].Name} thành lập ngày {life[0].From:dd/MM/yyyy}, sau ngày của cây tổ chức ({day:dd/MM/yyyy}).");
        }

        return life.InForceOn(day).FirstOrDefault() is { } now
            ? new FigurePlace { Id = now.OrganizationId, Code = now.Code, Name = now.Name, Day = day, RowsOf = now.OrganizationId, RowsOn = day, IsCell = now.Kind.IsCell() }
            : await FormerAsync(question, life[^1], day, ct);
    }

    /// <summary>All versions of the unit meant, the first first; none when no unit had the code. Who asks must be let in before anything of it is told.</summary>
    public async Task<IReadOnlyList<OrganizationVersion>> LifeAsync(FigureQuestion question, CancellationToken ct)
    {
        var known = Known(db.OrganizationVersions, question.KnownAt);
        var lives = await known.Where(v => known.Any(named => named.Code == question.UnitCode && named.OrganizationId == v.OrganizationId)).OrderBy(v => v.From).ToListAsync(ct);
        var meant = Meant(lives.Where(v => v.Code == question.UnitCode).ToList(), DayOf(question));
        return lives.FindAll(v => v.OrganizationId == meant);
    }

    private DateOnly DayOf(FigureQuestion question) => question.OnToday ? clock.TodayInVietnam() : question.On ?? question.To;

    public static IQueryable<T> Known<T>(IQueryable<T> rows, DateTime? moment)
        where T : class, IRecorded =>
        moment is { } known ? rows.AsNoTracking().IgnoreQueryFilters().KnownAt(known) : rows.AsNoTracking().Where(row => row.RetractedAt == null);

    /// <summary>A code may have been given twice: in force on the day first, then the last that had it, then the first that will.</summary>
    private static Guid? Meant(List<OrganizationVersion> named, DateOnly day) =>
        (named.InForceOn(day).FirstOrDefault() ?? named.Where(v => day >= v.From).MaxBy(v => v.From) ?? named.MinBy(v => v.From))?.OrganizationId;

    private async Task<FigurePlace> FormerAsync(FigureQuestion question, OrganizationVersion last, DateOnly day, CancellationToken ct)
    {
        var lastDay = last.Until!.Value.AddDays(-1); // it is not in force on the day and began before
        var place = new FigurePlace
        {
            Id = last.OrganizationId, Code = last.Code, Name = last.Name, Day = day, RowsOf = last.OrganizationId, RowsOn = lastDay, IsFormer = true,
        };
        return question.OnToday && await HolderAsync(place.Id, day, question.KnownAt, ct) is { } holder ? place with { RowsOf = holder, RowsOn = day } : place;
    }

    /// <summary>The lowest unit of the day that holds all heirs.</summary>
    private async Task<Guid?> HolderAsync(Guid former, DateOnly day, DateTime? known, CancellationToken ct)
    {
        var heirs = await Known(db.OrganizationHeirs, known).InForceOn(day).Where(h => h.FormerId == former).Select(h => h.HeirId).Distinct().ToListAsync(ct);
        var above = await Known(db.OrganizationAncestry, known).InForceOn(day).Where(a => heirs.Contains(a.DescendantId))
            .Select(a => new { a.AncestorId, a.DescendantId, a.Distance }).ToListAsync(ct);
        return above.GroupBy(a => a.AncestorId).Where(g => g.Select(a => a.DescendantId).Distinct().Count() == heirs.Count)
            .OrderBy(g => g.Sum(a => a.Distance)).Select(g => (Guid?)g.Key).FirstOrDefault();
    }
}
