using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Classes;

/// <summary>A committee sends people to a class: each gets a seat, a line on the waiting list, or an answer why not. No two writers see the same free seat.</summary>
internal sealed class SendToClass(AppDb db, Reach reach, Nominees nominees, TimeProvider clock)
{
    /// <summary>Most people of one act.</summary>
    public const int Most = 200;

    public async Task<Outcome<IReadOnlyList<SentOne>>> RunAsync(SendInput input, CancellationToken ct)
    {
        await using var alone = await db.BeginAloneAsync(ct);
        if (await reach.Classes.FirstOrDefaultAsync(c => c.Id == input.ClassId, ct) is not { } held)
        {
            return Outcome.NotFound;
        }

        if (input.Number?.Length > TrainingClass.NumberLength || input.On > reach.Today)
        {
            return Refusal.Plain("CLS-016", "Paper", $"Ngày của văn bản cử đi học không sau hôm nay, số văn bản dài nhất {TrainingClass.NumberLength} chữ.", "Đảng ủy cơ sở");
        }

        var people = await nominees.OfAsync(held, [.. input.PersonIds.Distinct().Take(Most)], ct);
        var taken = (await db.Enrolments.Where(e => e.ClassId == held.Id && e.Seat != null).Select(e => e.Seat!.Value).ToListAsync(ct)).ToHashSet(); // not null above
        var done = new List<SentOne>();
        foreach (var id in input.PersonIds.Distinct().Take(Most))
        {
            done.Add(people.TryGetValue(id, out var nominee) ? new SentOne(id, nominee.Facts.Name, Place(held, nominee, input, taken)) : new SentOne(id, "", Outcome.NotFound));
        }

        await db.SaveChangesAsync(ct);
        await alone.CommitAsync(ct);
        return done;
    }

    private Outcome<Enrolment> Place(TrainingClass held, KnownNominee nominee, SendInput input, HashSet<int> taken)
    {
        var reasons = ClassRules.Against(held, nominee.Facts, reach.Today);
        var seat = ClassRules.FreeSeat(held.Seats, taken);
        if (reasons.Count > 0 || (seat is null && !input.AcceptWaiting))
        {
            return Outcome.Refused<Enrolment>(reasons.Count > 0 ? reasons : [ClassRules.Full(held, nominee.Facts.Name)]);
        }

        var place = nominee.Asked ?? New(held.Kind, nominee.Person, input);
        (place.ClassId, place.Seat, place.Status) = (held.Id, seat, seat is null ? EnrolmentStatus.Waiting : EnrolmentStatus.Seated);
        place.WaitingSince = seat is null ? clock.NowUtc() : null;
        (place.ApprovedById, place.ApprovedOn, place.ApprovalNumber) = (nominee.CommitteeId, input.On ?? reach.Today, input.Number ?? place.ApprovalNumber);
        place.Declined = null;
        if (seat is { } number)
        {
            taken.Add(number);
        }

        db.Log(reach.User.Act(clock, new OnPaper(null, input.Number, input.On)), ActivityKind.PlaceGiven, new LogSubject(place.Id, place.PersonId, place.OrganizationId), null,
            new { place.ClassId, place.Seat, place.Status });
        return Outcome.Done(place, ClassRules.ToKnow(held, nominee.Facts));
    }

    private Enrolment New(ClassKind kind, Person person, SendInput input)
    {
        var place = new Enrolment
        {
            Id = Guid.CreateVersion7(), Kind = kind, PersonId = person.Id, OrganizationId = person.OrganizationId, ProposedOn = input.On ?? reach.Today, Status = EnrolmentStatus.Approved,
        };
        db.Add(place);
        return place;
    }
}

/// <summary>Whom a committee sends to which class, by which paper; without a free seat to the waiting list only when that is wanted.</summary>
internal sealed record SendInput
{
    public Guid ClassId { get; init; }
    public IReadOnlyList<Guid> PersonIds { get; init; } = [];
    public bool AcceptWaiting { get; init; }
    public string? Number { get; init; }
    public DateOnly? On { get; init; }
}

/// <summary>What came of one person.</summary>
internal sealed record SentOne(Guid PersonId, string Name, Outcome<Enrolment> Outcome);
