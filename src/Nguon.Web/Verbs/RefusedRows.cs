using Nguon.Web.Tables;

namespace Nguon.Web.Verbs;

/// <summary>Rows an import refused: to FILE.loi.csv with the reason, the first of them also to standard error.</summary>
internal sealed class RefusedRows(string? file, IReadOnlyList<string> headings, TextWriter error) : IAsyncDisposable
{
    private const int MostTold = 50;

    private FileStream? stream;
    private ITableWriter? table;
    private int told;

    public async Task AddAsync(TableRow row, string reason)
    {
        if (file is null or "-" || told < MostTold)
        {
            await error.WriteLineAsync($"Dòng {row.Number}: {reason}");
        }

        told++;
        if (file is null or "-")
        {
            return;
        }

        if (table is null)
        {
            stream = new FileStream(file + ".loi.csv", FileMode.Create, FileAccess.Write);
            table = TableWriter.To(stream, asXlsx: false);
            await table.WriteAsync([.. headings, "dong", "ly_do"]);
        }

        await table.WriteAsync([.. row.Cells, row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), reason]);
    }

    public async ValueTask DisposeAsync()
    {
        if (table is not null && stream is not null)
        {
            await error.WriteLineAsync($"Các dòng bị từ chối và lý do: {stream.Name}");
            await table.DisposeAsync();
            await stream.DisposeAsync();
        }
    }
}
