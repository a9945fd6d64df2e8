using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>The văn thư gives number and date to decisions, one or many; a number is given once in a term, also when two clerks write at once.</summary>
internal sealed class NumberPapers(AppDb db, Reach reach, OrganizationTrees trees, NumberingQuery query, TakeMany takeMany)
{
    public async Task<IReadOnlyList<NumberedOne>> RunAsync(NumberInput input, CancellationToken ct)
    {
        var done = new List<NumberedOne>();
        var tree = await trees.OnAsync(db, reach.Today, ct);
        foreach (var one in input.Papers.Take(TakeMany.Most))
        {
            await using var alone = await db.BeginAloneAsync(ct);
            var found = await query.WaitsAtAsync(one.DossierId, ct);
            var number = found is { } at ? Numbers.InFull(one.Number, tree.Find(at.UnitId)?.Symbol) : one.Number;
            done.Add(new NumberedOne(one.DossierId, number, found is null ? Outcome.NotFound : await OneAsync(one.DossierId, number, found.Value, input.IssuedOn, ct)));
            await alone.CommitAsync(ct);
        }

        return done;
    }

    public static Refusal NoNumber(string written) =>
        Refusal.Plain("NUM-001", "PaperNumber", $"Số “{written}” chưa bắt đầu bằng chữ số. Ghi như 15 hoặc 15-QĐ/ĐU.", "Văn thư");

    private async Task<Outcome<DossierStep>> OneAsync(Guid dossierId, string number, (Guid UnitId, StepKind Kind) at, DateOnly issuedOn, CancellationToken ct)
    {
        if (Numbers.Of(number) == 0)
        {
            return NoNumber(number);
        }

        var draft = new StepDraft
        {
            Id = Guid.CreateVersion7(),
            Kind = at.Kind,
            OccurredOn = issuedOn,
            Mode = StepMode.Perform,
            ByOrganizationId = at.UnitId,
            PaperNumber = number,
        };
        return (await takeMany.RunAsync([new TakeStepInput(dossierId, draft)], ct))[0].Outcome;
    }
}

/// <summary>Numbers for decisions issued on one day.</summary>
internal sealed record NumberInput(DateOnly IssuedOn, IReadOnlyList<NumberFor> Papers);

internal sealed record NumberFor(Guid DossierId, string Number);

/// <summary>What came of one number.</summary>
internal sealed record NumberedOne(Guid DossierId, string Number, Outcome<DossierStep> Outcome);
