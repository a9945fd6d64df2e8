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

/// <summary>
/// The peer: the list's SQL by hand and the same rows as HTML, without sign-in, reach, record or layout. At / the page is asked as one writes it by hand,
/// at /along as the list asks SQLite when it is long: along the names up to the end of the page.
/// </summary>
internal static class BarePage
{
    // Who is in reach of the officer's unit.
    private const string Units = """
        SELECT a.descendant_id FROM organization_ancestry a
        WHERE a.retracted_at IS NULL AND a."from" <= @day AND (a.until IS NULL OR a.until > @day) AND a.ancestor_id = @unit
        """;

    private const string Cells = $"""
        ({Units} UNION ALL
            SELECT h.former_id FROM organization_heir h
            WHERE h.retracted_at IS NULL AND h."from" <= @day AND (h.until IS NULL OR h.until > @day) AND h.heir_id IN ({Units})
                AND NOT EXISTS (SELECT 1 FROM organization_heir o WHERE o.retracted_at IS NULL AND o."from" <= @day AND (o.until IS NULL OR o.until > @day)
                    AND o.former_id = h.former_id AND o.heir_id NOT IN ({Units})))
        """;

    private const string InReach = $"FROM dossier d WHERE d.cell_id IN {Cells}";
    private const string AlongTheNames = $"FROM dossier d WHERE EXISTS (SELECT 1 FROM dossier one WHERE one.id = d.id AND one.cell_id IN {Cells})";

    private const string Unit = "SELECT g.organization_id FROM account_grant g JOIN account c ON c.id = g.account_id WHERE c.user_name = 'canbo.namdongha'";

    private const string Count = $"SELECT count(*) {InReach}";

    private const string Shown = """
        SELECT p.full_name, p.other_name, p.father_name, p.born_on, p.hamlet, v.name, d.stage, d.stage_on, d.due_kind, d.due_on, d.lapses_on, d.id
        FROM (SELECT d.id {0} ORDER BY d.sort_name, d.person_id LIMIT 50) page
        JOIN dossier d ON d.id = page.id JOIN person p ON p.id = d.person_id
        JOIN organization_version v ON v.organization_id = p.organization_id AND v.until IS NULL AND v.retracted_at IS NULL
        ORDER BY d.sort_name, d.person_id
        """;

    private static readonly string Sorted = Shown.Replace("{0}", InReach, StringComparison.Ordinal);
    private static readonly string Along = Shown.Replace("{0}", AlongTheNames, StringComparison.Ordinal);
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task ServeAsync(string connection, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => AnswerAsync(connection, Sorted));
        app.MapGet("/along", () => AnswerAsync(connection, Along));
        await app.RunAsync();
    }

    private static async Task<IResult> AnswerAsync(string connection, string sql) =>
        Microsoft.AspNetCore.Http.Results.Content(await PageAsync(connection, sql), "text/html; charset=utf-8");

    private static async Task<string> PageAsync(string connection, string sql)
    {
        await using var open = Open(connection);
        await open.OpenAsync();
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><title>Hồ sơ</title><table>");
        await using (var rows = open.CreateCommand())
        {
            rows.CommandText = sql;
            await AddReachAsync(rows);
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
        await AddReachAsync(count);
        return html.Append("</table><p>").Append(await count.ExecuteScalarAsync()).Append(" hồ sơ</p></html>").ToString();
    }

    /// <summary>The unit is looked up once; the day is the same for every page.</summary>
    private static async Task AddReachAsync(DbCommand command)
    {
        if (unit is null)
        {
            await using var find = command.Connection!.CreateCommand(); // made from an open connection
            find.CommandText = Unit;
            unit = await find.ExecuteScalarAsync();
        }

        foreach (var (name, value) in ((string, object?)[])[("@unit", unit), ("@day", Today)])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static object? unit;

    private static DbConnection Open(string connection) =>
        connection.StartsWith("Data Source=", StringComparison.Ordinal) ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
}
