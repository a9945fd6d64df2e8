using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.Attacks;

/// <summary>Two who write the same unique thing at once: one is taken, the other hears which thing was taken, never a fault.</summary>
public sealed class TakenFirstTests
{
    private const int Writers = 6;

    [Fact]
    public async Task One_of_many_who_enter_the_same_identity_number_is_taken_and_the_others_hear_it()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();

        var answers = await AtOnceAsync(world, world.SecretaryOfKhuPho1, "/api/v1/people", i => new { fullName = $"Trần Trùng {i}", unitId = world.An.CellId, identityNumber = "999199000123", bornOn = "1999-01-01" });

        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.Created));
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Created or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, a.Body));
    }

    [Fact]
    public async Task One_of_many_who_open_a_dossier_for_a_person_is_taken_and_the_others_hear_it()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();

        var answers = await AtOnceAsync(world, world.SecretaryOfKhuPho1, "/api/v1/dossiers", _ => new { personId = world.Binh.Id, openedOn = "2026-11-10" });

        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.Created));
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Created or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, a.Body));
    }

    [Fact]
    public async Task One_of_many_who_create_the_same_login_is_taken_and_the_others_hear_it()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();

        var answers = await AtOnceAsync(world, world.Admin, "/api/v1/accounts", i => new { login = "cung.ten", displayName = $"Người {i}", grant = new { organizationId = world.An.CellId, role = "CellSecretary" } });

        Assert.Equal(1, answers.Count(a => a.Status == HttpStatusCode.Created));
        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Created or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, a.Body));
    }

    [Theory]
    [InlineData("identity", "Số định danh này vừa được ghi cho một người khác")]
    [InlineData("login", "Tên đăng nhập này vừa được đặt")]
    [InlineData("dossier", "Hồ sơ của người này vừa được người khác mở")]
    [InlineData("setting", "vừa được người khác ghi trước")]
    public async Task The_answer_says_what_was_taken_on_a_page_and_in_the_API(string what, string words)
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(routes: app =>
        {
            app.MapPost("/api/v1/twice/{what}", TwiceAsync).SignedIn();
            app.MapPost("/hai-lan/{what}", TwiceAsync).SignedIn();
        });
        await world.InDb(db => db.People.Where(p => p.Id == world.An.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IdentityNumber, "999199000777")));
        using var admin = await world.As(world.Admin);

        var wire = await admin.PostJsonAsync($"/api/v1/twice/{what}", new { });
        var page = await admin.PostFormAsync($"/hai-lan/{what}", []);

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Conflict], [wire.Status, page.Status]);
        Assert.Contains(words, wire.Body, StringComparison.Ordinal);
        Assert.True(page.Shows(words), page.Text);
    }

    /// <summary>What a use case does that looked before somebody else wrote.</summary>
    private static async Task<IResult> TwiceAsync(AppDb db, string what, CancellationToken ct)
    {
        switch (what)
        {
            case "identity":
                var person = await db.People.FirstAsync(p => p.IdentityNumber != "999199000777", ct);
                person.IdentityNumber = "999199000777";
                break;
            case "login":
                var accounts = await db.Users.OrderBy(a => a.Id).Take(2).ToListAsync(ct);
                accounts[0].NormalizedUserName = accounts[1].NormalizedUserName;
                break;
            case "dossier":
                var known = await db.Dossiers.AsNoTracking().FirstAsync(ct);
                db.Add(new AdmissionDossier { Id = Guid.CreateVersion7(), PersonId = known.PersonId, Attempt = known.Attempt, CellId = known.CellId, OpenedOn = known.OpenedOn, Circumstances = new() });
                break;
            default:
                db.Add(new Setting { Key = "hai-lan", Value = "1" });
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
                db.Add(new Setting { Key = "hai-lan", Value = "2" });
                break;
        }

        await db.SaveChangesAsync(ct);
        return Results.Ok();
    }

    private static Task<PageAnswer[]> AtOnceAsync(TestWorld world, TestAccount account, string address, Func<int, object> body) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(async i =>
        {
            using var client = await world.As(account);
            return await client.PostJsonAsync(address, body(i));
        }));
}
