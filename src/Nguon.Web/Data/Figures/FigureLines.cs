using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Web.Data;

/// <summary>A unit's line as the tree known now says: its places one after the other.</summary>
internal sealed record DrawnLine(Guid OrganizationId, DateOnly Since, IReadOnlyList<LinePiece>? Places)
{
    /// <summary>The same places on the same days give the same key; null where one place cannot be told.</summary>
    public Guid? Id => Places is null ? null : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', Places.Select(p => $"{p.Place:N}{p.From:yyyyMMdd}{p.Until:yyyyMMdd}"))))[..16]);
}

internal sealed record LinePiece(Guid Place, DateOnly From, DateOnly? Until);

/// <summary>Draws lines of units from the ancestry and the heirs believed now.</summary>
internal sealed class FigureLines(AppDb db)
{
    private static readonly DateOnly Always = new(1900, 1, 1);
    private List<LinePiece>? tops;

    public async Task<IReadOnlyList<DrawnLine>> DrawAsync(IReadOnlyCollection<Guid> units, CancellationToken ct)
    {
        var highest = await TopsAsync(ct);
        var heirs = await db.OrganizationHeirs.AsNoTracking().Where(h => units.Contains(h.FormerId)).ToListAsync(ct);
        var wanted = units.Concat(heirs.Select(h => h.HeirId)).Distinct().ToList();
        var ids = highest.Select(t => t.Place).Distinct().ToList();
        var above = (await db.OrganizationAncestry.AsNoTracking().Where(a => wanted.Contains(a.DescendantId) && (ids.Contains(a.AncestorId) || a.AncestorId == a.DescendantId)).ToListAsync(ct))
            .ToLookup(a => a.DescendantId);
        var parts = (await db.OrganizationSuccessions.AsNoTracking().Where(s => s.IsPart && units.Contains(s.PredecessorId)).ToListAsync(ct)).ToLookup(s => s.PredecessorId);
        var places = wanted.ToDictionary(unit => unit, unit => above[unit].SelectMany(a => Meet(highest.Where(t => t.Place == a.AncestorId), a)).ToList());
        var left = heirs.ToLookup(h => h.FormerId);
        return units.Select(unit =>
        {
            var own = above[unit].Where(a => a.Distance == 0).ToList();
            var since = own.Select(a => a.From).DefaultIfEmpty(Always).Min();
            var gavePart = parts[unit].Any(p => own.Exists(a => a.IsInForceOn(p.EffectiveOn)));
            return new DrawnLine(unit, since, gavePart ? null : Joined(places[unit].Concat(left[unit].SelectMany(h => Meet(places[h.HeirId], h)))));
        }).ToList();
    }

    /// <summary>Units right below the Centre or without a superior, with their days.</summary>
    private async Task<List<LinePiece>> TopsAsync(CancellationToken ct)
    {
        var centres = db.OrganizationVersions.Where(v => v.Kind == OrganizationKind.Centre).Select(v => v.OrganizationId);
        return tops ??= (await db.OrganizationVersions.AsNoTracking().Where(v => v.Kind != OrganizationKind.Centre && (v.ParentId == null || centres.Contains(v.ParentId.Value)))
            .Select(v => new { v.OrganizationId, v.From, v.Until }).ToListAsync(ct)).Select(v => new LinePiece(v.OrganizationId, v.From, v.Until)).ToList();
    }

    private static IEnumerable<LinePiece> Meet(IEnumerable<LinePiece> pieces, IEffective time)
    {
        foreach (var piece in pieces)
        {
            var from = piece.From > time.From ? piece.From : time.From;
            var until = piece.Until is null || time.Until < piece.Until ? time.Until : piece.Until;
            if (until is null || from < until)
            {
                yield return new LinePiece(piece.Place, from, until);
            }
        }
    }

    /// <summary>One after the other; null where two places are told for one day, or none at all.</summary>
    private static List<LinePiece>? Joined(IEnumerable<LinePiece> pieces)
    {
        var line = new List<LinePiece>();
        foreach (var piece in pieces.OrderBy(p => p.From).ThenBy(p => p.Place))
        {
            if (line.Count == 0)
            {
                line.Add(piece with { From = Always });
            }
            else if (line[^1].Place == piece.Place && piece.From <= EndOf(line[^1]))
            {
                line[^1] = EndOf(piece) > EndOf(line[^1]) ? line[^1] with { Until = piece.Until } : line[^1];
            }
            else if (piece.From < EndOf(line[^1]))
            {
                return null;
            }
            else
            {
                line.Add(piece);
            }
        }

        return line.Count == 0 ? null : line;
    }

    private static DateOnly EndOf(LinePiece piece) => piece.Until ?? DateOnly.MaxValue;
}
