using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Decisions that wait for a number at the user's units, and the book of numbers given; kind, unit and short code only, no names.</summary>
internal sealed class NumberingQuery(AppDb db, Reach reach, OrganizationTrees trees)
{
    private const int BookRows = 40;

    private static readonly StepKind[] Decisions = [StepKind.AdmissionDecision, StepKind.RecognitionDecision, StepKind.DeletionDecision];

    public async Task<NumberingView> OfAsync(CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var units = reach.User.UnitsWith(Power.NumberPapers | Power.ActForCommittee).ToList();
        var waiting = await Waiting(units).AsNoTracking().OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.CellId, d.Stage, d.StageOn, d.DueOn, d.WaitsForId }).Take(200).ToListAsync(ct);
        var book = await Given(units).OrderByDescending(s => s.OccurredOn).ThenByDescending(s => s.RecordedAt).Take(BookRows)
            .Join(db.Dossiers, s => s.DossierId, d => d.Id, (s, d) => new { s.DossierId, s.Kind, s.OccurredOn, s.PaperNumber, s.ByOrganizationId, d.CellId }).ToListAsync(ct);
        var next = new Dictionary<Guid, int>();
        foreach (var unit in units)
        {
            next[unit] = await NextAsync(unit, reach.Today, ct);
        }

        return new NumberingView(
            [.. waiting.Select(w => new WaitingDecision(w.Id, w.Stage == DossierStage.Agreed ? StepKind.AdmissionDecision : StepKind.RecognitionDecision)
            {
                UnitId = w.WaitsForId.GetValueOrDefault(),
                Unit = tree.Find(w.WaitsForId.GetValueOrDefault()),
                CellPath = tree.PathTo(w.CellId),
                AgreedOn = w.StageOn,
                DueOn = w.DueOn,
            })],
            [.. book.Select(b => new NumberedDecision(b.DossierId, b.Kind, b.OccurredOn, b.PaperNumber ?? "", tree.Find(b.CellId)?.Name ?? ""))],
            next);
    }

    /// <summary>The day the number was given in the term of this day, when it was.</summary>
    public async Task<DateOnly?> GivenOnAsync(Guid unitId, string number, DateOnly day, CancellationToken ct)
    {
        var start = Terms.StartOf(day);
        var end = Terms.StartOf(day.AddYears(5));
        var given = await Given([unitId]).Where(s => s.OccurredOn >= start && s.OccurredOn < end && s.PaperNumber != null)
            .Select(s => new { s.PaperNumber, s.OccurredOn }).ToListAsync(ct);
        return given.FirstOrDefault(g => Numbers.Same(g.PaperNumber, number))?.OccurredOn;
    }

    /// <summary>Unit whose văn thư numbers the dossier's decision; null when it does not wait for a number in the user's reach.</summary>
    public async Task<(Guid UnitId, StepKind Kind)?> WaitsAtAsync(Guid dossierId, CancellationToken ct)
    {
        var units = reach.User.UnitsWith(Power.NumberPapers | Power.ActForCommittee).ToList();
        var found = await Waiting(units).Where(d => d.Id == dossierId).Select(d => new { d.WaitsForId, d.Stage }).FirstOrDefaultAsync(ct);
        return found is { WaitsForId: { } unit } ? (unit, found.Stage == DossierStage.Agreed ? StepKind.AdmissionDecision : StepKind.RecognitionDecision) : null;
    }

    private IQueryable<AdmissionDossier> Waiting(List<Guid> units) =>
        db.Dossiers.Where(d => (d.Stage == DossierStage.Agreed || d.Stage == DossierStage.RecognitionAgreed) && d.WaitsForId != null && units.Contains(d.WaitsForId.Value));

    private IQueryable<DossierStep> Given(List<Guid> units) => db.DossierSteps.AsNoTracking()
        .Where(s => Decisions.Contains(s.Kind) && units.Contains(s.ByOrganizationId) && !db.DossierSteps.Any(c => c.CorrectsStepId == s.Id));

    private async Task<int> NextAsync(Guid unitId, DateOnly day, CancellationToken ct)
    {
        var start = Terms.StartOf(day);
        var numbers = await Given([unitId]).Where(s => s.OccurredOn >= start && s.PaperNumber != null).Select(s => s.PaperNumber).ToListAsync(ct);
        return numbers.Select(Numbers.Of).DefaultIfEmpty(0).Max() + 1;
    }
}

/// <summary>Terms of party committees: numbers run through the term per type of paper (rules.md 10.3).</summary>
internal static class Terms
{
    /// <summary>1 July of the last year divisible by five: congresses of the lower levels are held by then.</summary>
    public static DateOnly StartOf(DateOnly day)
    {
        var start = new DateOnly(day.Year - (day.Year % 5), 7, 1);
        return start <= day ? start : start.AddYears(-5);
    }
}

/// <summary>Numbers of papers as written: 15-QĐ/ĐU.</summary>
internal static class Numbers
{
    /// <summary>The number itself; 0 when there is none in front.</summary>
    public static int Of(string? written) =>
        int.TryParse(new string([.. (written ?? "").Trim().TakeWhile(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static bool Same(string? left, string? right) => Of(left) > 0 && Of(left) == Of(right);

    /// <summary>15 becomes 15-QĐ/ĐU; what is already written in full stays.</summary>
    public static string InFull(string written, string? symbol)
    {
        var typed = written.Trim();
        return typed.Contains('/', StringComparison.Ordinal) || Of(typed) == 0 ? typed : $"{Of(typed):00}-QĐ/{symbol ?? "ĐU"}";
    }
}

/// <summary>The văn thư's desk.</summary>
internal sealed record NumberingView(IReadOnlyList<WaitingDecision> Waiting, IReadOnlyList<NumberedDecision> Book, IReadOnlyDictionary<Guid, int> NextByUnit);

/// <summary>One decision without a number yet.</summary>
internal sealed record WaitingDecision(Guid DossierId, StepKind Kind)
{
    public required Guid UnitId { get; init; }
    public OrganizationVersion? Unit { get; init; }
    public required string CellPath { get; init; }
    public required DateOnly AgreedOn { get; init; }
    public DateOnly? DueOn { get; init; }

    public string Code => DossierCodes.Of(DossierId);
}

/// <summary>One line of the book of numbers.</summary>
internal sealed record NumberedDecision(Guid DossierId, StepKind Kind, DateOnly IssuedOn, string Number, string CellName)
{
    public string Code => DossierCodes.Of(DossierId);
}

/// <summary>Short code of a dossier for people who may not see whose it is.</summary>
internal static class DossierCodes
{
    public static string Of(Guid dossierId) => $"HS-{dossierId.ToString("N")[^6..].ToUpperInvariant()}";
}
