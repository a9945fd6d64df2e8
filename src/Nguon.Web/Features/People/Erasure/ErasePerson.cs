using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>Erases somebody not taken on: name, texts, files, values of the record; an anonymous record stays so that figures do not move.</summary>
internal sealed class ErasePerson(AppDb db, Reach reach, DatabaseChoice choice, ErasureRows rows, TimeProvider clock)
{
    /// <summary>What would go; null when the person is absent, out of reach or not to be erased by this user. Writes nothing.</summary>
    public async Task<ErasurePreview?> PreviewAsync(Guid personId, CancellationToken ct)
    {
        if (await FindAsync(personId, ct) is not { } person)
        {
            return null;
        }

        var said = await CaseAsync(person, ct);
        return new ErasurePreview(person, said, [.. Erasure.Refusals(said, reach.Today, "xem")]) { Counts = await rows.CountAsync(personId, ct) };
    }

    public async Task<Outcome<Person>> RunAsync(Guid personId, string? reason, CancellationToken ct)
    {
        if (await FindAsync(personId, ct) is not { } person)
        {
            return Outcome.NotFound;
        }

        if (Erasure.Refusals(await CaseAsync(person, ct), reach.Today, reason).ToList() is { Count: > 0 } refusals)
        {
            return Outcome.Refused<Person>(refusals);
        }

        await using var alone = await db.BeginAloneAsync(ct);
        var files = new List<Guid>();
        foreach (var record in (List<Person>)[person, .. await db.People.Where(p => p.MergedIntoId == personId && p.ErasedOn == null).ToListAsync(ct)])
        {
            files.AddRange(await EraseRecordAsync(record, ct));
        }

        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        foreach (var file in files)
        {
            File.Delete(choice.ScanFile(file));
        }

        return person;
    }

    /// <summary>One record of the person, and what the record of activities holds about it; gives the files to delete after the save.</summary>
    private async Task<IReadOnlyList<Guid>> EraseRecordAsync(Person person, CancellationToken ct)
    {
        var counts = await rows.CountAsync(person.Id, ct);
        var files = await rows.EraseAroundAsync(person, ct);
        var counted = await CountedAsync(person, ct);
        Erasure.Apply(person, reach.Today, counted);
        if (counted is null)
        {
            db.RemoveRange(await db.FormerTraits.Where(t => t.PersonId == person.Id).ToListAsync(ct));
        }

        var seals = await rows.EraseRecordAsync(person.Id, ct);
        db.Log(reach.User.Act(clock), ActivityKind.PersonErased, new LogSubject(person.Id, person.Id, person.OrganizationId), null,
            new ErasedValues { ErasedOn = reach.Today, Files = files.Count, FileIds = files, Remarks = counts.Remarks, Steps = counts.Steps, Rows = seals });
        return files;
    }

    private async Task<Person?> FindAsync(Guid personId, CancellationToken ct)
    {
        var person = await reach.People.FirstOrDefaultAsync(p => p.Id == personId, ct);
        return person is not null && await reach.MayAsync(Power.ActForCommittee, person.OrganizationId, ct) ? person : null;
    }

    private async Task<ErasureCase> CaseAsync(Person person, CancellationToken ct)
    {
        var standings = await db.Standings.AsNoTracking().Where(s => s.PersonId == person.Id && s.RetractedAt == null).OrderBy(s => s.From).ToListAsync(ct);
        return new ErasureCase
        {
            Status = person.Status,
            WasMember = standings.Exists(s => s.Status is PersonStatus.ProbationaryMember or PersonStatus.OfficialMember) || await db.AdmissionRecords.AnyAsync(r => r.PersonId == person.Id, ct),
            HasOpenDossier = await db.Dossiers.Open().AnyAsync(d => d.PersonId == person.Id, ct),
            IsWatched = await db.WatchedOn(reach.Today).ContainsAsync(person.Id, ct),
            LetGoOn = standings.LastOrDefault(s => s.Status is PersonStatus.NonMember or PersonStatus.Left)?.From,
        };
    }

    /// <summary>The traits figures count, the birth date as coarse as no figure notices; null when nothing is counted.</summary>
    private async Task<PersonTraits?> CountedAsync(Person person, CancellationToken ct)
    {
        var facts = await db.CountedFacts.AsNoTracking().Where(f => f.PersonId == person.Id && f.RetractedAt == null).ToListAsync(ct);
        if (facts.Count == 0)
        {
            return null;
        }

        var traits = PersonTraits.Of(person);
        if (person.BornOn is not { } born || facts.Exists(f => f.BornOn is not null))
        {
            return traits;
        }

        DateOnly[] coarser = [new(born.Year, 1, 1), new(born.Year, 7, 1), new(born.Year, born.Month, 1), born];
        return traits with { BornOn = coarser.First(day => facts.TrueForAll(f => f.Age is null || f.Age == Months.FullYears(day, f.From))) };
    }
}

/// <summary>What an erasure takes away, in rows.</summary>
internal sealed record ErasureCounts(int Activities, int Remarks, int Tasks, int Steps, int Files, int Obstacles);

/// <summary>What would go, and why it may not go when it may not.</summary>
internal sealed record ErasurePreview(Person Person, ErasureCase Case, IReadOnlyList<Refusal> Refusals)
{
    public required ErasureCounts Counts { get; init; }
}
