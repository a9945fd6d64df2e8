using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Statistics;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>Issued figures, and what changed since they were: each difference with its reason.</summary>
internal sealed class IssuedQuery(IssuedShelf shelf, FigureQuery query, IssuedStatedLines lines, Reach reach)
{
    public async Task<Outcome<IssuedView>> FindAsync(Guid id, CancellationToken ct)
    {
        if (await shelf.FindAsync(id, ct) is not { } issued || !await reach.MayAsync(Power.SeeTree, issued.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        var wish = JsonSerializer.Deserialize<FigureWish>(issued.Question, JsonColumn.Options) ?? throw new InvalidOperationException($"Issued figures without a question: {id}.");
        var read = FigureReader.Read(wish);
        if (read.Value is not { } question)
        {
            return Outcome.Refused<IssuedView>(read.Refusals);
        }

        var now = await query.AskAsync(question, ct);
        var keys = await query.KeysAsync(question, ct);
        if (now.Value is not { } answer || keys.Value is not { } facts)
        {
            return Outcome.Refused<IssuedView>(now.Refusals);
        }

        var stated = IssuedStated.Of(await query.StatedAsync(question with { KnownAt = issued.IssuedAt }, ct), await query.StatedAsync(question, ct));
        var mayList = await reach.MayAsync(Power.SeePeople, issued.OrganizationId, ct);
        return new IssuedView
        {
            Id = issued.Id,
            Title = issued.Title,
            IssuedAt = issued.IssuedAt,
            By = issued.By,
            Wish = wish,
            Was = JsonSerializer.Deserialize<FigureAnswer>(issued.Answer, JsonColumn.Options) ?? throw new InvalidOperationException($"Issued figures without an answer: {id}."),
            Now = answer,
            IsIntact = IssueFigures.HashOf(issued.Question, issued.Answer, issued.Facts) == issued.Hash,
            Changes = await shelf.ChangesAsync(issued, facts.Select(f => f.Fact).ToHashSet(), mayList, ct),
            StatedCount = stated.Count,
            Stated = await lines.OfAsync(stated, answer.Tree.On, ct),
        };
    }

    public Task<(IReadOnlyList<IssuedRow> Rows, int Total)> ListAsync(int skip, int most, CancellationToken ct) =>
        shelf.ListAsync(reach.User.IsOperator ? null : reach.UnitIds(Power.SeeTree), (skip, most), ct);
}

/// <summary>Reads what was issued and compares it row by row.</summary>
internal sealed class IssuedShelf(AppDb db)
{
    private const int Group = 500;

    public Task<IssuedFigures?> FindAsync(Guid id, CancellationToken ct) => db.IssuedFigures.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct);

    public async Task<(IReadOnlyList<IssuedRow> Rows, int Total)> ListAsync(IQueryable<Guid>? units, (int Skip, int Most) part, CancellationToken ct)
    {
        var seen = units is null ? db.IssuedFigures : db.IssuedFigures.Where(i => units.Contains(i.OrganizationId));
        var rows = await seen.AsNoTracking().OrderByDescending(i => i.IssuedAt).ThenByDescending(i => i.Id).Skip(part.Skip).Take(part.Most)
            .Select(i => new IssuedRow(i.Id, i.Title, i.IssuedAt, i.By)).ToListAsync(ct);
        return (rows, await seen.CountAsync(ct));
    }

    /// <summary>What was behind the figure then and is not now, and what is now and was not; names only for who may see people.</summary>
    public async Task<IReadOnlyList<IssuedChange>> ChangesAsync(IssuedFigures issued, HashSet<Guid> now, bool mayList, CancellationToken ct)
    {
        var then = issued.Facts.Select(f => f.FactId).ToHashSet();
        var rows = await FactsAsync(then.Except(now).Concat(now.Except(then)).ToList(), ct);
        var people = rows.Select(f => f.PersonId).Distinct().ToList();
        var names = new Dictionary<Guid, string>();
        var believed = new List<CountedFact>();
        foreach (var group in people.Chunk(Group))
        {
            believed.AddRange(await db.CountedFacts.AsNoTracking().Where(f => group.Contains(f.PersonId) && f.RetractedAt == null).ToListAsync(ct));
            foreach (var person in mayList ? await db.People.AsNoTracking().Where(p => group.Contains(p.Id)).Select(p => new { p.Id, p.FullName }).ToListAsync(ct) : [])
            {
                names[person.Id] = person.FullName;
            }
        }

        // A correction takes one row out and puts one in: told once, as what it is.
        var replaced = rows.Where(f => now.Contains(f.Id)).Select(f => (f.PersonId, f.Kind)).Intersect(rows.Where(f => !now.Contains(f.Id)).Select(f => (f.PersonId, f.Kind))).ToHashSet();
        return rows.Where(f => !now.Contains(f.Id) || !replaced.Contains((f.PersonId, f.Kind))).OrderBy(f => f.From)
            .Select(fact => Change(fact, (!now.Contains(fact.Id), replaced.Contains((fact.PersonId, fact.Kind))), issued.IssuedAt, believed, names)).ToList();
    }

    private async Task<List<CountedFact>> FactsAsync(List<Guid> ids, CancellationToken ct)
    {
        var rows = new List<CountedFact>();
        foreach (var group in ids.Chunk(Group))
        {
            rows.AddRange(await db.CountedFacts.AsNoTracking().Where(f => group.Contains(f.Id)).ToListAsync(ct));
        }

        return rows;
    }

    private static IssuedChange Change(CountedFact fact, (bool IsGone, bool IsReplaced) was, DateTime issuedAt, List<CountedFact> believed, Dictionary<Guid, string> names)
    {
        var isGone = was.IsGone;
        var other = isGone && fact.RetractedAt is not null ? believed.Find(f => f.PersonId == fact.PersonId && f.Kind == fact.Kind) : null;
        var kind = !isGone && fact.RecordedAt > issuedAt ? IssuedChangeKind.EnteredLater
            : fact.RetractedAt is null ? IssuedChangeKind.Moved
            : other is null ? IssuedChangeKind.TakenBack : IssuedChangeKind.Corrected;
        return new IssuedChange(fact.PersonId, names.GetValueOrDefault(fact.PersonId), isGone && !was.IsReplaced, kind, fact.From, isGone ? fact.RetractedAt : fact.RecordedAt, other?.From);
    }
}

/// <summary>One set in the list.</summary>
public sealed record IssuedRow(Guid Id, string Title, DateTime IssuedAt, string By);

/// <summary>One difference: the day of the fact, when it was entered or taken back, the day it has now.</summary>
public sealed record IssuedChange(Guid PersonId, string? Name, bool IsGone, IssuedChangeKind Kind, DateOnly On, DateTime? At, DateOnly? NowOn);

/// <summary>Issued figures beside the same question asked now.</summary>
internal sealed record IssuedView
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required DateTime IssuedAt { get; init; }
    public required string By { get; init; }
    public required FigureWish Wish { get; init; }
    public required FigureAnswer Was { get; init; }
    public required FigureAnswer Now { get; init; }
    public required bool IsIntact { get; init; }
    public required IReadOnlyList<IssuedChange> Changes { get; init; }

    /// <summary>How many changes of documents there are.</summary>
    public required int StatedCount { get; init; }

    /// <summary>The first of them in words.</summary>
    public required IReadOnlyList<string> Stated { get; init; }
}
