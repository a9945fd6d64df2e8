using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Figures;

/// <summary>Chốt số liệu: keeps a figure with its question, tree, moment and what stood behind it.</summary>
internal sealed class IssueFigures(AppDb db, FigureQuery query, FigureUnits units, Reach reach, TimeProvider clock)
{
    public async Task<Outcome<IssuedFigures>> RunAsync(FigureWish wish, string title, CancellationToken ct)
    {
        var tidy = title.Trim();
        if (tidy.Length is 0 or > IssuedFigures.TitleLength)
        {
            return Refusal.Plain("FIG-020", "TitleMissing", "Ghi số liệu này chốt cho báo cáo hoặc biểu nào (không quá 300 chữ).");
        }

        var now = clock.NowUtc();
        var read = FigureReader.Read(wish with { KnownAt = now });
        if (read.Value is not { } question)
        {
            return Outcome.Refused<IssuedFigures>(read.Refusals);
        }

        var answer = await query.AskAsync(question, ct);
        var keys = await query.KeysAsync(question, ct);
        if (answer.Value is not { } figures || keys.Value is not { } facts || await units.LifeAsync(question, ct) is not [var unit, ..])
        {
            return Outcome.Refused<IssuedFigures>(answer.Refusals);
        }

        var issued = Make(tidy, (unit.OrganizationId, now), JsonSerializer.Serialize(wish, JsonColumn.Options), (figures, facts));
        db.Add(issued);
        db.Log(reach.User.Act(clock), ActivityKind.FiguresIssued, new LogSubject(issued.Id, null, unit.OrganizationId), null, new { issued.Title, issued.Question, Facts = issued.Facts.Count, issued.Hash });
        await db.SaveChangesAsync(ct);
        return issued;
    }

    /// <summary>What must not have changed since.</summary>
    public static string HashOf(string question, string answer, IEnumerable<IssuedFact> facts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{question}\n{answer}\n{string.Join('\n', facts.Select(f => $"{f.FactId:N} {f.PersonId:N}"))}")));

    private IssuedFigures Make(string title, (Guid Unit, DateTime At) where, string question, (FigureAnswer Answer, IReadOnlyList<(Guid Fact, Guid Person)> Facts) found)
    {
        var answer = JsonSerializer.Serialize(found.Answer, JsonColumn.Options);
        var facts = found.Facts.Select(f => new IssuedFact(f.Fact, f.Person)).ToList();
        return new IssuedFigures
        {
            Id = Guid.CreateVersion7(),
            OrganizationId = where.Unit,
            Title = title,
            Question = question,
            Answer = answer,
            Facts = facts,
            Hash = HashOf(question, answer, facts),
            IssuedAt = where.At,
            By = reach.User.Act(clock).By,
        };
    }
}
