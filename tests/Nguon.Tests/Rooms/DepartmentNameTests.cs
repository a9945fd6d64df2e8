namespace Nguon.Tests.Rooms;

/// <summary>The department of a committee was Ban Tổ chức and is Ban Xây dựng Đảng: its name comes from the unit of the day, never from the program.</summary>
public sealed class DepartmentNameTests
{
    private static readonly string[] Names = ["Ban Xây dựng Đảng", "Ban Tổ chức Đảng ủy", "Ban Tổ chức Thành ủy"];

    [Fact]
    public void No_page_or_refusal_names_the_department_by_itself() => Assert.DoesNotContain(Repo.Files("src", ".cs", ".cshtml", ".razor"), IsOffender);

    [Fact]
    public void The_invented_city_names_its_departments_so_the_guard_can_see_them() =>
        Assert.Contains(Repo.Files("src/Nguon.Web/Seed/Demo", ".cs"), file => Says(Repo.Read(file)));

    private static bool IsOffender(string file) => !file.StartsWith("src/Nguon.Web/Seed/", StringComparison.Ordinal) && Says(Repo.Read(file));

    private static bool Says(string text) => text.Split('\n').Any(line =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Names.Any(name => line.Contains(name, StringComparison.Ordinal)));
}
