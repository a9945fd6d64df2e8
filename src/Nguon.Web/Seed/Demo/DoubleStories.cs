using System.Text.Json;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>Records of one person in the shown cell: two made one, with a proposal that went over, and two that wait to be compared.</summary>
internal sealed class DoubleStories(DateOnly today)
{
    private readonly List<PersonMerge> merges = [];
    private readonly List<Nomination> moved = [];
    private Guid show;

    /// <summary>Thinks up a second record of the first two on the list; they have been there longer than the second record.</summary>
    public void Tell(DemoCell cell, CellRows rows)
    {
        show = cell.Id;
        var since = rows.Standings.GroupBy(s => s.PersonId).ToDictionary(g => g.Key, g => g.Min(s => s.From));
        var onList = rows.People.Where(p => p.Status == PersonStatus.Sympathizer && since[p.Id] < today.AddMonths(-2)).Take(2).ToList();
        if (onList is [var kept, var twice])
        {
            Merge(kept, since[kept.Id], rows);
            rows.People.Add(Again(twice, 6, PersonStatus.NonMember));
            rows.Standings.Add(Mentioned(rows.People[^1]));
        }
    }

    public async Task WriteAsync(BulkInsert bulk, DemoAccounts accounts, StoryLog log, CancellationToken ct)
    {
        await bulk.AddAsync(moved, ct);
        await bulk.AddAsync(merges, ct);
        foreach (var merge in merges)
        {
            log.Remember(Said(merge, accounts.By(DemoAccounts.CellSecretary), merge.KeptId));
            log.Remember(Said(merge, accounts.By(DemoAccounts.CellSecretary), merge.MergedId));
        }
    }

    private void Merge(Person kept, DateOnly keptFrom, CellRows rows)
    {
        var merged = Again(kept, 34, PersonStatus.Left);
        (merged.MergedIntoId, merged.BornOn, merged.BornPrecision) = (kept.Id, kept.BornOn is { } born ? new DateOnly(born.Year, 1, 1) : null, DatePrecision.Year);
        var once = Mentioned(merged);
        var nomination = new Nomination
        {
            Id = Guid.CreateVersion7(), PersonId = kept.Id, OrganizationId = show, Body = IntroducingBodies.FatherlandFront, Form = NominationForm.Minutes,
            On = DemoDays.OnOrBefore(today.AddDays(-36)), RecordedAt = merged.RecordedAt,
        };
        var merge = new PersonMerge
        {
            Id = Guid.CreateVersion7(), KeptId = kept.Id, MergedId = merged.Id, MergedAt = DemoDays.Entered(today.AddDays(-20), today), KeptFrom = keptFrom,
            Moved = new Dictionary<string, IReadOnlyList<Guid>> { [nameof(Nomination)] = [nomination.Id] }, Filled = [],
        };
        once.RetractedAt = merge.MergedAt;
        rows.People.Add(merged);
        rows.Standings.Add(once);
        moved.Add(nomination);
        merges.Add(merge);
    }

    private Person Again(Person known, int daysAgo, PersonStatus status) => new()
    {
        Id = Guid.CreateVersion7(), FullName = known.FullName, SearchName = VietnameseText.SearchName(known.FullName, ""), SortName = known.SortName, Sex = known.Sex,
        BornOn = known.BornOn, BornPrecision = known.BornPrecision, Hamlet = known.Hamlet, OrganizationId = show, Status = status,
        RecordedAt = DemoDays.Entered(today.AddDays(-daysAgo), today),
    };

    private static PersonStanding Mentioned(Person person) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person.Id, OrganizationId = person.OrganizationId, Status = PersonStatus.NonMember,
        From = DateOnly.FromDateTime(person.RecordedAt), RecordedAt = person.RecordedAt,
    };

    private LogEntry Said(PersonMerge merge, Account by, Guid about)
    {
        var isKept = about == merge.KeptId;
        return new LogEntry(
            new Act(by.Id, by.DisplayName, merge.MergedAt, null, "Chi bộ xác nhận là một người: Mặt trận ghi bằng tên, năm sinh."), ActivityKind.PeopleMerged, new LogSubject(about, about, show), null,
            JsonSerializer.Serialize(new { OtherId = isKept ? merge.MergedId : merge.KeptId, IsKept = isKept, Said = new { merge.Id, merge.Filled, Moved = merge.Moved.ToDictionary(m => m.Key, m => m.Value.Count) } }, JsonColumn.Options));
    }
}
