using System.Globalization;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Rules;

/// <summary>A rule's value in words a reader knows; what is not known here stays as the data say it.</summary>
internal static class RuleWords
{
    public static string Of(RuleLayerValue value) => value.Confidence == Confidence.Unknown ? "Chưa biết" : value.Text switch
    {
        var text when bool.TryParse(text, out var yes) => yes ? "Có" : "Không",
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => Number(value.Key, number),
        var text => string.Join(", ", text.Split(',', StringSplitOptions.TrimEntries).Select(One)),
    };

    private static string Number(RuleKey key, int number) =>
        key is RuleKey.AgeFromMonths or RuleKey.AgeToMonths ? $"{number} tháng ({number / 12} tuổi)" : Formats.Number(number);

    private static string One(string word) =>
        Enum.TryParse<EducationLevel>(word, out var level) && Enum.IsDefined(level) ? Labels.Of(level)
        : Enum.TryParse<FormerEnd>(word, out var end) && Enum.IsDefined(end) ? Labels.Of(end)
        : Enum.TryParse<FormerCause>(word, out var cause) && Enum.IsDefined(cause) ? Labels.Of(cause)
        : Enum.TryParse<CeremonyStart>(word, out var start) && Enum.IsDefined(start) ? Labels.Of(start)
        : word;
}
