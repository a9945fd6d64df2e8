using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>To which committees of today a verification about a person goes: from the places as written, also by names that are gone.</summary>
internal sealed class AddresseeQuery(AppDb db, Reach reach)
{
    private const int MostPlaces = 4;
    private const int MostOfPlace = 4;

    private static readonly string[] Kinds = ["xa ", "phuong ", "thi tran "];

    /// <summary>Addresses in the words of a letter, the former name behind; a place no unit of this installation knows is left out.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Person person, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var place in Places(person))
        {
            found.AddRange(await AtAsync(place, ct));
        }

        return [.. found.Distinct()];
    }

    /// <summary>The parts of what was written that name a xã, phường or thị trấn.</summary>
    private static IEnumerable<string> Places(Person person) =>
        new[] { person.HomePlace, person.BirthRegistrationPlace, person.PermanentResidence, person.TemporaryResidence }
            .SelectMany(text => text.Split([',', ';', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(VietnameseText.Fold).Where(part => Array.Exists(Kinds, kind => part.StartsWith(kind, StringComparison.Ordinal))).Distinct().Take(MostPlaces);

    private async Task<IEnumerable<string>> AtAsync(string place, CancellationToken ct)
    {
        var whole = $" {place} ";
        var called = db.OrganizationVersions.AsNoTracking().Where(v => v.Kind == OrganizationKind.BasePartyOrganization || v.Kind == OrganizationKind.AboveBaseOrganization).Where(v => (" " + v.SearchName + " ").Contains(whole));
        var there = db.OrganizationVersions.AsNoTracking().InForceOn(reach.Today);
        var today = await there.Where(v => called.Any(c => c.OrganizationId == v.OrganizationId)).OrderBy(v => v.Code).Select(v => new { v.Name, v.OrganName, v.SearchName }).Take(MostOfPlace).ToListAsync(ct);
        var heirs = await db.OrganizationHeirs.AsNoTracking().InForceOn(reach.Today)
            .Join(called, h => h.FormerId, c => c.OrganizationId, (h, c) => new { h.HeirId, c.Name }).Join(there, h => h.HeirId, v => v.OrganizationId, (h, v) => new { v.OrganName, Former = h.Name })
            .Distinct().OrderBy(h => h.OrganName).Take(MostOfPlace).ToListAsync(ct);
        return today.Select(v => v.OrganName).Concat(heirs.Select(h => $"{h.OrganName} ({h.Former.Replace("Đảng bộ ", "", StringComparison.Ordinal)} cũ)"));
    }
}
