using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Classes;

/// <summary>What is known about people a committee wants to send; who is out of reach is not among them.</summary>
internal sealed class Nominees(AppDb db, Reach reach, OrganizationTrees trees, RulesOfTheDay rules)
{
    public async Task<IReadOnlyDictionary<Guid, KnownNominee>> OfAsync(TrainingClass held, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = await reach.People.Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        var mine = await reach.OfTheseAsync(Power.ActForCommittee, [.. found.Select(p => p.OrganizationId).Distinct()], ct);
        var people = found.Where(p => mine.Contains(p.OrganizationId)).ToList();
        var places = (await db.Enrolments.Where(e => ids.Contains(e.PersonId) && e.Kind == held.Kind).ToListAsync(ct)).ToLookup(e => e.PersonId);
        var certificates = (await db.Certificates.AsNoTracking().Where(c => ids.Contains(c.PersonId) && c.Kind == held.Kind).ToListAsync(ct)).ToLookup(c => c.PersonId);
        var served = await ServedAsync(held, [.. people.Select(p => p.OrganizationId).Distinct()], ct);
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var set = rules.On(reach.Today);
        return people.ToDictionary(p => p.Id, p => new KnownNominee(p, places[p.Id].FirstOrDefault(e => e is { IsOpen: true, ClassId: null }))
        {
            CommitteeId = tree.SealFor(p.OrganizationId)?.OrganizationId ?? p.OrganizationId,
            Facts = new Nominee
            {
                Name = p.FullName,
                IsMember = p.Status is PersonStatus.OfficialMember or PersonStatus.ProbationaryMember,
                IsProbationer = p.Status == PersonStatus.ProbationaryMember,
                HasLeft = p.Status == PersonStatus.Left,
                IsServed = served.Contains(p.OrganizationId),
                HasPlace = places[p.Id].Any(e => e is { IsOpen: true, ClassId: not null } || (e.ClassId == held.Id && e.Status is EnrolmentStatus.Passed or EnrolmentStatus.NotCompleted)),
                CertificateUntil = certificates[p.Id].Select(c => (DateOnly?)set.CertificateUntil(c.IssuedOn)).Max(),
            },
        });
    }

    /// <summary>Units of these that the centre of the class serves on its first day.</summary>
    private async Task<HashSet<Guid>> ServedAsync(TrainingClass held, IReadOnlyList<Guid> units, CancellationToken ct)
    {
        var (today, first) = (reach.Today, held.FirstDay);
        var served = db.CentreCatchments.InForceOn(first).Where(k => k.CentreId == held.CentreId);
        return [.. await db.OrganizationAncestry.InForceOn(today).Where(a => units.Contains(a.DescendantId) && served.Any(k => k.OrganizationId == a.AncestorId))
            .Select(a => a.DescendantId).ToListAsync(ct)];
    }
}

/// <summary>Somebody in reach, and the place asked for already.</summary>
internal sealed record KnownNominee(Person Person, Enrolment? Asked)
{
    public required Nominee Facts { get; init; }

    /// <summary>The first committee upward with a seal: it sends the person and signs the names.</summary>
    public required Guid CommitteeId { get; init; }
}
