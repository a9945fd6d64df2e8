using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Tests.Rooms;
using Nguon.Web.Seed.Demo;

namespace Nguon.Tests.Seed;

/// <summary>The demo shows what an office meets now and then: a register of certificates, records of one person.</summary>
[Collection(DemoCityCollection.Name)]
public sealed class DemoDeskTests(DemoCityFixture city)
{
    [Fact]
    public void The_wards_register_runs_without_gaps_and_keeps_the_spoilt_blank()
    {
        var certificates = city.Db.Certificates.AsNoTracking().Where(c => c.Serial != null).ToList();
        var spoilt = city.Db.SpoiltBlanks.AsNoTracking().ToList();
        var lines = certificates.Select(c => (c.CentreId, c.Kind, c.Year, c.Serial)).Concat(spoilt.Select(b => (CentreId: (Guid?)b.CentreId, b.Kind, Year: (int?)b.Year, Serial: (int?)b.Serial))).ToList();

        Assert.Single(spoilt);
        Assert.Equal([ClassKind.Awareness, ClassKind.NewMember], lines.Select(l => l.Kind).Distinct().Order());
        Assert.Equal(lines.Count, lines.Distinct().Count());
        Guard.Every(lines.GroupBy(l => (l.CentreId, l.Kind, l.Year)), book => Assert.Empty(CertificateBook.Gaps([.. book.Select(l => l.Serial.GetValueOrDefault())])));
        Guard.Every(certificates, c => Assert.Equal((DemoClasses.Ward.Id, DemoClasses.Ward.Name, CertificateProof.Issued), (c.CentreId, c.Issuer, c.Proof)));
    }

    [Fact]
    public void Two_records_of_one_person_were_made_one_and_two_others_wait_to_be_compared()
    {
        var merge = city.Db.PersonMerges.AsNoTracking().Single();
        var (kept, merged) = (city.Db.People.Single(p => p.Id == merge.KeptId), city.Db.People.Single(p => p.Id == merge.MergedId));
        var alike = city.Db.People.AsNoTracking().Where(p => p.OrganizationId == kept.OrganizationId && p.MergedIntoId == null).AsEnumerable()
            .GroupBy(p => (p.SearchName, p.BornOn)).Single(g => g.Count() > 1).ToList();

        Assert.Equal((kept.FullName, kept.OrganizationId, (Guid?)kept.Id, PersonStatus.Left), (merged.FullName, merged.OrganizationId, merged.MergedIntoId, merged.Status));
        Assert.Equal([merge.MergedAt], city.Db.Standings.Where(s => s.PersonId == merged.Id).Select(s => s.RetractedAt));
        Assert.Equal(merge.Moved[nameof(Nomination)], city.Db.Nominations.Where(n => n.PersonId == kept.Id && n.Body == IntroducingBodies.FatherlandFront).Select(n => n.Id));
        Assert.Equal(2, city.Db.Activities.Count(a => a.Kind == ActivityKind.PeopleMerged));
        Assert.Equal([PersonStatus.NonMember, PersonStatus.Sympathizer], alike.Select(p => p.Status).Order());
    }
}
