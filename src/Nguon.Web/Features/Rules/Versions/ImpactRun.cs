using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Rules;

/// <summary>
/// Judges every open dossier under the user's units by the rules in force and by those with the new document, on the first day of the latter.
/// Names are shown only of dossiers the user may open; others are counted. One batch is in memory at a time; nothing is written.
/// </summary>
internal sealed class ImpactRun(AppDb db, Reach reach, OrganizationTrees trees, ProcedureChains chains, RulesOfTheDay rules, TimeProvider clock)
{
    private const int Batch = 200;

    public async Task<ImpactView> OfAsync(RuleLayer layer, CancellationToken ct)
    {
        var after = rules.Book.Layers.Any(one => one.Id == layer.Id) ? rules.Book : rules.Book.With(layer);
        var before = rules.Book.Without(layer.Id);
        var day = layer.From > reach.Today ? layer.From : reach.Today;
        var rows = new List<ImpactRow>();
        var units = reach.UnitIds(Power.SeeDossiers | Power.Consent);
        var ids = await db.Dossiers.Open().Where(d => units.Contains(d.CellId)).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(ct);
        var named = (await reach.Dossiers.Open().Select(d => d.Id).ToListAsync(ct)).ToHashSet();
        foreach (var batch in ids.Chunk(Batch))
        {
            await foreach (var row in JudgeAsync(batch, new(before, after, day), ct))
            {
                rows.Add(named.Contains(row.DossierId) ? row : row with { Name = "" });
            }
        }

        return new ImpactView(layer, day, ids.Count, [.. rows.OrderBy(row => row.Unit, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal)]);
    }

    private async IAsyncEnumerable<ImpactRow> JudgeAsync(Guid[] ids, Books books, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var dossiers = await db.Dossiers.AsNoTracking().Include(d => d.Steps).Where(d => ids.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(ct);
        var wanted = dossiers.Select(d => d.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var tree = await trees.OnAsync(db, reach.Today, ct);
        foreach (var dossier in dossiers)
        {
            var person = people[dossier.PersonId];
            var impact = RuleImpact.Of(dossier, await ContextAsync(dossier, person, books, ct), books.After);
            if (!impact.IsNone)
            {
                yield return new ImpactRow(dossier.Id, person.FullName, person.BornOn?.Year, CommuneOf(tree, dossier.CellId), tree.PathTo(dossier.CellId), dossier.Stage, impact);
            }
        }
    }

    private async Task<TakeContext> ContextAsync(AdmissionDossier dossier, Person person, Books books, CancellationToken ct) => new()
    {
        Applicant = new()
        {
            Name = person.FullName,
            BornOn = person.BornOn,
            Education = person.Education,
            HasStatisticsFields = true,
        },
        Rules = books.Before,
        Calendar = rules.Calendar,
        Chain = await chains.OrgansOfAsync(dossier, reach.Today, dossier.Has(StepKind.Ceremony) ? DecisionPower.Recognition : DecisionPower.Admission, ct),
        Today = books.Day,
        RecordedAt = clock.NowUtc(),
    };

    private static string CommuneOf(OrganizationTree tree, Guid cell) =>
        tree.Upward(cell).FirstOrDefault(v => !v.Kind.IsCell())?.Name ?? tree.Find(cell)?.Name ?? "";

    private sealed record Books(RuleBook Before, RuleBook After, DateOnly Day);
}

/// <summary>One dossier that changes; no name where the user may not open it.</summary>
internal sealed record ImpactRow(Guid DossierId, string Name, int? BornIn, string Unit, string Path, DossierStage Stage, RuleImpact Impact)
{
    public string Words => string.Join("; ", new[]
    {
        Impact.Blocks.Count > 0 ? "Vướng thêm" : null,
        Impact.Gains.Count > 0 ? "Bớt vướng" : null,
        Impact.Moves.Count > 0 ? "Ngày thay đổi" : null,
    }.OfType<string>());
}

/// <summary>What came of the run, judged on a day.</summary>
internal sealed record ImpactView(RuleLayer Layer, DateOnly Day, int Judged, IReadOnlyList<ImpactRow> Rows)
{
    public IEnumerable<(string Unit, int Blocks, int Gains, int Moves)> ByUnit => Rows.GroupBy(row => row.Unit)
        .Select(unit => (unit.Key, unit.Count(row => row.Impact.Blocks.Count > 0), unit.Count(row => row.Impact.Gains.Count > 0), unit.Count(row => row.Impact.Moves.Count > 0)));
}
