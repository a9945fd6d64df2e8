using System.Globalization;
using System.Security.Cryptography;
using Nguon.Domain;
using Nguon.Web.Files;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Figures;

/// <summary>One row of a brought file: what it says, or why it does not go in.</summary>
internal sealed record BroughtRow(int Number, string Reason, AggregateLine? Line);

/// <summary>What came of a brought file; with a key it was only looked at.</summary>
internal sealed record AggregatesReport(ImportAggregatesReport Counts, IReadOnlyList<BroughtRow> Good, IReadOnlyList<BroughtRow> Bad)
{
    public string? Key { get; init; }
}

/// <summary>Stated figures from a file in the browser: looked at first, good rows in, bad rows back with their reasons.</summary>
internal sealed class BringAggregates(BroughtFiles files, ImportAggregates import)
{
    private const int MostShown = 200;

    private static readonly Refusal Gone = Refusal.Plain("FIG-050", "FileGone", "Tệp đã xem trước không còn; chọn lại tệp.", "Người nhập");

    public Task<Outcome<AggregatesReport>> LookAsync(Stream content, string name, CancellationToken ct) => BringAsync(content, name, true, ct);

    /// <summary>Looked at only, or taken in the same breath.</summary>
    public async Task<Outcome<AggregatesReport>> BringAsync(Stream content, string name, bool isCheckOnly, CancellationToken ct)
    {
        var key = await files.KeepAsync(content, ct);
        return isCheckOnly ? await ReadAsync(key, name, true, ct) : await TakeAsync(key, name, ct);
    }

    public async Task<Outcome<AggregatesReport>> TakeAsync(string key, string name, CancellationToken ct)
    {
        var taken = await ReadAsync(key, name, false, ct);
        if (taken.Succeeded)
        {
            files.Forget(key);
        }

        return taken;
    }

    /// <summary>The rows that do not go in as CSV, each with its number and reason, to be mended and brought again.</summary>
    public async Task<Outcome<byte[]>> RefusedAsync(string key, CancellationToken ct)
    {
        using var stream = new MemoryStream();
        var writer = TableWriter.To(stream, asXlsx: false);
        var isHeaded = false;
        var read = await ReadAsync(key, "", true, ct, async (table, row, reason) =>
        {
            if (!isHeaded)
            {
                await writer.WriteAsync([.. table.Headings, "dong", "ly_do"]);
                isHeaded = true;
            }

            await writer.WriteAsync([.. row.Cells, row.Number.ToString(CultureInfo.InvariantCulture), reason]);
        });
        await writer.DisposeAsync();
        return read.Succeeded ? stream.ToArray() : Outcome.Refused<byte[]>(read.Refusals);
    }

    private async Task<Outcome<AggregatesReport>> ReadAsync(string key, string name, bool isCheckOnly, CancellationToken ct, Func<TableFile, TableRow, string, Task>? onRefused = null)
    {
        await using var content = files.Open(key);
        if (content is null)
        {
            return Gone;
        }

        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        var (good, bad) = (new List<BroughtRow>(), new List<BroughtRow>());
        try
        {
            using var table = TableFile.Open(content);
            var input = new ImportAggregatesInput(name.Length == 0 ? "aggregates" : name, hash, isCheckOnly, async (row, reason) =>
            {
                Show(bad, new BroughtRow(row.Number, reason, null));
                await (onRefused?.Invoke(table, row, reason) ?? Task.CompletedTask);
            })
            {
                OnTaken = (row, line) => Show(good, new BroughtRow(row.Number, "", line)),
            };
            return new AggregatesReport(await import.RunAsync(table, input, ct), good, bad) { Key = isCheckOnly ? key : null };
        }
        catch (TableRefusedException refusal)
        {
            return Refusal.Plain("FIG-051", "File", refusal.Message, "Người nhập");
        }
    }

    private static void Show(List<BroughtRow> rows, BroughtRow row)
    {
        if (rows.Count < MostShown)
        {
            rows.Add(row);
        }
    }
}
