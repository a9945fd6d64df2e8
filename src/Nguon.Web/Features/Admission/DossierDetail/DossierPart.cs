using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>One or more phases of the way on the page; folded when nothing is to be done there now.</summary>
internal sealed record DossierPart(string Title, IReadOnlyList<TaskGroupView> Groups, bool IsFolded)
{
    public static IReadOnlyList<DossierPart> Of(IReadOnlyList<TaskGroupView> groups)
    {
        var first = groups.ToList().FindIndex(IsAlive);
        if (first < 0)
        {
            return [new DossierPart("", groups, false)];
        }

        var done = groups.Take(first).Select(group => new DossierPart($"{group.Title}: đã xong {group.Tasks.Count(task => task.State == TaskState.Done)} việc", [group], true));
        var alive = groups.Skip(first).Where(IsAlive).ToList();
        var later = groups.Skip(first).Where(group => !IsAlive(group)).ToList();
        IEnumerable<DossierPart> parts = [.. done, new DossierPart("", alive, false)];
        return later.Count == 0 ? [.. parts] : [.. parts, new DossierPart($"Các bước sau: {string.Join("; ", later.Select(group => group.Title))}", later, true)];
    }

    private static bool IsAlive(TaskGroupView group) => group.Tasks.Any(task => task.State is TaskState.Now or TaskState.Blocked or TaskState.Mend)
        || (group.Tasks.Any(task => task.State == TaskState.Done) && group.Tasks.Any(task => task.State == TaskState.Later));
}
