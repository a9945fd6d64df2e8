namespace Nguon.Tests.Rooms;

/// <summary>Whatever the program can refuse, a test provokes it and names its code.</summary>
public sealed class RefusalCodeTests
{
    private static readonly string[] Own = ["tests/Nguon.Tests/Rooms/RefusalCodes.cs", "tests/Nguon.Tests/Rooms/RefusalCodeTests.cs"];

    /// <summary>Codes that stand for one rule told in several ways.</summary>
    private static readonly Dictionary<string, string> SeveralRules = new() { ["CLS-012"] = "who may go, told by the kind of class" };

    private static IReadOnlyList<string> Sources { get; } = [.. Repo.Files("src", ".cs").Select(Repo.Read)];

    [Fact]
    public void Every_code_of_a_refusal_is_named_by_a_test() => Guard.Holds(RefusalCodes.Objections(
        Sources.SelectMany(RefusalCodes.GivenIn),
        Repo.Files("tests", ".cs", ".txt", ".way", ".cases").Except(Own).SelectMany(file => RefusalCodes.NamedIn(Repo.Read(file)))));

    [Fact]
    public void A_code_stands_for_one_rule() => Guard.Holds(RefusalCodes.OfTwoRules(Sources, SeveralRules));

    [Fact]
    public void A_code_nobody_provokes_is_found()
    {
        var given = RefusalCodes.GivenIn("""Plain("ABC-001", "x"); Plain("ABC-002", "y"); // "ABC-3" and SHA-256""");

        Assert.Equal(["ABC-002 is provoked by no test"], RefusalCodes.Objections(given, RefusalCodes.NamedIn("Assert ABC-001")));
    }

    [Fact]
    public void A_code_of_two_rules_and_a_stale_reason_are_found() => Assert.Equal(
        ["ABC-001 stands for OneRule, Other", "ABC-009 is left out for a reason that holds no longer"],
        RefusalCodes.OfTwoRules(
            ["""Plain("ABC-001", "OneRule"); Say("ABC-002", "OneRule")""", """Plain("ABC-001", "Other"); Say("ABC-002", "OneRule")"""],
            new Dictionary<string, string> { ["ABC-009"] = "gone" }));
}
