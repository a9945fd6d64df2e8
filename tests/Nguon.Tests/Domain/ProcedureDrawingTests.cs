using Nguon.Tests.Rooms;

namespace Nguon.Tests.Domain;

/// <summary>The drawings in docs/procedure are those of the code.</summary>
public sealed class ProcedureDrawingTests
{
    private const string Folder = "docs/procedure";

    [Fact]
    public void The_drawings_are_those_of_the_code()
    {
        var drawn = ProcedureDrawing.All(Way.Book);
        if (Environment.GetEnvironmentVariable("UPDATE_DRAWINGS") == "1")
        {
            foreach (var (file, text) in drawn)
            {
                File.WriteAllText(Path.Combine(Repo.Root, Folder, file), text);
            }
        }

        Assert.Empty(Stale(drawn, file => File.ReadAllText(Path.Combine(Repo.Root, Folder, file))));
        Assert.Equal(drawn.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Path.Combine(Repo.Root, Folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_stale_drawing_is_found() =>
        Assert.Equal(ProcedureDrawing.All(Way.Book).Count, Stale(ProcedureDrawing.All(Way.Book), _ => "an old drawing").Count);

    private static List<string> Stale(IReadOnlyDictionary<string, string> drawn, Func<string, string> read) =>
        [.. drawn.Where(drawing => read(drawing.Key) != drawing.Value).Select(drawing => drawing.Key)];
}
