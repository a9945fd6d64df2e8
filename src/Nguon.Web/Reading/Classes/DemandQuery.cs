using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Who will need a class in the coming quarters, by commune, beside the seats that are left; and when people cannot come. Counts only.</summary>
internal sealed class DemandQuery(AppDb db, Reach reach, OrganizationTrees trees, ClassListQuery classes, RulesOfTheDay rules)
{
    private const int Quarters = 4;

    public async Task<DemandView> OfAsync(CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var first = QuarterOf(reach.Today);
        var quarters = Enumerable.Range(0, Quarters).Select(i => first.AddMonths(3 * i)).ToList();
        var needs = (await AwarenessAsync(ct)).Concat(await NewMembersAsync(ct)).Select(n => n with { Quarter = n.Quarter is { } q && q < first ? first : n.Quarter }).ToList();
        var open = await classes.OpenAsync(null, ct);
        return new DemandView(quarters)
        {
            Rows = [.. needs.GroupBy(n => (Unit: CommuneOf(tree, n.UnitId), n.Kind)).OrderBy(g => g.Key.Unit, StringComparer.Ordinal).ThenBy(g => g.Key.Kind)
                .Select(g => new DemandRow(g.Key.Unit, g.Key.Kind, [.. quarters.Select(q => g.Count(n => n.Quarter == q))], g.Count(n => n.Quarter is null || n.Quarter > quarters[^1])))],
            Seats = quarters.ToDictionary(q => q, q => (open.Where(c => c.Kind == ClassKind.Awareness && QuarterOf(c.FirstDay) == q).Sum(c => c.Left), open.Where(c => c.Kind == ClassKind.NewMember && QuarterOf(c.FirstDay) == q).Sum(c => c.Left))),
            Hindered = await HinderedAsync(tree, ct),
        };
    }

    /// <summary>Who waits for a class now; who is on the list without a certificate, in the quarter expected by the review; whose certificate runs out.</summary>
    private async Task<List<Need>> AwarenessAsync(CancellationToken ct)
    {
        var (units, set) = (reach.LearningUnits, rules.On(reach.Today));
        var listed = db.People.Where(p => units.Contains(p.OrganizationId) && (p.Status == PersonStatus.Sympathizer || p.Status == PersonStatus.Applicant));
        var rows = await listed.Select(p => new
        {
            p.OrganizationId,
            Waits = db.Enrolments.Any(e => e.PersonId == p.Id && e.Kind == ClassKind.Awareness && (e.Status == EnrolmentStatus.Proposed || e.Status == EnrolmentStatus.Approved || e.Status == EnrolmentStatus.Waiting)),
            HasSeat = db.Enrolments.Any(e => e.PersonId == p.Id && e.Kind == ClassKind.Awareness && e.Status == EnrolmentStatus.Seated),
            IssuedOn = db.Certificates.Where(c => c.PersonId == p.Id && c.Kind == ClassKind.Awareness).Max(c => (DateOnly?)c.IssuedOn),
            Expected = db.SourceReviewLines.Where(l => l.PersonId == p.Id).Max(l => l.ExpectedFrom),
        }).ToListAsync(ct);
        return [.. rows.Where(r => !r.HasSeat).Select(r => NeedOf(r.OrganizationId, r.Waits, r.IssuedOn is { } on ? set.CertificateUntil(on) : null, r.Expected)).OfType<Need>()];
    }

    /// <summary>Null when the certificate lasts beyond the quarters looked at.</summary>
    private Need? NeedOf(Guid unit, bool waits, DateOnly? ends, DateOnly? expected) =>
        waits ? new Need(unit, ClassKind.Awareness, QuarterOf(reach.Today))
        : ends >= QuarterOf(reach.Today).AddMonths(3 * Quarters) ? null
        : new Need(unit, ClassKind.Awareness, QuarterOr(ends ?? expected));

    /// <summary>Probationers without the class, in the quarter their twelve months end.</summary>
    private async Task<List<Need>> NewMembersAsync(CancellationToken ct)
    {
        var units = reach.LearningUnits;
        var rows = await db.People.Where(p => units.Contains(p.OrganizationId) && p.Status == PersonStatus.ProbationaryMember
                && !db.Certificates.Any(c => c.PersonId == p.Id && c.Kind == ClassKind.NewMember) && !db.Enrolments.Any(e => e.PersonId == p.Id && e.Kind == ClassKind.NewMember && e.Status == EnrolmentStatus.Seated))
            .Select(p => new { p.OrganizationId, HeldOn = db.AdmissionRecords.Where(r => r.PersonId == p.Id && r.RetractedAt == null && !r.IsAnnulled).Max(r => r.CeremonyOn) }).ToListAsync(ct);
        return [.. rows.Select(r => new Need(r.OrganizationId, ClassKind.NewMember, QuarterOr(r.HeldOn is { } held ? rules.On(held).ProbationEndsOn(held) : null)))];
    }

    private async Task<IReadOnlyList<HinderedRow>> HinderedAsync(OrganizationTree tree, CancellationToken ct)
    {
        var units = reach.LearningUnits;
        var open = await db.Enrolments.AsNoTracking().Where(e => units.Contains(e.OrganizationId) && e.Hindered != HinderedTimes.None
            && (e.Status == EnrolmentStatus.Proposed || e.Status == EnrolmentStatus.Approved || e.Status == EnrolmentStatus.Waiting)).Select(e => new { e.OrganizationId, e.Hindered }).ToListAsync(ct);
        return [.. open.GroupBy(e => CommuneOf(tree, e.OrganizationId)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new HinderedRow(g.Key,
            Enum.GetValues<HinderedTimes>().Where(t => t != HinderedTimes.None).ToDictionary(t => t, t => g.Count(e => e.Hindered.HasFlag(t)))))];
    }

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private static DateOnly? QuarterOr(DateOnly? day) => day is { } known ? QuarterOf(known) : null;

    private static string CommuneOf(OrganizationTree tree, Guid unit) => tree.SealFor(unit)?.FullName ?? "Đơn vị đã thay đổi";

    private sealed record Need(Guid UnitId, ClassKind Kind, DateOnly? Quarter);
}

/// <summary>The coming quarters.</summary>
internal sealed record DemandView(IReadOnlyList<DateOnly> Quarters)
{
    public required IReadOnlyList<DemandRow> Rows { get; init; }

    /// <summary>Seats left in classes that begin in the quarter: awareness, new members.</summary>
    public required IReadOnlyDictionary<DateOnly, (int Awareness, int NewMember)> Seats { get; init; }

    public required IReadOnlyList<HinderedRow> Hindered { get; init; }
}

/// <summary>One commune and class, in người by quarter; those without an expected quarter, or later, apart.</summary>
internal sealed record DemandRow(string Unit, ClassKind Kind, IReadOnlyList<int> ByQuarter, int WithoutQuarter);

/// <summary>How many of a commune cannot come when.</summary>
internal sealed record HinderedRow(string Unit, IReadOnlyDictionary<HinderedTimes, int> Counts);
