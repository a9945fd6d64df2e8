using Nguon.Domain.Organizations;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>The two sides of a change in words, always with the full path.</summary>
internal static class DifferenceWords
{
    public static string Before(DifferenceRow row) => row.Change switch
    {
        OrganizationChange.Founded => row.OutOf.Count > 0 ? $"Chưa có; từ: {string.Join("; ", row.OutOf)}" : "Chưa có",
        OrganizationChange.KindChanged => $"{row.PathBefore}: {KindOf(row.Before)}",
        OrganizationChange.CodeChanged => $"{row.PathBefore}: mã {row.Before?.Code}",
        OrganizationChange.AreaChanged => $"{row.PathBefore}: {AreaOf(row.Before)}",
        _ => row.PathBefore ?? "",
    };

    public static string After(DifferenceRow row) => row.Change switch
    {
        OrganizationChange.Merged or OrganizationChange.Divided or OrganizationChange.Dissolved or OrganizationChange.CameAndWent =>
            row.Into.Count > 0 ? $"Không còn; về: {string.Join("; ", row.Into)}" : "Không còn",
        OrganizationChange.KindChanged => $"{row.PathAfter}: {KindOf(row.After)}",
        OrganizationChange.CodeChanged => $"{row.PathAfter}: mã {row.After?.Code}",
        OrganizationChange.AreaChanged => $"{row.PathAfter}: {AreaOf(row.After)}",
        _ => row.PathAfter ?? "",
    };

    private static string KindOf(OrganizationVersion? version) => version is null
        ? ""
        : string.Join(", ", new[] { Labels.Of(version.Kind), version.Block is { } block ? Labels.Of(block) : null, version.BaseType }.OfType<string>());

    private static string AreaOf(OrganizationVersion? version) =>
        string.Join(", ", new[] { version?.Area, version?.Place is { } place ? $"đặt tại {place}" : null }.OfType<string>());
}
