using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.Routes;

/// <summary>What the ids of one record each do not show: ids of two branches in one address, what lists and files tell, and whole bodies that name others.</summary>
public sealed class RouteReachTests : IAsyncLifetime
{
    private TestWorld world = null!; // set before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform(routes: Offenders);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task An_id_of_another_branch_behind_an_own_one_is_absent()
    {
        var ids = await RouteRecords.InAsync(world);
        var found = new List<string>();
        foreach (var (call, account) in await CallsAsync(call => call.IsReading && call.Pattern.Parameters.Count(p => ids.KindOf(call, p) is not null) > 1))
        {
            using var client = await world.As(account);
            foreach (var (outer, inner) in new[] { (Whose.Own, Whose.Foreign), (Whose.Foreign, Whose.Own) })
            {
                var mixed = await client.GetAsync(Mixed(call, outer, inner));
                var missing = await client.GetAsync(Mixed(call, outer, Whose.Nobody));
                found.AddRange(RouteFaults.Words(mixed) == RouteFaults.Words(missing) ? [] : [$"{call} for {account.Login}, {outer} then {inner}: {RouteFaults.Words(mixed)}"]);
            }
        }

        AssertOnlyOffender("/offender/two", found);

        string Mixed(RouteCall call, Whose outer, Whose inner)
        {
            var last = call.Pattern.Parameters.Last(p => ids.KindOf(call, p) is not null);
            return call.Address(p => ids.ValueOf(call, p, p == last ? inner : outer) ?? "");
        }
    }

    [Fact]
    public async Task No_page_list_file_or_answer_names_anybody_of_another_branch()
    {
        var ids = await RouteRecords.InAsync(world);
        var theirs = Theirs(ids, world.Stranger.Name);
        var found = new List<string>();
        foreach (var (call, account) in await CallsAsync(call => call.IsReading && !call.IsOpen))
        {
            using var client = await world.As(account);
            using var answer = await client.Http.GetAsync(new Uri(call.Address(p => ids.ValueOf(call, p, Whose.Own) ?? ""), UriKind.Relative));
            var text = await TextAsync(answer);
            found.AddRange(theirs.Where(one => text.Contains(one, StringComparison.OrdinalIgnoreCase)).Select(one => $"{call} tells {account.Login} of {one}"));
        }

        AssertOnlyOffender("/offender/list", found);
    }

    [Fact]
    public async Task A_whole_body_about_a_record_of_another_branch_changes_nothing_there()
    {
        world.HoldsForgedActs = true; // of the offender
        var ids = await RouteRecords.InAsync(world);
        var theirs = Theirs(ids).Select(Guid.Parse).ToList();
        var found = new List<string>();
        foreach (var (call, account) in await CallsAsync(call => call.IsApi && !call.IsReading && RequestOf(call) is not null))
        {
            foreach (var whose in new[] { Whose.Own, Whose.Foreign })
            {
                var before = await ActsAsync(theirs);
                using var client = await world.As(account);
                var body = SampleBody.Of(RequestOf(call)!, name => ids.BodyValueOf(name, Whose.Foreign)); // asked for above
                var answer = await client.SendJsonAsync(new HttpMethod(call.Method), call.Address(p => ids.ValueOf(call, p, whose) ?? ""), body);
                found.AddRange((int)answer.Status >= 500 ? [$"{call} for {account.Login} broke: {answer.Body}"] : []);
                found.AddRange(whose == Whose.Foreign && ids.PathSubjectOf(call) is not null && answer.IsOk ? [$"{call} for {account.Login} acted on a foreign record"] : []);
                found.AddRange(await ActsAsync(theirs) == before ? [] : [$"{call} for {account.Login} left an act about a foreign record ({whose}): {(int)answer.Status} {body}"]);
            }
        }

        AssertOnlyOffender("/offender/body", found);
    }

    // Three doors that leak, to see that each of the tests finds its own.
    private static void Offenders(WebApplication app)
    {
        app.MapGet("/offender/two/{dossierId:guid}/{fileId:guid}", async (Guid dossierId, Guid fileId, AppDb db) =>
            await db.StoredFiles.FindAsync(fileId) is { } file ? Results.Text(file.OriginalName) : Results.StatusCode(404)).Needs(Power.SeeDossiers);
        app.MapGet("/offender/list", async (AppDb db) => Results.Text(string.Join(',', await db.People.Select(p => p.FullName).ToListAsync()))).Needs(Power.SeePeople);
        app.MapPost("/api/v1/offender/body/{dossierId:guid}", async (Guid dossierId, Naming body, AppDb db) =>
        {
            var act = new Nguon.Domain.Activities.Act(Guid.CreateVersion7(), "ai đó", DateTime.UnixEpoch);
            db.Log(act, Nguon.Domain.Activities.ActivityKind.DossierChanged, new LogSubject(dossierId, body.PersonId));
            await db.SaveChangesAsync();
            return Results.Ok();
        }).Needs(Power.ActForCell);
    }

    /// <summary>Calls as roles that stand in their own branch only; one role of each kind.</summary>
    private async Task<IEnumerable<(RouteCall Call, TestAccount Account)>> CallsAsync(Func<RouteCall, bool> which) =>
        from call in await RouteCalls.OfAsync(world.Services)
        where call.HasRule && which(call)
        from account in new[] { world.SecretaryOfKhuPho1, world.OfficerOfPhuong, world.Mentor, world.YouthUnion, world.Centre, world.StandingMember, world.Clerk, world.Admin }
        where call.Admits(Powers.Of(account.Role))
        select (call, account);

    private static Type? RequestOf(RouteCall call) =>
        call.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type && type != typeof(Microsoft.AspNetCore.Http.IFormFile) ? type : null;

    private static List<string> Theirs(RouteIds ids, params string[] more) =>
        [.. new[] { "person", "dossier", "step", "file", "session", "task", "class place", "post" }.Select(kind => ids.Of(kind).Foreign.Value), .. more];

    private Task<int> ActsAsync(List<Guid> theirs) => world.InDb(db =>
        db.Activities.CountAsync(a => theirs.Contains(a.SubjectId) || (a.PersonId != null && theirs.Contains(a.PersonId.Value))));

    /// <summary>The words of an answer; of a packed file those of all its parts.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static void AssertOnlyOffender(string offender, List<string> found)
    {
        Assert.Contains(found, fault => fault.Contains(offender, StringComparison.Ordinal));
        var others = found.Where(fault => !fault.Contains("/offender/", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(others.Count == 0, $"{others.Count} faults:\n{string.Join('\n', others)}");
    }

    internal sealed record Naming
    {
        public required Guid PersonId { get; init; }
    }
}
