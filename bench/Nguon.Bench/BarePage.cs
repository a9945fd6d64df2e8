using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Nguon.Bench;

/// <summary>The peer: the list's SQL by hand and the same rows as HTML, without sign-in, reach, record or layout.</summary>
internal static class BarePage
{
    private const string Rows = """
        SELECT p.full_name, p.other_name, p.father_name, p.born_on, p.hamlet, v.name, d.stage, d.stage_on, d.due_kind, d.due_on, d.lapses_on, d.id
        FROM dossier d JOIN person p ON p.id = d.person_id
        JOIN organization_version v ON v.organization_id = p.organization_id AND v.until IS NULL
        WHERE d.cell_id IN (SELECT a.descendant_id FROM organization_ancestry a
            JOIN account_grant g ON g.organization_id = a.ancestor_id JOIN account c ON c.id = g.account_id
            WHERE c.user_name = 'canbo.namdongha' AND a.until IS NULL)
        ORDER BY p.sort_name, p.id LIMIT 50
        """;

    private const string Count = """
        SELECT count(*) FROM dossier d
        WHERE d.cell_id IN (SELECT a.descendant_id FROM organization_ancestry a
            JOIN account_grant g ON g.organization_id = a.ancestor_id JOIN account c ON c.id = g.account_id
            WHERE c.user_name = 'canbo.namdongha' AND a.until IS NULL)
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task ServeAsync(string connection, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", async () => Microsoft.AspNetCore.Http.Results.Content(await PageAsync(connection), "text/html; charset=utf-8"));
        await app.RunAsync();
    }

    private static async Task<string> PageAsync(string connection)
    {
        await using var open = Open(connection);
        await open.OpenAsync();
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><title>Hồ sơ</title><table>");
        await using (var rows = open.CreateCommand())
        {
            rows.CommandText = Rows;
            await using var reader = await rows.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                html.Append("<tr>");
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    html.Append("<td>").Append(Html.Encode(reader.IsDBNull(i) ? "" : reader.GetValue(i).ToString() ?? "")).Append("</td>");
                }

                html.Append("</tr>");
            }
        }

        await using var count = open.CreateCommand();
        count.CommandText = Count;
        return html.Append("</table><p>").Append(await count.ExecuteScalarAsync()).Append(" hồ sơ</p></html>").ToString();
    }

    private static DbConnection Open(string connection) =>
        connection.StartsWith("Data Source=", StringComparison.Ordinal) ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
}
