namespace Nguon.Tests.Rooms;

/// <summary>The table of docs/decisions/0001-rooms.md: which room may use which. Rooms are discovered from the code; an unknown one is refused.</summary>
internal static class Plan
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Data"] = ["Domain"],
        ["Access"] = ["Domain", "Data"],
        ["Reading"] = ["Domain", "Data", "Access", "Seed"],
        ["Files"] = ["Domain", "Data", "Access"],
        ["Api"] = ["Domain", "Data", "Access"],
        ["Tables"] = ["Domain"],
        ["Word"] = ["Domain"],
        ["Ui"] = ["Domain", "Access"],
        ["Jobs"] = ["Domain", "Data"],
        ["Seed"] = ["Domain", "Data", "Tables"],
        ["Features"] = ["Domain", "Data", "Access", "Reading", "Files", "Api", "Tables", "Word", "Ui", "Jobs", "Seed"],
    };

    /// <summary>Rooms of the domain beyond the shared ones that a room of the domain may use.</summary>
    private static readonly Dictionary<string, string[]> DomainMayUse = new(StringComparer.Ordinal)
    {
        ["Admission"] = ["Sessions", "People", "Classes", "Mentoring"],
        ["Sessions"] = ["Admission"],
    };

    private static readonly string[] SharedInDomain = ["", "Time", "Text", "Organizations", "Activities"];

    /// <summary>Rooms that may ask the tables themselves; a feature's use cases may too, once Reach has let them in, its pages and endpoints never.</summary>
    private static readonly string[] MayReadTables = ["Data", "Access", "Reading", "Seed", "Verbs", "Files", "Jobs"];

    private static readonly string[] Doors = ["Page", "Api", "Query", "Feature", "View"];

    /// <summary>What is wrong with one use; null when the table allows it.</summary>
    public static string? Objection(Use use)
    {
        var (user, used) = (RoomOf(use.User), RoomOf(use.Used));
        if (user.Area is "Verbs" or "Root")
        {
            return null;
        }

        return user.Area == used.Area
            ? Neighbours(use, user, used)
            : MayUse.TryGetValue(user.Area, out var allowed)
                ? Across(use, user.Area, used.Area, allowed)
                : $"{use.User}: the room {user.Area} is not in the plan";
    }

    private static string? Across(Use use, string user, string used, string[] allowed) =>
        !allowed.Contains(used) ? $"{use.User} ({user}) uses {use.Used} ({used})"
        : used == "Data" && use.Used == "Nguon.Web.Data.AppDb" && IsTable(use.Member) && !MayReadTables.Contains(user) && !IsUseCase(use.User)
            ? $"{use.User} ({user}) reads the table {use.Member["get_".Length..]} without Reach"
            : null;

    private static string? Neighbours(Use use, Room user, Room used) => user.Area switch
    {
        "Features" when user.Name != used.Name => $"{use.User} uses {use.Used} of another feature",
        "Domain" when user.Name is not ("" or "Statistics") && user.Name != used.Name && !SharedInDomain.Contains(used.Name)
            && !DomainMayUse.GetValueOrDefault(user.Name, []).Contains(used.Name) => $"{use.User} uses {use.Used} of another room of the domain",
        _ => null,
    };

    private static bool IsUseCase(string type) =>
        type.StartsWith("Nguon.Web.Features.", StringComparison.Ordinal) && !Doors.Any(door => type.EndsWith(door, StringComparison.Ordinal));

    private static bool IsTable(string member) =>
        member.StartsWith("get_", StringComparison.Ordinal)
        && typeof(Web.Data.AppDb).GetProperty(member["get_".Length..])?.PropertyType is { IsGenericType: true } type
        && type.Name.StartsWith("DbSet", StringComparison.Ordinal);

    internal static Room RoomOf(string type)
    {
        var parts = type.Split('.');
        return parts switch
        {
            ["Nguon", "Domain", _] => new("Domain", ""),
            ["Nguon", "Domain", var name, ..] => new("Domain", name),
            ["Nguon", "Web", "Features", _] => new("Features", ""),
            ["Nguon", "Web", "Features", var name, ..] => new("Features", name),
            ["Nguon", "Web", _] => new("Root", ""),
            ["Nguon", "Web", var area, ..] => new(area, ""),
            ["AspNetCoreGeneratedDocument", var view] when view.Split('_') is ["Features", var name, _, ..] => new("Features", name),
            ["AspNetCoreGeneratedDocument", var view] when view.Split('_') is [var area, _, ..] => new(area, ""),
            _ => new("Root", ""),
        };
    }
}

internal sealed record Room(string Area, string Name);
