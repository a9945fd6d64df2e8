using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Nguon.Web.Ui;

/// <summary>Style sheet and scripts, read from the assembly once, fingerprinted at start and compressed when first asked for.</summary>
internal sealed class Assets
{
    private const string Folder = "/tai-nguyen";

    private static readonly string[] StyleOrder =
        ["css/layers.css", "css/tokens.css", "css/reset.css", "css/base.css", "css/layout.css", "css/components/", "css/features/", "css/print.css", "css/utilities.css"];

    private readonly Dictionary<string, Asset> byPath;

    public Assets()
    {
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal).ToList();
        var css = Join(StyleOrder.SelectMany(start => names.Where(name => name.StartsWith(start, StringComparison.Ordinal))));
        var scripts = names.Where(name => name.StartsWith("js/", StringComparison.Ordinal)).ToList();
        var scriptFolder = $"{Folder}/js-{Print(Join(scripts))}";
        StyleSheet = $"{Folder}/nguon-{Print(css)}.css";
        Script = $"{scriptFolder}/main.js";
        byPath = scripts.ToDictionary(
            name => $"{scriptFolder}/{name["js/".Length..]}",
            name => new Asset(Read(name), "text/javascript; charset=utf-8"));
        byPath[StyleSheet] = new(css, "text/css; charset=utf-8");
        byPath[Icon] = new(Read("icon.svg"), "image/svg+xml");
    }

    public const string Icon = Folder + "/nguon.svg";

    public string StyleSheet { get; }

    public string Script { get; }

    public Asset? Find(string path) => byPath.GetValueOrDefault(path);

    private static byte[] Join(IEnumerable<string> names) => [.. names.SelectMany(Read)];

    private static string Print(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Asset {name} is not in the assembly.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

/// <summary>One response in the forms a browser may ask for.</summary>
internal sealed class Asset(byte[] plain, string contentType)
{
    private readonly Lazy<byte[]> brotli = new(() => Pack(plain, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> gzip = new(() => Pack(plain, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));

    public async Task WriteAsync(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (bytes, encoding) = accepted.Contains("br", StringComparison.Ordinal) ? (brotli.Value, "br")
            : accepted.Contains("gzip", StringComparison.Ordinal) ? (gzip.Value, "gzip")
            : (plain, null);
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        headers.ContentType = contentType;
        headers.ContentEncoding = encoding;
        headers.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
