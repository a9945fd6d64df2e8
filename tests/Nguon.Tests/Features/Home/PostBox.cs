using System.Collections.Concurrent;
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

    /// <summary>What was taken, in order; a mail stands here before its sender is told that it was taken.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

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
            try
            {
                await ListenAsync(stream);
            }
            catch (IOException)
            {
                continue; // a caller that hangs up without waiting for the goodbye
            }
        }
    }

    private async Task ListenAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        await using var writer = new StreamWriter(stream, leaveOpen: true) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 here");
        var (said, isMail) = (new StringBuilder(), false);
        while (await reader.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (isMail && line != ".")
            {
                continue;
            }

            if (isMail)
            {
                Mails.Enqueue(said.ToString());
            }

            isMail = line == "DATA";
            await writer.WriteLineAsync(Answer(line));
            if (line == "STARTTLS")
            {
                await ShakeHandsAsync(stream);
                return;
            }

            if (line == "QUIT")
            {
                return;
            }
        }
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
