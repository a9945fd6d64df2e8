namespace Nguon.Tests.Rooms;

/// <summary>The files of the project as they lie in the working tree.</summary>
internal static class Repo
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "TestResults", ".git", "data", "artifacts"];

    private static readonly string[] Generated = ["/Data/Migrations/", "/Data/Compiled/"];

    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Relative paths under a folder with one of the endings, generated migrations and models left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Walk(Path.Combine(Root, folder))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Contains(Path.GetExtension(file)) && !Generated.Any(part => file.Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(sub => !NotOurs.Contains(Path.GetFileName(sub)))
            .SelectMany(Walk));

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Nguon.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("Nguon.slnx was not found above the tests.");
    }
}
