using Microsoft.AspNetCore.Html;
using Nguon.Domain.Organizations;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>The two sides of a change in words, always with the full path.</summary>
internal static class DifferenceWords
{
    /// <summary>What stood above the unit on both days: a heading of the print, where rows then name the unit only.</summary>
    public static string Superiors(DifferenceRow row)
    {
        var (before, after) = (Above(row.PathBefore, row.Before), AboveAfter(row));
        return before == after || after.Length == 0 ? before : before.Length == 0 ? after : $"{before} → {after}";
    }

    /// <summary>As <see cref="Before"/>, with what the heading of the print says marked.</summary>
    public static IHtmlContent BeforeOf(DifferenceRow row, UnitCodeBook codes) => Marked(Before(row, codes), Above(row.PathBefore, row.Before));

    /// <summary>As <see cref="After"/>, with what the heading of the print says marked.</summary>
    public static IHtmlContent AfterOf(DifferenceRow row, UnitCodeBook codes) => Marked(After(row, codes), AboveAfter(row));

    private static string AboveAfter(DifferenceRow row) => row.PathAfter is not null ? Above(row.PathAfter, row.After)
        : row.Into is [var only] && only.IndexOf(", ", StringComparison.Ordinal) is > 0 and var end ? only[(end + 2)..] : "";

    private static string Above(string? path, OrganizationVersion? version) =>
        path is not null && version is not null && path.StartsWith($"{version.FullName}, ", StringComparison.Ordinal) ? path[(version.FullName.Length + 2)..] : "";

    private static HtmlContentBuilder Marked(string words, string above)
    {
        var html = new HtmlContentBuilder();
        var at = above.Length == 0 ? -1 : words.IndexOf($", {above}", StringComparison.Ordinal);
        return at < 0 ? (HtmlContentBuilder)html.Append(words)
            : (HtmlContentBuilder)html.Append(words[..at]).AppendHtml("<span class=\"difference__told\">").Append($", {above}").AppendHtml("</span>").Append(words[(at + above.Length + 2)..]);
    }

    public static string Before(DifferenceRow row, UnitCodeBook codes) => row.Change switch
    {
        OrganizationChange.Founded => row.OutOf.Count > 0 ? $"Chưa có; từ: {string.Join("; ", row.OutOf)}" : "Chưa có",
        OrganizationChange.KindChanged => $"{row.PathBefore}: {KindOf(row.Before, codes)}",
        OrganizationChange.CodeChanged => $"{row.PathBefore}: mã {row.Before?.Code}",
        OrganizationChange.AreaChanged => $"{row.PathBefore}: {AreaOf(row.Before, codes)}",
        _ => row.PathBefore ?? "",
    };

    public static string After(DifferenceRow row, UnitCodeBook codes) => row.Change switch
    {
        OrganizationChange.Merged or OrganizationChange.Divided or OrganizationChange.Dissolved or OrganizationChange.CameAndWent =>
            row.Into.Count > 0 ? $"Không còn; về: {string.Join("; ", row.Into)}" : "Không còn",
        OrganizationChange.KindChanged => $"{row.PathAfter}: {KindOf(row.After, codes)}",
        OrganizationChange.CodeChanged => $"{row.PathAfter}: mã {row.After?.Code}",
        OrganizationChange.AreaChanged => $"{row.PathAfter}: {AreaOf(row.After, codes)}",
        _ => row.PathAfter ?? "",
    };

    private static string KindOf(OrganizationVersion? version, UnitCodeBook codes) => version is null
        ? ""
        : string.Join(", ", new[] { Labels.Of(version.Kind), version.Block is { } block ? codes.Label(UnitCodeList.Block, block) : null, version.BaseType is { } type ? codes.Label(UnitCodeList.BaseType, type) : null }.OfType<string>());

    private static string AreaOf(OrganizationVersion? version, UnitCodeBook codes) =>
        string.Join(", ", new[] { version?.Area is { } area ? codes.Label(UnitCodeList.Area, area) : null, version?.Place is { } place ? $"đặt tại {place}" : null, version?.Address is { } address ? $"địa chỉ {address}" : null }.OfType<string>());
}
