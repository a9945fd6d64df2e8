using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Who helps whom: since when, the last word, what is open, what comes next; the longest silent first.</summary>
internal sealed class MentoringRosterQuery(AppDb db, Reach reach, OrganizationTrees trees)
{
    public const int PageSize = 100;

    private static readonly PersonStatus[] Helped = [PersonStatus.Sympathizer, PersonStatus.Applicant, PersonStatus.ProbationaryMember];

    /// <summary>People in reach who should have a member helping them; of one cell, or of all where help or the word is missing.</summary>
    public async Task<MentoringRoster> OfAsync(Guid? cellId, (int Skip, int Most) part, CancellationToken ct)
    {
        var today = reach.Today;
        var asked = People(cellId);
        var people = await asked.Select(p => new Mentee(p.FullName, p.Status, p.OrganizationId)
        {
            Id = p.Id,
            SortName = p.SortName,
            BornOn = p.BornOn,
            Hamlet = p.Hamlet,
            OtherName = p.OtherName,
            Last = db.MentorRemarks.Where(r => r.PersonId == p.Id).Max(r => (DateOnly?)r.RemarkedOn),
            Since = db.MentorAssignments.InForceOn(today).Where(a => a.PersonId == p.Id).Min(a => (DateOnly?)a.From),
        }).OrderBy(p => p.Last ?? p.Since).ThenBy(p => p.SortName).ThenBy(p => p.Id).Skip(part.Skip).Take(part.Most).ToListAsync(ct);
        var around = await AroundAsync(people, ct);
        return new MentoringRoster(people.ConvertAll(p => RowOf(p, around)), await asked.CountAsync(ct))
        {
            Months = cellId is { } cell ? await RhythmAsync(cell, ct) : MentoringRhythm.DefaultMonths,
        };
    }

    private async Task<Around> AroundAsync(List<Mentee> people, CancellationToken ct)
    {
        var (ids, cells) = (people.ConvertAll(p => p.Id), people.Select(p => p.CellId).Distinct().ToList());
        var texts = await db.MentorRemarks.AsNoTracking().Where(r => ids.Contains(r.PersonId)).OrderByDescending(r => r.RemarkedOn).ThenByDescending(r => r.RecordedAt)
            .Select(r => new { r.PersonId, r.Text }).ToListAsync(ct);
        var stages = await db.Dossiers.AsNoTracking().Where(d => ids.Contains(d.PersonId) && d.Stage < DossierStage.Recognised).Select(d => new { d.PersonId, d.Id, d.Stage }).ToListAsync(ct);
        return new Around(
            await trees.OnAsync(db, reach.Today, ct),
            await HelpersAsync(ids, ct),
            texts.ToLookup(r => r.PersonId, r => r.Text),
            (await db.TrialTasks.AsNoTracking().Where(t => ids.Contains(t.PersonId) && t.ResultOn == null).ToListAsync(ct)).ToLookup(t => t.PersonId),
            stages.DistinctBy(s => s.PersonId).ToDictionary(s => s.PersonId, s => (s.Id, s.Stage)),
            await db.MentoringRhythms.AsNoTracking().Where(r => cells.Contains(r.OrganizationId)).ToDictionaryAsync(r => r.OrganizationId, r => r.Months, ct));
    }

    private async Task<ILookup<Guid, RosterHelper>> HelpersAsync(List<Guid> ids, CancellationToken ct)
    {
        var today = reach.Today;
        var helpers = await (from a in db.MentorAssignments.AsNoTracking().InForceOn(today)
                             join m in db.People on a.MentorId equals m.Id
                             where ids.Contains(a.PersonId)
                             orderby a.From
                             select new
                             {
                                 a.PersonId, Line = new RosterHelper(a.MentorId, m.FullName, a.From)
                                 {
                                     IsGone = m.Status != PersonStatus.OfficialMember || m.OrganizationId != a.OrganizationId,
                                     IsKeptAway = db.MemberAbsences.InForceOn(today).Any(x => x.PersonId == m.Id),
                                 },
                             }).ToListAsync(ct);
        return helpers.ToLookup(h => h.PersonId, h => h.Line);
    }

    private static RosterRow RowOf(Mentee p, Around around) => new(p.Id, p.Name, p.Status)
    {
        BornOn = p.BornOn,
        Hamlet = p.Hamlet,
        OtherName = p.OtherName,
        CellId = p.CellId,
        CellName = around.Tree.Find(p.CellId)?.Name ?? "",
        Helpers = [.. around.Helpers[p.Id]],
        LastWordOn = p.Last,
        LastWord = around.Texts[p.Id].FirstOrDefault() ?? "",
        IsLikeBefore = around.Texts[p.Id].Take(2).ToList() is [var last, var before] && RemarkLikeness.AreAlike(last, before),
        DueOn = p.Since is { } since ? MentoringClock.DueOn(since, p.Last, around.Months.GetValueOrDefault(p.CellId, MentoringRhythm.DefaultMonths)) : null,
        Tasks = [.. around.Tasks[p.Id].OrderBy(t => t.DueOn)],
        Dossier = around.Stages.TryGetValue(p.Id, out var stage) ? stage : null,
    };

    /// <summary>How many (người) have had no word for the rhythm and two weeks more, where the user acts for the cell.</summary>
    public async Task<int> SilentAsync(CancellationToken ct)
    {
        var units = reach.UnitIds(Power.ActForCell);
        return await Silent(db.People.Where(p => Helped.Contains(p.Status) && units.Contains(p.OrganizationId))).CountAsync(ct);
    }

    private IQueryable<Person> Silent(IQueryable<Person> people)
    {
        var today = reach.Today;
        var oldest = today.AddDays(-MentoringClock.GraceDays);
        var (monthly, usual) = (oldest.AddMonths(-1), oldest.AddMonths(-MentoringRhythm.DefaultMonths));
        return people.Where(p => db.MentorAssignments.InForceOn(today).Any(a => a.PersonId == p.Id))
            .Where(p => db.MentoringRhythms.Any(r => r.OrganizationId == p.OrganizationId && r.Months == 1)
                ? !db.MentorRemarks.Any(r => r.PersonId == p.Id && r.RemarkedOn >= monthly) && !db.MentorAssignments.InForceOn(today).Any(a => a.PersonId == p.Id && a.From >= monthly)
                : !db.MentorRemarks.Any(r => r.PersonId == p.Id && r.RemarkedOn >= usual) && !db.MentorAssignments.InForceOn(today).Any(a => a.PersonId == p.Id && a.From >= usual));
    }

    private IQueryable<Person> People(Guid? cellId)
    {
        var people = reach.People.AsNoTracking().Where(p => Helped.Contains(p.Status));
        return cellId is { } cell ? people.Where(p => p.OrganizationId == cell) : WhereHelpIsMissing(people);
    }

    /// <summary>Nobody helps, somebody who cannot any more, or no word for the rhythm and two weeks more.</summary>
    private IQueryable<Person> WhereHelpIsMissing(IQueryable<Person> people)
    {
        var (helping, away, silent) = (db.MentorAssignments.InForceOn(reach.Today), db.MemberAbsences.InForceOn(reach.Today), Silent(people).Select(p => p.Id));
        return people.Where(p => silent.Contains(p.Id) || !helping.Any(a => a.PersonId == p.Id)
            || helping.Any(a => a.PersonId == p.Id
                && (away.Any(x => x.PersonId == a.MentorId) || !db.People.Any(m => m.Id == a.MentorId && m.Status == PersonStatus.OfficialMember && m.OrganizationId == a.OrganizationId))));
    }

    private async Task<int> RhythmAsync(Guid cell, CancellationToken ct) =>
        await db.MentoringRhythms.AsNoTracking().Where(r => r.OrganizationId == cell).Select(r => (int?)r.Months).FirstOrDefaultAsync(ct) ?? MentoringRhythm.DefaultMonths;

    private sealed record Mentee(string Name, PersonStatus Status, Guid CellId)
    {
        public required Guid Id { get; init; }
        public required string SortName { get; init; }
        public DateOnly? BornOn { get; init; }
        public required string Hamlet { get; init; }
        public required string OtherName { get; init; }
        public DateOnly? Last { get; init; }
        public DateOnly? Since { get; init; }
    }

    private sealed record Around(
        OrganizationTree Tree,
        ILookup<Guid, RosterHelper> Helpers,
        ILookup<Guid, string> Texts,
        ILookup<Guid, TrialTask> Tasks,
        IReadOnlyDictionary<Guid, (Guid Id, DossierStage Stage)> Stages,
        IReadOnlyDictionary<Guid, int> Months);
}

/// <summary>A page of the people of a cell with those who help them, or of all in reach whose word is late; <paramref name="Total"/> in người.</summary>
internal sealed record MentoringRoster(IReadOnlyList<RosterRow> Rows, int Total)
{
    /// <summary>Months between two words in the cell.</summary>
    public required int Months { get; init; }
}

/// <summary>A member who helps today.</summary>
internal sealed record RosterHelper(Guid MentorId, string Name, DateOnly From)
{
    /// <summary>No longer an official member of the cell that assigned.</summary>
    public bool IsGone { get; init; }

    /// <summary>Exempt, suspended or in temporary activity elsewhere today.</summary>
    public bool IsKeptAway { get; init; }
}

/// <summary>One person who is helped, or should be.</summary>
internal sealed record RosterRow(Guid PersonId, string Name, PersonStatus Status)
{
    public DateOnly? BornOn { get; init; }
    public string Hamlet { get; init; } = "";
    public string OtherName { get; init; } = "";
    public required Guid CellId { get; init; }
    public required string CellName { get; init; }
    public required IReadOnlyList<RosterHelper> Helpers { get; init; }
    public DateOnly? LastWordOn { get; init; }
    public required string LastWord { get; init; }

    /// <summary>True when the last word repeats the one before: a hint, nothing more.</summary>
    public bool IsLikeBefore { get; init; }

    /// <summary>Last day for the next word; null while nobody helps.</summary>
    public DateOnly? DueOn { get; init; }

    public required IReadOnlyList<TrialTask> Tasks { get; init; }

    public (Guid Id, DossierStage Stage)? Dossier { get; init; }

    public bool IsSilentOn(DateOnly today) => DueOn is { } due && MentoringClock.IsSilent(due, today);
}
