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

    /// <summary>Everybody in reach, with or without a dossier.</summary>
    public Task<PeopleList> PeopleAsync(PeopleFilter filter, CancellationToken ct)
    {
        var dossiers = reach.Dossiers.AsNoTracking();
        var last = dossiers.Where(d => !db.Dossiers.Any(later => later.PersonId == d.PersonId && later.Attempt > d.Attempt));
        var people = Filtered(reach.People, filter);
        var wanted = Narrowed(last, filter).Select(d => d.PersonId);
        var narrowed = filter.Stage is null && filter.Due == DueFilter.None ? people : people.Where(p => wanted.Contains(p.Id));
        var rows = from p in narrowed
                   from d in last.Where(d => d.PersonId == p.Id).DefaultIfEmpty()
                   select new PersonAndDossier { Person = p, Dossier = d };
        return ListAsync(rows, narrowed.CountAsync(ct), filter, ct);
    }

    /// <summary>Dossiers in reach, every attempt.</summary>
    public Task<PeopleList> DossiersAsync(PeopleFilter filter, CancellationToken ct)
    {
        var rows = from d in Narrowed(reach.Dossiers.AsNoTracking(), filter)
                   join p in Filtered(db.People, filter) on d.PersonId equals p.Id
                   select new PersonAndDossier { Person = p, Dossier = d };
        return ListAsync(rows, rows.CountAsync(ct), filter, ct);
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
            DueFilter.Late => dossiers.Where(d => d.DueOn < today || d.LapsesOn < today),
            DueFilter.WithinThirtyDays => dossiers.Where(d => (d.DueOn >= today && d.DueOn <= soon) || (d.LapsesOn >= today && d.LapsesOn <= soon)),
            DueFilter.ToMend => dossiers.Where(d => d.OpenMarks > 0),
            DueFilter.Open => dossiers.Where(d => d.Stage < DossierStage.Recognised),
            _ => dossiers,
        };
        return filter.Stage is { } stage ? dossiers.Where(d => d.Stage == stage) : dossiers;
    }

    private async Task<PeopleList> ListAsync(IQueryable<PersonAndDossier> rows, Task<int> count, PeopleFilter filter, CancellationToken ct)
    {
        var total = await count;
        var page = await Ordered(rows, filter).ThenBy(r => r.Person.Id).Skip(filter.Skip).Take(filter.Take).Select(r => new PersonRow(
            new PersonLine(r.Person.Id, r.Person.FullName, r.Person.OtherName, r.Person.FatherName, r.Person.BornOn, r.Person.BornPrecision, r.Person.Hamlet, r.Person.OrganizationId, r.Person.Status),
            r.Dossier == null ? null : new DossierLine(
                r.Dossier.Id, r.Dossier.CellId, r.Dossier.Stage, r.Dossier.StageOn, new ClockLine(r.Dossier.DueKind, r.Dossier.DueOn), new ClockLine(r.Dossier.LapseKind, r.Dossier.LapsesOn),
                r.Dossier.OpenMarks, r.Dossier.Returns, r.Dossier.WaitsForId, r.Dossier.Revision))).ToListAsync(ct);
        return new PeopleList(page, total, await paths.OfAsync(page.Select(r => r.Person.UnitId), ct));
    }

    private static IOrderedQueryable<PersonAndDossier> Ordered(IQueryable<PersonAndDossier> rows, PeopleFilter filter) => filter.Order switch
    {
        PeopleOrder.NameBackwards => rows.OrderByDescending(r => r.Person.SortName),
        PeopleOrder.Due => rows.OrderBy(r => r.Dossier == null || r.Dossier.DueOn == null).ThenBy(r => r.Dossier!.DueOn).ThenBy(r => r.Person.SortName), // SQL: null sorts last
        PeopleOrder.Stage => rows.OrderBy(r => r.Dossier!.Stage).ThenBy(r => r.Person.SortName), // SQL: a missing dossier sorts, nothing is read
        _ => NameSearch.Read(filter.Search)?.BestFirst(rows) ?? rows.OrderBy(r => r.Person.SortName),
    };
}
