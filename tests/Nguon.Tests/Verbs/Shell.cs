using System.Text;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Verbs;

namespace Nguon.Tests.Verbs;

/// <summary>./nguon as a test says it: one line in, exit code, standard output and standard error out.</summary>
internal sealed class Shell(TimeProvider clock, params string[] place)
{
    public static Shell On(TestWorld world) => new(world.Clock, PlaceOf(world.Choice));

    public static Shell On(DatabaseChoice choice) => new(new FrozenClock(), PlaceOf(choice));

    public Task<Said> SayAsync(params string[] verb) => HearAsync("", verb);

    public async Task<Said> HearAsync(string input, params string[] verb) => (await PipeAsync(Encoding.UTF8.GetBytes(input), verb)).Said;

    /// <summary>Bytes in, bytes out: what a pipe carries.</summary>
    public async Task<(Said Said, byte[] Output)> PipeAsync(byte[] input, params string[] verb)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var streams = new VerbStreams(() => new MemoryStream(input), () => new Uncloseable(output), error) { Clock = clock };
        var code = await VerbLine.RunAsync([.. place, .. verb], streams);
        return (new Said(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString()), output.ToArray());
    }

    public static string[] PlaceOf(DatabaseChoice choice) =>
        choice.PostgresUrl is { } url ? ["--data", choice.DataFolder, "--db", url] : ["--data", choice.DataFolder];

    private sealed class Uncloseable(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}

internal sealed record Said(int Code, string Output, string Error);

/// <summary>A folder for files of one test.</summary>
internal sealed class Desk : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("nguon-desk-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string File(string name, string text)
    {
        System.IO.File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public string File(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
