using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Web.Data;

namespace Nguon.Tests.World;

/// <summary>The whole invented province, told once per run and stored in the template every test class copies.</summary>
internal sealed class ProvinceStory
{
    private readonly UnitBook units;
    private readonly PeopleBook people;

    public ProvinceStory(DateTime recordedAt)
    {
        (units, people) = (new UnitBook(recordedAt), new PeopleBook(recordedAt));
        Units = new ProvinceUnits(units);
        People = new ProvincePeople(people, Units, recordedAt);
        Accounts = new ProvinceAccounts(Units, People, recordedAt);
    }

    public ProvinceUnits Units { get; }

    public ProvincePeople People { get; }

    public ProvinceAccounts Accounts { get; }

    public async Task FillAsync(AppDb db)
    {
        AddOrganizations(db);
        db.AddRange(people.People);
        db.AddRange(people.Standings);
        db.AddRange(people.Absences);
        db.AddRange(people.Posts);
        db.AddRange(People.Dossiers);
        db.AddRange(People.Steps);
        db.Add(People.MentorAssignment);
        db.AddRange(Accounts.Rows);
        db.AddRange(Accounts.Grants);
        foreach (var dossier in People.Dossiers)
        {
            db.Entry(dossier).Property(nameof(dossier.StageOn)).CurrentValue = dossier.OpenedOn;
            db.Entry(dossier).Property(nameof(dossier.WaitsForId)).CurrentValue = dossier.CellId;
        }

        await db.SaveChangesAsync();
    }

    private void AddOrganizations(DbContext db)
    {
        db.AddRange(units.Organizations);
        db.AddRange(units.Versions);
        db.AddRange(units.Events);
        db.AddRange(units.Successions);
        db.AddRange(units.Authorities);
        db.AddRange(AncestryBuilder.Build(units.Versions));
        db.AddRange(HeirBuilder.Build(units.Versions, units.Successions));
    }
}
