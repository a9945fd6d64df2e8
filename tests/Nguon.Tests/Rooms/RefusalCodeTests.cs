namespace Nguon.Tests.Rooms;

/// <summary>Whatever the program can refuse, a test provokes it and names its code.</summary>
public sealed class RefusalCodeTests
{
    private static readonly string[] Own = ["tests/Nguon.Tests/Rooms/RefusalCodes.cs", "tests/Nguon.Tests/Rooms/RefusalCodeTests.cs"];

    // Codes whose refusal is told but whose code no test names yet; the list only gets shorter.
    private static readonly Dictionary<string, string> LeftOut = new([
        .. Waiting("CLS-015 CLS-041 CLS-045"),
        .. Waiting("FIG-010 FIG-012 FIG-040 FIG-050 FIG-051 FIG-052"),
        .. Waiting("MRG-007"),
        .. Waiting("ORG-011 ORG-012 ORG-021 ORG-022 ORG-023 ORG-024 ORG-031 ORG-036 ORG-037 ORG-038 ORG-048 ORG-049 ORG-050 ORG-072 ORG-073"),
        .. Waiting("PAP-010 PAP-012"),
        .. Waiting("PER-020 PER-021 PER-022 PER-023"),
        .. Waiting("RES-002 RES-003 RES-011 RES-012 RES-013 RES-021"),
        .. Waiting("RUL-005 RUL-006"),
        .. Waiting("TRF-018 TRF-033 TRF-034"),
    ]);

    [Fact]
    public void Every_code_of_a_refusal_is_named_by_a_test() => Guard.Holds(RefusalCodes.Objections(
        Repo.Files("src", ".cs").SelectMany(file => RefusalCodes.GivenIn(Repo.Read(file))),
        Repo.Files("tests", ".cs", ".txt", ".way", ".cases").Except(Own).SelectMany(file => RefusalCodes.NamedIn(Repo.Read(file))),
        LeftOut));

    private static IEnumerable<KeyValuePair<string, string>> Waiting(string codes) => codes.Split(' ').Select(code => KeyValuePair.Create(code, "waits for its test"));

    [Fact]
    public void A_code_nobody_provokes_and_a_stale_reason_are_found()
    {
        var given = RefusalCodes.GivenIn("""Plain("ABC-001", "x"); Plain("ABC-002", "y"); // "ABC-3" and SHA-256""");

        Assert.Equal(
            ["ABC-002 is provoked by no test", "ABC-009 is left out for a reason that holds no longer"],
            RefusalCodes.Objections(given, RefusalCodes.NamedIn("Assert ABC-001"), new Dictionary<string, string> { ["ABC-009"] = "gone" }));
    }
}
