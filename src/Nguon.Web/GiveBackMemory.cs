using System.Runtime.InteropServices;

namespace Nguon.Web;

/// <summary>
/// After each stretch of work gives freed memory back to the machine: the program shares an old PC with a word processor.
/// A pass holds requests up for some tens of milliseconds; passes take at most a hundredth of the time.
/// </summary>
internal sealed class GiveBackMemory(TimeProvider clock) : BackgroundService
{
    private const long WorthAPass = 64L * 1024 * 1024;
    private const int ShareOfTime = 100;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);
    private static readonly Func<nint, int>? TrimLibrary = FindTrim();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (allocated, rest) = (0L, Pace);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(rest, clock, stoppingToken);
            if (GC.GetTotalAllocatedBytes() - allocated > WorthAPass)
            {
                var began = clock.GetTimestamp();
                Pass();
                allocated = GC.GetTotalAllocatedBytes();
                rest = TimeSpan.FromTicks(Math.Max(Pace.Ticks, clock.GetElapsedTime(began).Ticks * ShareOfTime));
            }
        }
    }

    private static void Pass()
    {
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
