using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Bench.Sources;

/// <summary>The peer: as many rows as a list of people leaves, written at once without reading or judging anything, in one transaction that is rolled back.</summary>
internal static class BareRows
{
    private static readonly DateOnly Day = new(2025, 5, 20);
    private static readonly DateTime Moment = new(2026, 1, 1, 1, 0, 0, DateTimeKind.Utc);

    /// <summary>Rows written: a person and a standing each, for every second one the Youth Union, for every fourth a certificate and a fact.</summary>
    public static async Task<int> WriteAsync(AppDb db, int count)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var cell = await db.People.OrderBy(p => p.Id).Select(p => p.OrganizationId).FirstAsync();
        var people = Enumerable.Range(0, count).Select(i => PersonOf(i, cell)).ToList();
        var bulk = new BulkInsert(db);
        await bulk.AddAsync(people, default);
        await bulk.AddAsync(people.ConvertAll(p => new PersonStanding { Id = Guid.CreateVersion7(), PersonId = p.Id, OrganizationId = cell, Status = p.Status, From = Day, RecordedAt = Moment }), default);
        await bulk.AddAsync(Every(people, 2, p => new Affiliation { Id = Guid.CreateVersion7(), PersonId = p.Id, Body = IntroducingBodies.YouthUnion, From = Day }), default);
        await bulk.AddAsync(Every(people, 4, p => new Certificate { Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = p.Id, Number = $"{p.Id}"[..20], IssuedOn = Day, Issuer = "" }), default);
        await bulk.AddAsync(Every(people, 4, p => new CountedFact { Id = Guid.CreateVersion7(), Kind = CountedFactKind.Listed, PersonId = p.Id, OrganizationId = cell, From = Day, RecordedAt = Moment }), default);
        await transaction.RollbackAsync();
        return bulk.Written;
    }

    private static List<T> Every<T>(List<Person> people, int step, Func<Person, T> row) => [.. people.Where((_, i) => i % step == 0).Select(row)];

    private static Person PersonOf(int i, Guid cell)
    {
        var name = $"Nguyễn Thị Thanh {i}";
        return new Person
        {
            Id = Guid.CreateVersion7(), FullName = name, SearchName = VietnameseText.SearchName(name), SortName = VietnameseText.SortName(name), BornOn = Day.AddYears(-25),
            OrganizationId = cell, Status = i % 4 == 0 ? PersonStatus.Sympathizer : PersonStatus.NonMember, RecordedAt = Moment,
        };
    }
}
