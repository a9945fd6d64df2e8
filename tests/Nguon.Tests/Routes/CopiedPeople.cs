using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Mentoring;
using Nguon.Tests.World;
using Nguon.Web.Data;

namespace Nguon.Tests.Routes;

/// <summary>More people like one, each with all that person has: standing, dossier and steps, scans, mentors, tasks, transfers, certificates.</summary>
internal sealed class CopiedPeople(TestWorld world)
{
    private int made;

    public Task AddAsync(Landmark like, int number) => world.InDb(async db =>
    {
        for (var i = 0; i < number; i++)
        {
            await CopyAsync(db, like);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        return number;
    });

    private async Task CopyAsync(AppDb db, Landmark like)
    {
        made++;
        var (person, dossier) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await EachAsync(db, db.People.Where(p => p.Id == like.Id), ("Id", person), ("IdentityNumber", $"998{made:D9}"), ("Code", null));
        await OfPersonAsync(db, db.Standings.Where(s => s.PersonId == like.Id), person);
        await OfPersonAsync(db, db.MentorAssignments.Where(a => a.PersonId == like.Id), person);
        await OfPersonAsync(db, db.TrialTasks.Where(t => t.PersonId == like.Id), person);
        await OfPersonAsync(db, db.Transfers.Where(t => t.PersonId == like.Id), person);
        await OfPersonAsync(db, db.Certificates.Where(c => c.PersonId == like.Id), person);
        await EachAsync(db, db.Enrolments.Where(e => e.PersonId == like.Id), ("Id", null), ("PersonId", person), ("Seat", 1 + made));
        await EachAsync(db, db.Dossiers.Where(d => d.Id == like.DossierId), ("Id", dossier), ("PersonId", person));
        var steps = await db.DossierSteps.AsNoTracking().Where(s => s.DossierId == like.DossierId).Select(s => s.Id).ToListAsync();
        foreach (var step in steps)
        {
            var id = Guid.CreateVersion7();
            await EachAsync(db, db.DossierSteps.Where(s => s.Id == step), ("Id", id), ("DossierId", dossier));
            await EachAsync(db, db.StoredFiles.Where(f => f.StepId == step), ("Id", null), ("DossierId", dossier), ("StepId", id));
        }

        db.Add(new MentorRemark { Id = Guid.CreateVersion7(), PersonId = person, MentorId = world.People.Mentor.Id, RemarkedOn = world.Today.AddMonths(-5), Text = "Tích cực công tác khu phố", RecordedAt = world.Clock.GetUtcNow().UtcDateTime });
    }

    private static Task OfPersonAsync<T>(AppDb db, IQueryable<T> rows, Guid person)
        where T : class => EachAsync(db, rows, ("Id", null), ("PersonId", person));

    /// <summary>Adds each row again with these values instead; an Id of null is a new one.</summary>
    private static async Task EachAsync<T>(AppDb db, IQueryable<T> rows, params (string Name, object? Value)[] instead)
        where T : class
    {
        foreach (var row in await rows.AsNoTracking().ToListAsync())
        {
            var entry = db.Entry(row);
            foreach (var (name, value) in instead)
            {
                entry.Property(name).CurrentValue = value ?? (name == "Id" ? Guid.CreateVersion7() : null);
            }

            entry.State = EntityState.Added;
        }
    }
}
