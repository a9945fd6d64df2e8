using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Nguon.Tests.Verbs;

/// <summary>Several people entering one person after the other until the program is gone; who was answered for is remembered.</summary>
internal sealed class EnteringPeople(Guid cell) : IDisposable
{
    public const string Hamlet = "Xóm Giữa Chừng";

    private const int Writers = 6;
    private const int Enough = 12;

    private static readonly string[] Words = ["An", "Bình", "Cúc", "Dung", "Em", "Giang", "Hà", "Khoa", "Lan", "Mai", "Nga", "Phúc", "Quý", "Sơn", "Tâm", "Uyên", "Vinh", "Xuân", "Yến", "Ân"];

    private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HttpClient? client;
    private Task[] writers = [];
    private int begun;
    private int cutOff;

    public ConcurrentBag<Guid> Answered { get; } = [];

    /// <summary>Returns while all of them are still writing.</summary>
    public async Task BeginAsync(ServedProgram served, Uri link)
    {
        client = served.Client();
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(link)).StatusCode);
        writers = [.. Enumerable.Range(0, Writers).Select(_ => WriteAsync(client))];
        await Task.WhenAny(enough.Task, Task.WhenAll(writers));
        Assert.True(Answered.Count >= Enough, "Nobody could write.");
    }

    public Task EndAsync() => Task.WhenAll(writers);

    /// <summary>How many were in the middle of it.</summary>
    public int CutOff => cutOff;

    public void Dispose() => client?.Dispose();

    private async Task WriteAsync(HttpClient writer)
    {
        try
        {
            while (true)
            {
                using var answer = await writer.PostAsJsonAsync("/api/v1/people", Next(Interlocked.Increment(ref begun)));
                if (answer.StatusCode != HttpStatusCode.Created)
                {
                    return;
                }

                Answered.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid());
                if (Answered.Count >= Enough)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The program is no more: what it did not answer nobody relies on.
            Interlocked.Increment(ref cutOff);
        }
    }

    private object Next(int number) => new
    {
        fullName = $"Lê {Words[number / Words.Length % Words.Length]} {Words[number % Words.Length]}",
        unitId = cell, sex = "Female", bornOn = $"19{80 + (number % 19)}-03-{1 + (number % 28):00}", hamlet = Hamlet, isKnownNotDouble = true,
    };
}
