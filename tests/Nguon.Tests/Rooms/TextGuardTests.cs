namespace Nguon.Tests.Rooms;

public sealed class TextGuardTests
{
    [Fact]
    public void No_file_breaks_a_guard()
    {
        var files = Repo.Files("src", ".cs", ".cshtml", ".razor", ".css", ".js").Concat(Repo.Files("tests", ".cs", ".js")).Concat(Repo.Files("bench", ".cs"))
            .Where(file => !Path.GetFileName(file).StartsWith("TextGuard", StringComparison.Ordinal));

        Guard.Holds(files.SelectMany(file => TextGuards.Objections(file, Repo.Read(file))));
    }

    [Theory]
    [InlineData("src/Nguon.Web/Features/A.cs", "rows.Where(r => r.From <= day)", "in force by hand")]
    [InlineData("src/Nguon.Web/Features/A.cs", "// TODO later", "unfinished")]
    [InlineData("src/Nguon.Web/Features/A.cs", "throw new NotImplementedException();", "unfinished")]
    [InlineData("tests/Nguon.Tests/A.cs", "[Fact(Skip = \"slow\")]", "skips a test")]
    [InlineData("src/Nguon.Web/Features/A.cs", "try { A(); } catch (IOException) { }", "swallows")]
    [InlineData("src/Nguon.Web/Features/A.cs", "try { A(); }\ncatch\n{\n    // never mind\n}\n", "swallows")]
    [InlineData("src/Nguon.Web/Features/A.cs", "Console.WriteLine(1);", "console")]
    [InlineData("src/Nguon.Web/Ui/A.cshtml", "<script src=\"https://cdn.example/x.js\">", "outside address")]
    [InlineData("src/Nguon.Web/Features/A.cshtml", "<p>@Html.Raw(person.FullName)</p>", "making it harmless")]
    [InlineData("src/Nguon.Web/Ui/A.cs", "output.Content.AppendHtml($\"<b>{name}</b>\");", "making it harmless")]
    [InlineData("src/Nguon.Web/Features/A.cs", "PRAGMA user_version", "provider-specific")]
    [InlineData("src/Nguon.Web/Ui/A.cs", "Đo\u0302\u0300ng", "not NFC")]
    public void Each_guard_finds_its_offender(string file, string text, string reason) =>
        Assert.Contains(TextGuards.Objections(file, text), objection => objection.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("src/Nguon.Web/A.cs", 251)]
    [InlineData("tests/Nguon.Tests/A.cs", 301)]
    public void A_file_that_grew_too_long_is_found(string file, int lines) =>
        Assert.Contains(TextGuards.Objections(file, string.Concat(Enumerable.Repeat("x\n", lines))), o => o.EndsWith($"has {lines} lines", StringComparison.Ordinal));

    [Theory]
    [InlineData("src/Nguon.Domain/Time/IEffective.cs", "row.From <= day")]
    [InlineData("src/Nguon.Web/Features/A.cs", "catch (IOException error)\n{\n    throw new InvalidOperationException(error.Message);\n}")]
    [InlineData("src/Nguon.Web/Verbs/A.cs", "Console.Error.Flush();")]
    public void What_is_allowed_passes(string file, string text) => Assert.Empty(TextGuards.Objections(file, text));
}
