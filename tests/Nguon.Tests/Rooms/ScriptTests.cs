using System.Text.RegularExpressions;

namespace Nguon.Tests.Rooms;

/// <summary>The SDK leaves two folders behind for each command that builds: every script that calls it does so inside bin/scratch, which removes them.</summary>
public sealed partial class ScriptTests
{
    [Fact]
    public void Every_script_that_builds_or_tests_leaves_no_folder_behind()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repo.Root, "bin")).Select(path => $"bin/{Path.GetFileName(path)}").Where(name => name != "bin/scratch");

        Guard.Holds(scripts.Concat(["run", "test", "nguon"]).Where(name => Leaves(Repo.Read(name))).Select(name => $"{name} calls the SDK outside bin/scratch"));
    }

    [Theory]
    [InlineData("step dotnet build Nguon.slnx", true)]
    [InlineData("source bin/scratch\nexec dotnet test tests", true)]
    [InlineData("source bin/scratch\ndotnet publish src/Nguon.Web", false)]
    [InlineData("exec dotnet \"$home/artifacts/nguon/Nguon.Web.dll\" verb", false)]
    public void A_script_that_leaves_folders_is_found(string script, bool leaves) => Assert.Equal(leaves, Leaves(script));

    // After exec no shell is left to remove anything.
    private static bool Leaves(string script) => ExecutesSdk().IsMatch(script) || CallsSdk().IsMatch(script) && !script.Contains("source bin/scratch", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(step )?dotnet (build|test|publish|restore|format|watch|ef|tool|run)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex CallsSdk();

    [GeneratedRegex(@"^\s*exec dotnet (build|test|publish|restore|format|watch|ef|tool|run)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ExecutesSdk();
}
