using System.Diagnostics;

namespace Nguon.Bench;

/// <summary>Asks pages and takes the time: one client one after the other, or sixteen at once.</summary>
internal static class Load
{
    private const int Turns = 6;

    /// <summary>Median milliseconds of one client; the first answers warm up and are not counted.</summary>
    public static Task<double> MedianAsync(HttpClient client, IReadOnlyList<string> paths, int times, int first = 40)
    {
        var at = 0;
        return MedianAsync(() => AskAsync(client, paths[at++ % paths.Count]), times, first);
    }

    public static async Task<double> MedianAsync(Func<Task> act, int times, int first)
    {
        for (var i = 0; i < first; i++)
        {
            await act();
        }

        var taken = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        taken.Sort();
        return taken[taken.Count / 2];
    }

    /// <summary>Answers per second of so many clients for some seconds.</summary>
    public static async Task<double> RateAsync(HttpClient client, IReadOnlyList<string> paths, (int Clients, double Seconds) how)
    {
        var answered = 0;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, how.Clients).Select(async at =>
        {
            for (var i = at; Stopwatch.GetElapsedTime(start).TotalSeconds < how.Seconds; i++)
            {
                await AskAsync(client, paths[i % paths.Count]);
                Interlocked.Increment(ref answered);
            }
        }));
        return answered / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Answers per second of two programs asked in turns, so that a machine that grows slower does so for both.</summary>
    public static async Task<(double One, double Other)> RatesInTurnsAsync((HttpClient Client, string Path) one, (HttpClient Client, string Path) other, (int Clients, double Seconds) how)
    {
        var (first, second) = (0.0, 0.0);
        for (var turn = 0; turn < Turns; turn++)
        {
            first += await RateAsync(one.Client, [one.Path], how) / Turns;
            second += await RateAsync(other.Client, [other.Path], how) / Turns;
        }

        return (first, second);
    }

    /// <summary>So many requests, four at a time.</summary>
    public static async Task ManyAsync(HttpClient client, IReadOnlyList<string> paths, int requests) =>
        await Parallel.ForEachAsync(Enumerable.Range(0, requests), new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (i, _) => await AskAsync(client, paths[i % paths.Count]));

    public static async Task<int> BytesAsync(HttpClient client, string path) => (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;

    private static async Task AskAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }
}
