using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What units were called on a day: a step of 2024 shows the committee of 2024.</summary>
internal sealed class UnitNames(AppDb db)
{
    public async Task<NamesByDay> OfAsync(IEnumerable<Guid> units, CancellationToken ct)
    {
        var ids = units.Distinct().ToList();
        var versions = ids.Count == 0 ? [] : await db.OrganizationVersions.AsNoTracking().Where(v => ids.Contains(v.OrganizationId)).ToListAsync(ct);
        return new NamesByDay(versions.ToLookup(v => v.OrganizationId));
    }
}

/// <summary>Names of a few units on any day; the nearest known name when the unit did not exist then.</summary>
internal sealed class NamesByDay(ILookup<Guid, OrganizationVersion> versions)
{
    /// <summary>The organ that acts: Đảng ủy phường …, or the cell itself.</summary>
    public string Organ(Guid? unit, DateOnly day) => On(unit, day)?.OrganName ?? "";

    /// <summary>The department that does member work; the organ where none is named.</summary>
    public string Department(Guid? unit, DateOnly day) => On(unit, day) is { } version ? version.DepartmentName ?? version.OrganName : "";

    private OrganizationVersion? On(Guid? unit, DateOnly day)
    {
        if (unit is not { } id)
        {
            return null;
        }

        return versions[id].InForceOn(day).FirstOrDefault() ?? versions[id].OrderBy(v => Math.Abs(v.From.DayNumber - day.DayNumber)).FirstOrDefault();
    }
}
