using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nguon.Web.Features.Accounts;

/// <summary>Six-digit codes of an authenticator application (RFC 6238: SHA-1, 30 seconds); one step of drift either way.</summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const int KeyBytes = 20;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string NewKey() => Base32(RandomNumberGenerator.GetBytes(KeyBytes));

    public static string CodeAt(string key, DateTimeOffset at) => Code(FromBase32(key), Step(at));

    /// <summary>The step the code belongs to, or null when it is none of those valid now.</summary>
    public static long? Match(string key, string code, DateTimeOffset now)
    {
        var secret = FromBase32(key);
        var typed = Encoding.ASCII.GetBytes(new string(code.Where(char.IsAsciiDigit).ToArray()));
        long? match = null;
        foreach (var step in new[] { Step(now) - 1, Step(now), Step(now) + 1 })
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Code(secret, step))))
            {
                match = step;
            }
        }

        return match;
    }

    public static string Address(string key, string login) =>
        $"otpauth://totp/{Uri.EscapeDataString($"Nguồn:{login}")}?secret={key}&issuer={Uri.EscapeDataString("Nguồn")}&digits=6&period={StepSeconds}";

    /// <summary>In groups of four, for typing by hand.</summary>
    public static string Spaced(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));

    private static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    // The algorithm is fixed by the applications people have; SHA-1 is safe inside an HMAC.
#pragma warning disable CA5350
    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var offset = hash[^1] & 0x0F;
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(b => b.ToString("B8", CultureInfo.InvariantCulture)));
        return string.Concat(bits.Chunk(5).Select(five => Alphabet[Convert.ToInt32(new string(five), 2)]));
    }

    private static byte[] FromBase32(string key)
    {
        var bits = string.Concat(key.Select(c => Alphabet.IndexOf(c, StringComparison.Ordinal).ToString("B5", CultureInfo.InvariantCulture)));
        return bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)).ToArray();
    }
}
