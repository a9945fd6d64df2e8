using Microsoft.Data.Sqlite;
using Nguon.Web.Data;

namespace Nguon.Tests.Schema;

public sealed class SqlitePragmaTests
{
    [Fact]
    public async Task A_connection_that_was_interrupted_while_it_was_told_is_told_again()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var pragmas = new SqlitePragmas();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pragmas.ConnectionOpenedAsync(connection, null!, new CancellationToken(canceled: true))); // no event is read
        await pragmas.ConnectionOpenedAsync(connection, null!); // no event is read

        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA cache_size";
        Assert.Equal(-1000L, await command.ExecuteScalarAsync());
    }
}
