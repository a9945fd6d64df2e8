using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Xunit.Sdk;

namespace Nguon.Tests.World;

/// <summary>A person's browser, or a program with a person's session: keeps cookies, fills forms by their labels.</summary>
internal sealed class TestClient : IDisposable
{
    public const string RemoteAddressHeader = "X-Test-Remote-Address";

    private readonly HttpClient http;

    public TestClient(HttpMessageHandler server, string? signInCookie = null)
    {
        var address = new Uri("http://localhost");
        if (signInCookie is not null)
        {
            Cookies.SetCookies(address, signInCookie);
        }

        http = new HttpClient(new CookieContainerHandler(Cookies) { InnerHandler = server }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http => http;

    /// <summary>The address later requests come from.</summary>
    public void ComesFrom(string ipAddress)
    {
        http.DefaultRequestHeaders.Remove(RemoteAddressHeader);
        http.DefaultRequestHeaders.Add(RemoteAddressHeader, ipAddress);
    }

    public async Task<PageAnswer> GetAsync(string path) => await AnswerAsync(await http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>GET that must answer 200.</summary>
    public async Task<PageAnswer> OpenAsync(string path) => (await GetAsync(path)).MustBe(HttpStatusCode.OK);

    /// <summary>Sends the form around the button with these words, after filling controls by label; follows nothing.</summary>
    public Task<PageAnswer> SubmitAsync(PageAnswer page, string button, params (string Label, string Value)[] values)
    {
        var pressed = page.Find("button", button) ?? page.Document.QuerySelectorAll("input[type=submit]").FirstOrDefault(e => e.GetAttribute("value") == button)
            ?? throw new XunitException($"No button '{button}' on {page.Address}. Buttons: {string.Join(" | ", page.Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()))}");
        foreach (var (label, value) in values)
        {
            Fill(page.Control(label), value);
        }

        return SubmitAsAskedAsync(page, pressed);
    }

    /// <summary>Sends the form around this button as it stands; follows nothing.</summary>
    public Task<PageAnswer> SubmitAsAskedAsync(PageAnswer page, IElement pressed)
    {
        var form = (pressed as IHtmlButtonElement)?.Form ?? (IHtmlFormElement?)pressed.Closest("form") ?? throw new XunitException("The button is outside a form.");
        var target = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        var fields = FieldsOf(form, pressed);
        return form.Method.Equals("get", StringComparison.OrdinalIgnoreCase)
            ? GetAsync($"{Resolve(page, target)}?{string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"))}")
            : PostFormAsync(Resolve(page, target), fields);
    }

    /// <summary>As <see cref="SubmitAsync"/>, and goes where the answer leads.</summary>
    public async Task<PageAnswer> SubmitAndFollowAsync(PageAnswer page, string button, params (string Label, string Value)[] values) =>
        await FollowAsync(await SubmitAsync(page, button, values));

    public async Task<PageAnswer> FollowAsync(PageAnswer answer)
    {
        for (var hops = 0; answer.RedirectsTo is { } next; hops++)
        {
            answer = hops < 8 ? await GetAsync(next.ToString()) : throw new XunitException($"Redirected in a circle at {next}.");
        }

        return answer;
    }

    /// <summary>POST of exactly these fields, without help.</summary>
    public async Task<PageAnswer> PostFormAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await AnswerAsync(await http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));
    }

    /// <summary>POST of a page's form without its script: opens the page, takes its anti-forgery token, sends these fields.</summary>
    public async Task<PageAnswer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        var all = fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).ToList();
        if (token is not null)
        {
            all.Add(KeyValuePair.Create("__RequestVerificationToken", token));
        }

        return await PostFormAsync(path, all);
    }

    public Task<PageAnswer> PostJsonAsync(string path, object? body) => SendJsonAsync(HttpMethod.Post, path, body);

    public async Task<PageAnswer> SendJsonAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is string text ? new StringContent(text, Encoding.UTF8, "application/json") : JsonContent.Create(body);
        return await AnswerAsync(await http.SendAsync(request));
    }

    /// <summary>POST of a file as the body itself, as programs send it.</summary>
    public async Task<PageAnswer> PostBodyAsync(string path, string text)
    {
        using var content = new StringContent(text, Encoding.UTF8, "text/csv");
        return await AnswerAsync(await http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));
    }

    public async Task<PageAnswer> PostFilesAsync(string path, MultipartFormDataContent content) =>
        await AnswerAsync(await http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));

    public void Dispose() => http.Dispose();

    public static async Task<PageAnswer> AnswerAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync();
            var address = response.RequestMessage?.RequestUri ?? new Uri("http://localhost/");
            return new PageAnswer(response.StatusCode, address, body, response.Content.Headers.ContentType?.MediaType ?? "", response.Headers.Location);
        }
    }

    private static void Fill(IElement control, string value)
    {
        switch (control)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                foreach (var other in box.Type == "radio" ? box.Form?.QuerySelectorAll<IHtmlInputElement>($"input[type=radio][name='{box.Name}']") ?? [] : [])
                {
                    other.IsChecked = false;
                }

                box.IsChecked = value is not ("" or "false");
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(o => o.Value == value || o.Text.Trim() == value)
                    ?? throw new XunitException($"'{value}' is not offered: {string.Join(" | ", select.Options.Select(o => o.Text))}");
                select.Value = option.Value;
                break;
            default:
                throw new XunitException($"Cannot fill a {control.LocalName}.");
        }
    }

    private static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, IElement pressed)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var control in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var value = control switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null)
            {
                fields.Add(KeyValuePair.Create(control.GetAttribute("name") ?? "", value));
            }
        }

        if (pressed.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add(KeyValuePair.Create(name, pressed.GetAttribute("value") ?? ""));
        }

        return fields;
    }

    private static string Resolve(PageAnswer page, string target) =>
        target.Length == 0 ? page.Address.PathAndQuery : new Uri(page.Address, target).PathAndQuery.ToString(CultureInfo.InvariantCulture);
}
