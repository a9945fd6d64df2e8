using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Seed.Demo;

namespace Nguon.Tests.Seed;

/// <summary>The demo city of the suite's day, built once; tests only read it.</summary>
public sealed class DemoCityFixture : IAsyncLifetime
{
    private TestDatabase? database;

    internal static DateOnly Today => new FrozenClock().Today;

    internal AppDb Db { get; private set; } = null!; // set before any test runs

    internal DatabaseChoice Choice => database?.Choice ?? throw new InvalidOperationException("The city is not built yet.");

    internal OrganizationTree TreeOn(DateOnly day) => new(day, Db.OrganizationVersions.AsNoTracking().InForceOn(day).ToList());

    /// <summary>Ids of the unit of that name and all below it on the day.</summary>
    internal List<Guid> Under(string name, DateOnly day)
    {
        var tree = TreeOn(day);
        return tree.Downward(tree.All.Single(v => v.Name == name).OrganizationId).Select(v => v.OrganizationId).ToList();
    }

    /// <summary>Members in those units on the day.</summary>
    internal int MembersIn(ICollection<Guid> units, DateOnly day) =>
        Db.Standings.AsNoTracking().InForceOn(day).Where(s => s.Status == PersonStatus.ProbationaryMember || s.Status == PersonStatus.OfficialMember)
            .AsEnumerable().Count(s => units.Contains(s.OrganizationId));

    internal List<AdmissionRecord> Admitted(ICollection<Guid> units, DateOnly first, DateOnly last) =>
        Db.AdmissionRecords.AsNoTracking().Where(r => r.DecidedOn >= first && r.DecidedOn <= last && !r.IsAnnulled && r.RetractedAt == null)
            .AsEnumerable().Where(r => units.Contains(r.OrganizationId)).ToList();

    public async Task InitializeAsync()
    {
        database = await TestDatabase.NewAsync(db => DemoCity.BuildAsync(db, Today, null, default));
        Db = database.Open();
    }

    public async Task DisposeAsync()
    {
        await Db.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class DemoCityCollection : ICollectionFixture<DemoCityFixture>
{
    public const string Name = "Demo city";
}
