using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Features.Organizations;

namespace Nguon.Tests.Features.Organizations;

/// <summary>A division: which cells and which people go to which part is chosen on the page after the first preview.</summary>
public sealed class SplitTests : IAsyncLifetime
{
    private const string Part = "MH-D-11";

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private DateOnly Past => World.Today.AddDays(-20);

    private Guid Old => World.Units.KhuPho1;

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task People_chosen_on_the_page_go_to_the_new_cell_with_their_dossiers_and_the_others_stay()
    {
        using var client = await World.As(World.OfficerOfPhuong);
        var form = await client.OpenAsync("/to-chuc/sap-xep");
        Line(form, 0, ("Verb", "Split"), ("OldCode", "MH-D-01"), ("NewCode", "MH-D-01"));
        Line(form, 1, ("Verb", "Split"), ("OldCode", "MH-D-01"), ("NewCode", Part), ("NewName", "Chi bộ Khu phố 1B"));
        var stay = await CountAsync(Old);

        var lists = (await client.SubmitAsync(form, "Xem trước", ("Số quyết định", "60-QĐ/ĐU"), ("Ngày quyết định", $"{Past:dd/MM/yyyy}"), ("Có hiệu lực từ ngày", $"{Past:dd/MM/yyyy}"))).MustBe(HttpStatusCode.OK);
        Choose(lists, World.An.Id);
        var preview = (await client.SubmitAsync(lists, "Xem trước")).MustBe(HttpStatusCode.OK);
        Assert.True(preview.Shows("1 người, về Chi bộ Khu phố 1B"), preview.Text);
        var done = await client.SubmitAndFollowAsync(preview, "Ghi nhận");

        Assert.True(done.Shows("Đã ghi nhận."), done.Text);
        Assert.Equal((Part, Part), await WhereIsAnAsync());
        Assert.Equal(stay - 1, await CountAsync(Old));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_correction_brings_those_who_left_back()
    {
        var done = await DoAsync(Division(Past));
        Assert.Equal((Part, Part), await WhereIsAnAsync());

        await DoAsync(new ReorganizeInput
        {
            DecisionNumber = "60a-QĐ/ĐU", EffectiveOn = Past, ReplacesId = done.EventIds[^1], Reason = "Không chia tách",
            Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Rename, OldCode = "MH-D-02", NewName = "Chi bộ Khu phố Hai" }],
        });

        Assert.Equal(("MH-D-01", "MH-D-01"), await WhereIsAnAsync());
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task A_division_of_a_later_day_moves_the_named_on_that_day_and_only_once()
    {
        var day = World.Today.AddDays(10);
        await DoAsync(Division(day));
        Assert.Equal(("MH-D-01", "MH-D-01"), await WhereIsAnAsync());

        World.Clock.GoTo(day);
        var first = await World.AsOperator<MoveDue, RehomeReport>(move => move.RunAsync(default));
        var second = await World.AsOperator<MoveDue, RehomeReport>(move => move.RunAsync(default));

        Assert.Equal((1, 0), (first.People, second.People));
        Assert.Equal((Part, Part), await WhereIsAnAsync());
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task Somebody_named_for_a_cell_that_is_not_there_refuses_the_division()
    {
        var refused = await World.AsOperator<Reorganize, Outcome<ReorganizationDone>>(r => r.RunAsync(Division(Past) with { CodedMoves = [new(World.An.Id, "KHONG-CO")] }, default));

        Assert.Contains(refused.Refusals, r => r.Code == "ORG-039");
        Assert.Equal(("MH-D-01", "MH-D-01"), await WhereIsAnAsync());
    }

    [Fact]
    public async Task Cells_chosen_on_the_page_go_to_the_part_named_for_them()
    {
        using var client = await World.As(World.ProvinceDepartment);
        var form = await client.OpenAsync("/to-chuc/sap-xep");
        Line(form, 0, ("Verb", "Split"), ("OldCode", "HS-DH"), ("NewCode", "HS-DH"));
        Line(form, 1, ("Verb", "Split"), ("OldCode", "HS-DH"), ("NewCode", "HS-DM"), ("NewName", "Đảng bộ phường Đông Mới"));

        var lists = (await client.SubmitAsync(form, "Xem trước", ("Số quyết định", "61-QĐ/TU"), ("Ngày quyết định", $"{Past:dd/MM/yyyy}"), ("Có hiệu lực từ ngày", $"{Past:dd/MM/yyyy}"))).MustBe(HttpStatusCode.OK);
        var row = lists.Document.QuerySelectorAll("#don-vi-chuyen tbody tr").Single(r => r.QuerySelector("td")?.TextContent == "MH-D-02");
        ((IHtmlSelectElement)row.QuerySelector("select")!).Value = "HS-DM"; // drawn in each row
        var preview = (await client.SubmitAsync(lists, "Xem trước")).MustBe(HttpStatusCode.OK);
        Assert.True(preview.Shows("Chi bộ Khu phố 2, Đảng bộ phường Đông Mới"), preview.Text);
        Assert.True(preview.Shows($"Theo quyết định số 61-QĐ/TU ngày {Past:dd/MM/yyyy}, có hiệu lực từ ngày {Past:dd/MM/yyyy}."), preview.Text); // the form is not printed
        Assert.Contains("Chi bộ Khu phố 2 (MH-D-02)", preview.Document.QuerySelectorAll("#ai-ve-dau h3").Single(h => h.TextContent.StartsWith("Đảng bộ phường Đông Mới", StringComparison.Ordinal)).NextElementSibling!.TextContent, StringComparison.Ordinal); // a list under each heading
        await client.SubmitAndFollowAsync(preview, "Ghi nhận");

        Assert.Equal(("HS-DM", "HS-DH"), (await ParentAsync(World.Units.KhuPho2), await ParentAsync(Old)));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    private ReorganizeInput Division(DateOnly day) => new()
    {
        DecisionNumber = "60-QĐ/ĐU", DecidedOn = Past, EffectiveOn = day, CodedMoves = [new(World.An.Id, Part)],
        Lines =
        [
            new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.Split, OldCode = "MH-D-01", NewCode = "MH-D-01" },
            new ReorganizationLine { Row = 2, Verb = OrganizationEventKind.Split, OldCode = "MH-D-01", NewCode = Part, NewName = "Chi bộ Khu phố 1B" },
        ],
    };

    private static void Line(PageAnswer page, int at, params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values)
        {
            var control = page.Document.QuerySelector($"[name='Input.Lines[{at}].{field}']");
            if (control is IHtmlSelectElement select)
            {
                select.Value = value;
            }
            else
            {
                ((IHtmlInputElement)control!).Value = value; // on the form by its name
            }
        }
    }

    private static void Choose(PageAnswer page, Guid person)
    {
        var row = page.Document.QuerySelectorAll("#danh-sach-chuyen tbody tr").Single(r => r.QuerySelector("input")?.GetAttribute("value") == person.ToString());
        ((IHtmlSelectElement)row.QuerySelector("select")!).Value = Part; // drawn in each row
    }

    private Task<int> CountAsync(Guid unit) => World.InDb(db => db.People.CountAsync(p => p.OrganizationId == unit));

    /// <summary>Codes of the cells of the person and of the dossier.</summary>
    private Task<(string Person, string Dossier)> WhereIsAnAsync() => World.InDb(async db =>
    {
        var person = await db.People.Where(p => p.Id == World.An.Id).Select(p => p.OrganizationId).SingleAsync();
        var dossier = await db.Dossiers.Where(d => d.Id == World.An.DossierId).Select(d => d.CellId).SingleAsync();
        var codes = await db.OrganizationVersions.InForceOn(World.Today).ToDictionaryAsync(v => v.OrganizationId, v => v.Code);
        return (codes[person], codes[dossier]);
    });

    private Task<string> ParentAsync(Guid unit) => World.InDb(async db =>
    {
        var parent = await db.OrganizationVersions.InForceOn(World.Today).Where(v => v.OrganizationId == unit).Select(v => v.ParentId).SingleAsync();
        return await db.OrganizationVersions.InForceOn(World.Today).Where(v => v.OrganizationId == parent).Select(v => v.Code).SingleAsync();
    });

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
