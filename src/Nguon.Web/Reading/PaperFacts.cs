using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What papers are printed from, through reach: dossiers with steps and sessions, units with their versions and posts of any day.</summary>
internal sealed class PaperFacts(AppDb db, Reach reach, OrganizationTrees trees, ProcedureChains chains, RulesOfTheDay rules, PostsQuery holders)
{
    /// <summary>Most dossiers of one print.</summary>
    public const int Most = 60;

    public DateOnly Today => reach.Today;

    public RuleSet RulesOn(DateOnly day) => rules.On(day);

    public DateOnly ProbationEndsOn(DateOnly held) => rules.On(held).ProbationEndsOn(held);

    public DateOnly VerificationAnswerBy(DateOnly asked, bool isAbroad = false) => rules.VerificationAnswerBy(asked, isAbroad);

    /// <summary>Dossiers of the selection that are in reach, in the order of names.</summary>
    public async Task<IReadOnlyList<PaperDossier>> DossiersAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Take(Most).ToList();
        var dossiers = await reach.Dossiers.AsNoTracking().Where(d => wanted.Contains(d.Id)).Include(d => d.Steps).ToListAsync(ct);
        var peopleIds = dossiers.Select(d => d.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(p => peopleIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var bodies = (await db.Affiliations.AsNoTracking().InForceOn(Today).Where(a => peopleIds.Contains(a.PersonId)).ToListAsync(ct)).ToLookup(a => a.PersonId, a => a.Body);
        var certificates = (await db.Certificates.AsNoTracking().Where(c => peopleIds.Contains(c.PersonId)).ToListAsync(ct)).ToLookup(c => c.PersonId);
        var sessionIds = dossiers.SelectMany(d => d.Steps).Select(s => s.SessionId).OfType<Guid>().Distinct().ToList();
        var sessions = await db.Sessions.AsNoTracking().Where(s => sessionIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var found = new List<PaperDossier>();
        foreach (var dossier in dossiers.OrderBy(d => people[d.PersonId].SortName, StringComparer.Ordinal))
        {
            found.Add(new PaperDossier(dossier, people[dossier.PersonId])
            {
                Bodies = bodies[dossier.PersonId].Aggregate(IntroducingBodies.None, (all, b) => all | b),
                Certificates = [.. certificates[dossier.PersonId]],
                Sessions = sessions,
                Admission = await chains.OrgansOfAsync(dossier, Today, DecisionPower.Admission, ct),
                Recognition = await chains.OrgansOfAsync(dossier, Today, DecisionPower.Recognition, ct),
            });
        }

        return found;
    }

    /// <summary>The organs between the dossier's cell and the decision on the day a paper is of; the dossier itself carries those of today.</summary>
    public Task<ProcedureChain> OrgansOnAsync(PaperDossier of, DateOnly day, DecisionPower power, CancellationToken ct) =>
        chains.OrgansOfAsync(of.Dossier, day, power, ct);

    /// <summary>A session in reach with its items and people; null when absent.</summary>
    public async Task<PaperSession?> SessionAsync(Guid id, CancellationToken ct)
    {
        var session = await reach.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
        if (session is null)
        {
            return null;
        }

        var items = await db.SessionItems.AsNoTracking().Where(i => i.SessionId == id).OrderBy(i => i.Order)
            .Join(db.People.AsNoTracking(), i => i.PersonId, p => p.Id, (i, p) => new { Item = i, Person = p }).ToListAsync(ct);
        var steps = await db.DossierSteps.AsNoTracking().Where(s => s.SessionId == id).ToDictionaryAsync(s => s.Id, ct);
        var mentors = items.Select(i => i.Item.MentorId).OfType<Guid>().ToList();
        var names = await db.People.Where(p => mentors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
        var dossierIds = steps.Values.Select(s => s.DossierId).Distinct().ToList();
        var cells = await db.Dossiers.Where(d => dossierIds.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.CellId, ct);
        return new PaperSession(session, [.. items.Select(i => new PaperItem(i.Item, i.Person)
        {
            Step = i.Item.StepId is { } step ? steps.GetValueOrDefault(step) : null,
            MentorName = i.Item.MentorId is { } mentor ? names.GetValueOrDefault(mentor) : null,
            CellId = i.Item.DossierId is { } dossier ? cells.GetValueOrDefault(dossier) : null,
        })]);
    }

    /// <summary>A unit as it was on the day, its superior, and who signs for it.</summary>
    public async Task<PaperUnit?> UnitAsync(Guid id, DateOnly day, CancellationToken ct)
    {
        var tree = (await trees.AroundAsync(db, id, day, ct)).Tree;
        var version = tree.Find(id) ?? await db.OrganizationVersions.AsNoTracking().Where(v => v.OrganizationId == id).OrderByDescending(v => v.From).FirstOrDefaultAsync(ct);
        if (version is null)
        {
            return null;
        }

        var posts = (await holders.OnAsync(id, day, ct)).Select(p => p.ToRoll());
        var superior = version.ParentId is { } parent ? tree.Find(parent) : null;
        return new PaperUnit(version, superior, posts.OrderBy(p => p.Post).FirstOrDefault(p => p.Post is PartyPost.Secretary or PartyPost.ActingSecretary or PartyPost.DeputySecretary));
    }

    /// <summary>True when the user may see what a unit has to do this month.</summary>
    public Task<bool> MaySeeAsync(Guid unitId, CancellationToken ct) => reach.MayAsync(Power.SeeDossiers, unitId, ct);

    /// <summary>Clocks and waiting work of every cell under the unit that fall within the month or are late.</summary>
    public async Task<IReadOnlyList<MonthWork>> MonthAsync(Guid unitId, DateOnly until, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, Today, ct);
        var rows = await OfMonth(unitId, until).AsNoTracking()
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new { Dossier = d, p.FullName, p.SortName }).ToListAsync(ct);
        var order = tree.Downward(unitId).Where(v => v.Kind.IsCell()).Select((v, at) => (v, at)).ToDictionary(x => x.v.OrganizationId, x => (x.at, x.v.Name));
        return [.. rows.Where(r => order.ContainsKey(r.Dossier.CellId)).OrderBy(r => order[r.Dossier.CellId].at).ThenBy(r => r.Dossier.DueOn).ThenBy(r => r.SortName)
            .Select(r => new MonthWork(r.Dossier, r.FullName, order[r.Dossier.CellId].Name))];
    }

    /// <summary>True when some cell of the unit has something to be reminded of until the end of this month.</summary>
    public Task<bool> HasMonthWorkAsync(Guid unitId, CancellationToken ct) => OfMonth(unitId, MonthEnd).AnyAsync(ct);

    /// <summary>Last day of this month.</summary>
    public DateOnly MonthEnd => new DateOnly(Today.Year, Today.Month, 1).AddMonths(1).AddDays(-1);

    private IQueryable<AdmissionDossier> OfMonth(Guid unitId, DateOnly until)
    {
        var today = Today;
        var below = db.OrganizationAncestry.InForceOn(today).Where(a => a.AncestorId == unitId).Select(a => a.DescendantId);
        return reach.Dossiers.Where(d => below.Contains(d.CellId) && d.Stage < DossierStage.Recognised
            && (d.DueOn <= until || d.SideOn <= until || d.LapsesOn <= until || d.Stage == DossierStage.ReadyForCell || d.Stage == DossierStage.ReturnedForCorrection));
    }
}

/// <summary>One dossier with everything its papers say.</summary>
internal sealed record PaperDossier(AdmissionDossier Dossier, Person Person)
{
    public IntroducingBodies Bodies { get; init; }
    public required IReadOnlyList<Certificate> Certificates { get; init; }
    public required IReadOnlyDictionary<Guid, Session> Sessions { get; init; }
    public required ProcedureChain Admission { get; init; }
    public required ProcedureChain Recognition { get; init; }

    public bool IsRecognition => Dossier.Stage is >= DossierStage.Probation and <= DossierStage.Recognised;

    public ProcedureChain Chain => IsRecognition ? Recognition : Admission;

    public DossierStep? Last(StepKind kind) => Dossier.LastOf(kind);

    /// <summary>The meeting a step came from; null when it was entered by itself.</summary>
    public Session? SessionOf(DossierStep step) => step.SessionId is { } id ? Sessions.GetValueOrDefault(id) : null;
}

/// <summary>A session with what it did.</summary>
internal sealed record PaperSession(Session Session, IReadOnlyList<PaperItem> Items);

/// <summary>One act of it.</summary>
internal sealed record PaperItem(SessionItem Item, Person Person)
{
    public DossierStep? Step { get; init; }
    public string? MentorName { get; init; }
    public Guid? CellId { get; init; }
}

/// <summary>A unit on a day, with its superior and its head.</summary>
internal sealed record PaperUnit(OrganizationVersion Version, OrganizationVersion? Superior, RollPost? Head);

/// <summary>One line of a cell's month.</summary>
internal sealed record MonthWork(AdmissionDossier Dossier, string Name, string CellName);
