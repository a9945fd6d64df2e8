using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Writes the rows of many newcomers at once inside the caller's transaction, with the facts figures count of them and their tallies.</summary>
internal sealed class NewcomerWriter(AppDb db)
{
    private readonly BulkInsert bulk = new(db);
    private readonly List<NewcomerRows> waiting = [];
    private readonly HashSet<Guid> added = [];

    /// <summary>True when the person came with this list.</summary>
    public bool Has(Guid personId) => added.Contains(personId);

    public void Add(NewcomerRows rows)
    {
        waiting.Add(rows);
        added.Add(rows.PersonId);
    }

    public async Task WriteAsync(CancellationToken ct)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        await bulk.AddAsync<Person>([.. waiting.Select(rows => rows.Person)], ct);
        await bulk.AddAsync<PersonStanding>([.. waiting.SelectMany(rows => rows.Standings)], ct);
        await bulk.AddAsync<AdmissionRecord>([.. waiting.SelectMany(rows => rows.Admissions)], ct);
        await bulk.AddAsync<Certificate>([.. waiting.SelectMany(rows => rows.Certificates())], ct);
        await bulk.AddAsync<Affiliation>([.. waiting.SelectMany(rows => rows.Affiliations)], ct);
        await bulk.AddAsync<MemberAbsence>([.. waiting.SelectMany(rows => rows.Absences())], ct);
        await CountAsync(ct);
        waiting.Clear();
    }

    private async Task CountAsync(CancellationToken ct)
    {
        var facts = waiting.SelectMany(rows => rows.Facts()).ToList();
        await bulk.AddAsync(facts, ct);
        await new FigureTallies(db).FollowAsync(facts, [], ct);
    }
}
