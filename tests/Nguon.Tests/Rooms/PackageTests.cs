using System.Text.Json;

namespace Nguon.Tests.Rooms;

/// <summary>docs/packages.csv is the allow-list: a package that is not there, or whose licence bars a public office, does not come in.</summary>
public sealed class PackageTests
{
    private static readonly string[] Licences = ["MIT", "Apache-2.0", "BSD-3-Clause", "PostgreSQL", "MS-PL OR Apache-2.0", "Public domain"];

    [Fact]
    public void Every_locked_package_is_on_the_list_with_its_version_and_every_listed_one_is_used() =>
        Assert.Equal(Listed(Repo.Read("docs/packages.csv")).Where(p => !IsTool(p)).Select(p => p.Name).Order(), Locked().Order());

    [Fact]
    public void Every_licence_is_one_a_public_office_may_take() =>
        Assert.Empty(BarredIn(Repo.Read("docs/packages.csv")));

    [Fact]
    public void A_barred_licence_is_found() =>
        Assert.Equal(["Bad 1.0"], BarredIn("package,version,licence,reason\nBad,1.0,AGPL-3.0,x\nGood,1.0,MIT,y\n"));

    [Fact]
    public void A_licence_for_tests_only_stays_in_the_tests() =>
        Assert.DoesNotContain("axe", string.Concat(Repo.Files("src", ".csproj", ".json").Select(Repo.Read)), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> BarredIn(string csv) =>
        Listed(csv).Where(p => !Licences.Contains(p.Licence) && !p.Reason.Contains("tests only", StringComparison.Ordinal)).Select(p => p.Name);

    private static IEnumerable<Package> Listed(string csv) =>
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',', 4)).Select(cells => new Package($"{cells[0]} {cells[1]}", cells[2], cells[3]));

    private static bool IsTool(Package package) =>
        package.Reason.Contains("npm;", StringComparison.Ordinal) || package.Reason.Contains("local tool", StringComparison.Ordinal);

    private static IEnumerable<string> Locked() =>
        new[] { "src", "tests", "bench" }.SelectMany(folder => Repo.Files(folder, ".json"))
            .Where(file => file.EndsWith("/packages.lock.json", StringComparison.Ordinal))
            .SelectMany(file => LockedIn(Repo.Read(file)))
            .Distinct();

    private static List<string> LockedIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(entry => entry.Value.TryGetProperty("resolved", out _))
            .Select(entry => $"{entry.Name} {entry.Value.GetProperty("resolved").GetString()}")
            .ToList();
    }

    private sealed record Package(string Name, string Licence, string Reason);
}
