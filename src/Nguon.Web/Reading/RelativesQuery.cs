using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Relatives of a person, a restricted part: for those who may see it, and new ones only while a committee above lets them be kept.</summary>
internal sealed class RelativesQuery(AppDb db, Reach reach, ProcedureChains chains, RulesOfTheDay rules)
{
    /// <summary>Null when the person is absent, or the restricted part is out of reach.</summary>
    public async Task<RelativesFile?> FindAsync(Guid personId, CancellationToken ct)
    {
        var person = await reach.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, ct);
        return person is not null && await reach.MayAsync(Power.EditPeople, person.OrganizationId, ct)
            ? new RelativesFile(person, await KnownAsync(personId, ct), await AreKeptAsync(person, ct))
            : null;
    }

    /// <summary>Those to be named in letters to their places; none where they are not kept, or out of reach.</summary>
    public async Task<IReadOnlyList<Relative>> ToVerifyAsync(Person applicant, CancellationToken ct) =>
        await FindAsync(applicant.MergedIntoId ?? applicant.Id, ct) is { MayAdd: true } file ? file.Known : [];

    private async Task<IReadOnlyList<Relative>> KnownAsync(Guid personId, CancellationToken ct) =>
        await db.Relatives.AsNoTracking().Where(r => r.PersonId == personId).OrderBy(r => r.Kind).ThenBy(r => r.BornYear).ThenBy(r => r.Id).ToListAsync(ct);

    private async Task<bool> AreKeptAsync(Person person, CancellationToken ct)
    {
        var chain = await chains.OrgansOnAsync(person.OrganizationId, reach.Today, DecisionPower.Admission, ct);
        return rules.LocalFor(chain).InForceOn(reach.Today).Any(one => one.Kind == LocalCriterionKind.KeepRelatives)
            && await db.Dossiers.Open().AnyAsync(d => d.PersonId == person.Id || db.People.Any(p => p.Id == d.PersonId && p.MergedIntoId == person.Id), ct);
    }

    /// <summary>True when the place asked is that of the relative: Đảng ủy xã Gio Linh for xã Gio Linh, never for xã Gio.</summary>
    public static bool IsSame(string place, string asked)
    {
        var (one, other) = ($" {VietnameseText.Tidy(place)}", $" {VietnameseText.Tidy(asked)}");
        return one.EndsWith(other, StringComparison.OrdinalIgnoreCase) || other.EndsWith(one, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>What is known of a person's relatives; more are taken in only while a committee above lets them be kept.</summary>
internal sealed record RelativesFile(Person Person, IReadOnlyList<Relative> Known, bool MayAdd);
