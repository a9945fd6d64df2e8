using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Nguon.Tests.Domain;
using Nguon.Web.Features.Rules;
using Nguon.Web.Seed;

namespace Nguon.Tests.Law;

/// <summary>Judging a long file holds neither the cases nor the answers. The memory is that of the whole process: nothing else may run beside it.</summary>
[Collection(Name)]
public sealed class EvaluationMemoryTests
{
    public const string Name = "Memory of the process";

    private static readonly Evaluation Evaluation = new(Way.Book, CalendarSource.Load());

    [Fact]
    public async Task Thirty_thousand_cases_need_no_more_memory_than_a_few()
    {
        await using var answer = new FileBufferingWriteStream();
        await Evaluation.RunAsync(new Cases(100), answer, default);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var cases = new Cases(30_000);

        await Evaluation.RunAsync(cases, answer, default);

        Assert.InRange(cases.Peak - before, long.MinValue, 5_000_000);
    }

    /// <summary>A file of many cases that is never held: each is made when it is read.</summary>
    private sealed class Cases(int count) : Stream
    {
        private const string Rest = "\",\"act\":\"CellConsidersAdmission\",\"on\":\"2025-02-03\",\"papers\":[{\"kind\":\"Application\",\"on\":\"2024-11-02\"}],\"vote\":{\"for\":14,\"against\":2}}";

        private byte[] rest = "["u8.ToArray();
        private int made;

        /// <summary>The most bytes in use at a moment of reading.</summary>
        public long Peak { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (rest.Length == 0 && made <= count)
            {
                rest = Encoding.UTF8.GetBytes(made == count ? "]" : (made > 0 ? ",{\"id\":\"" : "{\"id\":\"") + made + Rest);
                made++;
                if (made % 5000 == 0)
                {
                    Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true));
                }
            }

            var taken = Math.Min(buffer.Length, rest.Length);
            rest.AsSpan(0, taken).CopyTo(buffer);
            rest = rest[taken..];
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

[CollectionDefinition(EvaluationMemoryTests.Name, DisableParallelization = true)]
public sealed class EvaluationMemoryDefinition;
