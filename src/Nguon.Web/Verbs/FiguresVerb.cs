using System.CommandLine;
using System.Globalization;
using System.Text;
using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Verbs;

/// <summary>nguon figures (contracts/figures.md).</summary>
internal static class FiguresVerb
{
    public static Command Make(VerbScope scope)
    {
        var line = new FigureOptions();
        var command = new Command("figures", "số liệu của một đơn vị, hoặc danh sách phía sau số liệu");
        line.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(scope, line, parsed, ct));
        return command;
    }

    private static async Task<int> RunAsync(VerbScope scope, FigureOptions options, ParseResult line, CancellationToken ct)
    {
        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.MustBeReadyAsync(open.Choice, ct);
        var question = Told(FigureReader.Read(options.Wish(line)));
        var query = open.Services.GetRequiredService<FigureQuery>();
        if (line.GetValue(options.Persons))
        {
            var people = Told(await query.BehindAsync(question, null, ct));
            await scope.AnswerAsync(line, people, string.Join('\n', people.Select(p => $"{p.Name ?? "(đã xóa dữ liệu)"}\t{p.Unit.Code}\t{p.Unit.Name}\t{p.On:dd/MM/yyyy}")), ct);
            return 0;
        }

        var answer = Told(await query.AskAsync(question, ct));
        await scope.AnswerAsync(line, answer, Text(question, answer), ct);
        return 0;
    }

    private static T Told<T>(Outcome<T> outcome) => outcome is { Succeeded: true, Value: { } value }
        ? value
        : throw new VerbRefusedException(string.Join(Environment.NewLine, outcome.Refusals.Select(refusal => refusal.Message)));

    private static string Text(FigureQuestion question, FigureAnswer answer)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{question.Measure.Name}, {answer.Organization.Name}, từ {answer.From:dd/MM/yyyy} đến hết {answer.To:dd/MM/yyyy}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{(answer.Tree.Mode == "today" ? "Cây hôm nay" : "Cây của ngày")} {answer.Tree.On:dd/MM/yyyy}");
        text.Append(CultureInfo.InvariantCulture, $"Tổng: {Formats.Decimal(answer.Total.Value)}{Parts(answer.Total.Numerator, answer.Total.Denominator)}{(answer.Total.Aggregate > 0 ? $" (trong đó {Formats.Number(answer.Total.Aggregate)} là số tổng hợp)" : "")}");
        foreach (var row in answer.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {row.Label}: {Formats.Decimal(row.Value)}{Parts(row.Numerator, row.Denominator)}");
        }

        foreach (var change in answer.Breaks)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{change.On:dd/MM/yyyy}: {change.Event} ({change.Document})");
        }

        return text.ToString();
    }

    private static string Parts(long? part, long? whole) => part is { } top && whole is > 0 and { } bottom ? $"% ({Formats.Number(top)}/{Formats.Number(bottom)})" : "";
}

/// <summary>What may stand on the line.</summary>
internal sealed class FigureOptions
{
    private readonly Option<string> organization = new("--organization") { Description = "mã đơn vị", HelpName = "MÃ", Required = true };
    private readonly Option<string> measure = new("--measure") { Description = $"chỉ tiêu: {string.Join(", ", MeasureCatalogue.All.Select(m => m.Code))}", HelpName = "CHỈ_TIÊU", Required = true };
    private readonly Option<string> from = new("--from") { Description = "ngày đầu kỳ", HelpName = "NGÀY", Required = true };
    private readonly Option<string> to = new("--to") { Description = "ngày cuối kỳ, được tính", HelpName = "NGÀY", Required = true };
    private readonly Option<string?> on = new("--on") { Description = "ngày của cây tổ chức (mặc định: ngày cuối kỳ)", HelpName = "NGÀY" };
    private readonly Option<string?> tree = new("--tree") { Description = "day: cây của ngày đó; today: cây hôm nay", HelpName = "CÂY" };
    private readonly Option<string[]> where = new("--where") { Description = "lọc, lặp lại được", HelpName = "TIÊU_CHÍ=GIÁ_TRỊ" };
    private readonly Option<string?> by = new("--by") { Description = $"phân theo: {string.Join(", ", Axis.All.Select(a => a.Code))}", HelpName = "TIÊU_CHÍ" };
    private readonly Option<string?> knownAt = new("--known-at") { Description = "theo những gì đã ghi đến thời điểm này (mặc định: bây giờ)", HelpName = "THỜI_ĐIỂM" };

    public Option<bool> Persons { get; } = new("--persons") { Description = "danh sách phía sau số liệu" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { organization, measure, from, to, on, tree, where, by, knownAt, Persons })
        {
            command.Add(option);
        }
    }

    public FigureWish Wish(ParseResult line) => new()
    {
        Organization = line.GetRequiredValue(organization),
        Measure = line.GetRequiredValue(measure),
        From = Day(line.GetRequiredValue(from), "--from"),
        To = Day(line.GetRequiredValue(to), "--to"),
        On = line.GetValue(on) is { } day ? Day(day, "--on") : null,
        Tree = line.GetValue(tree),
        Where = line.GetValue(where) ?? [],
        By = line.GetValue(by),
        KnownAt = line.GetValue(knownAt) is { } moment ? Moment(moment) : null,
    };

    private static DateOnly Day(string text, string option) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"{option} cần một ngày, ví dụ 2022-05-20; không hiểu «{text}».");

    private static DateTime Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.UtcDateTime
            : throw new FormatException($"--known-at cần một thời điểm, ví dụ 2026-11-22T02:00:00Z; không hiểu «{text}».");
}
