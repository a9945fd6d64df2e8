using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>Adds a version of a code list; units with a code that another one replaces get the new one on the version's day, each as a change of its own with the same paper.</summary>
internal sealed class AddCodeVersion(AppDb db, Reach reach, UnitCodes codes, CarryOut carryOut, TimeProvider clock)
{
    /// <summary>What it would do; writes nothing.</summary>
    public async Task<Outcome<CodeVersionDone>> PreviewAsync(CodeVersionInput input, CancellationToken ct) =>
        await PrepareAsync(input, ct) is var (prepared, refusals) && prepared is null ? Outcome.Refused<CodeVersionDone>(refusals) : prepared.Done;

    public async Task<Outcome<CodeVersionDone>> RunAsync(CodeVersionInput input, CancellationToken ct)
    {
        await using var transaction = await db.BeginAloneAsync(ct);
        var (prepared, refusals) = await PrepareAsync(input, ct);
        if (prepared is null)
        {
            return Outcome.Refused<CodeVersionDone>(refusals);
        }

        var version = prepared.Version with { RecordedAt = clock.NowUtc() };
        await carryOut.WriteAsync(prepared.Planned, ct);
        db.Add(version);
        await UnitCodes.StampAsync(db, ct);
        db.Log(reach.User.Act(clock, new OnPaper(null, version.Source, version.SourceOn)), ActivityKind.CodeVersionAdded, new LogSubject(version.Id), null,
            new { version.List, version.From, version.Source, Codes = version.Codes.Select(c => c.Code), version.Changes, Units = prepared.Done.Units.Count });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        codes.Forget();
        carryOut.Settle();
        return prepared.Done;
    }

    private async Task<(Prepared? Prepared, IReadOnlyList<Refusal> Refusals)> PrepareAsync(CodeVersionInput input, CancellationToken ct)
    {
        var book = await UnitCodes.ReadAsync(db, ct);
        var version = Tidied(input);
        if (book.Objections(version).ToList() is { Count: > 0 } objections)
        {
            return (null, objections);
        }

        var (lines, left) = await LinesAsync(version, book, ct);
        var drafts = ReorganizationDraft.Of(lines.Select(line => (version.Source, version.SourceOn, version.From, line)));
        var planned = await carryOut.PlanAsync(drafts, ct, null, new UnitCodeBook(book.All().Append(version)));
        var refused = planned.Plan.Refused.SelectMany(r => r.Reasons).Select(r => r.Refusal).DistinctBy(r => r.Message).ToList();
        var done = new CodeVersionDone(version.Id, [.. planned.Plan.Events.Select(e => e.Summary)], left);
        return refused.Count > 0 ? (null, refused) : (new Prepared(version, planned, done), []);
    }

    /// <summary>A line for each unit that follows, and how many units keep a code that is no longer on the list.</summary>
    private async Task<(List<ReorganizationLine> Lines, int Left)> LinesAsync(CodeListVersion version, UnitCodeBook book, CancellationToken ct)
    {
        var ended = book.Versions(version.List)[^1].Codes.Select(c => c.Code).Where(code => !version.Has(code)).ToList(); // a list never begins empty
        if (ended.Count == 0 || version.List is UnitCodeList.Kind)
        {
            var kinds = ended.Select(OrganizationCodes.Kind).OfType<OrganizationKind>().ToList();
            return ([], kinds.Count == 0 ? 0 : await db.OrganizationVersions.InForceOn(version.From).CountAsync(v => kinds.Contains(v.Kind), ct));
        }

        var now = await db.OrganizationVersions.AsNoTracking().InForceOn(version.From)
            .Where(v => ended.Contains((version.List == UnitCodeList.Block ? v.Block : version.List == UnitCodeList.BaseType ? v.BaseType : v.Area) ?? "")).ToListAsync(ct);
        var ids = now.ConvertAll(v => v.OrganizationId);
        var eve = await db.OrganizationVersions.AsNoTracking().InForceOn(version.From.AddDays(-1)).Where(v => ids.Contains(v.OrganizationId)).ToDictionaryAsync(v => v.OrganizationId, v => v.Code, ct);
        var lines = now.Where(v => eve.ContainsKey(v.OrganizationId)).Select(v => (v, Details: Changed(UnitDetails.Of(v), version))).Where(l => l.Details != UnitDetails.Of(l.v))
            .Select((l, i) => new ReorganizationLine { Row = i + 1, Verb = OrganizationEventKind.ChangeDetails, OldCode = eve[l.v.OrganizationId], NewCode = eve[l.v.OrganizationId], Details = l.Details }).ToList();
        return (lines, now.Count - lines.Count);
    }

    private static UnitDetails Changed(UnitDetails details, CodeListVersion version)
    {
        string? New(string? code) => version.Changes.FirstOrDefault(c => c.Old == code)?.New ?? code;
        return version.List switch
        {
            UnitCodeList.Block => details with { Block = New(details.Block) },
            UnitCodeList.BaseType => details with { BaseType = New(details.BaseType) },
            UnitCodeList.Area => details with { Area = New(details.Area) },
            _ => details,
        };
    }

    private static CodeListVersion Tidied(CodeVersionInput input) => new()
    {
        List = input.List,
        From = input.From ?? default,
        Source = VietnameseText.Tidy(input.Source),
        SourceOn = input.SourceOn,
        IsUnconfirmed = input.IsUnconfirmed,
        Codes = [.. input.Codes.Select(c => new UnitCode(c.Code.Trim(), VietnameseText.Tidy(c.Label)))],
        Changes = [.. input.Changes.Select(c => new CodeChange(c.Old.Trim(), c.New.Trim()))],
    };

    private sealed record Prepared(CodeListVersion Version, Planned Planned, CodeVersionDone Done);
}

/// <summary>A version as an officer enters it: the whole list from a day on.</summary>
internal sealed record CodeVersionInput
{
    public UnitCodeList List { get; init; }
    public DateOnly? From { get; init; }
    public string? Source { get; init; }
    public DateOnly? SourceOn { get; init; }
    public bool IsUnconfirmed { get; init; }
    public IReadOnlyList<UnitCode> Codes { get; init; } = [];
    public IReadOnlyList<CodeChange> Changes { get; init; } = [];
}

/// <summary>The version, one sentence for each unit that follows it, and how many units keep a code no longer on the list.</summary>
internal sealed record CodeVersionDone(Guid Id, IReadOnlyList<string> Units, int Left);
