using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

public sealed class PersonElsewhereTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task Behind_a_past_figure_somebody_now_elsewhere_is_named_with_the_unit_of_then_and_cannot_be_opened()
    {
        var life = new PersonLife(Guid.CreateVersion7(), new DateOnly(2025, 9, 1), world.Units.KhuPho1, Sex.Female, 30);
        life.MoveTo(world.Units.OtherCell, new DateOnly(2026, 3, 1));
        var dossier = new AdmissionDossier { Id = Guid.CreateVersion7(), PersonId = life.Id, CellId = world.Units.OtherCell, Attempt = 1, OpenedOn = new DateOnly(2025, 2, 1) };
        await world.Add([.. RandomCityRows.Rows(life, world.Clock.GetUtcNow().UtcDateTime)]);
        await world.Add(dossier);
        using var officer = await world.As(world.OfficerOfPhuong);
        using var foreign = await world.As(world.ForeignOfficer);
        var name = $"Người {life.Id.ToString()[^4..]}";

        var then = await officer.OpenAsync("/so-lieu/danh-sach?don-vi=MH-D-01&chi-tieu=dang-vien&den-ngay=01/11/2025");
        var wire = await officer.OpenAsync("/api/v1/figures?measure=dang-vien&from=2025-10-01&to=2025-11-01&organization=MH-D-01&persons=true");
        var now = await officer.OpenAsync("/so-lieu/danh-sach?don-vi=MH-D-01&chi-tieu=dang-vien&den-ngay=01/11/2026");

        var row = Assert.Single(then.Document.QuerySelectorAll("tbody tr"), line => line.TextContent.Contains(name, StringComparison.Ordinal));
        Assert.Contains("Chi bộ Khu phố 1", row.TextContent, StringComparison.Ordinal);
        Assert.Contains(life.Id.ToString(), wire.Body, StringComparison.Ordinal);
        Assert.False(now.Shows(name), now.Text);
        foreach (var address in new[] { $"/nguoi/{life.Id}", $"/api/v1/people/{life.Id}", $"/ho-so/{dossier.Id}", $"/api/v1/dossiers/{dossier.Id}" })
        {
            Assert.True((await officer.GetAsync(address)).IsNotFound, address);
            Assert.True((await foreign.GetAsync(address)).IsOk, address);
        }
    }
}
