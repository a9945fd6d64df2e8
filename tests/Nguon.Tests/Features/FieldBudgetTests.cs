using AngleSharp.Dom;
using Nguon.Tests.World;

namespace Nguon.Tests.Features;

/// <summary>What must be looked at before the first entry can be sent: eight fields for a person, twelve for a dossier. What is folded away or a line of a further paper is not counted.</summary>
public sealed class FieldBudgetTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task A_person_is_entered_with_eight_fields()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var fields = Fields((await officer.OpenAsync("/nguoi/moi")).Document);

        Assert.True(fields.Count == 8, string.Join(" | ", fields));
    }

    [Fact]
    public async Task A_dossier_is_opened_with_at_most_twelve_fields()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync($"/ho-so/moi?nguoi={World.Binh.Id}");
        var agreed = page.Document.QuerySelectorAll("tr").Single(row => row.QuerySelector("input[value=AgreedToOpen]") is not null);

        var fields = Fields(page.Document).Concat(agreed.QuerySelectorAll("input:not([type=hidden]), select").Select(box => box.GetAttribute("aria-label") ?? box.OuterHtml)).ToList();

        Assert.True(fields.Count is > 6 and <= 12, string.Join(" | ", fields));
    }

    private static List<string> Fields(IParentNode page) =>
        [.. page.QuerySelectorAll("main form .field").Where(field => field.Closest("details:not([open])") is null).Select(field => field.TextContent.Trim().Split('\n')[0])];
}
