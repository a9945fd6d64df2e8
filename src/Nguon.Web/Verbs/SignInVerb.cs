using System.CommandLine;
using Nguon.Web.Features.Accounts;

namespace Nguon.Web.Verbs;

/// <summary>nguon sign-in LOGIN: a one-time link of a demo account, for this machine only.</summary>
internal static class SignInVerb
{
    public static Command Make(VerbScope scope)
    {
        var login = new Argument<string>("LOGIN") { Description = "tên đăng nhập của tài khoản tập làm" };
        var port = new Option<int>("--port") { Description = "cổng của ./run", HelpName = "5080", DefaultValueFactory = _ => 5080 };
        var command = new Command("sign-in", "in đường dẫn đăng nhập một lần (chỉ ở cơ sở dữ liệu tập làm)") { login, port };
        command.SetAction((line, ct) => RunAsync(scope, line, line.GetRequiredValue(login), line.GetValue(port), ct));
        return command;
    }

    private static async Task<int> RunAsync(VerbScope scope, ParseResult line, string login, int port, CancellationToken ct)
    {
        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.MustBeReadyAsync(open.Choice, ct);
        var link = await open.Services.GetRequiredService<SignInLinks>().CreateAsync(login, ct);
        if (!link.Succeeded)
        {
            throw new VerbRefusedException(string.Join(Environment.NewLine, link.Refusals.Select(refusal => refusal.Message)));
        }

        var address = $"http://127.0.0.1:{port}{link.Value}";
        await scope.AnswerAsync(line, new { login, address }, address, ct);
        return 0;
    }
}
