using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>Posts, powers and roles given on a cell after the day it ended, because the decision was entered weeks late; and how a correction gives them back.</summary>
public sealed class LatePowersTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    private DateOnly Later => Past.AddDays(5);

    private Guid Old => World.Units.KhuPho2;

    private Guid New => World.Units.KhuPho3;

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task What_began_after_the_day_passes_to_the_successor_from_its_own_day()
    {
        await GivenAsync(Later, null);
        var input = Merger() with { Passes = PassedOn.Accounts | PassedOn.Posts | PassedOn.Powers };

        var preview = await World.AsOperator<Reorganize, Outcome<ReorganizationPreview>>(r => r.PreviewAsync(input, default));
        await DoAsync(input);

        var told = string.Join('\n', preview.Value!.Effects.SelectMany(e => e.Lines)); // the preview succeeded
        Assert.Contains("Trần Văn Mới; tiếp tục ở Chi bộ Khu phố 3", told, StringComparison.Ordinal);
        Assert.Contains($"phụ trách chi bộ (từ {Later:dd/MM/yyyy})", told, StringComparison.Ordinal);
        Assert.Contains("Thử); tiếp tục ở", told, StringComparison.Ordinal);
        var post = await World.InDb(db => db.PostHoldings.SingleAsync(p => p.HolderName == "Trần Văn Mới"));
        Assert.Equal((New, PartyPost.ActingSecretary, Later, "9-QĐ/ĐU"), (post.OrganizationId, post.Post, post.From, post.DecisionNumber));
        var power = await World.InDb(db => db.AuthorityGrants.SingleAsync(g => g.LegalBasis == "Thử"));
        Assert.Equal((New, Later), (power.OrganizationId, power.From));
        Assert.Equal([(New, Later)], await RolesAsync());
    }

    [Fact]
    public async Task What_the_decision_does_not_pass_on_was_never_there()
    {
        await GivenAsync(Later, null);

        await DoAsync(Merger() with { Passes = PassedOn.None });

        Assert.False(await World.InDb(db => db.PostHoldings.AnyAsync(p => p.HolderName == "Trần Văn Mới")));
        Assert.False(await World.InDb(db => db.AuthorityGrants.AnyAsync(g => g.LegalBasis == "Thử")));
        Assert.Empty(await RolesAsync());
    }

    [Fact]
    public async Task Two_secretaries_one_after_the_other_stay_one_after_the_other()
    {
        await World.Add(Post("Trần Văn Cũ", Past.AddDays(-100), Later), Post("Trần Văn Mới", Later, null));

        await DoAsync(Merger() with { Passes = PassedOn.Posts });

        var heads = await World.InDb(db => db.PostHoldings.Where(p => p.OrganizationId == New && p.HolderName != null).OrderBy(p => p.From).Select(p => new { p.HolderName, p.Post, p.From, p.Until }).ToListAsync());
        Assert.Equal([("Trần Văn Cũ", PartyPost.ActingSecretary, Past, Later), ("Trần Văn Mới", PartyPost.ActingSecretary, Later, null)], heads.Select(h => (h.HolderName!, h.Post, h.From, h.Until))); // named above
    }

    [Fact]
    public async Task A_correction_gives_all_of_it_back_as_it_was_with_the_end_it_had()
    {
        var end = World.Today.AddDays(30);
        await GivenAsync(Later, end);
        await GivenAsync(Past.AddDays(-50), end);
        var gone = await RoleAsync(Past.AddDays(-90), Past);
        var done = await DoAsync(Merger() with { Passes = PassedOn.Accounts | PassedOn.Posts | PassedOn.Powers });

        await CorrectAsync(done);

        Assert.Equal([(Past.AddDays(-50), end), (Later, end)], (await World.InDb(db => db.PostHoldings.Where(p => p.HolderName == "Trần Văn Mới" && p.OrganizationId == Old).OrderBy(p => p.From).ToListAsync())).Select(p => (p.From, p.Until)));
        Assert.Equal(2, await World.InDb(db => db.AuthorityGrants.CountAsync(g => g.LegalBasis == "Thử" && g.OrganizationId == Old && g.Until == end)));
        Assert.Equal([(Old, Past.AddDays(-50)), (Old, Later)], await RolesAsync());
        Assert.Equal([end, end], await World.InDb(db => db.AccountGrants.InForceOn(World.Today).Where(g => g.OrganizationId == Old).Select(g => g.Until).ToListAsync()));
        Assert.Equal(Past, await World.InDb(db => db.AccountGrants.Where(g => g.Id == gone).Select(g => g.Until).SingleAsync()));
    }

    [Fact]
    public async Task A_correction_of_a_correction_gives_everything_back_once()
    {
        await GivenAsync(Past.AddDays(-50), null);
        var wrong = await DoAsync(Merger() with { Passes = PassedOn.Accounts | PassedOn.Posts | PassedOn.Powers });
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        var wrongAgain = await DoAsync(Merger() with
        {
            DecisionNumber = "30b-QĐ/ĐU",
            ReplacesId = wrong.EventIds[0],
            Reason = "Ghi nhầm chi bộ tiếp nhận",
            Passes = PassedOn.Posts | PassedOn.Powers,
            Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = "MH-D-02", NewCode = "MH-D-01" }],
        });
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        await CorrectAsync(wrongAgain);

        Assert.Equal([(Old, Past.AddDays(-50), (DateOnly?)null)], (await World.InDb(db => db.PostHoldings.Where(p => p.HolderName == "Trần Văn Mới").ToListAsync())).Select(p => (p.OrganizationId, p.From, p.Until)));
        Assert.Equal([(Old, Past.AddDays(-50), (DateOnly?)null)], (await World.InDb(db => db.AuthorityGrants.Where(g => g.LegalBasis == "Thử").ToListAsync())).Select(g => (g.OrganizationId, g.From, g.Until)));
        Assert.Equal([(Old, Past.AddDays(-50))], await RolesAsync());
    }

    [Fact]
    public async Task What_somebody_ended_meanwhile_stays_ended_after_the_correction()
    {
        await GivenAsync(Past.AddDays(-50), null);
        var done = await DoAsync(Merger() with { Passes = PassedOn.Accounts | PassedOn.Posts });
        await World.InDb(async db =>
        {
            (await db.AccountGrants.SingleAsync(g => g.OrganizationId == New && g.FollowsId != null)).Until = World.Today.AddDays(-1);
            var post = await db.PostHoldings.SingleAsync(p => p.OrganizationId == New && p.HolderName == "Trần Văn Mới");
            post.RetractedAt = World.Clock.GetUtcNow().UtcDateTime;
            db.Add(post with { Id = Guid.CreateVersion7(), Until = World.Today.AddDays(-1), RetractedAt = null, RecordedAt = World.Clock.GetUtcNow().UtcDateTime, ReplacesId = post.Id });
            return 0;
        });

        await CorrectAsync(done);

        Assert.Empty(await RolesAsync());
        var post = await World.InDb(db => db.PostHoldings.SingleAsync(p => p.HolderName == "Trần Văn Mới"));
        Assert.Equal((Old, Past.AddDays(-50), World.Today.AddDays(-1)), (post.OrganizationId, post.From, post.Until));
    }

    [Fact]
    public async Task An_end_corrected_on_the_closed_row_stays_the_end_after_the_correction()
    {
        await GivenAsync(Past.AddDays(-50), null);
        var done = await DoAsync(Merger() with { Passes = PassedOn.None });
        var left = Past.AddDays(-10);
        await World.InDb(async db =>
        {
            var at = World.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
            var post = await db.PostHoldings.SingleAsync(p => p.HolderName == "Trần Văn Mới");
            post.RetractedAt = at;
            db.Add(post with { Id = Guid.CreateVersion7(), Until = left, EndDecisionNumber = "21-QĐ/ĐU", RetractedAt = null, RecordedAt = at, ReplacesId = post.Id });
            var power = await db.AuthorityGrants.SingleAsync(g => g.LegalBasis == "Thử");
            power.RetractedAt = at;
            db.Add(power with { Id = Guid.CreateVersion7(), Until = left, RetractedAt = null, RecordedAt = at, ReplacesId = power.Id });
            (await db.AccountGrants.SingleAsync(g => g.OrganizationId == Old && g.From == Past.AddDays(-50))).Until = left;
            return 0;
        });
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        await CorrectAsync(done);

        var back = await World.InDb(db => db.PostHoldings.SingleAsync(p => p.HolderName == "Trần Văn Mới"));
        Assert.Equal((Old, Past.AddDays(-50), left, "21-QĐ/ĐU"), (back.OrganizationId, back.From, back.Until, back.EndDecisionNumber));
        Assert.Equal(left, await World.InDb(db => db.AuthorityGrants.Where(g => g.LegalBasis == "Thử").Select(g => g.Until).SingleAsync()));
        Assert.Empty(await RolesAsync());
    }

    private ReorganizeInput Merger() => new()
    {
        DecisionNumber = "30-QĐ/ĐU", DecidedOn = Past.AddDays(-3), EffectiveOn = Past,
        Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = "MH-D-02", NewCode = "MH-N-03" }],
    };

    private Task<ReorganizationDone> CorrectAsync(ReorganizationDone done) => DoAsync(new ReorganizeInput
    {
        DecisionNumber = "30c-QĐ/ĐU", EffectiveOn = Past, ReplacesId = done.EventIds[0], Reason = "Chỉ đổi tên, không sáp nhập",
        Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = "MH-D-02", NewName = "Chi bộ Khu phố Hai" }],
    });

    private async Task GivenAsync(DateOnly from, DateOnly? until)
    {
        await World.Add(Post("Trần Văn Mới", from, until), new AuthorityGrant
        {
            Id = Guid.CreateVersion7(), OrganizationId = Old, Power = from < Past ? DecisionPower.Recognition : DecisionPower.Deletion, Mode = DecisionMode.WholeCommittee, LegalBasis = "Thử", From = from, Until = until, RecordedAt = World.Clock.GetUtcNow().UtcDateTime.AddDays(-1),
        });
        await RoleAsync(from, until);
    }

    private PostHolding Post(string name, DateOnly from, DateOnly? until) => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = Old, HolderName = name, Post = PartyPost.Secretary, From = from, Until = until, DecisionNumber = "9-QĐ/ĐU", RecordedAt = World.Clock.GetUtcNow().UtcDateTime.AddDays(-1),
    };

    private Task<Guid> RoleAsync(DateOnly from, DateOnly? until) => World.InDb(async db =>
    {
        var account = await db.Users.Where(a => db.AccountGrants.Any(g => g.AccountId == a.Id && g.OrganizationId == World.Units.OtherPhuong)).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        var role = new AccountGrant { Id = Guid.CreateVersion7(), AccountId = account, OrganizationId = Old, Role = AccountRole.CellSecretary, From = from, Until = until };
        db.Add(role);
        return role.Id;
    });

    /// <summary>Roles in force today on either cell, given in this test.</summary>
    private async Task<List<(Guid, DateOnly)>> RolesAsync() =>
        (await World.InDb(db => db.AccountGrants.InForceOn(World.Today).Where(g => g.OrganizationId == Old || g.FollowsId != null).OrderBy(g => g.From).ToListAsync())).ConvertAll(g => (g.OrganizationId, g.From));

    private async Task<ReorganizationDone> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }
}
