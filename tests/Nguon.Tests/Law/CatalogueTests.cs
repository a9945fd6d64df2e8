using Nguon.Domain.Admission;
using Nguon.Tests.Domain;
using Nguon.Tests.Rooms;

namespace Nguon.Tests.Law;

/// <summary>What the catalogue promises of every step (rules.md 4.1, 4.5, 4.7), one line each, as it was read; a change is read before it is kept.</summary>
public sealed class CatalogueTests
{
    private const string File = "tests/Nguon.Tests/Law/steps.txt";

    private static readonly ProcedureChain Full = new Way().Chain with { SubBaseId = WayWords.SubBase, SealId = null };
    private static readonly ProcedureChain Bare = new() { CellId = Way.Cell, CellName = "x", AuthorityId = Way.City };

    [Fact]
    public void Every_step_is_whose_act_on_which_paper_asks_for_what_and_rests_on_what_was_read()
    {
        var told = StepCatalogue.All.Select(Told).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_DRAWINGS") == "1")
        {
            System.IO.File.WriteAllText(Path.Combine(Repo.Root, File), string.Join('\n', told) + '\n');
        }

        Assert.Equal(Repo.Read(File).Split('\n', StringSplitOptions.RemoveEmptyEntries), told);
    }

    [Fact]
    public void The_way_and_the_exits_share_nothing_and_leave_only_corrections_out()
    {
        Assert.Empty(StepCatalogue.Way.Intersect(StepCatalogue.SideExits));
        Assert.Equal([StepKind.Correction, StepKind.Retraction], StepCatalogue.All.Except(StepCatalogue.Way).Except(StepCatalogue.SideExits).Select(step => step.Kind));
        Assert.Equal(Enum.GetValues<StepKind>(), StepCatalogue.All.Select(step => step.Kind));
        Assert.Equal((StepKind.AuthorityDeclined, StepKind.CellDeletionResolution), (StepCatalogue.SideExits[0].Kind, StepCatalogue.SideExits[1].Kind));
    }

    [Fact]
    public void A_paper_leads_to_its_step_and_a_form_asks_for_all_of_what_it_needs()
    {
        Assert.Equal(StepKind.Introduction, StepCatalogue.For(PaperKind.Introduction)?.Kind);
        Assert.Null(StepCatalogue.For(PaperKind.YouthUnionRecommendation + 1000));
        var vote = StepCatalogue.Of(StepKind.CellResolution);
        Assert.Equal((true, false, false), (vote.Needs(StepFields.Body | StepFields.Votes), vote.Needs(StepFields.Body | StepFields.Mentor), vote.Needs(StepFields.Mentor)));
    }

    [Fact]
    public void Whoever_has_the_seal_stamps_else_the_base_committee_else_who_decides()
    {
        var stamped = StepCatalogue.Of(StepKind.ResumeStamped);

        Assert.Equal(WayWords.SubBase, stamped.UnitOn(Full with { SealId = WayWords.SubBase }));
        Assert.Equal((Way.Base, Way.City, null), (stamped.UnitOn(Full), stamped.UnitOn(Bare), stamped.UnitOn(Bare with { AuthorityId = null })));
    }

    private static string Told(StepDefinition step) => Line(" | ",
        $"{step.Kind}: {step.Label}",
        step.LabelOn(Bare) == step.LabelOn(Full) ? "" : $"không có chi ủy: {step.LabelOn(Bare)}",
        $"của {Actors.NameOf(step.Actor)}{(step.ExistsOn(Bare) ? "" : ", chỉ khi có")}",
        step.FormCode ?? "",
        $"{step.DayLabel}; {step.Fields}",
        HowOften(step),
        Kinds("dựa trên", step.RestsOn),
        Kinds("cần trước", step.Requires),
        step.Paper is { } paper ? $"giấy {paper}" : "",
        step.Act is { } act ? $"xét {act}" : "");

    private static string HowOften(StepDefinition step) => Line(", ",
        step.IsOnce ? "một lần" : "",
        step.IsMany ? "nhiều lần" : "",
        step.IsOptional ? "không bắt buộc" : "",
        step.IsPersonal ? "tự viết" : "",
        step.IsExit ? "ngoài quy trình" : "");

    private static string Kinds(string word, IReadOnlyList<StepKind> kinds) => kinds.Count > 0 ? $"{word} {string.Join(", ", kinds)}" : "";

    private static string Line(string between, params string[] parts) => string.Join(between, parts.Where(part => part.Length > 0));
}
