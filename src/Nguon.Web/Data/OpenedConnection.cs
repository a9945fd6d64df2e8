using Microsoft.EntityFrameworkCore;

namespace Nguon.Web.Data;

/// <summary>A connection held open over several statements, which else is taken from the pool and given back for each.</summary>
internal readonly struct OpenedConnection(AppDb db) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => new(db.Database.CloseConnectionAsync());
}

internal static class OpenedConnections
{
    public static async Task<OpenedConnection> OpenAsync(this AppDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return new OpenedConnection(db);
    }
}
