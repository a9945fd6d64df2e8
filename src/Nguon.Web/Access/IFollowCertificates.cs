using Nguon.Domain;
using Nguon.Domain.Classes;

namespace Nguon.Web.Access;

/// <summary>What a certificate from a register here means for the person's dossier; the dossier's own feature answers, so that no feature writes into another's (decision 0052).</summary>
internal interface IFollowCertificates
{
    /// <summary>Takes the step in the open dossier; nothing without one. The caller saves. Remarks to know, never a reason against the certificate.</summary>
    Task<IReadOnlyList<Refusal>> FollowAsync(Certificate issued, CancellationToken ct);

    /// <summary>A blank was spoilt: the dossier's step with the old number is corrected, the new one taken.</summary>
    Task<IReadOnlyList<Refusal>> ReplaceAsync(Certificate spoilt, Certificate issued, string reason, CancellationToken ct);
}
