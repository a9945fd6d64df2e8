using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Nguon.Web.Features.Rules;

/// <summary>The cases of a file one after the other, in bounded memory: an array or a single value. What is no JSON is refused with line and place.</summary>
internal sealed class CaseStream(Stream input)
{
    private const int LargestCase = 1 << 20;

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isAtEnd;
    private int count;
    private long line = 1;
    private long column = 1;

    public async IAsyncEnumerable<JsonElement> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await FillAsync(ct);
        SkipMark();
        if (await PeekAsync(ct) is not (byte)'[')
        {
            using var only = await ValueAsync(ct);
            await EndAsync(ct);
            yield return only.RootElement;
            yield break;
        }

        Pass(1);
        for (var isFirst = true; await PeekAsync(ct) is var next && !(isFirst && next == (byte)']'); isFirst = false)
        {
            using (var value = await ValueAsync(ct))
            {
                yield return value.RootElement;
            }

            if (await PeekAsync(ct) is (byte)']')
            {
                break;
            }

            await MustBeCommaAsync(ct);
        }

        Pass(1);
        await EndAsync(ct);
    }

    private async Task MustBeCommaAsync(CancellationToken ct)
    {
        if (await PeekAsync(ct) is not (byte)',')
        {
            throw Broken("cần dấu phẩy hoặc dấu ]");
        }

        Pass(1);
    }

    private async Task EndAsync(CancellationToken ct)
    {
        if (await PeekAsync(ct) is not null)
        {
            throw Broken("còn nội dung sau phần cuối");
        }
    }

    private async Task<JsonDocument> ValueAsync(CancellationToken ct)
    {
        count++;
        if (await PeekAsync(ct) is null)
        {
            throw Broken("tệp kết thúc giữa chừng");
        }

        while (true)
        {
            if (Parse() is { } document)
            {
                return document;
            }

            if (isAtEnd)
            {
                throw Broken("tệp kết thúc giữa chừng");
            }

            await FillAsync(ct);
        }
    }

    private JsonDocument? Parse()
    {
        try
        {
            var document = ShallowJson.Parse(buffer.AsMemory(start, end - start), isAtEnd, out var length);
            Pass(document is null ? 0 : length);
            return document;
        }
        catch (JsonException problem)
        {
            var (lines, bytes) = (problem.LineNumber ?? 0, problem.BytePositionInLine ?? 0);
            (line, column) = lines == 0 ? (line, column + bytes) : (line + lines, bytes + 1);
            throw Broken("không phải JSON");
        }
    }

    private async Task<byte?> PeekAsync(CancellationToken ct)
    {
        while (true)
        {
            for (; start < end; Pass(1))
            {
                if (buffer[start] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                {
                    return buffer[start];
                }
            }

            if (isAtEnd)
            {
                return null;
            }

            await FillAsync(ct);
        }
    }

    private void SkipMark()
    {
        if (buffer.AsSpan(start, end - start).StartsWith("\uFEFF"u8))
        {
            start += 3;
        }
    }

    private void Pass(int bytes)
    {
        foreach (var one in buffer.AsSpan(start, bytes))
        {
            (line, column) = one == (byte)'\n' ? (line + 1, 1) : (line, column + 1);
        }

        start += bytes;
    }

    private async Task FillAsync(CancellationToken ct)
    {
        if (end - start >= LargestCase)
        {
            throw new FormatException($"Hồ sơ thứ {count} dài hơn 1 MB, tại dòng {line}, cột {column}: không đọc tiếp.");
        }

        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        // A whole buffer at a time, so that a long case is not parsed again for every few bytes.
        while (end < buffer.Length && !isAtEnd)
        {
            var read = await input.ReadAsync(buffer.AsMemory(end), ct);
            isAtEnd = read == 0;
            end += read;
        }
    }

    private FormatException Broken(string what) =>
        new($"Tệp không phải JSON đọc được: {what}, tại dòng {line}, cột {column}{(count > 0 ? $" (hồ sơ thứ {count})" : "")}.");
}
