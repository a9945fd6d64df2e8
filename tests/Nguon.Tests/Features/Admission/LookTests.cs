using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Reading leaves one line, whichever door it came through.</summary>
public sealed class LookTests
{
    [Fact]
    [Leaves(ActivityKind.FileAdded)]
    public async Task Every_way_to_read_a_record_leaves_exactly_one_line_of_who_what_and_when()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(world, world.Cuc, StepKind.Appraised);
        var (person, dossier) = (world.Cuc.Id, world.Cuc.DossierId);
        using var officer = await world.As(world.OfficerOfPhuong);
        var file = await FileAsync(world, officer, dossier);

        foreach (var (address, kind, subject) in new[]
        {
            ($"/nguoi/{person}", LookKind.Person, person),
            ($"/api/v1/people/{person}", LookKind.Person, person),
            ($"/ho-so/{dossier}", LookKind.Dossier, dossier),
            ($"/api/v1/dossiers/{dossier}", LookKind.Dossier, dossier),
            ($"/ho-so/{dossier}/ban-chup/tep/{file}", LookKind.File, file),
            ($"/api/v1/dossiers/{dossier}/files/{file}", LookKind.File, file),
            ($"/in/phieu-tham-dinh/ho-so?hoSo={dossier}", LookKind.Dossier, dossier),
        })
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            var known = await world.InDb(db => db.Looks.Select(l => l.Id).ToListAsync());

            await officer.OpenAsync(address);

            var now = world.Clock.GetUtcNow().UtcDateTime;
            var left = await world.InDb(db => db.Looks.Where(l => !known.Contains(l.Id)).Select(l => new { l.AccountId, l.Kind, l.SubjectId, l.At }).ToListAsync());
            Assert.Equal([(address, world.OfficerOfPhuong.Id, kind, subject, now)], left.Select(l => (address, l.AccountId, l.Kind, l.SubjectId, l.At)));
        }
    }

    private static async Task<Guid> FileAsync(TestWorld world, TestClient officer, Guid dossier)
    {
        var step = await world.InDb(db => db.DossierSteps.Where(s => s.DossierId == dossier).OrderBy(s => s.Sequence).Select(s => s.Id).FirstAsync());
        using var scan = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0]);
        using var made = await officer.Http.PostAsync(new Uri($"/api/v1/dossiers/{dossier}/steps/{step}/files?name=anh.jpg", UriKind.Relative), scan);
        Assert.True(made.IsSuccessStatusCode);
        return await world.InDb(db => db.StoredFiles.Where(f => f.DossierId == dossier).Select(f => f.Id).SingleAsync());
    }
}
