using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Tests.World;
using Nguon.Web.Features.Classes;

namespace Nguon.Tests.Features.Classes;

public sealed class ParallelRegisterTests
{
    [Fact]
    public async Task Numbers_have_no_gap_and_no_double_when_classes_are_certified_spoilt_and_issued_again_at_once()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var book = ClassBook.Of(world, world.Units.Phuong, world.An);
        await book.AddToAsync(world);
        var people = new[] { world.An.Id, world.Cuc.Id, world.Binh.Id, world.Neighbour.Id };
        var classes = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            classes.Add(await ConcludedAsync(world, book, people));
        }

        await Task.WhenAll(classes.Select(id => world.Using<IssueCertificates, object>(world.Centre, async issue => await issue.RunAsync(id, world.Today, default))));
        var issued = await world.InDb(db => db.Certificates.AsNoTracking().Where(c => c.Serial != null).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 20), issued.Select(c => c.Serial ?? 0).Order());

        await Task.WhenAll(issued.Take(8).Select((c, i) => world.Using<KeepRegister, object>(world.Centre, async keep =>
            i % 2 == 0 ? await keep.SpoilAsync(c.Id, "In lệch", default) : await keep.ReissueAsync(c.Id, "Mất", default))));

        var lines = await world.InDb(async db => (await db.Certificates.Where(c => c.Serial != null).Select(c => c.Serial!.Value).ToListAsync()) // not null above
            .Concat(await db.SpoiltBlanks.Select(b => b.Serial).ToListAsync()).Order().ToList());
        Assert.Equal(Enumerable.Range(1, 28), lines);
        Assert.Equal(4, await world.InDb(db => db.SpoiltBlanks.CountAsync()));
    }

    /// <summary>A class whose people all passed, their names signed.</summary>
    private static async Task<Guid> ConcludedAsync(TestWorld world, ClassBook book, IReadOnlyList<Guid> people)
    {
        var held = new TrainingClass
        {
            Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, Name = "Lớp đã học xong", Organiser = book.Centre.Name, CentreId = book.Centre.Id, FirstDay = world.Today.AddDays(-20), LastDay = world.Today.AddDays(-15),
            Seats = 10, Place = "Hội trường", State = ClassState.Concluded, ResultNumber = "05-QĐ/TTCT", ResultOn = world.Today.AddDays(-3),
        };
        await world.Add(held);
        await world.Add([.. people.Select((person, i) => (object)new Enrolment
        {
            Id = Guid.CreateVersion7(), ClassId = held.Id, Kind = ClassKind.Awareness, PersonId = person, OrganizationId = world.An.CellId, ProposedOn = world.Today.AddDays(-60), Status = EnrolmentStatus.Passed, Seat = i + 1,
            ApprovedById = world.Units.Phuong, ApprovedOn = world.Today.AddDays(-40),
        })]);
        var signed = await world.Using<SignNames, Nguon.Domain.Outcome<NameProof>>(world.Centre, sign => sign.RunAsync(held.Id, new SignInput(world.Units.Phuong, "Phó Bí thư", world.Today), default));
        Assert.True(signed.Succeeded);
        return held.Id;
    }
}
