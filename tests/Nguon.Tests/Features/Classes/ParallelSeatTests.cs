using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Classes;

public sealed class ParallelSeatTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(5, false)]
    [InlineData(7, true)]
    public async Task Seats_are_never_oversold_whoever_nominates_at_the_same_time(int seats, bool acceptWaiting)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var book = ClassBook.Of(world, world.Units.Phuong, world.Cuc, seats);
        await book.AddToAsync(world);
        var people = Enumerable.Range(0, 12).Select(i => Sympathizer(world, $"Trần Thị Song {i}")).ToList();
        await world.Add([.. people]);

        await Task.WhenAll(people.Chunk(2).Select(async pair =>
        {
            using var officer = await world.As(world.OfficerOfPhuong);
            await officer.PostJsonAsync($"/api/v1/classes/{book.Held.Id}/places", new { personIds = pair.Select(p => p.Id), acceptWaiting });
        }));

        var places = await world.InDb(db => db.Enrolments.AsNoTracking().Where(e => e.ClassId == book.Held.Id).ToListAsync());
        Assert.Equal(Enumerable.Range(1, seats), places.Where(e => e.HoldsSeat).Select(e => e.Seat ?? 0).Order());
        Assert.Equal(acceptWaiting ? 13 - seats : 0, places.Count(e => e.Status == EnrolmentStatus.Waiting));
        Assert.All(places, e => Assert.Equal(e.HoldsSeat, e.Status == EnrolmentStatus.Seated));
    }

    [Fact]
    public async Task The_database_itself_gives_a_seat_once()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var book = ClassBook.Of(world, world.Units.Phuong, world.Cuc);
        await book.AddToAsync(world);

        await Assert.ThrowsAsync<DbUpdateException>(() => world.Add(new Enrolment
        {
            Id = Guid.CreateVersion7(), ClassId = book.Held.Id, Kind = ClassKind.Awareness, PersonId = world.An.Id, OrganizationId = world.An.CellId, ProposedOn = world.Today,
            Status = EnrolmentStatus.Seated, Seat = 1,
        }));
    }

    private static Person Sympathizer(TestWorld world, string name) => new()
    {
        Id = Guid.CreateVersion7(), FullName = name, SearchName = VietnameseText.SearchName(name), SortName = VietnameseText.SortName(name), BornOn = new DateOnly(2001, 1, 1),
        OrganizationId = world.An.CellId, Status = PersonStatus.Sympathizer, RecordedAt = world.Clock.GetUtcNow().UtcDateTime,
    };
}
