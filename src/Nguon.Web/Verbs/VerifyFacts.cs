using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;

namespace Nguon.Web.Verbs;

/// <summary>Holds what figures count against the records it is derived from.</summary>
internal static class VerifyFacts
{
    private const int Group = 1000;

    public static async Task<IReadOnlyList<string>> RunAsync(AppDb db, CancellationToken ct)
    {
        var differences = new List<string>();
        var last = Guid.Empty;
        while (true)
        {
            var people = await db.People.AsNoTracking().Where(p => p.Id > last).OrderBy(p => p.Id).Take(Group).ToListAsync(ct);
            if (people.Count == 0)
            {
                return await new FigureTallies(db).DifferencesAsync(ct) is > 0 and var wrong ? [.. differences, $"Bảng cộng số liệu: {wrong} dòng khác với các số liệu đã ghi."] : differences;
            }

            var compared = await FactSources.CompareAsync(db, people, ct);
            differences.AddRange(compared.Where(c => !c.Agrees).Select(c => $"Người {c.PersonId:N}: số liệu thống kê khác với diễn biến đã ghi."));
            last = people[^1].Id;
        }
    }
}
