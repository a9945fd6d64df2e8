using System.CommandLine;
using System.Data.Common;

namespace Nguon.Web.Verbs;

/// <summary>The shell's door: one verb, one answer. Exit code 0 done, 1 refused, 2 wrong usage; standard output is the result only.</summary>
internal static class VerbLine
{
    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args, new VerbStreams(Console.OpenStandardInput, Console.OpenStandardOutput, Console.Error));

    public static async Task<int> RunAsync(string[] args, VerbStreams streams)
    {
        var root = Root(streams);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not HelpPage && parsed.Errors.Count > 0)
        {
            await streams.Error.WriteLineAsync(UsageOf(parsed));
            return 2;
        }

        try
        {
            // The host of ./run stops on the signals itself; a killed act is cancelled and leaves nothing half done.
            var timeout = parsed.CommandResult.Command.Name == ServeVerb.Name ? null : (TimeSpan?)TimeSpan.FromSeconds(20);
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = timeout });
        }
        catch (Exception error) when (Explain(error) is { } line)
        {
            await streams.Error.WriteLineAsync(line);
            return error is FormatException ? 2 : 1;
        }
    }

    internal static RootCommand Root(VerbStreams streams)
    {
        var root = new RootCommand("Một việc từ dòng lệnh, trên cùng cơ sở dữ liệu với ./run.");
        root.Options.Clear();
        var scope = new VerbScope(streams);
        scope.AddTo(root);
        root.Options.Add(new Option<bool>("--help", "-h") { Description = "xem cách dùng", Recursive = true, Action = new HelpPage(streams) });
        root.Add(ServeVerb.Make(scope));
        root.Add(MigrateVerb.Make(scope));
        root.Add(SeedVerb.Make(scope));
        root.Add(SignInVerb.Make(scope));
        root.Add(BackupVerbs.Backup(scope));
        root.Add(BackupVerbs.Restore(scope));
        root.Add(VerifyVerb.Make(scope));
        root.Add(FiguresVerb.Make(scope));
        root.Add(RulesVerb.Make(scope));
        root.Add(new Command("import", "nhập từ tệp") { OrganizationVerbs.ImportUnits(scope), OrganizationVerbs.ImportChanges(scope), PeopleVerbs.Import(scope), AggregatesVerb.Import(scope) });
        root.Add(new Command("export", "xuất ra tệp") { OrganizationVerbs.Export(scope), PeopleVerbs.Export(scope) });
        root.SetAction(_ =>
        {
            HelpPage.Write(root, streams.Error);
            return 2;
        });
        return root;
    }

    private static string UsageOf(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens.Count > 0
            ? $"Không hiểu: {string.Join(' ', parsed.UnmatchedTokens)}"
            : "Thiếu hoặc sai tham số.";
        return $"{unknown}{Environment.NewLine}Cách dùng: {HelpPage.UsageOf(parsed.CommandResult.Command)}";
    }

    private static string? Explain(Exception error) => error switch
    {
        VerbRefusedException or FormatException => error.Message,
        DbException => $"Cơ sở dữ liệu báo lỗi: {error.Message}",
        IOException or UnauthorizedAccessException => $"Không đọc hoặc ghi được tệp: {error.Message}",
        _ => null,
    };
}

/// <summary>Where a verb reads, answers and complains; tests give their own.</summary>
internal sealed record VerbStreams(Func<Stream> Input, Func<Stream> Output, TextWriter Error)
{
    /// <summary>Used by tests to freeze the day.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>A verb that cannot be done, with the reason in Vietnamese: exit code 1.</summary>
internal sealed class VerbRefusedException(string message) : Exception(message);
