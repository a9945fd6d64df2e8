using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Tests.Routes;
using Nguon.Tests.World;
using Nguon.Web.Access;

namespace Nguon.Tests.Ui;

/// <summary>A form, or a part of one, that lies in a closed fold is shown open when it was refused: what is wrong and what was typed is seen.</summary>
public sealed class RefusedFoldTests : IAsyncLifetime
{
    private const string Unread = "không đọc được";

    private TestWorld world = null!; // set by xunit before each test

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Every_refused_form_in_a_fold_is_shown_open()
    {
        var ids = await RouteRecords.InAsync(world);
        var looked = new Looked();
        foreach (var call in (await RouteCalls.OfAsync(world.Services)).Where(call => call is { IsPage: true, IsReading: true, Handler: null, HasRule: true }))
        {
            foreach (var account in world.Accounts.All.Where(account => call.Admits(Powers.Of(account.Role))))
            {
                await LookAsync(looked, account, call.Path, call.Address(p => ids.ValueOf(call, p, Whose.Own) ?? ""));
            }
        }

        looked.MustBeOpen(30, "/giup-do Ghi nhịp nhận xét", "/lop-hoc/{classId:guid} Ghi nhận không mở ?handler=Cancel"); // nothing in them can be wrong
    }

    [Fact]
    public async Task So_is_one_about_a_record_further_on()
    {
        var (member, book) = (world.People.MembersOfKhuPho1[5], ClassBook.Of(world, world.Units.Phuong, world.An));
        await book.AddToAsync(world);
        await world.InDb(db => db.TrainingClasses.Where(c => c.Id == book.Held.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ClassState.Concluded)));
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);
        using var receiver = await world.As(world.ForeignSecretary);
        var slip = await IdAsync(secretary, $"/api/v1/people/{member}/transfers", new { kind = "Official", slipOn = world.Today.AddDays(-9), slipNumber = "12-GGT", toOrganizationId = world.Units.OtherCell });
        await IdAsync(receiver, $"/api/v1/transfers/{slip}/receipt", new { on = world.Today.AddDays(-1), cellId = world.Units.OtherCell });
        await IdAsync(secretary, $"/api/v1/people/{world.People.MembersOfKhuPho1[6]}/absences", new { kind = "Suspended", from = world.Today.AddDays(-9), number = "5-QĐ" });
        var hamlet = await IdAsync(officer, "/api/v1/residential-units", new { name = "Thôn Giữa", kind = "Village", organizationId = world.Units.Phuong, from = "2025-07-01" });
        await IdAsync(officer, $"/api/v1/residential-units/{hamlet}/posts", new { post = "Head", holderName = "Lê Thị Hoa", from = "2026-01-01" });
        var looked = new Looked();

        await LookAsync(looked, world.ForeignSecretary, "transfer", $"/chuyen-sinh-hoat/{slip}");
        await LookAsync(looked, world.SecretaryOfKhuPho1, "absence", $"/nguoi/{world.People.MembersOfKhuPho1[6]}/mien-sinh-hoat");
        await LookAsync(looked, world.OfficerOfPhuong, "settlement", $"/to-chuc/thon/{hamlet}");
        await LookAsync(looked, world.Centre, "results", $"/lop-hoc/{book.Held.Id}/ket-qua");
        await world.InDb(db => db.Certificates.Where(c => c.Id == book.Certificate.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Issuer, book.Centre.Name)));
        await LookAsync(looked, world.Centre, "register", $"/lop-hoc/so-cap?tim={book.Certificate.Number}");
        await world.InDb(db => db.Certificates.Where(c => c.Id == book.Certificate.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Serial, 1).SetProperty(c => c.Year, 2015)));
        await LookAsync(looked, world.Centre, "register", "/lop-hoc/so-cap?nam=2015");

        looked.MustBeOpen(11);
    }

    private async Task LookAsync(Looked looked, TestAccount account, string name, string address)
    {
        using var client = await world.As(account);
        var page = await client.GetAsync(address);
        foreach (var button in page.IsOk ? Buttons(page.Document) : [])
        {
            var target = Address(page, button);
            var sent = $"{name} {Words(button)} {(target.IndexOf("?handler", StringComparison.Ordinal) is > 0 and var at ? target[at..] : "")}".Trim();
            if (looked.Has(sent))
            {
                continue;
            }

            var again = await client.PostFormAsync(target, Spoilt(button));
            (again.Status != HttpStatusCode.UnprocessableEntity ? looked.Taken : IsOpen(again.Document, button) ? looked.Open : looked.Closed).Add(sent);
        }
    }

    private static async Task<Guid> IdAsync(TestClient client, string path, object body) =>
        JsonDocument.Parse((await client.PostJsonAsync(path, body)).MustBe(HttpStatusCode.OK).Body).RootElement.GetProperty("id").GetGuid();

    /// <summary>Buttons that send a form which lies in a closed fold, or has a part there.</summary>
    private static List<IHtmlButtonElement> Buttons(IDocument page) =>
        [.. page.QuerySelectorAll("main details:not([open]) input:not([type=hidden]), main details:not([open]) select, main details:not([open]) textarea")
            .Select(field => (Fold: field.Closest("details"), Form: (field as IHtmlInputElement)?.Form ?? (field as IHtmlSelectElement)?.Form ?? (field as IHtmlTextAreaElement)?.Form))
            .Where(pair => pair.Form is { } form && form.Method == "post")
            .SelectMany(pair => pair.Fold!.QuerySelectorAll("button").OfType<IHtmlButtonElement>().Where(b => b.Form == pair.Form) is var own && own.Any() ? own : pair.Form!.QuerySelectorAll("button:not([formnovalidate])").OfType<IHtmlButtonElement>().Take(1)).Distinct()];

    /// <summary>The form with nothing written, nothing chosen, and days and numbers nobody can read.</summary>
    private static List<KeyValuePair<string, string>> Spoilt(IHtmlButtonElement button)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in button.Form!.Elements.Where(field => field.GetAttribute("name") is { Length: > 0 }))
        {
            var value = field switch
            {
                IHtmlInputElement { Type: "hidden" } hidden => hidden.Value,
                IHtmlInputElement { Type: "checkbox" or "radio" } => null,
                IHtmlInputElement input => IsReadAsNumber(input) ? Unread : "",
                IHtmlSelectElement or IHtmlTextAreaElement => "",
                _ => null,
            };
            fields.AddRange(value is null ? [] : [KeyValuePair.Create(field.GetAttribute("name")!, value)]); // found by it
        }

        fields.AddRange(button.GetAttribute("name") is { Length: > 0 } name ? [KeyValuePair.Create(name, button.GetAttribute("value") ?? "")] : []);
        return fields;
    }

    private static bool IsReadAsNumber(IHtmlInputElement input) =>
        input.ClassList.Contains("input--date") || input.ClassList.Contains("input--number") || input.GetAttribute("placeholder") is { } hint && hint.Contains("ngày", StringComparison.Ordinal);

    private static string Address(PageAnswer page, IHtmlButtonElement button) =>
        new Uri(page.Address, button.GetAttribute("formaction") ?? button.Form!.GetAttribute("action") ?? "").PathAndQuery is var target && target.Length > 0 ? target : page.Address.PathAndQuery;

    /// <summary>The fold of the same button, with the same record behind it, lies open in the answer, and so does every fold of the form in which something cannot be read.</summary>
    private static bool IsOpen(IDocument answer, IHtmlButtonElement sent) =>
        answer.QuerySelectorAll("main button").OfType<IHtmlButtonElement>().Any(b => Words(b) == Words(sent) && Records(b) == Records(sent)
            && !IsClosed(b) && !b.Form!.QuerySelectorAll("input").OfType<IHtmlInputElement>().Any(field => field.Value == Unread && IsClosed(field)));

    private static bool IsClosed(IElement element) => element.Ancestors().OfType<IElement>().Any(e => e.LocalName == "details" && !e.HasAttribute("open"));

    private static string Records(IHtmlButtonElement button) =>
        string.Join(' ', button.Form!.QuerySelectorAll("input[type=hidden]").Where(e => e.GetAttribute("name")?.StartsWith("__", StringComparison.Ordinal) == false).Select(e => e.GetAttribute("value")));

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private sealed class Looked
    {
        public SortedSet<string> Open { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Closed { get; } = new(StringComparer.Ordinal);

        /// <summary>Not refused whatever was sent.</summary>
        public SortedSet<string> Taken { get; } = new(StringComparer.Ordinal);

        public bool Has(string sent) => Open.Contains(sent) || Closed.Contains(sent);

        public void MustBeOpen(int atLeast, params string[] neverWrong)
        {
            Taken.ExceptWith([.. Open, .. neverWrong]);
            Assert.True(Closed.Count == 0 && Taken.Count == 0 && Open.Count >= atLeast,
                $"Closed over a refused form:\n{string.Join('\n', Closed)}\nNot refused:\n{string.Join('\n', Taken)}\nOpen ({Open.Count}):\n{string.Join('\n', Open)}");
        }
    }
}
