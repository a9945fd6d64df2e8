namespace Nguon.Bench;

/// <summary>Which database, how many candidates, which limits.</summary>
/// <param name="PostgresUrl">Null for SQLite.</param>
/// <param name="Candidates">People on lists, each with an open dossier.</param>
internal sealed record BenchChoice(string? PostgresUrl, int Candidates, string Folder)
{
    /// <summary>What is built and measured: dossiers, province, nation, sources or list.</summary>
    public string Set { get; init; } = "dossiers";

    /// <summary>Percent of the nation.</summary>
    public int Share { get; init; } = 100;

    /// <summary>True when the country is in the database already: measured again only.</summary>
    public bool IsLoaded { get; init; }

    /// <summary>Where the program measured answers on loopback; the bare page one above.</summary>
    public int Port { get; init; }

    /// <summary>Members of the province.</summary>
    public int Members { get; init; } = 200_000;

    /// <summary>Where the plans of the statements are kept.</summary>
    public required string Output { get; init; }

    public bool IsNation => Set == "nation";

    public static BenchChoice Of(string[] args)
    {
        string? After(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var folder = After("--folder") ?? Directory.CreateTempSubdirectory("nguon-bench-").FullName;
        return new BenchChoice(After("--db"), int.Parse(After("--candidates") ?? "20000"), folder)
        {
            Port = int.Parse(After("--port") ?? "5190"),
            IsLoaded = args.Contains("--loaded"),
            Set = After("--set") ?? "dossiers",
            Share = int.Parse(After("--share") ?? "100"),
            Members = int.Parse(After("--members") ?? "200000"),
            Output = After("--output") ?? Path.Combine(folder, "plans"),
        };
    }

    /// <summary>The program as ./run starts it: built by bin/build.</summary>
    public static string Program => Path.Combine(Root(AppContext.BaseDirectory), "artifacts", "nguon", "Nguon.Web.dll");

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Nguon.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!); // the bench is built inside the project

    public IEnumerable<string> Place => PostgresUrl is null ? ["--data", Folder] : ["--data", Folder, "--db", PostgresUrl];
}
