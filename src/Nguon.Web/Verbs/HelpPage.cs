using System.CommandLine;
using System.CommandLine.Invocation;

namespace Nguon.Web.Verbs;

/// <summary>Help in the office's language: only what works is listed.</summary>
internal sealed class HelpPage(VerbStreams streams) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        using var output = new StreamWriter(streams.Output());
        Write(parseResult.CommandResult.Command, output);
        return 0;
    }

    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"Cách dùng: {UsageOf(command)}");
        Section(output, "Việc:", Verbs(command, "").Select(verb => (verb.Path + ArgumentsOf(verb.Command), verb.Command.Description)));
        Section(output, "Tham số:", command.Arguments.Select(argument => (argument.Name, argument.Description)));
        Section(output, "Tùy chọn:", OptionsOf(command).Select(option => (NameOf(option), option.Description)));
    }

    public static string UsageOf(Command command)
    {
        var path = string.Join(' ', command.Parents.OfType<Command>().Where(c => c is not RootCommand).Select(c => c.Name).Append(command.Name));
        return command is RootCommand
            ? "./nguon [tùy chọn] VIỆC …"
            : $"./nguon [tùy chọn] {path}{(command.Subcommands.Count > 0 ? " …" : ArgumentsOf(command))}";
    }

    private static IEnumerable<(string Path, Command Command)> Verbs(Command command, string before) =>
        command.Subcommands.SelectMany(sub => sub.Subcommands.Count > 0
            ? Verbs(sub, $"{before}{sub.Name} ")
            : [(before + sub.Name, sub)]);

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive)).DistinctBy(option => option.Name);

    private static string ArgumentsOf(Command command) => string.Concat(command.Arguments.Select(argument => $" {argument.Name}"));

    private static string NameOf(Option option) =>
        option is Option<bool> ? option.Name : $"{option.Name} {option.HelpName ?? "GIÁ_TRỊ"}";

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string? Description)> lines)
    {
        var rows = lines.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        var width = rows.Max(row => row.Name.Length) + 2;
        foreach (var (name, description) in rows)
        {
            output.WriteLine($"  {name.PadRight(width)}{description}");
        }
    }
}
