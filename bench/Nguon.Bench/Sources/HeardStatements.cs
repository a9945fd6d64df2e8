using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Nguon.Web.Data;

namespace Nguon.Bench.Sources;

/// <summary>Statements the model sends while this listens.</summary>
internal sealed class HeardStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<FigureStatement> heard = [];
    private readonly List<IDisposable> listening = [];

    public HeardStatements() => listening.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public IReadOnlyList<FigureStatement> Take() => [.. heard];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            listening.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: { } command })
        {
            heard.Add(new FigureStatement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => ($"@{p.ParameterName.TrimStart('@')}", p.Value ?? DBNull.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw error;

    public void Dispose() => listening.ForEach(one => one.Dispose());
}
