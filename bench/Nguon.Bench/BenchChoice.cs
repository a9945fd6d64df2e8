namespace Nguon.Bench;

/// <summary>Which database, how many candidates, which limits.</summary>
/// <param name="PostgresUrl">Null for SQLite.</param>
/// <param name="Candidates">People on lists, each with an open dossier.</param>
internal sealed record BenchChoice(string? PostgresUrl, int Candidates, string Folder)
{
    public static BenchChoice Of(string[] args)
    {
        string? After(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        return new BenchChoice(After("--db"), int.Parse(After("--candidates") ?? "20000"), After("--folder") ?? Directory.CreateTempSubdirectory("nguon-bench-").FullName);
    }

    /// <summary>The program as ./run starts it: built by bin/build.</summary>
    public static string Program => Path.Combine(Root(AppContext.BaseDirectory), "artifacts", "nguon", "Nguon.Web.dll");

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Nguon.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!); // the bench is built inside the project

    public IEnumerable<string> Place => PostgresUrl is null ? ["--data", Folder] : ["--data", Folder, "--db", PostgresUrl];
}
