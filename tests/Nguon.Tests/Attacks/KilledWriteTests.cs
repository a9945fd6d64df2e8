using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Attacks;

/// <summary>The machine may stop at any statement of a write: what was begun is not there.</summary>
public sealed class KilledWriteTests
{
    private const int MoreThanThereAre = 100;

    [Fact]
    public async Task A_whole_dossier_cut_off_at_any_statement_leaves_nothing_and_the_record_verifies()
    {
        var kill = new Kill();
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder =>
        {
            builder.Services.ConfigureDbContext<SqliteAppDb>(options => options.AddInterceptors(kill));
            builder.Services.ConfigureDbContext<PostgresAppDb>(options => options.AddInterceptors(kill));
        });
        using var officer = await world.As(world.OfficerOfPhuong);
        var before = await RowsAsync(world);

        var cuts = 0;
        while ((await RecordAsync(world, officer, kill, cuts + 1)).Status != HttpStatusCode.OK)
        {
            cuts++;
            Assert.Equal((cuts, before), (cuts, await RowsAsync(world)));
            Assert.InRange(cuts, 1, MoreThanThereAre);
        }

        Assert.InRange(cuts, 2, MoreThanThereAre);
        Assert.NotEqual(before, await RowsAsync(world));
        var said = await Shell.On(world).SayAsync("verify");
        Assert.Equal((0, ""), (said.Code, said.Error));
    }

    private static async Task<PageAnswer> RecordAsync(TestWorld world, TestClient officer, Kill kill, int at)
    {
        kill.At(at);
        var answer = await officer.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = world.Binh.Id,
            steps = new object[]
            {
                new { kind = "PutOnList", occurredOn = "2026-02-03" },
                new { kind = "AwarenessCertificate", occurredOn = "2026-02-20", paperNumber = "77-2026", details = new { place = "Trung tâm Chính trị Đông Hải" } },
                new { kind = "Application", occurredOn = "2026-03-01" },
                new { kind = "Resume", occurredOn = "2026-03-05" },
            },
        });
        var isCut = kill.WasReached;
        kill.At(0);
        return answer.MustBe(isCut ? HttpStatusCode.InternalServerError : HttpStatusCode.OK);
    }

    private static Task<string> RowsAsync(TestWorld world) => world.InDb(async db =>
        $"{await db.Dossiers.CountAsync()} {await db.DossierSteps.CountAsync()} {await db.Activities.CountAsync()} {await db.Standings.CountAsync()} {await db.Certificates.CountAsync()} {(await db.People.SingleAsync(p => p.Id == world.Binh.Id)).Status}");

    /// <summary>Fails at the nth statement that writes, or at the commit.</summary>
    private sealed class Kill : DbCommandInterceptor, IDbTransactionInterceptor
    {
        private int left;

        public bool WasReached { get; private set; }

        public void At(int statement) => (left, WasReached) = (statement, false);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Meet(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Meet(command);
            return ValueTask.FromResult(result);
        }

        public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Count();
            return ValueTask.FromResult(result);
        }

        private void Meet(DbCommand command)
        {
            if (command.CommandText.Contains("INSERT ", StringComparison.Ordinal) || command.CommandText.Contains("UPDATE ", StringComparison.Ordinal) || command.CommandText.Contains("DELETE ", StringComparison.Ordinal))
            {
                Count();
            }
        }

        private void Count()
        {
            if (left > 0 && --left == 0)
            {
                WasReached = true;
                throw new IOException("The machine stopped here.");
            }
        }
    }
}
