using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nguon.Web.Data;

/// <summary>
/// Has PostgreSQL plan a statement once and keep the plan with the connection, while the context asks for it: for one cell planning takes longer than the answer.
/// Never for wider units: the plan for an average unit is several times slower for a large one.
/// </summary>
internal sealed class KeptPlans : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PostgresAppDb { KeepsPlans: true })
        {
            await command.PrepareAsync(cancellationToken);
        }

        return result;
    }
}

public sealed partial class PostgresAppDb
{
    internal bool KeepsPlans { get; private set; }

    /// <summary>Until disposed, what this context asks is planned once for all who ask it.</summary>
    internal IDisposable KeepPlans()
    {
        KeepsPlans = true;
        return new Kept(this);
    }

    private sealed class Kept(PostgresAppDb db) : IDisposable
    {
        public void Dispose() => db.KeepsPlans = false;
    }
}
