namespace Nguon.Web.Files;

/// <summary>What a scan may be, told by its first bytes, never by its name.</summary>
internal static class ScanKind
{
    /// <summary>Bytes that must be seen to tell.</summary>
    public const int HeadLength = 8;

    /// <summary>The media type; null for everything else, an executable named .pdf too.</summary>
    public static string? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? "application/pdf"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : null;
}
