using Nguon.Domain;
using Nguon.Web.Data;

namespace Nguon.Tests.Rooms;

public sealed class RoomTests
{
    [Theory]
    [InlineData(typeof(Outcome))]
    [InlineData(typeof(AppDb))]
    public void Every_room_uses_only_what_the_plan_allows(Type inAssembly) =>
        Guard.Holds(Uses.In(inAssembly.Assembly.Location).Select(Plan.Objection).OfType<string>());

    [Fact]
    public void The_domain_references_no_package_and_no_other_project()
    {
        var references = typeof(Outcome).Assembly.GetReferencedAssemblies().Select(name => name.Name!); // our own assemblies are named

        Assert.DoesNotContain(references, name => !name.StartsWith("System", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feature_that_uses_another_feature_is_found() =>
        Assert.Contains(Offences, o => o == "Nguon.Web.Features.OffenderOne.Peeks uses Nguon.Web.Features.OffenderTwo.Secret of another feature");

    [Fact]
    public void A_page_that_reads_a_table_without_reach_is_found_even_inside_a_lambda() =>
        Assert.Contains(Offences, o => o == "Nguon.Web.Features.OffenderOne.ReadsTablesPage (Features) reads the table People without Reach");

    [Fact]
    public void A_picture_that_uses_a_feature_is_found() =>
        Assert.Contains(Offences, o => o == "Nguon.Web.Ui.OffendingPicture (Ui) uses Nguon.Web.Features.OffenderTwo.Secret (Features)");

    [Fact]
    public void A_room_nobody_planned_is_found() =>
        Assert.Contains(Offences, o => o == "Nguon.Web.Basement.Hidden: the room Basement is not in the plan");

    [Fact]
    public void A_page_belongs_to_the_feature_of_its_folder() =>
        Assert.Equal(new Room("Features", "Admission"), Plan.RoomOf("AspNetCoreGeneratedDocument.Features_Admission_DossierList_DossierList"));

    private static IReadOnlyList<string> Offences { get; } =
        Uses.In(typeof(RoomTests).Assembly.Location).Select(Plan.Objection).OfType<string>().ToList();
}
