using System.CommandLine;
using Microsoft.AspNetCore.WebUtilities;
using Nguon.Web.Features.Rules;
using Nguon.Web.Seed;

namespace Nguon.Web.Verbs;

/// <summary>nguon rules evaluate FILE (contracts/rules-evaluate.md): opens no database.</summary>
internal static class RulesVerb
{
    public static Command Make(VerbScope scope)
    {
        var file = new Argument<string>("FILE") { Description = "JSON: một hồ sơ hoặc danh sách hồ sơ; - là đầu vào chuẩn" };
        var evaluate = new Command("evaluate", "xét các hồ sơ trong tệp theo quy định") { file };
        evaluate.SetAction((line, ct) => RunAsync(scope.Streams, line.GetRequiredValue(file), ct));
        return new Command("rules", "quy định") { evaluate };
    }

    private static async Task<int> RunAsync(VerbStreams streams, string file, CancellationToken ct)
    {
        if (file != "-" && !File.Exists(file))
        {
            throw new FormatException($"Không có tệp này: {file}.");
        }

        await using var input = file == "-" ? streams.Input() : File.OpenRead(file);
        await using var answer = new FileBufferingWriteStream();
        var malformed = await new Evaluation(RuleBookSource.Load(), CalendarSource.Load()).RunAsync(input, answer, ct);
        await using var output = streams.Output();
        await answer.DrainBufferAsync(output, ct);
        if (malformed == 0)
        {
            return 0;
        }

        await streams.Error.WriteLineAsync($"{malformed} hồ sơ không đọc được; xem «error» trong kết quả.");
        return 1;
    }
}
