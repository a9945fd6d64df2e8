using System.Net;
using System.Text.RegularExpressions;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.Routes;

/// <summary>Calls routes as roles and says, one sentence each, where reach is broken.</summary>
internal sealed partial class RouteFaults(TestWorld world, RouteIds ids)
{
    private readonly Dictionary<Guid, TestClient> browsers = [];

    private readonly Dictionary<TestClient, string> tokens = [];

    private readonly Dictionary<(Guid Account, bool IsApi), string> wordsOfNothing = [];

    /// <summary>Faults that need no call: no rule, or a parameter the table does not know.</summary>
    public IEnumerable<string> OfShape(RouteCall call)
    {
        if (!call.HasRule)
        {
            yield return $"{call} has no rule: give it [Needs(…)], [SignedIn] or [OpenToAll].";
        }

        foreach (var parameter in call.Pattern.Parameters.Where(p => ids.ValueOf(call, p, Whose.Own) is null && !p.IsOptional))
        {
            yield return $"{call} has the parameter {{{parameter.Name}}}, which tests/Nguon.Tests/Routes/RouteIds.cs does not know.";
        }

        foreach (var unknown in UnknownInQuery(call))
        {
            yield return unknown;
        }
    }

    private IEnumerable<string> UnknownInQuery(RouteCall call) =>
        call.QueryIds.Where(name => ids.QueryValueOf(name, Whose.Own) is null)
            .Select(name => $"{call} takes the id ?{name}=, which tests/Nguon.Tests/Routes/RouteIds.cs does not know.");

    public async Task<string?> OfNobodyAsync(RouteCall call)
    {
        using var anyone = world.Anyone();
        var answer = await SendAsync(anyone, call, Whose.Own);
        return call.IsOpen || IsAskedToSignIn(answer) ? null : $"{call} answered {(int)answer.Status} to nobody instead of asking to sign in.";
    }

    public async Task<IReadOnlyList<string>> OfAsync(RouteCall call, TestAccount account)
    {
        if (!call.Admits(Powers.Of(account.Role)))
        {
            var answer = await SendAsAsync(account, call, Whose.Own);
            return await SaysNothingAsync(call, account, answer) ? [] : [$"{call} answered {(int)answer.Status} to {account.Login}, who may not open it: {Words(answer)}"];
        }

        var faults = new List<string>();
        var whoses = ids.SubjectOf(call) is { } subject ? new[] { Whose.Nobody, Whose.Foreign, Whose.Former, Whose.Own }.Where(w => w == Whose.Nobody || subject.Find(w) is not null) : [Whose.Own];
        var nobody = "";
        foreach (var whose in whoses)
        {
            var answer = await SendAsAsync(account, call, whose);
            nobody = whose == Whose.Nobody ? Words(answer) : nobody;
            if (await JudgeAsync(call, account, whose, (answer, nobody)) is { } fault)
            {
                faults.Add($"{call} for {account.Login}, {whose} record: {fault}");
            }
        }

        return faults;
    }

    private async Task<string?> JudgeAsync(RouteCall call, TestAccount account, Whose whose, (PageAnswer Answer, string Nobody) got)
    {
        if ((int)got.Answer.Status >= 500)
        {
            return $"broke with {(int)got.Answer.Status}: {Words(got.Answer)}";
        }

        return ids.SubjectOf(call) is not { } subject ? JudgePlain(call, got.Answer)
            : whose == Whose.Nobody ? await JudgeMissingAsync(call, account, got.Answer)
            : await JudgeRecordAsync(call, (account, subject.Find(whose)?.UnitId ?? Guid.Empty), subject, got);
    }

    /// <summary>A named part of a page, such as an export, may ask for more than the page.</summary>
    private static string? JudgePlain(RouteCall call, PageAnswer answer) =>
        call.IsReading && call.Handler is null && answer.IsNotFound && !call.IsOpen ? "answered 404 to a role its rule admits." : null;

    private async Task<string?> JudgeMissingAsync(RouteCall call, TestAccount account, PageAnswer answer) =>
        call.IsReading && ids.PathSubjectOf(call) is not null && !await SaysNothingAsync(call, account, answer) ? $"answered {(int)answer.Status} for a record that does not exist: {Words(answer)}" : null;

    private async Task<string?> JudgeRecordAsync(RouteCall call, (TestAccount Account, Guid UnitId) who, NamedKind subject, (PageAnswer Answer, string Nobody) got)
    {
        if (!await IsAboveAsync(who.Account, who.UnitId))
        {
            return Words(got.Answer) == got.Nobody ? null : $"told a foreign record from none ({(int)got.Answer.Status}): {Words(got.Answer)}";
        }

        var opens = (call.Needs?.AnyOf ?? Power.None) & subject.Sees;
        // A writing call may name further records in its body; that those are absent is no fault.
        var maySee = call.IsReading && ids.PathSubjectOf(call) is not null && (Powers.Of(who.Account.Role) & opens) != Power.None;
        return maySee && got.Answer.IsNotFound ? "answered 404 for a record in reach." : null;
    }

    /// <summary>True when the answer is the 404 of an address that does not exist, word for word.</summary>
    private async Task<bool> SaysNothingAsync(RouteCall call, TestAccount account, PageAnswer answer)
    {
        if (!wordsOfNothing.TryGetValue((account.Id, call.IsApi), out var nothing))
        {
            using var client = await world.As(account);
            nothing = Words(await client.GetAsync(call.IsApi ? "/api/v1/no-such-thing" : "/khong-co-trang-nay"));
            wordsOfNothing[(account.Id, call.IsApi)] = nothing;
        }

        return answer.IsNotFound && Words(answer) == nothing;
    }

    private Task<bool> IsAboveAsync(TestAccount account, Guid unitId) =>
        world.Using<Reach, bool>(account, reach => reach.StandsAboveAsync([account.UnitId], unitId, default));

    /// <summary>One browser per account; a session that a call ended is opened again.</summary>
    private async Task<PageAnswer> SendAsAsync(TestAccount account, RouteCall call, Whose whose)
    {
        var answer = await SendAsync(await BrowserAsync(account), call, whose);
        if (call.IsOpen || !IsAskedToSignIn(answer))
        {
            return answer;
        }

        browsers.Remove(account.Id);
        return await SendAsync(await BrowserAsync(account), call, whose);
    }

    private async Task<TestClient> BrowserAsync(TestAccount account)
    {
        if (!browsers.TryGetValue(account.Id, out var browser))
        {
            browsers[account.Id] = browser = await world.As(account);
        }

        return browser;
    }

    private static bool IsAskedToSignIn(PageAnswer answer) =>
        answer.Status == HttpStatusCode.Unauthorized || answer.RedirectsTo?.ToString().StartsWith("/dang-nhap", StringComparison.Ordinal) == true;

    private async Task<PageAnswer> SendAsync(TestClient client, RouteCall call, Whose whose)
    {
        var address = call.Address(p => ids.ValueOf(call, p, whose) ?? "", ids.PathSubjectOf(call) is null ? name => ids.QueryValueOf(name, whose) ?? "" : null);
        if (RouteIds.AlwaysWith.TryGetValue(call.Path, out var more))
        {
            address += (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + more;
        }

        if (call.IsReading)
        {
            return await client.GetAsync(address);
        }

        return call.IsApi
            ? await client.SendJsonAsync(new HttpMethod(call.Method), address, new { })
            : await client.PostFormAsync(address, await TokenAsync(client));
    }

    /// <summary>The anti-forgery token of a page everybody signed in may open.</summary>
    private async Task<IEnumerable<KeyValuePair<string, string>>> TokenAsync(TestClient client)
    {
        if (!tokens.TryGetValue(client, out var token))
        {
            var page = await client.GetAsync("/tai-khoan-cua-toi");
            tokens[client] = token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        }

        return [KeyValuePair.Create("__RequestVerificationToken", token)];
    }

    /// <summary>Status and words, without what differs by request and without the notice of the act before.</summary>
    public static string Words(PageAnswer answer)
    {
        var isPage = answer.ContentType.Contains("html", StringComparison.Ordinal);
        foreach (var notice in isPage ? answer.Document.QuerySelectorAll(".note--done").ToList() : [])
        {
            notice.Remove();
        }

        var text = isPage ? answer.Text : TraceId().Replace(answer.Body, "");
        return $"{(int)answer.Status} {answer.RedirectsTo} {(text.Length > 300 ? text[..300] : text)}";
    }

    [GeneratedRegex("\"(traceId|instance)\":\"[^\"]*\",?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TraceId();
}
