using System.Data.Common;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Attacks;

/// <summary>The number an answer carries is what a program goes by.</summary>
public sealed class AnswerCodeTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_meeting_somebody_else_saved_first_is_a_conflict_and_keeps_what_was_saved()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var made = JsonDocument.Parse((await secretary.PostJsonAsync("/api/v1/sessions", Plan("Nhà văn hóa"))).MustBe(HttpStatusCode.Created).Body).RootElement;
        var (id, revision) = (made.GetProperty("id").GetGuid(), made.GetProperty("revision").GetInt32());

        var first = await secretary.PostJsonAsync("/api/v1/sessions", Plan("Trường học", id, revision));
        var late = await secretary.PostJsonAsync("/api/v1/sessions", Plan("Trạm y tế", id, revision));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Conflict), (first.Status, late.Status));
        Assert.Equal("Trường học", await World.InDb(db => db.Sessions.Where(s => s.Id == id).Select(s => s.Place).SingleAsync()));
    }

    [Theory]
    [InlineData("/api/v1/dossiers?pageSize=201")]
    [InlineData("/api/v1/dossiers?pageSize=0")]
    [InlineData("/api/v1/dossiers?page=0")]
    public async Task A_part_of_the_dossiers_that_is_no_page_is_a_bad_request(string address)
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        Assert.Equal(HttpStatusCode.BadRequest, (await secretary.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync("/api/v1/dossiers?pageSize=200")).Status);
    }

    [Fact]
    public async Task The_program_is_not_ready_while_its_database_is_away_but_lives()
    {
        var away = new Away();
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder =>
        {
            builder.Services.ConfigureDbContext<SqliteAppDb>(options => options.AddInterceptors(away));
            builder.Services.ConfigureDbContext<PostgresAppDb>(options => options.AddInterceptors(away));
        });
        using var anyone = world.Anyone();
        var before = await anyone.GetAsync("/health/ready");

        away.IsAway = true;
        var ready = await anyone.GetAsync("/health/ready");
        var live = await anyone.GetAsync("/health/live");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (before.Status, ready.Status, live.Status));
    }

    private object Plan(string place, Guid? id = null, int? revision = null) => new
    {
        id, revision, organizationId = World.Units.KhuPho1, kind = "Cell", heldOn = "2026-11-05", place, items = new[] { new { kind = "PutOnList", personId = World.Binh.Id } },
    };

    private sealed class Away : DbConnectionInterceptor
    {
        public bool IsAway { get; set; }

        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            IsAway ? throw new IOException("The database is away.") : result;

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            IsAway ? throw new IOException("The database is away.") : ValueTask.FromResult(result);
    }
}
