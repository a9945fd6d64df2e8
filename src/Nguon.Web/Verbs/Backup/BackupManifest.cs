namespace Nguon.Web.Verbs;

/// <summary>What a backup says about itself; written last, read first.</summary>
internal sealed record BackupManifest(string Format, int Version, string Schema, DateTime MadeAt, IReadOnlyList<BackupPart> Tables, IReadOnlyList<BackupPart> Scans)
{
    public const string EntryName = "manifest.json";
    public const string FormatName = "nguon-backup";
    public const int CurrentVersion = 1;

    public long Rows => Tables.Sum(table => table.Rows);
}

/// <summary>One part: a table with its rows, or a scan.</summary>
internal sealed record BackupPart(string Name, long Rows, string Sha256)
{
    public static string TableEntry(string name) => $"tables/{name}.jsonl";

    public static string ScanEntry(string name) => $"scans/{name}";
}
