using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Attacks;

public sealed class ParallelWriterTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private const int Writers = 6;
    private const int Each = 5;

    private TestWorld World => fixture.World;

    [Fact]
    public async Task Writers_at_the_same_time_all_get_through_and_the_chain_of_activities_never_forks()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(WriteAsync));

        Assert.All(answers.SelectMany(a => a), status => Assert.Equal(HttpStatusCode.Created, status));
        var rows = await World.InDb(db => db.Activities.AsNoTracking().OrderBy(a => a.Id).ToListAsync());
        var hash = ActivityChain.Origin;
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            Assert.Equal((i + 1, ActivityChain.HashOf(hash, row)), (row.Id, row.Hash));
            hash = row.Hash;
        }
    }

    [Fact]
    public async Task One_of_many_who_record_on_the_same_dossier_at_once_is_taken_and_the_others_hear_it()
    {
        var revision = await World.InDb(db => db.Dossiers.Where(d => d.Id == World.Cuc.DossierId).Select(d => d.Revision).SingleAsync());
        var before = await World.InDb(db => db.DossierSteps.CountAsync(s => s.DossierId == World.Cuc.DossierId));

        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async i =>
        {
            using var secretary = await World.As(World.SecretaryOfKhuPho1);
            return (await secretary.PostJsonAsync($"/api/v1/dossiers/{World.Cuc.DossierId}/steps", new { kind = "YouthUnionRecommendation", occurredOn = "2026-10-15", paperNumber = $"{i}", revision })).Status;
        }));

        Assert.Equal([HttpStatusCode.Created, .. Enumerable.Repeat(HttpStatusCode.Conflict, Writers - 1)], answers.Order());
        Assert.Equal(before + 1, await World.InDb(db => db.DossierSteps.CountAsync(s => s.DossierId == World.Cuc.DossierId)));
    }

    private async Task<List<HttpStatusCode>> WriteAsync(int writer)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var said = new List<HttpStatusCode>();
        for (var i = 0; i < Each; i++)
        {
            said.Add((await secretary.PostJsonAsync("/api/v1/people", new { fullName = $"Trần Song {writer} {i}", unitId = World.An.CellId })).Status);
        }

        return said;
    }
}
