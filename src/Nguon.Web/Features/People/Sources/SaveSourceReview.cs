using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Rà soát nguồn in one sitting: all lines of a cell or none; a finished review may be opened again by saving it.</summary>
internal sealed class SaveSourceReview(AppDb db, Reach reach, OrganizationTrees trees, SourceDoubles doubles, SourceLineWriter writer, TimeProvider clock)
{
    public async Task<Outcome<SourceReview>> RunAsync(SourceReviewInput input, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        if (tree.Find(input.CellId)?.Kind.IsCell() != true || !await reach.MayAsync(Power.ActForCell, input.CellId, ct) || await PeopleAsync(input, ct) is not { } people)
        {
            return Outcome.NotFound;
        }

        var refusals = OfSheet(input).ToList();
        if (refusals.Count == 0)
        {
            refusals.AddRange(input.Lines.SelectMany((line, at) => OfLine(line, at, input.IsFinished, people)));
            refusals.AddRange(await doubles.OfAsync(input.Lines, ct));
        }

        return refusals.Count > 0 ? Outcome.Refused<SourceReview>(refusals) : await WriteAsync(input, people, ct);
    }

    private async Task<Outcome<SourceReview>> WriteAsync(SourceReviewInput input, IReadOnlyDictionary<Guid, Person> people, CancellationToken ct)
    {
        var review = await db.SourceReviews.FirstOrDefaultAsync(r => r.OrganizationId == input.CellId && r.Year == input.Year, ct);
        if (review?.Revision != input.Revision && review is not null)
        {
            throw new DbUpdateConcurrencyException("The review was saved by somebody else meanwhile.");
        }

        if (review is null)
        {
            review = new SourceReview { Id = Guid.CreateVersion7(), OrganizationId = input.CellId, Year = input.Year, OpenedOn = reach.Today, RecordedAt = clock.NowUtc() };
            db.Add(review);
        }

        review.Groups = input.Groups.Aggregate(SourceGroups.None, (all, one) => all | one);
        review.FinishedOn = input.IsFinished ? review.FinishedOn ?? reach.Today : null;
        review.Revision++;
        await writer.WriteAsync(review, input, people, ct);
        db.Log(reach.User.Act(clock, input.Paper), ActivityKind.SourceReviewSaved, new LogSubject(review.Id, null, review.OrganizationId), null,
            new { review.Year, review.FinishedOn, People = input.Lines.GroupBy(l => l.Outcome?.ToString() ?? "").ToDictionary(g => g.Key, g => g.Count()) });
        await db.SaveChangesAsync(ct);
        return review;
    }

    /// <summary>The people named by id; null when one is not of this cell, and when a responsible member is none of its official members.</summary>
    private async Task<IReadOnlyDictionary<Guid, Person>?> PeopleAsync(SourceReviewInput input, CancellationToken ct)
    {
        var ids = input.Lines.Select(l => l.PersonId).OfType<Guid>().Distinct().ToList();
        var members = input.Lines.Select(l => l.ResponsibleMemberId).OfType<Guid>().Distinct().ToList();
        var people = await reach.People.Where(p => ids.Contains(p.Id) && p.OrganizationId == input.CellId).ToDictionaryAsync(p => p.Id, ct);
        var named = await reach.People.CountAsync(p => members.Contains(p.Id) && p.OrganizationId == input.CellId && p.Status == PersonStatus.OfficialMember, ct);
        return people.Count == ids.Count && named == members.Count ? people : null;
    }

    private IEnumerable<Refusal> OfSheet(SourceReviewInput input)
    {
        if (input.Year < reach.Today.Year - 1 || input.Year > reach.Today.Year + 1)
        {
            yield return Said("SRC-031", $"Chỉ ghi rà soát của năm trước, năm nay và năm sau; năm {input.Year} không ghi được.");
        }

        if (input.Lines.Count > SourceReview.MostLines)
        {
            yield return Said("SRC-032", $"Một lần rà soát nhiều nhất {SourceReview.MostLines} người.");
        }

        if (input.IsFinished && input.Lines.Count == 0 && input.Groups.Count == 0)
        {
            yield return Said("SRC-033", "Chưa ghi người nào. Nếu năm nay chi bộ không có nguồn, đánh dấu các nhóm đã xem rồi ghi rà soát xong.");
        }

        if (input.Lines.Where(l => l.PersonId is not null).GroupBy(l => l.PersonId).Any(g => g.Count() > 1))
        {
            yield return Said("SRC-034", "Một người được ghi hai dòng.");
        }
    }

    private IEnumerable<Refusal> OfLine(SourceLineInput line, int at, bool isFinal, IReadOnlyDictionary<Guid, Person> people)
    {
        var person = line.PersonId is { } id ? people[id] : null;
        if (person?.Status >= PersonStatus.ProbationaryMember)
        {
            return person.Status == PersonStatus.Left ? [] : [Said("SRC-035", $"Dòng {at + 1}, {person.FullName}: đã là {(person.Status == PersonStatus.OfficialMember ? "đảng viên chính thức" : "đảng viên dự bị")}, không còn rà soát nguồn.")];
        }

        var said = SayingOf(line, person);
        return OfName(line, person).Concat(SourceJudge.Refusals(said, reach.Today, isFinal)).Concat(TooLong(line))
            .Select(r => r with { Message = $"Dòng {at + 1}{(said.Name.Length > 0 ? $", {said.Name}" : "")}: {r.Message}" });
    }

    private static IEnumerable<Refusal> OfName(SourceLineInput line, Person? person) =>
        person is null ? PersonChecks.OfName(line.FullName).Select(r => r with { Message = char.ToLowerInvariant(r.Message[0]) + r.Message[1..] }) : [];

    private static IEnumerable<Refusal> TooLong(SourceLineInput line)
    {
        if (line.SchoolClass.Length > SourceReviewLine.ClassLength || line.PlaceNow.Length > Obstacle.PlaceLength || line.PaperNumber.Length > SourceReviewOrder.NumberLength)
        {
            yield return Said("SRC-036", "lớp, nơi đang ở hoặc số giấy tờ quá dài.");
        }
    }

    private static SourceSaying SayingOf(SourceLineInput line, Person? person) => new()
    {
        Name = person?.FullName ?? VietnameseText.PersonName(line.FullName),
        BornOn = person is null ? line.BornOn : person.BornOn,
        BornPrecision = person?.BornPrecision ?? line.BornPrecision,
        SchoolClass = line.SchoolClass,
        Body = line.Body,
        Form = line.Form,
        HasResponsible = line.ResponsibleMemberId is not null,
        ExpectedFrom = line.ExpectedFrom,
        Outcome = line.Outcome,
        Obstacle = line.Obstacle,
        ObstacleFrom = line.ObstacleFrom,
        ObstacleTo = line.ObstacleTo,
        ToldOn = line.ToldOn,
        IsListed = person?.Status is PersonStatus.Sympathizer or PersonStatus.Applicant,
    };

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "SourceReview", message, "Chi bộ");
}
