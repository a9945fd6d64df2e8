using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Nguon.Web;

/// <summary>
/// Gives freed memory back to the machine as soon as work rests, and every few seconds while it lasts: the program shares an old PC
/// with a word processor. A pass holds requests up for some tens of milliseconds.
/// </summary>
internal sealed class GiveBackMemory(TimeProvider clock) : BackgroundService
{
    private const long Work = 16L * 1024 * 1024;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);
    private static readonly Func<nint, int>? TrimLibrary = FindTrim();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (allocated, worked, last) = (0L, true, clock.GetTimestamp());
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, stoppingToken);
            var works = GC.GetTotalAllocatedBytes() - allocated > Work;
            if (works ? clock.GetElapsedTime(last) >= Pace : worked)
            {
                Pass(atRest: !works);
                last = clock.GetTimestamp();
            }

            (allocated, worked) = (GC.GetTotalAllocatedBytes(), works);
        }
    }

    /// <summary>At rest the pages SQLite keeps for each connection go too: it reads them again in milliseconds.</summary>
    private static void Pass(bool atRest)
    {
        if (atRest)
        {
            SqliteConnection.ClearAllPools();
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        TrimLibrary?.Invoke(0);
    }

    /// <summary>Only the GNU C library keeps freed pages and has a call to let go of them.</summary>
    private static Func<nint, int>? FindTrim() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out var trim)
            ? Marshal.GetDelegateForFunctionPointer<Trim>(trim).Invoke
            : null;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Trim(nint keep);
}
