using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Writes the lines of a review and what follows from each: nomination, responsible member, obstacle, day told, end of following.</summary>
internal sealed class SourceLineWriter(AppDb db, Reach reach, KeepTraits traits, TimeProvider clock)
{
    public async Task WriteAsync(SourceReview review, SourceReviewInput input, IReadOnlyDictionary<Guid, Person> people, CancellationToken ct)
    {
        var ids = people.Keys.ToList();
        var around = new Around(
            await db.SourceReviewLines.Where(l => l.ReviewId == review.Id).ToDictionaryAsync(l => l.PersonId, ct),
            (await db.Obstacles.Where(o => ids.Contains(o.PersonId)).ToListAsync(ct)).ToLookup(o => o.PersonId),
            (await db.Nominations.AsNoTracking().Where(n => ids.Contains(n.PersonId)).ToListAsync(ct)).ToLookup(n => n.PersonId),
            await db.PersonNotices.Where(n => ids.Contains(n.PersonId)).ToDictionaryAsync(n => n.PersonId, ct),
            (await db.Standings.Where(s => ids.Contains(s.PersonId) && s.RetractedAt == null).ToListAsync(ct)).ToLookup(s => s.PersonId));
        foreach (var said in input.Lines)
        {
            var person = said.PersonId is { } id ? people[id] : Newcomer(said, input);
            Line(review, said, person, around);
            await ProposedAsync(said, person, around, ct);
            Told(said, person, around);
            KeepObstacle(said, person, around);
            LetGo(said, person, around);
        }
    }

    private Person Newcomer(SourceLineInput said, SourceReviewInput input)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            FullName = VietnameseText.PersonName(said.FullName),
            SearchName = VietnameseText.SearchName(said.FullName),
            SortName = VietnameseText.SortName(said.FullName),
            BornOn = said.BornOn,
            BornPrecision = said.BornPrecision,
            OrganizationId = input.CellId,
            Status = PersonStatus.NonMember,
            RecordedAt = clock.NowUtc(),
        };
        db.Add(person);
        db.AddRange(StandingTimeline.With([], person.Id, new StandingChange(reach.Today, input.CellId, PersonStatus.NonMember), clock.NowUtc()).Added);
        db.Log(reach.User.Act(clock, input.Paper), ActivityKind.PersonEntered, new LogSubject(person.Id, person.Id, person.OrganizationId), null, PersonChecks.Logged(person));
        return person;
    }

    private void Line(SourceReview review, SourceLineInput said, Person person, Around around)
    {
        if (!around.Lines.TryGetValue(person.Id, out var line))
        {
            line = new SourceReviewLine { Id = Guid.CreateVersion7(), ReviewId = review.Id, PersonId = person.Id };
            db.Add(line);
        }

        (line.Outcome, line.SchoolClass, line.ExpectedFrom, line.Obstacle) = (said.Outcome, VietnameseText.Tidy(said.SchoolClass), said.ExpectedFrom, said.Obstacle);
    }

    private async Task ProposedAsync(SourceLineInput said, Person person, Around around, CancellationToken ct)
    {
        if (person.ResponsibleMemberId != said.ResponsibleMemberId)
        {
            person.ResponsibleMemberId = said.ResponsibleMemberId;
            person.Revision++;
        }

        if (said is not { Body: not IntroducingBodies.None, Form: { } form } || around.Nominations[person.Id].Any(n => n.Body == said.Body && n.Form == form && n.PaperNumber == said.PaperNumber))
        {
            return;
        }

        db.Add(new Nomination
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, OrganizationId = person.OrganizationId, Body = said.Body, Form = form,
            PaperNumber = VietnameseText.Tidy(said.PaperNumber), On = said.ProposedOn ?? reach.Today, RecordedAt = clock.NowUtc(),
        });
        var past = PersonTraits.Of(person);
        person.IntroducedBy |= said.Body;
        if (said.PersonId is not null)
        {
            await traits.KeepAsync(ChangePersonInput.Of(person), person, past, ct);
        }
    }

    private void Told(SourceLineInput said, Person person, Around around)
    {
        if (said.ToldOn is not { } on)
        {
            return;
        }

        if (around.Told.TryGetValue(person.Id, out var known))
        {
            known.ToldOn = on;
        }
        else
        {
            db.Add(new PersonNotice { Id = Guid.CreateVersion7(), PersonId = person.Id, ToldOn = on, RecordedAt = clock.NowUtc() });
        }
    }

    /// <summary>What is no longer named ends today; the same kind named again keeps its row with the days said now.</summary>
    private void KeepObstacle(SourceLineInput said, Person person, Around around)
    {
        var standing = around.Obstacles[person.Id].Where(o => o.Until is null || o.Until > reach.Today).ToList();
        foreach (var gone in standing.Where(o => o.Kind != said.Obstacle))
        {
            gone.Until = reach.Today;
        }

        if (said.Obstacle is not { } kind)
        {
            return;
        }

        var obstacle = standing.Find(o => o.Kind == kind);
        if (obstacle is null)
        {
            obstacle = new Obstacle { Id = Guid.CreateVersion7(), PersonId = person.Id, Kind = kind, From = said.ObstacleFrom ?? reach.Today, RecordedAt = clock.NowUtc() };
            db.Add(obstacle);
        }

        (obstacle.From, obstacle.Until, obstacle.PlaceNow) = (said.ObstacleFrom ?? obstacle.From, said.ObstacleTo?.AddDays(1), VietnameseText.Tidy(said.PlaceNow));
    }

    private void LetGo(SourceLineInput said, Person person, Around around)
    {
        if (said.Outcome != SourceOutcome.NoLonger || person.Status != PersonStatus.NonMember || !around.Standings[person.Id].Any())
        {
            return;
        }

        var change = new StandingChange(reach.Today, person.OrganizationId, PersonStatus.Left, Reason: LeavingReason.NoLongerFollowed);
        var revision = StandingTimeline.With([.. around.Standings[person.Id]], person.Id, change, clock.NowUtc());
        foreach (var row in revision.Retracted)
        {
            row.RetractedAt = clock.NowUtc();
        }

        db.AddRange(revision.Added);
        person.Status = PersonStatus.Left;
        person.Revision++;
    }

    private sealed record Around(
        IReadOnlyDictionary<Guid, SourceReviewLine> Lines,
        ILookup<Guid, Obstacle> Obstacles,
        ILookup<Guid, Nomination> Nominations,
        IReadOnlyDictionary<Guid, PersonNotice> Told,
        ILookup<Guid, PersonStanding> Standings);
}
