using Nguon.Domain.Organizations;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>What a field of a code offers.</summary>
internal static class CodeChoices
{
    /// <summary>Codes valid on the day, and last the one that stands there now when it is no longer on the list.</summary>
    public static IReadOnlyList<Choice> On(UnitCodeBook codes, UnitCodeList list, DateOnly day, string? now)
    {
        var valid = codes.Choices(list, day).Select(code => new Choice(code.Code, code.Label)).ToList();
        return now is null || valid.Exists(choice => choice.Value == now) ? valid : [.. valid, new Choice(now, $"{codes.Label(list, now)} (đang ghi, không có trong danh mục)")];
    }

    /// <summary>Kinds in use on the day; the value is the kind's own name.</summary>
    public static IReadOnlyList<Choice> Kinds(UnitCodeBook codes, DateOnly day) =>
        [.. codes.Choices(UnitCodeList.Kind, day).Where(code => OrganizationCodes.Kind(code.Code) is not null).Select(code => new Choice($"{OrganizationCodes.Kind(code.Code)}", code.Label))];
}
