using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;
using Nguon.Web.Data;
using Nguon.Web.Seed.Demo;

namespace Nguon.Tests.Seed;

[Collection(DemoCityCollection.Name)]
public sealed class DemoSamenessTests(DemoCityFixture city)
{
    [Fact]
    public async Task The_verb_builds_the_same_city_of_the_same_day_ids_aside()
    {
        await using var again = await TestDatabase.EmptyAsync();

        var said = await Shell.On(again.Choice).SayAsync("--json", "seed", "demo");

        Assert.Equal((0, "{\"built\":true}"), (said.Code, said.Output.Trim()));
        Assert.NotEmpty(said.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await using var db = again.Open();
        Assert.Equal(await ContentAsync(city.Db), await ContentAsync(db));
    }

    [Fact]
    public async Task A_database_that_holds_anything_is_refused()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => DemoCity.BuildAsync(city.Db, DemoCityFixture.Today, null, default));

        Assert.Contains("đã có dữ liệu", refused.Message);
    }

    /// <summary>A hash of everything people read, in an order of its own.</summary>
    private static async Task<string> ContentAsync(AppDb db)
    {
        var lines = new List<string>();
        lines.AddRange(await db.OrganizationVersions.Select(v => v.Code + v.Name + v.From + v.Until + v.Kind + v.CommitteeMembers).ToListAsync());
        lines.AddRange(await db.People.Select(p => p.FullName + p.BornOn + p.IdentityNumber + p.Status + p.PermanentResidence + p.Occupation).ToListAsync());
        lines.AddRange(await db.Standings.Select(s => "" + s.Status + s.From + s.Until + s.LeavingReason).ToListAsync());
        lines.AddRange(await db.AdmissionRecords.Select(r => "" + r.DecidedOn + r.DecisionNumber + r.CeremonyOn + r.AgeThen + r.OccupationThen).ToListAsync());
        lines.AddRange(await db.DossierSteps.Select(s => "" + s.Kind + s.OccurredOn + s.PaperNumber + s.RegulationId + s.Sequence).ToListAsync());
        lines.AddRange(await db.Dossiers.Select(d => "" + d.Stage + d.StageOn + d.DueOn + d.LapsesOn + d.OpenMarks).ToListAsync());
        lines.AddRange(await db.Sessions.Select(s => s.Chair + s.HeldOn + s.ResolutionNumber).ToListAsync());
        lines.AddRange(await db.MentorRemarks.Select(r => r.Text + r.RemarkedOn).ToListAsync());
        lines.Sort(StringComparer.Ordinal);
        return lines.Count.ToString(CultureInfo.InvariantCulture) + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
