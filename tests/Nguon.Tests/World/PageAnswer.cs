using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit.Sdk;

namespace Nguon.Tests.World;

/// <summary>One answer of the program, read as a person or a program reads it.</summary>
internal sealed record PageAnswer(HttpStatusCode Status, Uri Address, string Body, string ContentType, Uri? RedirectsTo)
{
    private IHtmlDocument? document;

    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Body);

    public bool IsOk => Status == HttpStatusCode.OK;

    public bool IsNotFound => Status == HttpStatusCode.NotFound;

    /// <summary>All words of the page's main part, or of the whole body when it has none; spaces folded.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? (IElement?)Document.Body ?? Document.DocumentElement);

    /// <summary>True when a refusal with this code is on the page, for example ADM-030.</summary>
    public bool ShowsRefusal(string code) => Body.Contains(code, StringComparison.Ordinal);

    public bool Shows(string words) => Text.Contains(words, StringComparison.Ordinal);

    /// <summary>The element with this role-like tag whose words are given: a link, a button, a heading.</summary>
    public IElement? Find(string selector, string words) => Document.QuerySelectorAll(selector).FirstOrDefault(e => Words(e) == words);

    /// <summary>The control a label names, as a person finds it.</summary>
    public IElement Control(string label) =>
        Document.QuerySelectorAll("label").OfType<IHtmlLabelElement>().Where(l => LabelWords(l) == label || Words(l) == label)
            .Select(l => l.Control ?? l.QuerySelector("input, select, textarea")).FirstOrDefault(c => c is not null)
        ?? throw new XunitException($"No control is labelled '{label}' on {Address}. Labels: {string.Join(" | ", Document.QuerySelectorAll("label").Select(Words))}");

    public PageAnswer MustBe(HttpStatusCode status) => Status == status
        ? this
        : throw new XunitException($"{Address} answered {(int)Status}, not {(int)status}: {RedirectsTo} {(Body.Length > 600 ? Text : Body)}");

    /// <summary>The label without its hint and without (không bắt buộc).</summary>
    private static string LabelWords(IHtmlLabelElement label) =>
        string.Join(' ', label.GetDescendants().OfType<IText>()
            .Where(t => t.ParentElement?.Closest("small, .field__optional") is null)
            .SelectMany(t => t.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
