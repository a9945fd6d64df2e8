using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Nguon.Tests.Routes;
using Nguon.Tests.World;
using Nguon.Web.Access;

namespace Nguon.Tests.Attacks;

/// <summary>Script in every text field of every form and of every request that writes, found in the running program: it is shown as typed or refused, never run. A new field joins by itself.</summary>
public sealed class EveryTextTests : IAsyncLifetime
{
    private const string SampleText = "Lê Thị Mẫu";
    private const string Bold = "<b class=x9>x9</b>";
    private const string Script = $"{Bold}<script>x9()</script>\"'><img src=x onerror=x9()>";

    private readonly List<string> faults = [];
    private TestWorld world = null!; // set before each test
    private RouteIds ids = null!; // set before each test
    private static string offended = "";

    public async Task InitializeAsync()
    {
        world = await TestWorld.ProvinceBeforeAndAfterReform(routes: Offender);
        world.HoldsForgedActs = true; // of the offender, and of whatever the samples happen to do
        ids = await RouteRecords.InAsync(world);
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_form_gives_script_back_as_the_letters_typed()
    {
        var fields = 0;
        await ForEveryPageAsync(async (client, page) =>
        {
            foreach (var button in page.Document.Forms.SelectMany(SendersOf))
            {
                var form = FormOf(button)!; // found in one
                var texts = TextsOf(form).ToList();
                texts.ForEach(text => _ = text is IHtmlTextAreaElement area ? area.Value = Script : ((IHtmlInputElement)text).Value = Script);
                fields += texts.Count;
                Look($"{page.Address.PathAndQuery} sent", texts.Count == 0 ? page : await client.SubmitAsAskedAsync(page, button));
            }
        });

        AssertOnlyTheOffender();
        Assert.InRange(fields, 150, int.MaxValue);
    }

    [Fact]
    public async Task What_a_program_wrote_is_shown_as_the_letters_written()
    {
        var (fields, asTyped) = (0, 0);
        foreach (var (call, account) in await WritingCalls.OfAsync(world))
        {
            using var client = await world.As(account);
            var sample = SampleBody.Of(WritingCalls.RequestOf(call)!, name => ids.BodyValueOf(name, Whose.Own))!; // only calls with a request
            for (var i = 0; i < TextsIn(sample).Count; i++, fields++)
            {
                var body = sample.DeepClone();
                TextsIn(body)[i].ReplaceWith(Script);
                Look(call.ToString(), await client.SendJsonAsync(new HttpMethod(call.Method), call.Address(p => ids.ValueOf(call, p, Whose.Own) ?? ""), body));
            }
        }

        await ForEveryPageAsync((_, page) =>
        {
            Look(page.Address.PathAndQuery, page);
            asTyped += page.Body.Contains("&lt;b class=x9&gt;", StringComparison.Ordinal) ? 1 : 0;
            return Task.CompletedTask;
        });
        AssertOnlyTheOffender();
        Assert.InRange(fields, 150, int.MaxValue);
        Assert.InRange(asTyped, 10, int.MaxValue);
    }

    private void AssertOnlyTheOffender()
    {
        Assert.Contains(faults, line => line.Contains("/offender/", StringComparison.Ordinal));
        var others = faults.Where(line => !line.Contains("/offender/", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(others.Count == 0, string.Join('\n', others));
    }

    /// <summary>No fault of the program, and on a page no element that came from a text.</summary>
    private void Look(string where, PageAnswer answer)
    {
        var isPage = answer.ContentType == "text/html";
        var ran = isPage && (answer.Document.QuerySelector(".x9, [onerror]") is not null
            || answer.Document.QuerySelectorAll("script").Any(script => script.TextContent.Contains("x9", StringComparison.Ordinal)));
        faults.AddRange(ran ? [$"{where}: the text became part of the page"] : answer.Status >= HttpStatusCode.InternalServerError ? [$"{where}: {(int)answer.Status}"] : []);
    }

    /// <summary>Every page a role may open, for the first role that may.</summary>
    private async Task ForEveryPageAsync(Func<TestClient, PageAnswer, Task> look)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var calls = (await RouteCalls.OfAsync(world.Services)).Where(call => call is { IsReading: true, IsOpen: false, Handler: null, IsApi: false }).ToList();
        foreach (var account in new[] { world.OfficerOfPhuong, world.SecretaryOfKhuPho1, world.StandingMember, world.Clerk, world.Mentor, world.Centre, world.YouthUnion, world.ProvinceDepartment, world.Admin })
        {
            using var client = await world.As(account);
            foreach (var call in calls.Where(call => call.Admits(Powers.Of(account.Role))))
            {
                var page = await client.GetAsync(call.Address(p => ids.ValueOf(call, p, Whose.Own) ?? "") + (RouteIds.AlwaysWith.TryGetValue(call.Path, out var with) ? $"?{with}" : ""));
                if (page is { IsOk: true, ContentType: "text/html" } && seen.Add(call.Path))
                {
                    await look(client, page);
                }
            }
        }
    }

    private static IEnumerable<IElement> SendersOf(IHtmlFormElement form) =>
        form.Elements.Where(e => e is IHtmlButtonElement { Type: "submit" } && e.TextContent.Trim() != "Đăng xuất").DistinctBy(e => (e.GetAttribute("formaction"), e.GetAttribute("name"), e.GetAttribute("value")));

    private static IHtmlFormElement? FormOf(IElement button) => (button as IHtmlButtonElement)?.Form;

    private static IEnumerable<IElement> TextsOf(IHtmlFormElement form) =>
        form.Elements.Where(e => e is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "email" or "tel" or "url" or "password" });

    private static List<JsonValue> TextsIn(JsonNode node) => node switch
    {
        JsonObject record => [.. record.SelectMany(pair => pair.Value is null ? [] : TextsIn(pair.Value))],
        JsonArray list => [.. list.SelectMany(one => one is null ? [] : TextsIn(one))],
        JsonValue value when value.TryGetValue<string>(out var text) && text == SampleText => [value],
        _ => [],
    };

    private static void Offender(WebApplication app)
    {
        app.MapGet("/offender/text", () => Page(offended)).Needs(Power.SeePeople);
        app.MapPost("/offender/text", async (HttpRequest request) => Page((await request.ReadFormAsync())["text"].ToString())).Needs(Power.SeePeople);
        app.MapPost("/api/v1/offender/text", (Written body) =>
        {
            offended = body.Text;
            return Results.Ok();
        }).Needs(Power.SeePeople);
    }

    private static IResult Page(string text) =>
        Results.Content($"<main>{text}<form method=post action=/offender/text><input type=text name=text><button type=submit>Gửi</button></form></main>", "text/html");

    internal sealed record Written(string Text);
}
