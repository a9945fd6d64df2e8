using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Nguon.Web.Data;

/// <summary>Where this program keeps its data: a folder, and the embedded database in it or a PostgreSQL server.</summary>
internal sealed record DatabaseChoice(string DataFolder, string? PostgresUrl)
{
    public bool IsPostgres => PostgresUrl is not null;

    public string ScanFolder => Path.Combine(DataFolder, "scans");

    /// <summary>Where the bytes of one scan lie; the name says nothing about what it is. The only place that knows: store, backup and verify ask here.</summary>
    public string ScanFile(Guid id) => Path.Combine(ScanFolder, id.ToString("N")[^2..], id.ToString("N"));

    public string SqliteFile => Path.Combine(DataFolder, "nguon.db");

    /// <summary>Connection string of the chosen database; throws FormatException with a clear line on a malformed URL.</summary>
    public string ConnectionString() => PostgresUrl is null ? Sqlite() : Postgres(PostgresUrl);

    private string Sqlite() => new SqliteConnectionStringBuilder
    {
        DataSource = SqliteFile,
        ForeignKeys = true,
        DefaultTimeout = 30,
        Cache = SqliteCacheMode.Default,
        Pooling = true,
    }.ToString();

    private static string Postgres(string url)
    {
        if (!url.Contains("://", StringComparison.Ordinal))
        {
            return Plainly(new NpgsqlConnectionStringBuilder(url));
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql"))
        {
            throw new FormatException("--db cần dạng postgres://người-dùng:mật-khẩu@máy-chủ/tên-cơ-sở-dữ-liệu");
        }

        var user = uri.UserInfo.Split(':', 2);
        return Plainly(new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            Database = uri.AbsolutePath.Trim('/'),
            MaxPoolSize = 40,
        });
    }

    /// <summary>Compiling a statement of figures takes the server longer than carrying it out.</summary>
    private static string Plainly(NpgsqlConnectionStringBuilder connection)
    {
        connection.Options ??= "-c jit=off";
        return connection.ToString();
    }
}

internal static class DatabaseServices
{
    public static IServiceCollection AddNguonDatabase(this IServiceCollection services, DatabaseChoice choice)
    {
        services.AddSingleton(choice);
        services.AddSingleton<SqlitePragmas>();
        var connection = choice.ConnectionString();
        if (choice.IsPostgres)
        {
            services.AddDbContextPool<AppDb, PostgresAppDb>(options => options.UseNpgsql(connection).AddInterceptors(new KeptPlans()));
        }
        else
        {
            Directory.CreateDirectory(choice.DataFolder);
            services.AddDbContextPool<AppDb, SqliteAppDb>((provider, options) =>
                options.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(provider.GetRequiredService<SqlitePragmas>()));
        }

        return services;
    }
}
