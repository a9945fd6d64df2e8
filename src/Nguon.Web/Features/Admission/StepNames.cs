using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Admission;

/// <summary>Whom a step may name: the unit whose act it is, the unit somebody moves to, members who help or introduce.</summary>
internal sealed class StepNames(AppDb db, Reach reach, CertificateNumbers certificates)
{
    /// <summary>Longest text of a step, in characters.</summary>
    public const int TextLength = 4000;

    /// <summary>The step without what its kind does not ask for, so that nothing follows from it unseen.</summary>
    public static StepDraft Own(StepDraft draft)
    {
        var definition = StepCatalogue.Of(draft.Kind);
        return draft with
        {
            Details = draft.Details with
            {
                MentorId = definition.Needs(StepFields.Mentor) ? draft.Details.MentorId : null,
                ToOrganizationId = definition.Needs(StepFields.ToOrganization) ? draft.Details.ToOrganizationId : null,
            },
        };
    }

    /// <summary>Null when all is well; a name out of reach is answered as one that does not exist.</summary>
    public async Task<Refusal?> RefusalAsync(AdmissionDossier dossier, StepDraft draft, TakeContext context, CancellationToken ct)
    {
        if (IsTooLong(draft))
        {
            return Refusal.Plain("DOS-004", "FactMissing", $"Số văn bản dài nhất {DossierStep.NumberLength} chữ, mỗi mục khác dài nhất {TextLength} chữ, không để mục người giới thiệu trống. Ghi gọn lại.", "Người nhập");
        }

        return await MayActAsync(dossier.CellId, draft, context, ct)
            && await MayMoveToAsync(dossier.CellId, draft.Details.ToOrganizationId, ct)
            && await AreMembersAsync(dossier.CellId, [.. Members(draft.Details)], ct)
            ? await certificates.RefusalAsync(dossier, draft, ct)
            : Outcome.NotFound;
    }

    /// <summary>True when all are people in reach, or were of the cell.</summary>
    public async Task<bool> AreMembersAsync(Guid cellId, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return true;
        }

        var known = await reach.People.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        var others = ids.Except(known).ToList();
        return others.Count == 0
            || await db.Standings.Where(s => others.Contains(s.PersonId) && s.OrganizationId == cellId).Select(s => s.PersonId).Distinct().CountAsync(ct) == others.Count;
    }

    private static IEnumerable<Guid> Members(StepDetails details) =>
        details.Introducers.Select(one => one.PersonId).Append(details.MentorId).OfType<Guid>().Distinct();

    // No paper has a character of value zero, and one of the databases keeps none.
    private static bool IsTooLong(StepDraft draft) =>
        draft.PaperNumber?.Length > DossierStep.NumberLength
        || draft.Details.Introducers.Any(one => one is null) // a program may send none in the list
        || new[] { draft.PaperNumber, draft.Details.Text, draft.Details.Place, draft.Details.Vote?.Reasons, draft.Details.Body?.AbsenceReasons }
            .Concat(draft.Details.Introducers.Select(one => one.Name)).Any(text => text?.Length > TextLength || text?.Contains('\0', StringComparison.Ordinal) == true);

    /// <summary>The cell itself, the organs of the day; for an officer of the branch also those above the cell at another time.</summary>
    private async Task<bool> MayActAsync(Guid cellId, StepDraft draft, TakeContext context, CancellationToken ct)
    {
        var unit = draft.ByOrganizationId;
        var definition = StepCatalogue.Of(draft.Kind);
        if (unit == cellId || unit == definition.UnitOn(context.Chain) || unit == definition.UnitOn(context.ChainNow ?? context.Chain))
        {
            return true;
        }

        return reach.User.IsOperator
            || await reach.MayAsync(Power.ActForCell | Power.ActForCommittee, unit, ct)
            || (await reach.MayAsync(Power.ActForCommittee, cellId, ct) && await db.OrganizationAncestry.AnyAsync(a => a.DescendantId == cellId && a.AncestorId == unit, ct));
    }

    /// <summary>Where somebody goes: a unit of the own branch; elsewhere is written in words.</summary>
    private async Task<bool> MayMoveToAsync(Guid cellId, Guid? unit, CancellationToken ct) =>
        unit is not { } to || to == cellId || await reach.MayAsync(Power.ActForCommittee, to, ct);
}
