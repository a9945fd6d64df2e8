using System.Reflection;
using Nguon.Domain;
using Nguon.Domain.Activities;

namespace Nguon.Tests.Rooms;

public sealed class DocsTests
{
    [Fact]
    public void Every_kind_of_activity_is_described_with_its_number() =>
        Guard.Holds(Missing(Repo.Read("docs/activities.md"), Kinds));

    [Fact]
    public void A_kind_that_nobody_described_is_found() =>
        Assert.Equal(["| 9999 | `Forgotten` |"], Missing(Repo.Read("docs/activities.md"), Kinds.Append("| 9999 | `Forgotten` |")));

    [Fact]
    public void Every_kind_of_activity_is_caused_by_an_act() =>
        Guard.Holds(Unwritten(Enum.GetNames<ActivityKind>(), Repo.Files("src/Nguon.Web", ".cs").Select(Repo.Read).Where(source => source.Contains(".Log(", StringComparison.Ordinal))));

    [Fact]
    public void A_kind_no_act_causes_is_found() =>
        Assert.Equal(["Forgotten"], Unwritten(["Forgotten", "Kept"], ["db.Log(act, ActivityKind.Kept, subject)"]));

    [Fact]
    public void Every_entity_and_every_kind_of_the_domain_is_in_the_glossary() =>
        Guard.Holds(Missing(Repo.Read("docs/glossary.md"), DomainWords));

    [Fact]
    public void Every_page_the_map_names_exists()
    {
        var links = Repo.Read("docs/README.md").Split("](").Skip(1).Select(rest => rest.Split(')')[0]);

        Guard.Every(links, link => Assert.True(Path.Exists(Path.Combine(Repo.Root, "docs", link)), link));
    }

    [Fact]
    public void No_two_decisions_have_the_same_number()
    {
        var numbers = Repo.Files("docs/decisions", ".md").Select(file => int.Parse(Path.GetFileName(file)[..4])).ToList();

        Assert.Equal(numbers.Distinct(), numbers);
    }

    private static IEnumerable<string> Kinds => Enum.GetValues<ActivityKind>().Select(kind => $"| {(int)kind} | `{kind}` |");

    private static IEnumerable<string> Unwritten(IEnumerable<string> kinds, IEnumerable<string> acts) =>
        kinds.Except(acts.SelectMany(source => source.Split("ActivityKind.").Skip(1)).Select(rest => string.Concat(rest.TakeWhile(char.IsLetter))));

    private static IEnumerable<string> DomainWords => typeof(Outcome).Assembly.GetExportedTypes()
        .Where(type => type.IsEnum || type.GetProperty("Id", BindingFlags.Public | BindingFlags.Instance) is not null)
        .Select(type => $"`{type.Name}`");

    private static IEnumerable<string> Missing(string text, IEnumerable<string> words) =>
        words.Where(word => !text.Contains(word, StringComparison.Ordinal));
}
