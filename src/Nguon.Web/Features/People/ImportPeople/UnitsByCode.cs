using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Units by the code of a list, asked once each; what is out of reach answers like what does not exist.</summary>
internal sealed class UnitsByCode(AppDb db, Reach reach)
{
    private readonly Dictionary<string, UnitAnswer> asked = new(StringComparer.Ordinal);

    public async Task<UnitAnswer> FindAsync(string code, CancellationToken ct) =>
        asked.TryGetValue(code, out var answer) ? answer : asked[code] = await AskAsync(code, ct);

    private async Task<UnitAnswer> AskAsync(string code, CancellationToken ct)
    {
        var versions = await db.OrganizationVersions.AsNoTracking().Where(v => v.Code == code).ToListAsync(ct);
        var today = versions.InForceOn(reach.Today).ToList();
        if (versions.Count == 0 || !await reach.MayAsync(Power.EditPeople, versions[0].OrganizationId, ct))
        {
            return new UnitAnswer(null, [$"Không tìm thấy tổ chức có mã «{code}» trong phạm vi của đơn vị."]);
        }

        return today.Count > 1
            ? new UnitAnswer(null, [$"Có hơn một tổ chức mang mã «{code}»."])
            : today is [var one]
                ? new UnitAnswer(one.OrganizationId, [])
                : new UnitAnswer(versions.MaxBy(v => v.From)!.OrganizationId, [$"Tổ chức có mã «{code}» không còn hoạt động; ghi mã của đơn vị kế thừa."]); // not empty
    }
}

/// <summary>The unit, when there is one in reach; and why somebody new may not be put there.</summary>
internal sealed record UnitAnswer(Guid? Id, IReadOnlyList<string> Objections);
