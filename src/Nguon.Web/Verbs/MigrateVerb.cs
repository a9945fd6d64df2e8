using System.CommandLine;
using Microsoft.EntityFrameworkCore;

namespace Nguon.Web.Verbs;

/// <summary>nguon migrate: an explicit act, never at start-up.</summary>
internal static class MigrateVerb
{
    public static Command Make(VerbScope scope)
    {
        var command = new Command("migrate", "đưa cơ sở dữ liệu lên phiên bản của chương trình này");
        command.SetAction((line, ct) => RunAsync(scope, line, ct));
        return command;
    }

    private static async Task<int> RunAsync(VerbScope scope, ParseResult line, CancellationToken ct)
    {
        await using var open = await scope.OpenAsync(line, ct);
        var before = await VerbSchema.OfAsync(open.Choice, ct);
        if (before == SchemaState.Foreign)
        {
            await VerbSchema.MustBeReadyAsync(open.Choice, ct);
        }

        await open.Db.Database.MigrateAsync(ct);
        var did = before != SchemaState.Ready;
        await scope.AnswerAsync(line, new { migrated = did }, did ? "Cơ sở dữ liệu đã được nâng lên phiên bản mới." : "Cơ sở dữ liệu đã đúng phiên bản.", ct);
        return 0;
    }
}
