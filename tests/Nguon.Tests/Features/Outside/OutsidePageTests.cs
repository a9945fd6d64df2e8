using Nguon.Tests.World;

namespace Nguon.Tests.Features.Outside;

public sealed class OutsidePageTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private readonly TestWorld world = fixture.World;

    [Fact]
    public async Task The_youth_union_sees_what_became_of_its_people_and_no_dossier()
    {
        using var client = await world.As(world.YouthUnion);

        var page = await client.OpenAsync("/gioi-thieu");

        Assert.Empty(page.Document.QuerySelectorAll("main a[href^='/ho-so']"));
        Assert.True((await client.GetAsync("/ho-so")).IsNotFound);
    }

    [Fact]
    public async Task The_centre_sees_class_proposals_only()
    {
        using var client = await world.As(world.Centre);

        Assert.True((await client.OpenAsync("/lop-hoc/de-nghi")).Shows("Danh sách đề nghị học lớp"));
        Assert.True((await client.GetAsync("/nguoi")).IsNotFound);
        Assert.True((await client.GetAsync("/gioi-thieu")).IsNotFound);
    }

    [Fact]
    public async Task Every_role_has_a_start_page()
    {
        foreach (var account in new[] { world.SecretaryOfKhuPho1, world.OfficerOfPhuong, world.Clerk, world.StandingMember, world.ProvinceDepartment, world.Centre, world.YouthUnion, world.Mentor, world.Admin })
        {
            using var client = await world.As(account);

            Assert.True((await client.OpenAsync("/")).Shows("Việc của tôi"));
        }
    }
}
