using Nguon.Web.Data;

namespace Nguon.Bench.Figures;

/// <summary>Counts of sequential scans as PostgreSQL keeps them: a page of a cell or commune must add none on a large table.</summary>
internal static class SequentialScans
{
    private const string Text = "SELECT relname::text, seq_scan, n_live_tup FROM pg_stat_user_tables";
    private const int Large = 20_000;

    public static async Task<Dictionary<string, long>> OfLargeAsync(AppDb db)
    {
        await Task.Delay(1500); // counts are told by a session when it has been still for a while
        return (await db.ReadAsync(new FigureStatement(Text, []), reader => (Name: reader.GetString(0), Scans: reader.Long(1), Rows: reader.Long(2)), default))
            .Where(t => t.Rows >= Large).ToDictionary(t => t.Name, t => t.Scans);
    }

    public static IReadOnlyList<string> Added(Dictionary<string, long> before, Dictionary<string, long> after) =>
        after.Where(t => t.Value > before.GetValueOrDefault(t.Key)).Select(t => t.Key).Order(StringComparer.Ordinal).ToList();
}
