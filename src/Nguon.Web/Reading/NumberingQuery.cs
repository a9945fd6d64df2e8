using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Decisions that wait for a number at the user's units, and the book of numbers given; kind, unit and short code; names only for who may open the dossier.</summary>
internal sealed class NumberingQuery(AppDb db, Reach reach, OrganizationTrees trees, TermBook terms)
{
    public const int PageSize = 100;
    private const int BookRows = 40;

    private static readonly StepKind[] Decisions = [StepKind.AdmissionDecision, StepKind.RecognitionDecision, StepKind.DeletionDecision];

    public async Task<NumberingView> OfAsync((int Skip, int Most) part, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var units = reach.User.UnitsWith(Power.NumberPapers | Power.ActForCommittee).ToList();
        var waiting = await Waiting(units).AsNoTracking().OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.CellId, d.Stage, d.StageOn, d.DueOn, d.WaitsForId }).Skip(part.Skip).Take(part.Most).ToListAsync(ct);
        var next = new Dictionary<Guid, int>();
        var starts = new Dictionary<Guid, DateOnly>();
        foreach (var unit in units)
        {
            starts[unit] = (await terms.OfAsync(unit, ct)).On(reach.Today).From;
            next[unit] = await NextAsync(unit, starts[unit], ct);
        }

        var names = await NamesAsync(waiting.ConvertAll(w => w.Id), ct);
        return new NumberingView(
            [.. waiting.Select(w => new WaitingDecision(w.Id, DecisionAfter(w.Stage))
            {
                UnitId = w.WaitsForId.GetValueOrDefault(),
                Unit = tree.Find(w.WaitsForId.GetValueOrDefault()),
                CellPath = tree.PathTo(w.CellId),
                Name = names.GetValueOrDefault(w.Id),
                AgreedOn = w.StageOn,
                DueOn = w.DueOn,
            })],
            await BookAsync(units, tree, ct),
            [.. units.Select(unit => new NumberingUnit(unit, tree.Find(unit)?.OrganName ?? "", next[unit], starts[unit])).OrderBy(unit => unit.Name, StringComparer.Ordinal)])
        {
            Total = await Waiting(units).CountAsync(ct),
        };
    }

    /// <summary>What the number was used for in the term of this day; null while it is free.</summary>
    public async Task<NumberUse?> UseAsync(Guid unitId, string number, DateOnly day, CancellationToken ct)
    {
        var (from, next) = (await terms.OfAsync(unitId, ct)).On(day);
        var wanted = Numbers.Of(number);
        var spoilt = await db.SpoiltNumbers.AsNoTracking().Where(n => n.OrganizationId == unitId && n.TermFrom == from && n.Number == wanted)
            .Select(n => new NumberUse(n.Written, n.SpoiltOn) { Spoilt = n.Reason }).FirstOrDefaultAsync(ct);
        if (spoilt is not null)
        {
            return spoilt;
        }

        return (await GivenAsync(unitId, (from, next), ct)).Find(g => Numbers.Same(g.Written, number));
    }

    /// <summary>The decision of the term nearest in number that has a higher number on an earlier day, or a lower one on a later day; null when numbers and days go together.</summary>
    public async Task<NumberUse?> AgainstAsync(Guid unitId, string number, DateOnly day, CancellationToken ct)
    {
        var wanted = Numbers.Of(number);
        var given = await GivenAsync(unitId, (await terms.OfAsync(unitId, ct)).On(day), ct);
        return wanted == 0 ? null
            : given.Where(g => Numbers.Of(g.Written) is > 0 and var other && ((other > wanted && g.On < day) || (other < wanted && g.On > day)))
                .MinBy(g => Math.Abs(Numbers.Of(g.Written) - wanted));
    }

    private Task<List<NumberUse>> GivenAsync(Guid unitId, (DateOnly From, DateOnly Next) term, CancellationToken ct) =>
        Given([unitId]).Where(s => s.OccurredOn >= term.From && s.OccurredOn < term.Next && s.PaperNumber != null)
            .Select(s => new NumberUse(s.PaperNumber!, s.OccurredOn) { DossierId = s.DossierId, Kind = s.Kind }).ToListAsync(ct); // not null by the filter

    /// <summary>Unit whose văn thư numbers the dossier's decision; null when it does not wait for a number in the user's reach.</summary>
    public async Task<(Guid UnitId, StepKind Kind)?> WaitsAtAsync(Guid dossierId, CancellationToken ct)
    {
        var units = reach.User.UnitsWith(Power.NumberPapers | Power.ActForCommittee).ToList();
        var found = await Waiting(units).Where(d => d.Id == dossierId).Select(d => new { d.WaitsForId, d.Stage }).FirstOrDefaultAsync(ct);
        return found is { WaitsForId: { } unit } ? (unit, DecisionAfter(found.Stage)) : null;
    }

    private static StepKind DecisionAfter(DossierStage stage) => stage switch
    {
        DossierStage.Agreed => StepKind.AdmissionDecision,
        DossierStage.RecognitionAgreed => StepKind.RecognitionDecision,
        _ => StepKind.DeletionDecision,
    };

    private IQueryable<AdmissionDossier> Waiting(List<Guid> units) =>
        db.Dossiers.Where(d => (d.Stage == DossierStage.Agreed || d.Stage == DossierStage.RecognitionAgreed || d.Stage == DossierStage.DeletionAgreed) && d.WaitsForId != null && units.Contains(d.WaitsForId.Value));

    private IQueryable<DossierStep> Given(List<Guid> units) => Written(units).Where(s => !db.DossierSteps.Any(c => c.CorrectsStepId == s.Id));

    /// <summary>Numbers given, also those of decisions corrected since: what was written in the book stays in it.</summary>
    private IQueryable<DossierStep> Written(List<Guid> units) => db.DossierSteps.AsNoTracking().Where(s => Decisions.Contains(s.Kind) && units.Contains(s.ByOrganizationId));

    /// <summary>Whose they are, for who may open the dossier; a văn thư who may not sees the code, which stands on the dossier's page too.</summary>
    private Task<Dictionary<Guid, string>> NamesAsync(List<Guid> dossiers, CancellationToken ct) =>
        reach.Dossiers.AsNoTracking().Where(d => dossiers.Contains(d.Id)).Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new { d.Id, p.FullName }).ToDictionaryAsync(d => d.Id, d => d.FullName, ct);

    private async Task<int> NextAsync(Guid unitId, DateOnly from, CancellationToken ct)
    {
        var numbers = await Given([unitId]).Where(s => s.OccurredOn >= from && s.PaperNumber != null).Select(s => s.PaperNumber).ToListAsync(ct);
        var spoilt = await db.SpoiltNumbers.Where(n => n.OrganizationId == unitId && n.TermFrom == from).Select(n => n.Number).ToListAsync(ct);
        return numbers.Select(Numbers.Of).Concat(spoilt).DefaultIfEmpty(0).Max() + 1;
    }

    /// <summary>The latest lines of the book: numbers given and numbers spoilt, newest first.</summary>
    private async Task<IReadOnlyList<NumberedDecision>> BookAsync(List<Guid> units, OrganizationTree tree, CancellationToken ct)
    {
        var given = await Written(units).OrderByDescending(s => s.OccurredOn).ThenByDescending(s => s.RecordedAt).Take(BookRows)
            .Join(db.Dossiers, s => s.DossierId, d => d.Id, (s, d) => new { s.DossierId, s.Kind, s.OccurredOn, s.PaperNumber, d.CellId, IsCorrected = db.DossierSteps.Any(c => c.CorrectsStepId == s.Id) }).ToListAsync(ct);
        var spoilt = await db.SpoiltNumbers.AsNoTracking().Where(n => units.Contains(n.OrganizationId)).OrderByDescending(n => n.SpoiltOn).ThenByDescending(n => n.Number).Take(BookRows).ToListAsync(ct);
        var names = await NamesAsync(given.ConvertAll(b => b.DossierId), ct);
        return [.. given.Select(b => new NumberedDecision(b.OccurredOn, b.PaperNumber ?? "") { DossierId = b.DossierId, Kind = b.Kind, IsCorrected = b.IsCorrected, CellName = tree.Find(b.CellId)?.Name ?? "", CellPath = tree.PathTo(b.CellId), Name = names.GetValueOrDefault(b.DossierId) })
            .Concat(spoilt.Select(n => new NumberedDecision(n.SpoiltOn, n.Written) { Spoilt = n.Reason }))
            .OrderByDescending(line => line.IssuedOn).ThenByDescending(line => Numbers.Of(line.Number)).Take(BookRows)];
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
internal sealed record NumberingView(IReadOnlyList<WaitingDecision> Waiting, IReadOnlyList<NumberedDecision> Book, IReadOnlyList<NumberingUnit> Units)
{
    /// <summary>How many decisions wait in all.</summary>
    public int Total { get; init; }
}

/// <summary>A unit whose book it is: the next number, and the first day of the running term.</summary>
internal sealed record NumberingUnit(Guid Id, string Name, int Next, DateOnly TermFrom);

/// <summary>What a number of the book stands for: a decision, or the reason it was spoilt.</summary>
internal sealed record NumberUse(string Written, DateOnly On)
{
    public Guid? DossierId { get; init; }
    public StepKind? Kind { get; init; }
    public string? Spoilt { get; init; }
}

/// <summary>One decision without a number yet.</summary>
internal sealed record WaitingDecision(Guid DossierId, StepKind Kind)
{
    public required Guid UnitId { get; init; }
    public OrganizationVersion? Unit { get; init; }
    public required string CellPath { get; init; }
    public required DateOnly AgreedOn { get; init; }
    public DateOnly? DueOn { get; init; }

    /// <summary>Whose it is; null for who may not open the dossier.</summary>
    public string? Name { get; init; }

    public string Code => DossierCodes.Of(DossierId);
}

/// <summary>One line of the book of numbers: a decision, or a number spoilt with its reason.</summary>
internal sealed record NumberedDecision(DateOnly IssuedOn, string Number)
{
    public Guid? DossierId { get; init; }
    public StepKind? Kind { get; init; }
    public string CellName { get; init; } = "";
    public string CellPath { get; init; } = "";

    /// <summary>Whose it is; null for who may not open the dossier.</summary>
    public string? Name { get; init; }

    public string? Spoilt { get; init; }

    /// <summary>True when the decision was corrected or taken back: it is in force no more, its line stays.</summary>
    public bool IsCorrected { get; init; }

    public string Code => DossierId is { } id ? DossierCodes.Of(id) : "";
}

/// <summary>Short code of a dossier for people who may not see whose it is.</summary>
internal static class DossierCodes
{
    public static string Of(Guid dossierId) => $"HS-{dossierId.ToString("N")[^6..].ToUpperInvariant()}";
}
