using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;
using Nguon.Web.Seed.Demo;

namespace Nguon.Bench.Figures;

/// <summary>Writes provinces with what is derived from their versions by the product's own builders.</summary>
internal sealed class CountryLoad(AppDb db, CountrySize size, DateOnly today)
{
    private readonly List<OrganizationVersion> centre = [];
    private long lastAncestry;
    private long lastHeir;

    public Guid Root { get; private set; } = Guid.CreateVersion7();

    public List<CountryTree> Provinces { get; } = [];

    public long Facts { get; private set; }

    public long Units { get; private set; }

    public async Task BeginAsync()
    {
        lastAncestry = await db.OrganizationAncestry.IgnoreQueryFilters().MaxAsync(a => a.Id);
        lastHeir = await db.OrganizationHeirs.IgnoreQueryFilters().MaxAsync(h => (long?)h.Id) ?? 0;
        centre.Add(new OrganizationVersion
        {
            Id = Guid.CreateVersion7(), OrganizationId = Root, From = CountryTree.Founded, Code = "B00", Name = "Toàn quốc", OrganName = "Toàn quốc", SearchName = "toan quoc",
            Kind = OrganizationKind.Centre, RecordedAt = new DateTime(2012, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        });
        await WriteAsync([new PartyOrganization { Id = Root, FoundedOn = CountryTree.Founded }]);
        await WriteAsync(centre);
        var self = AncestryBuilder.Build(centre, null, lastAncestry);
        lastAncestry += self.Count;
        await WriteAsync(self);
    }

    /// <summary>The first province of a country loaded before, instead of loading one.</summary>
    public async Task FindAsync()
    {
        Root = await db.OrganizationVersions.Where(v => v.Code == "B00").Select(v => v.OrganizationId).SingleAsync();
        var province = await db.OrganizationVersions.Where(v => v.Code.StartsWith("B01-") && v.Until == null && v.ParentId == Root).Select(v => v.OrganizationId).SingleAsync();
        var communes = await db.OrganizationVersions.Where(v => v.ParentId == province && v.From == CountryTree.Reform && v.Until == null && v.Code.StartsWith("B01-"))
            .OrderBy(v => v.OfficialOrder).Select(v => v.OrganizationId).ToListAsync();
        var former = await db.OrganizationSuccessions.Where(s => s.SuccessorId == communes[2] && !s.IsPart).OrderBy(s => s.Order).Select(s => s.PredecessorId).FirstAsync();
        var cell = await db.OrganizationVersions.Where(v => v.ParentId == communes[2] && v.From == CountryTree.Reform && v.Kind == OrganizationKind.PartyCell).OrderBy(v => v.OfficialOrder).Select(v => v.OrganizationId).FirstAsync();
        Provinces.Add(CountryTree.Found(Root, (province, communes), former, cell));
    }

    /// <summary>The next so many provinces.</summary>
    public async Task AddAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = Provinces.Count;
            var communes = (size.Communes * (number + 1) / size.Provinces) - (size.Communes * number / size.Provinces);
            var tree = new CountryTree(Root, number + 1, communes).Build();
            await WriteAsync(tree.Units);
            await WriteAsync(tree.Events);
            await WriteAsync(tree.Versions);
            await WriteAsync(tree.Successions);
            await DerivedAsync(tree);
            Facts += await WriteAsync(new CountryFacts(tree, today).All());
            await new FigureTallies(db).PutInAsync([.. tree.Cells.SelectMany(c => c.Since is { } since ? new[] { c.Cell, since } : [c.Cell]).Distinct()], default);
            Units += tree.Units.Count;
            Provinces.Add(tree);
        }
    }

    private async Task DerivedAsync(CountryTree tree)
    {
        var only = tree.Units.Select(u => u.Id).ToHashSet();
        var ancestry = AncestryBuilder.Build(centre.Concat(tree.Versions), only, lastAncestry);
        var heirs = HeirBuilder.Build(HeirBuilder.Lifetimes(tree.Versions), tree.Successions, only, lastHeir);
        (lastAncestry, lastHeir) = (lastAncestry + ancestry.Count, lastHeir + heirs.Count);
        await WriteAsync(ancestry);
        await WriteAsync(heirs);
    }

    public async Task<long> WriteAsync<T>(IEnumerable<T> rows)
        where T : class
    {
        if (db is PostgresAppDb)
        {
            return await new CopyIn(db).AddAsync(rows);
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        var bulk = new BulkInsert(db);
        foreach (var chunk in rows.Chunk(50_000))
        {
            await bulk.AddAsync(chunk, default);
        }

        await transaction.CommitAsync();
        return bulk.Written;
    }
}
