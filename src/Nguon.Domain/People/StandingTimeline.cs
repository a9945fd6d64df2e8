namespace Nguon.Domain.People;

/// <summary>One change of standing: from this day on, this status in this unit.</summary>
/// <param name="From">First day.</param>
/// <param name="OrganizationId">Unit.</param>
/// <param name="Status">Status.</param>
/// <param name="CauseStepId">The dossier step that caused it, if one did.</param>
/// <param name="Reason">Why the person left, left the list or is no applicant any more.</param>
public sealed record StandingChange(DateOnly From, Guid OrganizationId, PersonStatus Status, Guid? CauseStepId = null, LeavingReason? Reason = null);

/// <summary>What to write so that the dated history says something new: rows to retract, rows to add; nothing is overwritten.</summary>
/// <param name="Retracted">Rows no longer believed.</param>
/// <param name="Added">Rows that take their place.</param>
public sealed record StandingRevision(IReadOnlyList<PersonStanding> Retracted, IReadOnlyList<PersonStanding> Added);

/// <summary>The dated history of one person's standing; rows follow each other without gap or overlap.</summary>
public static class StandingTimeline
{
    /// <summary>Enters a change, also between or before earlier ones; a change of the same day replaces what began that day.</summary>
    public static StandingRevision With(IReadOnlyCollection<PersonStanding> known, Guid personId, StandingChange change, DateTime recordedAt) =>
        Revise(known, personId, Changes(known).Where(c => c.From != change.From && !IsOutrun(c, known, change)).Append(change), recordedAt);

    /// <summary>Takes out what a step caused; the standing before it goes on. Who stood nowhere before is quần chúng since then.</summary>
    public static StandingRevision Without(IReadOnlyCollection<PersonStanding> known, Guid personId, Guid causeStepId, DateTime recordedAt)
    {
        var changes = Changes(known).ToList();
        var left = changes.Where(c => c.CauseStepId != causeStepId).ToList();
        return Revise(known, personId, left.Count > 0 ? left : changes.Select(c => c with { Status = PersonStatus.NonMember, CauseStepId = null, Reason = null }).Take(1), recordedAt);
    }

    // The day somebody was first written down says only that nothing was known before: papers of an earlier day know more.
    private static bool IsOutrun(StandingChange first, IReadOnlyCollection<PersonStanding> known, StandingChange change) =>
        first is { Status: PersonStatus.NonMember, CauseStepId: null, Reason: null } && change.Status != PersonStatus.NonMember
        && change.From < first.From && Changes(known).All(c => c.From >= first.From);

    /// <summary>Puts what another record of the same person says about the days before this one begins in front of it.</summary>
    public static StandingRevision Preceded(IReadOnlyCollection<PersonStanding> known, Guid personId, IEnumerable<PersonStanding> other, DateTime recordedAt)
    {
        var own = Changes(known).ToList();
        return Revise(known, personId, other.Select(ChangeOf).Where(c => c.From < own.Min(mine => mine.From)).Concat(own), recordedAt);
    }

    /// <summary>Takes those days out again: what <paramref name="other"/> said before the kept record began.</summary>
    public static StandingRevision Unpreceded(IReadOnlyCollection<PersonStanding> known, PersonMerge merge, IEnumerable<PersonStanding> other, DateTime recordedAt)
    {
        var borrowed = other.Select(ChangeOf).Where(c => c.From < merge.KeptFrom).ToHashSet();
        return Revise(known, merge.KeptId, Changes(known).Where(c => !borrowed.Contains(c)), recordedAt);
    }

    /// <summary>Believes rows again that were taken back.</summary>
    public static StandingRevision Again(Guid personId, IEnumerable<PersonStanding> once, DateTime recordedAt) => Revise([], personId, once.Select(ChangeOf), recordedAt);

    private static StandingChange ChangeOf(PersonStanding row) => new(row.From, row.OrganizationId, row.Status, row.CauseStepId, row.LeavingReason);

    private static IEnumerable<StandingChange> Changes(IEnumerable<PersonStanding> known) =>
        known.Where(s => s.RetractedAt is null).Select(ChangeOf);

    private static StandingRevision Revise(
        IReadOnlyCollection<PersonStanding> known, Guid personId, IEnumerable<StandingChange> changes, DateTime recordedAt)
    {
        var ordered = changes.OrderBy(c => c.From).ToList();
        var wanted = ordered.Select((change, i) => (Change: change, Until: i + 1 < ordered.Count ? ordered[i + 1].From : (DateOnly?)null)).ToList();
        var believed = known.Where(s => s.RetractedAt is null).ToList();
        var retracted = believed.Where(row => !wanted.Any(w => Says(row, w.Change, w.Until))).ToList();
        var added = wanted.Where(w => !believed.Any(row => Says(row, w.Change, w.Until)))
            .Select(w => new PersonStanding
            {
                Id = Guid.CreateVersion7(),
                PersonId = personId,
                OrganizationId = w.Change.OrganizationId,
                Status = w.Change.Status,
                From = w.Change.From,
                Until = w.Until,
                RecordedAt = recordedAt,
                CauseStepId = w.Change.CauseStepId,
                LeavingReason = w.Change.Reason,
            })
            .ToList();
        return new StandingRevision(retracted, added);
    }

    private static bool Says(PersonStanding row, StandingChange change, DateOnly? until) =>
        row.From == change.From && row.Until == until && row.OrganizationId == change.OrganizationId && row.Status == change.Status
        && row.CauseStepId == change.CauseStepId && row.LeavingReason == change.Reason;
}
