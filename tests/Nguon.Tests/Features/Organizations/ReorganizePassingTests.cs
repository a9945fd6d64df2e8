using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Domain.Time;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>What stood on a unit that ends: who goes where, who keeps a post, a power, an account; and how a correction brings it back.</summary>
public sealed class ReorganizePassingTests : IAsyncLifetime
{
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    private Guid Old => World.Units.KhuPho2;

    private Guid New => World.Units.KhuPho1;

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task People_of_a_dissolved_cell_go_to_the_cells_named_for_them_on_the_page()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var one = await World.InDb(db => db.People.Where(p => p.OrganizationId == Old && p.Status == PersonStatus.OfficialMember).Select(p => p.Id).FirstAsync());

        var refused = await client.SubmitAsync(await client.OpenAsync("/to-chuc/sap-xep"), "Xem trước", ("Số quyết định", "40-QĐ/ĐU"), ("Ngày quyết định", $"{Past:dd/MM/yyyy}"),
            ("Có hiệu lực từ ngày", $"{Past:dd/MM/yyyy}"), ("Hình thức", nameof(OrganizationEventKind.Dissolve)), ("Mã đơn vị cũ", "MH-D-02"));
        Assert.True(refused.Shows("chuyển về đâu") && refused.Shows("Theo chi bộ chung"), refused.Text);
        var preview = (await client.SubmitAsync(refused, "Xem trước", ("Chi bộ chung, cho người không chọn riêng", New.ToString()))).MustBe(HttpStatusCode.OK);
        Assert.True(preview.Shows("người, về Chi bộ Khu phố 1"), preview.Text);
        await client.SubmitAndFollowAsync(preview, "Ghi nhận");

        Assert.Equal(New, await World.InDb(db => db.People.Where(p => p.Id == one).Select(p => p.OrganizationId).SingleAsync()));
        Assert.Equal(0, await World.InDb(db => db.People.CountAsync(p => p.OrganizationId == Old && p.Status != PersonStatus.Left)));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_list_that_forgets_somebody_or_names_what_is_no_cell_is_refused()
    {
        var people = await PeopleAsync();
        var forgetful = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(Dissolution(people.Skip(1), New), default));
        var wrong = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(Dissolution(people, World.Units.Phuong), default));
        var circle = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(Dissolution(people, Old), default));

        Assert.Contains("còn 1 người", Assert.Single(forgetful.Refusals).Message, StringComparison.Ordinal);
        Assert.Equal("ORG-039", Assert.Single(wrong.Refusals).Code);
        Assert.Equal("ORG-039", Assert.Single(circle.Refusals).Code);
    }

    [Fact]
    [Leaves(ActivityKind.ReorganizationReplaced)]
    public async Task Dossiers_of_the_named_go_with_them_and_a_correction_brings_all_back()
    {
        var people = await World.InDb(db => db.People.Where(p => p.OrganizationId == New && p.Status != PersonStatus.Left).Select(p => p.Id).ToListAsync());
        var input = Dissolution(people.Where(p => p != World.An.Id), World.Units.KhuPho3, (World.An.Id, Old));
        var done = await DoAsync(input with { Lines = [input.Lines[0] with { OldCode = "MH-D-01" }] });
        Assert.Equal(Old, await CellOfAnAsync());
        Assert.Equal(Old, await World.InDb(db => db.People.Where(p => p.Id == World.An.Id).Select(p => p.OrganizationId).SingleAsync()));

        await DoAsync(new ReorganizeInput
        {
            DecisionNumber = "40a-QĐ/ĐU", EffectiveOn = Past, ReplacesId = done.EventIds[0], Reason = "Nhầm hình thức",
            Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = "MH-D-01", NewName = "Chi bộ Khu phố Một" }],
        });

        Assert.Equal(New, await CellOfAnAsync());
        Assert.Equal(people.Count, await World.InDb(db => db.People.CountAsync(p => people.Contains(p.Id) && p.OrganizationId == New)));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_dissolution_of_a_later_day_moves_the_named_on_that_day_and_is_still_mended_after_it()
    {
        var people = await PeopleAsync();
        var day = World.Today.AddDays(10);
        var done = await DoAsync(Dissolution(people, New) with { EffectiveOn = day });
        Assert.NotEmpty(await PeopleAsync());

        World.Clock.GoTo(day);
        await World.AsOperator<MoveDue, RehomeReport>(move => move.RunAsync(default));
        Assert.Empty(await PeopleAsync());
        var mended = Merger("MH-N-03") with { EffectiveOn = day, ReplacesId = done.EventIds[0], DecisionNumber = "40b-QĐ/ĐU", Reason = "Nhầm chi bộ" };
        await DoAsync(mended);

        Assert.Equal(people.Count, await World.InDb(db => db.People.CountAsync(p => people.Contains(p.Id) && p.OrganizationId == World.Units.KhuPho3)));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task Accounts_posts_and_powers_go_on_where_the_decision_says_so_and_the_preview_names_them()
    {
        await OldCellHasEverythingAsync();
        var input = Merger("MH-N-03") with { Passes = PassedOn.Accounts | PassedOn.Posts | PassedOn.Powers };

        var preview = await World.AsOperator<Reorganize, Outcome<ReorganizationPreview>>(r => r.PreviewAsync(input, default));
        await DoAsync(input);

        var told = string.Join('\n', preview.Value!.Effects.SelectMany(e => e.Lines)); // the preview succeeded
        Assert.Contains("bí thư Trần Văn Cũ; tiếp tục ở Chi bộ Khu phố 3", told, StringComparison.Ordinal);
        Assert.Contains("phụ trách chi bộ (chỉ định)", told, StringComparison.Ordinal);
        Assert.Contains("Thử); tiếp tục ở", told, StringComparison.Ordinal);
        var next = await World.InDb(db => db.PostHoldings.SingleAsync(p => p.OrganizationId == World.Units.KhuPho3 && p.HolderName == "Trần Văn Cũ"));
        Assert.Equal((PartyPost.ActingSecretary, PostEntry.Appointed, Past, "30-QĐ/ĐU"), (next.Post, next.Entry, next.From, next.DecisionNumber));
        Assert.Equal(Past, await World.InDb(db => db.PostHoldings.Where(p => p.OrganizationId == Old && p.HolderName == "Trần Văn Cũ").Select(p => p.Until).SingleAsync()));
        Assert.Equal(1, await World.InDb(db => db.AuthorityGrants.CountAsync(g => g.OrganizationId == World.Units.KhuPho3 && g.From == Past)));
        Assert.Equal(1, await World.InDb(db => db.AccountGrants.InForceOn(World.Today).CountAsync(g => g.OrganizationId == World.Units.KhuPho3 && g.FollowsId != null)));
    }

    [Fact]
    public async Task What_is_not_passed_on_ends_with_the_unit_and_an_existing_head_stays_the_only_one()
    {
        await OldCellHasEverythingAsync();

        var done = await DoAsync(Merger() with { Passes = PassedOn.Posts });

        Assert.Contains("vai trò của tài khoản kết thúc cùng đơn vị cũ", string.Join(' ', done.Moved), StringComparison.Ordinal);
        var heads = await World.InDb(db => db.PostHoldings.InForceOn(World.Today).CountAsync(p => p.OrganizationId == New && (p.Post == PartyPost.Secretary || p.Post == PartyPost.ActingSecretary)));
        Assert.Equal(1, heads);
        Assert.Equal(PartyPost.CommitteeMember, await World.InDb(db => db.PostHoldings.Where(p => p.OrganizationId == New && p.HolderName == "Trần Văn Cũ").Select(p => p.Post).SingleAsync()));
        Assert.Equal(0, await World.InDb(db => db.AccountGrants.CountAsync(g => g.FollowsId != null)));
        Assert.Equal(0, await World.InDb(db => db.AuthorityGrants.CountAsync(g => g.OrganizationId == New)));
    }

    [Fact]
    public async Task A_correction_takes_posts_accounts_and_late_meetings_back_to_where_they_were()
    {
        await OldCellHasEverythingAsync();
        var session = await LateSessionAsync();
        var done = await DoAsync(Merger("MH-N-03") with { Passes = PassedOn.Accounts | PassedOn.Posts | PassedOn.Powers });
        Assert.Equal(World.Units.KhuPho3, await SessionUnitAsync(session));

        await DoAsync(new ReorganizeInput
        {
            DecisionNumber = "30c-QĐ/ĐU", EffectiveOn = Past, ReplacesId = done.EventIds[0], Reason = "Chỉ đổi tên, không sáp nhập",
            Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = "MH-D-02", NewName = "Chi bộ Khu phố Hai" }],
        });

        Assert.Equal(Old, await SessionUnitAsync(session));
        Assert.Equal([Old], await World.InDb(db => db.PostHoldings.InForceOn(World.Today).Where(p => p.HolderName == "Trần Văn Cũ").Select(p => p.OrganizationId).ToListAsync()));
        Assert.Equal([Old], await World.InDb(db => db.AuthorityGrants.InForceOn(World.Today).Where(g => g.LegalBasis == "Thử").Select(g => g.OrganizationId).ToListAsync()));
        Assert.Equal(0, await World.InDb(db => db.AccountGrants.InForceOn(World.Today).CountAsync(g => g.FollowsId != null)));
        Assert.Equal(1, await World.InDb(db => db.AccountGrants.InForceOn(World.Today).CountAsync(g => g.OrganizationId == Old)));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task After_a_move_under_another_committee_a_dossier_waits_for_that_one_at_once()
    {
        var dossier = World.An.DossierId;
        await World.InDb(db => db.Dossiers.Where(d => d.Id == dossier).ExecuteUpdateAsync(set => set.SetProperty(d => d.WaitsForId, World.Units.OldProvince)));

        await DoAsync(new ReorganizeInput
        {
            DecisionNumber = "50-QĐ/TU", EffectiveOn = Past,
            Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Reparent, OldCode = "MH-D-01", NewParentCode = "HS-TH" }],
        });

        Assert.NotEqual(World.Units.OldProvince, await World.InDb(db => db.Dossiers.Where(d => d.Id == dossier).Select(d => d.WaitsForId).SingleAsync()));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    private Task<Guid> CellOfAnAsync() => World.InDb(db => db.Dossiers.Where(d => d.Id == World.An.DossierId).Select(d => d.CellId).SingleAsync());

    private Task<List<Guid>> PeopleAsync() => World.InDb(db => db.People.Where(p => p.OrganizationId == Old && p.Status != PersonStatus.Left).Select(p => p.Id).ToListAsync());

    private ReorganizeInput Merger(string into = "MH-D-01") => new()
    {
        DecisionNumber = "30-QĐ/ĐU", DecidedOn = Past.AddDays(-3), EffectiveOn = Past,
        Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Merge, OldCode = "MH-D-02", NewCode = into }],
    };

    private ReorganizeInput Dissolution(IEnumerable<Guid> people, Guid to, params (Guid Person, Guid To)[] others) => Merger() with
    {
        DecisionNumber = "40-QĐ/ĐU",
        Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Dissolve, OldCode = "MH-D-02" }],
        Moves = [.. people.Select(p => new MemberMove(p, to)), .. others.Select(o => new MemberMove(o.Person, o.To))],
    };

    private Task<int> OldCellHasEverythingAsync() => World.InDb(async db =>
    {
        var at = World.Clock.GetUtcNow().UtcDateTime.AddDays(-100);
        var account = await db.Users.Where(a => db.AccountGrants.Any(g => g.AccountId == a.Id && g.OrganizationId == World.Units.OtherPhuong)).Select(a => a.Id).FirstAsync();
        db.Add(new PostHolding { Id = Guid.CreateVersion7(), OrganizationId = Old, HolderName = "Trần Văn Cũ", Post = PartyPost.Secretary, From = new DateOnly(2025, 7, 1), RecordedAt = at });
        db.Add(new AuthorityGrant { Id = Guid.CreateVersion7(), OrganizationId = Old, Power = DecisionPower.Deletion, Mode = DecisionMode.WholeCommittee, LegalBasis = "Thử", From = new DateOnly(2025, 7, 1), RecordedAt = at });
        db.Add(new AccountGrant { Id = Guid.CreateVersion7(), AccountId = account, OrganizationId = Old, Role = AccountRole.CellSecretary, From = new DateOnly(2025, 7, 1) });
        return 0;
    });

    private async Task<Guid> LateSessionAsync()
    {
        var session = new Session { Id = Guid.CreateVersion7(), OrganizationId = Old, Kind = SessionKind.Cell, Method = SessionMethod.Meeting, HeldOn = Past.AddDays(5), RecordedAt = World.Clock.GetUtcNow().UtcDateTime.AddDays(-1) };
        await World.Add(session);
        return session.Id;
    }

    private Task<Guid> SessionUnitAsync(Guid session) => World.InDb(db => db.Sessions.Where(s => s.Id == session).Select(s => s.OrganizationId).SingleAsync());

    private async Task<ReorganizationDone> DoAsync(ReorganizeInput input)
    {
        var outcome = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(input, default));
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    private async Task<(int Code, string Error)> VerifyAsync()
    {
        var said = await Shell.On(World).SayAsync("verify");
        return (said.Code, said.Error);
    }
}
