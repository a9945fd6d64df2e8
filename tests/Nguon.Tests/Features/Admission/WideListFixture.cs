using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>The province with thousands on the lists of three cells of one ward, and a few in a cell of another.</summary>
public sealed class WideListFixture : IAsyncLifetime
{
    public const int Many = 5200;
    private static readonly string[] Syllables = ["An", "Bảo", "Cúc", "Dũng", "Đạt", "Giang", "Hà", "Hòa", "Khoa", "Lan", "Minh", "Nam", "Phúc", "Quý", "Sơn", "Thảo", "Uyên", "Vy"];

    private TestWorld? world;

    internal TestWorld World => world ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform();
        Guid[] cells = [World.Units.KhuPho1, World.Units.KhuPho2, World.Units.KhuPho3];
        await World.InDb(async db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = 0; i < Many + 10; i++)
            {
                var person = Person(i, i < Many ? cells[i % cells.Length] : World.Units.OtherCell);
                db.Add(person);
                db.Add(AdmissionDossier.Begin(Guid.CreateVersion7(), person.Id, person.OrganizationId, new DossierStart(World.Today.AddDays(-40), 1, new Circumstances())));
            }

            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    private Person Person(int i, Guid cell)
    {
        var name = $"{(i % 2 == 0 ? "Nguyễn" : "Lê")} Văn {Syllables[i / 18 % 18]} {Syllables[i % 18]}";
        return new Person
        {
            Id = Guid.CreateVersion7(), FullName = name, SearchName = VietnameseText.SearchName(name), SortName = VietnameseText.SortName(name),
            OrganizationId = cell, Status = PersonStatus.Sympathizer, RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
        };
    }
}
