using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Who finished the awareness class and is not admitted yet: for how long, why, what comes next; months count from the day of the certificate.</summary>
internal sealed class AgeingQuery(AppDb db, Reach reach, UnitPaths paths, RulesOfTheDay rules)
{
    public const int PageSize = 100;

    /// <summary>Months at which a step of the list begins; the last is the end of validity.</summary>
    public static readonly int[] Steps = [0, 6, 12, 24, 48, 57, 60];

    public DateOnly ValidUntil(DateOnly issued) => rules.On(reach.Today).CertificateUntil(issued);

    public int ValidMonths => rules.On(reach.Today).CertificateMonths.Value;

    public async Task<AgeingView> OfAsync(AgeingWish wish, CancellationToken ct)
    {
        var rows = Rows(wish);
        var counts = await rows.GroupBy(r => new { r.Cause, r.Step }).Select(g => new { g.Key.Cause, g.Key.Step, Count = g.Count() }).ToListAsync(ct);
        var narrowed = rows.Where(r => (wish.Cause == null || r.Cause == wish.Cause) && (wish.Step == null || r.Step == wish.Step));
        if (wish.IsExpiring)
        {
            var (first, last) = (reach.Today.AddMonths(-ValidMonths), reach.Today.AddMonths(12 - ValidMonths));
            narrowed = narrowed.Where(r => r.IssuedOn >= first && r.IssuedOn <= last);
        }

        var page = await narrowed.OrderBy(r => r.IssuedOn).ThenBy(r => r.SortName).ThenBy(r => r.PersonId).Skip((wish.Page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var total = wish.IsExpiring ? await narrowed.CountAsync(ct) : counts.Where(c => (wish.Cause ?? c.Cause) == c.Cause && (wish.Step ?? c.Step) == c.Step).Sum(c => c.Count);
        return new AgeingView([.. counts.Select(c => new AgeingCount(c.Cause, c.Step, c.Count))], page, total, await paths.OfAsync(page.Select(r => r.UnitId), ct));
    }

    private IQueryable<AgeingRow> Rows(AgeingWish wish)
    {
        var today = reach.Today;
        // Only certificates of the people asked for are gathered: grouping everybody's costs the size of the country.
        var known = from p in People(wish.UnitId)
                    join c in db.Certificates on p.Id equals c.PersonId
                    where c.Kind == ClassKind.Awareness && c.Proof != CertificateProof.NotFound
                    group c by p.Id into held
                    select new { PersonId = held.Key, IssuedOn = held.Max(c => c.IssuedOn) };
        var hindered = db.Obstacles.InForceOn(today);
        var facts = from c in known
                    join p in db.People on c.PersonId equals p.Id
                    from d in db.Dossiers.Where(d => d.PersonId == p.Id && d.Stage < DossierStage.Probation).DefaultIfEmpty()
                    select new AgeingFact
                    {
                        Person = p, IssuedOn = c.IssuedOn, DossierId = d == null ? null : d.Id, Stage = d == null ? DossierStage.Recognised : d.Stage, IsHindered = hindered.Any(o => o.PersonId == p.Id),
                    };
        return Caused(Stepped(facts, today));
    }

    private IQueryable<Person> People(Guid? unit)
    {
        var below = db.OrganizationAncestry.InForceOn(reach.Today).Where(a => a.AncestorId == unit).Select(a => a.DescendantId);
        var people = reach.People.Where(p => p.Status == PersonStatus.NonMember || p.Status == PersonStatus.Sympathizer || p.Status == PersonStatus.Applicant);
        return unit is null ? people : people.Where(p => below.Contains(p.OrganizationId));
    }

    private IQueryable<AgeingFact> Stepped(IQueryable<AgeingFact> facts, DateOnly today)
    {
        var (d6, d12, d24, d48, d57, d60) = (today.AddMonths(-Steps[1]), today.AddMonths(-Steps[2]), today.AddMonths(-Steps[3]), today.AddMonths(-Steps[4]), today.AddMonths(-Steps[5]), today.AddMonths(-ValidMonths));
        return facts.Select(f => new AgeingFact
        {
            Person = f.Person, IssuedOn = f.IssuedOn, DossierId = f.DossierId, Stage = f.Stage, IsHindered = f.IsHindered,
            Step = f.IssuedOn > d6 ? 0 : f.IssuedOn > d12 ? 6 : f.IssuedOn > d24 ? 12 : f.IssuedOn > d48 ? 24 : f.IssuedOn > d57 ? 48 : f.IssuedOn >= d60 ? 57 : 60,
        });
    }

    private static IQueryable<AgeingRow> Caused(IQueryable<AgeingFact> facts) => facts.Select(f => new AgeingRow
    {
        PersonId = f.Person.Id, Name = f.Person.FullName, SortName = f.Person.SortName, BornOn = f.Person.BornOn, UnitId = f.Person.OrganizationId, IssuedOn = f.IssuedOn, DossierId = f.DossierId, Step = f.Step,
        Cause = f.DossierId == null ? (f.Person.Status == PersonStatus.NonMember ? AgeingCause.OffList : AgeingCause.NotOpened)
            : f.Stage == DossierStage.ReturnedForCorrection ? AgeingCause.Returned
            : f.Stage >= DossierStage.Agreed ? AgeingCause.Decided
            : f.Stage >= DossierStage.CellApproved ? AgeingCause.WithCommittee
            : f.IsHindered ? AgeingCause.Hindered
            : f.Stage == DossierStage.ReadyForCell ? AgeingCause.WaitsForCell
            : f.Stage == DossierStage.Verifying ? AgeingCause.Verifying
            : f.Stage == DossierStage.Preparing ? AgeingCause.Preparing
            : AgeingCause.NotOpened,
    });

    /// <summary>What a row is made of; a stage stands for nothing without a dossier.</summary>
    private sealed record AgeingFact
    {
        public required Person Person { get; init; }
        public required DateOnly IssuedOn { get; init; }
        public Guid? DossierId { get; init; }
        public required DossierStage Stage { get; init; }
        public required bool IsHindered { get; init; }
        public int Step { get; init; }
    }
}

/// <summary>Why somebody who finished the class is not admitted yet, from where the dossier stands.</summary>
public enum AgeingCause
{
    OffList = 1,
    NotOpened = 2,
    Hindered = 3,
    Preparing = 4,
    Verifying = 5,
    WaitsForCell = 6,
    WithCommittee = 7,
    Returned = 8,
    Decided = 9,
}

/// <summary>What is asked; Step is the months at which it begins.</summary>
internal sealed record AgeingWish
{
    public Guid? UnitId { get; init; }
    public AgeingCause? Cause { get; init; }
    public int? Step { get; init; }
    public bool IsExpiring { get; init; }
    public int Page { get; init; } = 1;
}

/// <summary>One person of the list.</summary>
public sealed record AgeingRow
{
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required string SortName { get; init; }
    public DateOnly? BornOn { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public Guid? DossierId { get; init; }
    public required int Step { get; init; }
    public required AgeingCause Cause { get; init; }
}

/// <summary>How many of a cause are in a step.</summary>
public sealed record AgeingCount(AgeingCause Cause, int Step, int Count);

/// <summary>Counts of everybody asked for, and one page of persons.</summary>
public sealed record AgeingView(IReadOnlyList<AgeingCount> Counts, IReadOnlyList<AgeingRow> Rows, int Total, IReadOnlyDictionary<Guid, string> Units);
