using Nguon.Tests.Rooms;

namespace Nguon.Tests.Law;

/// <summary>Whole ways of dossiers with every answer on the way, as they were read by hand; a change is read before it is kept.</summary>
public sealed class WrittenWayTests
{
    private const string Folder = "tests/Nguon.Tests/Law/ways";

    public static TheoryData<string> Ways => [.. Repo.Files(Folder, ".way")];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_act_and_each_question_is_answered_as_it_was_read(string file)
    {
        var written = Repo.Read(file);
        var told = WrittenWay.Told(written);
        if (Environment.GetEnvironmentVariable("UPDATE_DRAWINGS") == "1")
        {
            File.WriteAllText(Path.Combine(Repo.Root, file), told);
        }

        Assert.Equal(written.Split('\n'), told.Split('\n'));
    }
}
