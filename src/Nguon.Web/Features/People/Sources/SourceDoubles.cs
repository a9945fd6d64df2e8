using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>New names of a review that are known already: members are refused, namesakes of the same year asked about.</summary>
internal sealed class SourceDoubles(AppDb db, Reach reach)
{
    public async Task<IReadOnlyList<Refusal>> OfAsync(IReadOnlyList<SourceLineInput> lines, CancellationToken ct)
    {
        var asked = lines.Select((line, at) => new Newcomer(at + 1, line, VietnameseText.SearchName(line.FullName)))
            .Where(n => n.Line.PersonId is null && n.Key.Length > 0 && !n.Line.IsKnownNotDouble).ToList();
        var keys = asked.Select(n => n.Key).Distinct().ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var twins = await db.People.AsNoTracking().Where(p => p.MergedIntoId == null && keys.Contains(p.SearchName)).Select(p => new { p.Id, p.SearchName, p.FullName, p.BornOn, p.Status }).ToListAsync(ct);
        var ids = twins.ConvertAll(t => t.Id);
        var seen = await reach.People.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        var found = twins.ConvertAll(t => new Twin(t.SearchName, t.FullName, t.BornOn, t.Status, seen.Contains(t.Id)));
        return [.. asked.Select(n => Of(n, found.Where(t => t.Key == n.Key && SameYear(t.BornOn, n.Line.BornOn)))).OfType<Refusal>(), .. Within(asked)];
    }

    private static bool SameYear(DateOnly? known, DateOnly? said) => said is null ? known is null : known?.Year == said.Value.Year;

    private static Refusal? Of(Newcomer newcomer, IEnumerable<Twin> twins)
    {
        var all = twins.ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var words = all.Find(t => t.IsSeen) is not { } known
            ? "đã có người cùng họ tên, năm sinh ở một đơn vị khác; hỏi cấp ủy cấp trên"
            : known.Status is PersonStatus.OfficialMember or PersonStatus.ProbationaryMember
                ? $"{known.FullName}, sinh {known.BornOn?.Year}, đã là đảng viên"
                : $"đã có {known.FullName}, sinh {known.BornOn?.Year} trong danh sách";
        return Said("SRC-020", $"Dòng {newcomer.At}: {words}. Nếu là người khác, đánh dấu “Người khác trùng tên” ở dòng này rồi ghi lại.");
    }

    private static IEnumerable<Refusal> Within(List<Newcomer> asked) =>
        asked.GroupBy(n => (n.Key, n.Line.BornOn?.Year)).Where(g => g.Count() > 1)
            .Select(g => Said("SRC-021", $"Các dòng {string.Join(", ", g.Select(n => n.At))} cùng họ tên, năm sinh. Bỏ dòng thừa, hoặc đánh dấu “Người khác trùng tên”."));

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "Duplicate", message, "Chi bộ");

    private sealed record Newcomer(int At, SourceLineInput Line, string Key);

    private sealed record Twin(string Key, string FullName, DateOnly? BornOn, PersonStatus Status, bool IsSeen);
}
