using System.Net;
using Nguon.Tests.Papers;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Papers;

/// <summary>Trần Văn Bình admitted in 2024 and recognised in June 2025 under the old ward and the old city, taken over from the papers.</summary>
internal static class PastDossier
{
    public static async Task<Guid> OfBinhAsync(TestWorld world)
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        var (cell, ward, city) = (world.Units.KhuPho1, world.Units.OldWardEast, world.Units.City);
        var taken = await officer.PostJsonAsync("/api/v1/dossiers/record", new
        {
            personId = world.Binh.Id,
            steps = new[]
            {
                Step("PutOnList", "2023-02-03", cell, null, null),
                Step("CellResolution", "2024-03-05", cell, "05-NQ/CB", Counted(20, 17)),
                Step("BaseResolution", "2024-03-20", ward, "11-NQ/ĐU", Counted(15, 13)),
                Step("AdmissionDecision", "2024-05-10", city, "118-QĐ/ThU", null),
                Step("Ceremony", "2024-05-20", cell, null, null),
                Step("CellRecognitionResolution", "2025-05-26", cell, "08-NQ/CB", Counted(20, 18)),
                Step("BaseRecognitionResolution", "2025-06-05", ward, "19-NQ/ĐU", Counted(15, 14)),
                Step("RecognitionDecision", "2025-06-20", city, "204-QĐ/ThU", null),
            },
        });
        Assert.True(taken.Status == HttpStatusCode.OK, taken.Body);
        return await world.InDb(db => Task.FromResult(db.Dossiers.Where(d => d.PersonId == world.Binh.Id).Select(d => d.Id).Single()));
    }

    public static async Task<string> TextAsync(TestWorld world, TestAccount account, string paperAndQuery)
    {
        using var client = await world.As(account);
        using var printed = await client.Http.GetAsync(new Uri($"/api/v1/papers/{paperAndQuery}", UriKind.Relative));
        var bytes = await printed.Content.ReadAsByteArrayAsync();
        Assert.True(printed.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(bytes));
        return PaperReader.TextOf(bytes);
    }

    private static object Step(string kind, string on, Guid by, string? number, object? details) =>
        details is null ? new { kind, occurredOn = on, byOrganizationId = by, paperNumber = number } : new { kind, occurredOn = on, byOrganizationId = by, paperNumber = number, details };

    private static object Counted(int members, int agreed) =>
        new { body = new { officialMembers = members, present = members }, vote = new { @for = agreed, against = members - agreed } };
}
