using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Nguon.Tests.Features.Home;

/// <summary>A post office on this machine that takes whatever comes, unless it is told to be out of order, or that it speaks TLS with a certificate of its own making.</summary>
internal sealed class PostBox : IDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);

    public PostBox()
    {
        door.Start();
        Port = ((IPEndPoint)door.LocalEndpoint).Port;
        _ = TakeAsync();
    }

    public int Port { get; }

    public List<string> Mails { get; } = [];

    /// <summary>So many callers are told to come again.</summary>
    public int Refusals { get; set; }

    /// <summary>Whether STARTTLS is offered.</summary>
    public bool OffersTls { get; init; }

    public void Dispose() => door.Dispose();

    private async Task TakeAsync()
    {
        while (true)
        {
            using var caller = await door.AcceptTcpClientAsync();
            await using var stream = caller.GetStream();
            if (await ListenAsync(stream) is { } mail)
            {
                Mails.Add(mail);
            }
        }
    }

    /// <summary>What was said until goodbye; null when no mail came.</summary>
    private async Task<string?> ListenAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        await using var writer = new StreamWriter(stream, leaveOpen: true) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 here");
        var (said, isMail, isTaken) = (new StringBuilder(), false, false);
        while (await reader.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (isMail && line != ".")
            {
                continue;
            }

            (isTaken, isMail) = (isTaken || isMail, line == "DATA");
            await writer.WriteLineAsync(Answer(line));
            if (line == "STARTTLS")
            {
                await ShakeHandsAsync(stream);
                return null;
            }

            if (line == "QUIT")
            {
                break;
            }
        }

        return isTaken ? said.ToString() : null;
    }

    private string Answer(string line) => line switch
    {
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        "STARTTLS" => "220 go on",
        _ when line.StartsWith("EHLO", StringComparison.Ordinal) => OffersTls ? "250-here\r\n250 STARTTLS" : "250 here",
        _ when line.StartsWith("MAIL", StringComparison.Ordinal) && Refusals-- > 0 => "451 come again",
        _ => "250 well",
    };

    private static async Task ShakeHandsAsync(Stream stream)
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        using var secret = new SslStream(stream, leaveInnerStreamOpen: true);
        await Record.ExceptionAsync(() => secret.AuthenticateAsServerAsync(made, clientCertificateRequired: false, SslProtocols.None, checkCertificateRevocation: false)); // the caller may not want it
    }
}
