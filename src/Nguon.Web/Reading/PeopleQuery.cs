using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>People in reach with their last attempt: one statement for the rows, one for the count, none per row.</summary>
internal sealed class PeopleQuery(AppDb db, Reach reach, UnitPaths paths)
{
    private const int SoonDays = 30;

    // From here on most of the first names met are on the list.
    private const int Wide = 5000;

    private const int Many = 3000;

    /// <summary>Everybody in reach, with or without a dossier.</summary>
    public async Task<PeopleList> PeopleAsync(PeopleFilter filter, CancellationToken ct)
    {
        var dossiers = reach.Dossiers.AsNoTracking();
        var last = dossiers.Where(d => !db.Dossiers.Any(later => later.PersonId == d.PersonId && later.Attempt > d.Attempt));
        var people = Filtered(reach.People, filter);
        var wanted = Narrowed(last, filter).Select(d => d.PersonId);
        var narrowed = filter.Stage is null && filter.Due == DueFilter.None ? people : people.Where(p => wanted.Contains(p.Id));
        var rows = from p in narrowed
                   from d in last.Where(d => d.PersonId == p.Id).DefaultIfEmpty()
                   select new PersonAndDossier { Person = p, Dossier = d };
        var total = await narrowed.CountAsync(ct);
        var page = Ordered(rows, filter).ThenBy(r => r.Person.Id).Skip(filter.Skip).Take(filter.Take);
        return await ListAsync(await page.Select(Shown).ToListAsync(ct), total, ct);
    }

    /// <summary>Dossiers in reach, every attempt; who stands on the page is found by the names kept beside the dossiers, only those are read whole.</summary>
    public async Task<PeopleList> DossiersAsync(PeopleFilter filter, CancellationToken ct)
    {
        var dossiers = OfThePeople(Narrowed(reach.Dossiers.AsNoTracking(), filter), filter);
        await using var opened = await db.OpenAsync(ct);
        var (total, ids) = await (NameSearch.Read(filter.Search) is null ? CountedAsync(dossiers, filter, ct) : SearchedAsync(dossiers, filter, ct));
        var page = new Dictionary<Guid, PersonRow>();
        await foreach (var row in OfDossiers(db, ids).WithCancellation(ct))
        {
            page[row.Dossier!.Id] = row; // each row is of a dossier
        }

        return await ListAsync([.. ids.Select(id => page[id])], total, ct);
    }

    private async Task<(int Total, List<Guid> Ids)> CountedAsync(IQueryable<AdmissionDossier> dossiers, PeopleFilter filter, CancellationToken ct)
    {
        var total = await dossiers.CountAsync(ct);
        var near = db is SqliteAppDb && total >= Wide && (filter.Skip + filter.Take) * 10 <= total && filter.Order is PeopleOrder.Name or PeopleOrder.NameBackwards;
        return (total, await PageAsync(near ? OneByOne(dossiers) : dossiers, filter, (filter.Skip, filter.Take), ct));
    }

    /// <summary>Looking through the names is what costs: all found are taken along, and counted apart only when they are many.</summary>
    private async Task<(int Total, List<Guid> Ids)> SearchedAsync(IQueryable<AdmissionDossier> dossiers, PeopleFilter filter, CancellationToken ct)
    {
        if (filter.Skip + filter.Take > Many)
        {
            return await CountedAsync(dossiers, filter, ct);
        }

        var found = await PageAsync(dossiers, filter, (0, Many), ct);
        return (found.Count < Many ? found.Count : await dossiers.CountAsync(ct), [.. found.Skip(filter.Skip).Take(filter.Take)]);
    }

    private static Task<List<Guid>> PageAsync(IQueryable<AdmissionDossier> dossiers, PeopleFilter filter, (int Skip, int Take) part, CancellationToken ct) =>
        Ordered(dossiers, filter).ThenBy(d => d.PersonId).Skip(part.Skip).Take(part.Take).Select(d => d.Id).ToListAsync(ct);

    /// <summary>The same dossiers, asked so that SQLite goes along the names and stops at the end of the page, in place of sorting all of them; PostgreSQL finds that by itself.</summary>
    private IQueryable<AdmissionDossier> OneByOne(IQueryable<AdmissionDossier> dossiers) => db.Dossiers.AsNoTracking().Where(d => dossiers.Any(one => one.Id == d.Id));

    private IQueryable<AdmissionDossier> OfThePeople(IQueryable<AdmissionDossier> dossiers, PeopleFilter filter)
    {
        var search = NameSearch.Read(filter.Search);
        if (filter.Status is not null || filter.UnitId is not null || search is { IsNumber: true })
        {
            var people = Filtered(db.People, filter with { Search = search is { IsNumber: true } ? filter.Search : "" }).Select(p => p.Id);
            dossiers = dossiers.Where(d => people.Contains(d.PersonId));
        }

        return search is { IsNumber: false } ? search.In(dossiers) : dossiers;
    }

    private IQueryable<Person> Filtered(IQueryable<Person> people, PeopleFilter filter)
    {
        people = people.AsNoTracking();
        if (filter.Status is { } status)
        {
            people = people.Where(p => p.Status == status);
        }

        if (filter.UnitId is { } unit)
        {
            var below = db.OrganizationAncestry.InForceOn(reach.Today).Where(a => a.AncestorId == unit).Select(a => a.DescendantId);
            people = people.Where(p => p.OrganizationId == unit || below.Contains(p.OrganizationId));
        }

        return NameSearch.Read(filter.Search)?.In(people) ?? people;
    }

    private IQueryable<AdmissionDossier> Narrowed(IQueryable<AdmissionDossier> dossiers, PeopleFilter filter)
    {
        var today = reach.Today;
        var soon = today.AddDays(SoonDays);
        dossiers = filter.Due switch
        {
            DueFilter.Late => dossiers.Where(d => d.DueOn < today || d.SideOn < today || d.LapsesOn < today),
            DueFilter.WithinThirtyDays => dossiers.Where(d => (d.DueOn >= today && d.DueOn <= soon) || (d.SideOn >= today && d.SideOn <= soon) || (d.LapsesOn >= today && d.LapsesOn <= soon)),
            DueFilter.ToMend => dossiers.Where(d => d.OpenMarks > 0),
            DueFilter.Open => dossiers.Where(d => d.Stage < DossierStage.Recognised),
            DueFilter.Considered => dossiers.Where(d => d.Stage >= DossierStage.Preparing && d.Stage < DossierStage.Probation),
            _ => dossiers,
        };
        return filter.Stage is { } stage ? dossiers.Where(d => d.Stage == stage) : dossiers;
    }

    private async Task<PeopleList> ListAsync(IReadOnlyList<PersonRow> page, int total, CancellationToken ct) =>
        new(page, total, await paths.OfAsync(page.Select(r => r.Person.UnitId), ct));

    private static readonly Expression<Func<PersonAndDossier, PersonRow>> Shown = r => new PersonRow(
        new PersonLine(r.Person.Id, r.Person.FullName, r.Person.OtherName, r.Person.FatherName, r.Person.BornOn, r.Person.BornPrecision, r.Person.Hamlet, r.Person.OrganizationId, r.Person.Status),
        r.Dossier == null ? null : new DossierLine(
            r.Dossier.Id, r.Dossier.CellId, r.Dossier.Stage, r.Dossier.StageOn, new ClockLine(r.Dossier.DueKind, r.Dossier.DueOn), new ClockLine(r.Dossier.SideKind, r.Dossier.SideOn), new ClockLine(r.Dossier.LapseKind, r.Dossier.LapsesOn),
            r.Dossier.OpenMarks, r.Dossier.Returns, r.Dossier.WaitsForId, r.Dossier.Revision));

    // Compiled once: every page of dossiers asks it.
    private static readonly Func<AppDb, List<Guid>, IAsyncEnumerable<PersonRow>> OfDossiers = EF.CompileAsyncQuery((AppDb db, List<Guid> ids) =>
        db.Dossiers.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new PersonAndDossier { Person = p, Dossier = d }).Select(Shown));

    private static IOrderedQueryable<PersonAndDossier> Ordered(IQueryable<PersonAndDossier> rows, PeopleFilter filter) => filter.Order switch
    {
        PeopleOrder.NameBackwards => rows.OrderByDescending(r => r.Person.SortName),
        PeopleOrder.Due => rows.OrderBy(r => r.Dossier == null || r.Dossier.DueOn == null).ThenBy(r => r.Dossier!.DueOn).ThenBy(r => r.Person.SortName), // SQL: null sorts last
        PeopleOrder.Stage => rows.OrderBy(r => r.Dossier!.Stage).ThenBy(r => r.Person.SortName), // SQL: a missing dossier sorts, nothing is read
        _ => NameSearch.Read(filter.Search)?.BestFirst(rows) ?? rows.OrderBy(r => r.Person.SortName),
    };

    private static IOrderedQueryable<AdmissionDossier> Ordered(IQueryable<AdmissionDossier> dossiers, PeopleFilter filter) => filter.Order switch
    {
        PeopleOrder.NameBackwards => dossiers.OrderByDescending(d => EF.Property<string>(d, DossierNames.Sort)),
        PeopleOrder.Due => dossiers.OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn).ThenBy(d => EF.Property<string>(d, DossierNames.Sort)),
        PeopleOrder.Stage => dossiers.OrderBy(d => d.Stage).ThenBy(d => EF.Property<string>(d, DossierNames.Sort)),
        _ => NameSearch.Read(filter.Search)?.BestFirst(dossiers) ?? dossiers.OrderBy(d => EF.Property<string>(d, DossierNames.Sort)),
    };
}
