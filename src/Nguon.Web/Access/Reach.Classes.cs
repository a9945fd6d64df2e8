using Nguon.Domain.Classes;
using Nguon.Domain.Time;

namespace Nguon.Web.Access;

internal sealed partial class Reach
{
    /// <summary>Centres the user works for, or whose committee the user acts for.</summary>
    public IQueryable<TrainingCentre> OwnCentres
    {
        get
        {
            var units = User.UnitsWith(Power.SeeClasses | Power.ActForCommittee);
            return Unbounded(Power.SeeClasses) ? db.TrainingCentres : db.TrainingCentres.Where(c => units.Contains(c.OrganizationId));
        }
    }

    /// <summary>Centres that serve a unit of the user today; whose committee it is makes no difference.</summary>
    public IQueryable<TrainingCentre> ServingCentres
    {
        get
        {
            var (today, mine) = (Today, User.UnitsWith(Power.ActForCommittee | Power.SeePeople));
            var lines = db.OrganizationAncestry.InForceOn(today);
            var served = db.CentreCatchments.InForceOn(today)
                .Where(k => lines.Any(a => (a.AncestorId == k.OrganizationId && mine.Contains(a.DescendantId)) || (a.DescendantId == k.OrganizationId && mine.Contains(a.AncestorId))));
            return Unbounded(Power.SeePeople) ? db.TrainingCentres : db.TrainingCentres.Where(c => served.Any(k => k.CentreId == c.Id));
        }
    }

    /// <summary>Centres the user may read about: the own and those that serve the user's units.</summary>
    public IQueryable<TrainingCentre> Centres => db.TrainingCentres.Where(c => OwnCentres.Any(o => o.Id == c.Id) || ServingCentres.Any(o => o.Id == c.Id));

    /// <summary>Classes of those centres.</summary>
    public IQueryable<TrainingClass> Classes => db.TrainingClasses.Where(c => OwnCentres.Any(o => o.Id == c.CentreId) || ServingCentres.Any(o => o.Id == c.CentreId));

    /// <summary>Classes the user runs.</summary>
    public IQueryable<TrainingClass> OwnClasses => db.TrainingClasses.Where(c => OwnCentres.Any(o => o.Id == c.CentreId));

    /// <summary>Places in classes a political centre works with: of the units it serves and of its own classes; name, birth year, unit and class data only are shown.</summary>
    public IQueryable<Enrolment> Enrolments
    {
        get
        {
            var (today, units) = (Today, UnitIds(Power.SeeClasses));
            var served = db.CentreCatchments.InForceOn(today).Where(k => OwnCentres.Any(c => c.Id == k.CentreId));
            var below = db.OrganizationAncestry.InForceOn(today).Where(a => served.Any(k => k.OrganizationId == a.AncestorId)).Select(a => a.DescendantId);
            return db.Enrolments.Where(e => units.Contains(e.OrganizationId) || below.Contains(e.OrganizationId) || OwnClasses.Any(c => c.Id == e.ClassId));
        }
    }

    /// <summary>Units whose people learn in classes the user plans or sends people to; of people elsewhere than in the user's own reach only name, birth year, unit and class data are shown.</summary>
    public IQueryable<Guid> LearningUnits
    {
        get
        {
            var (today, units) = (Today, UnitIds(Power.SeeClasses | Power.SeePeople));
            var served = db.CentreCatchments.InForceOn(today).Where(k => OwnCentres.Any(c => c.Id == k.CentreId));
            return units.Concat(db.OrganizationAncestry.InForceOn(today).Where(a => served.Any(k => k.OrganizationId == a.AncestorId)).Select(a => a.DescendantId));
        }
    }

    /// <summary>Places of people of the units for whose committee the user acts.</summary>
    public IQueryable<Enrolment> Nominations => Unbounded(Power.ActForCommittee)
        ? db.Enrolments
        : db.Enrolments.Where(e => UnitIds(Power.ActForCommittee).Contains(e.OrganizationId));
}
