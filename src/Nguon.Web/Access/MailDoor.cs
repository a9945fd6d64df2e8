using System.Net;
using System.Net.Mail;

namespace Nguon.Web.Access;

/// <summary>Where mail goes out; nothing is sent while no host is set (Mail:Host, Mail:Port, Mail:From, and if needed Mail:Account, Mail:Password, Mail:Tls).</summary>
internal sealed class MailDoor(IConfiguration configuration)
{
    private const int UsualPort = 25;

    public bool IsOpen => configuration["Mail:Host"] is { Length: > 0 } && configuration["Mail:From"] is { Length: > 0 };

    public async Task SendAsync(string to, string subject, string text, CancellationToken ct)
    {
        using var client = new SmtpClient(configuration["Mail:Host"], configuration.GetValue("Mail:Port", UsualPort)) { EnableSsl = configuration.GetValue("Mail:Tls", false) };
        if (configuration["Mail:Account"] is { Length: > 0 } account)
        {
            client.Credentials = new NetworkCredential(account, configuration["Mail:Password"]);
        }

        using var message = new MailMessage(configuration["Mail:From"] ?? "", to, subject, text);
        await client.SendMailAsync(message, ct);
    }
}
