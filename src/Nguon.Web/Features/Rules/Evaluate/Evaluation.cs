using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;

namespace Nguon.Web.Features.Rules;

/// <summary>Facts in, verdicts out (contracts/rules-evaluate.md): the rules of the pages, no database, bounded memory.</summary>
internal sealed class Evaluation(RuleBook book, WorkingCalendar calendar)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Judges every case and writes the array of verdicts; throws <see cref="FormatException"/> when the input is no JSON.</summary>
    /// <returns>How many cases were malformed.</returns>
    public async Task<int> RunAsync(Stream input, FileBufferingWriteStream output, CancellationToken ct)
    {
        var malformed = 0;
        var before = "[\n";
        await using var json = new Utf8JsonWriter(output, Writing);
        await foreach (var element in new CaseStream(input).ReadAsync(ct))
        {
            await output.WriteAsync(System.Text.Encoding.ASCII.GetBytes(before), ct);
            malformed += Judged(json, CaseReader.Read(element)) ? 0 : 1;
            await json.FlushAsync(ct);
            json.Reset();
            before = ",\n";
        }

        await output.WriteAsync(before[0] == '[' ? "[]\n"u8.ToArray() : "\n]\n"u8.ToArray(), ct);
        return malformed;
    }

    private bool Judged(Utf8JsonWriter json, RuleCase one)
    {
        if (one.Facts is not { } facts)
        {
            VerdictWriter.WriteError(json, one.Id, one.Error ?? "");
            return false;
        }

        VerdictWriter.Write(json, one.Id, Judge.Of(facts, book, one.Calendar ?? calendar));
        return true;
    }
}
