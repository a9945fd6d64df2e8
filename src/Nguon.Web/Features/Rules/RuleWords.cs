using System.Globalization;
using Nguon.Domain.Admission;

namespace Nguon.Web.Features.Rules;

/// <summary>A rule's value in words a reader knows; what is not a number or a yes stays as the data say it.</summary>
internal static class RuleWords
{
    public static string Of(RuleLayerValue value) => value.Confidence == Confidence.Unknown
        ? "Chưa biết"
        : value.Text switch
        {
            "true" => "Có",
            "false" => "Không",
            var text when int.TryParse(text, CultureInfo.InvariantCulture, out _) => text,
            "Receipt" => "Từ ngày chi bộ nhận quyết định",
            "Issue" => "Từ ngày ban hành quyết định",
            var text => text,
        };
}
