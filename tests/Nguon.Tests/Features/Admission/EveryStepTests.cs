using System.Net;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission;

/// <summary>Who finds the page and the door of each step: the officer of the branch all, a cell its own, another branch none.</summary>
public sealed class EveryStepTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    // What committees stamp, certify, receive, appraise, decide and allow: no cell enters it, not even from paper.
    private static readonly HashSet<StepKind> OfCommittees =
    [
        StepKind.ResumeStamped, StepKind.VerificationSent, StepKind.PoliticalIssueConclusion, StepKind.ConsentRequested, StepKind.BaseCertification, StepKind.SubBaseAppraisal, StepKind.BaseResolution,
        StepKind.ReceivedByAuthority, StepKind.Appraised, StepKind.Returned, StepKind.ProvincialConsent, StepKind.DecisionExtension, StepKind.AuthorityAgreed, StepKind.AdmissionDecision,
        StepKind.AuthorityDeclined, StepKind.SuperiorConsent, StepKind.SubBaseRecognitionAppraisal, StepKind.BaseRecognitionResolution, StepKind.RecognitionReceivedByAuthority,
        StepKind.RecognitionAgreed, StepKind.RecognitionDecision, StepKind.BaseDeletionResolution, StepKind.DeletionAgreed, StepKind.DeletionDecision, StepKind.DecisionAnnulled,
    ];

    private TestWorld World => fixture.World;

    public static TheoryData<StepKind> Kinds => [.. Enum.GetValues<StepKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_step_is_entered_by_whose_it_is_and_found_by_nobody_else(StepKind kind)
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var foreign = await World.As(World.ForeignOfficer);
        using var neighbour = await World.As(World.SecretaryOfKhuPho3);
        using var standing = await World.As(World.StandingMember);
        var page = $"/ho-so/{World.Cuc.DossierId}/ghi-buoc/{kind}";

        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(page)).Status);
        Assert.Equal(OfCommittees.Contains(kind) ? HttpStatusCode.NotFound : HttpStatusCode.OK, (await secretary.GetAsync(page)).Status);
        foreach (var other in new[] { foreign, neighbour, standing })
        {
            Assert.True((await other.GetAsync(page)).IsNotFound);
            Assert.True((await AskAsync(other, kind)).IsNotFound);
        }

        Assert.NotEqual(HttpStatusCode.NotFound, (await AskAsync(officer, kind)).Status);
        Assert.Equal(OfCommittees.Contains(kind), (await AskAsync(secretary, kind)).IsNotFound);
    }

    private Task<PageAnswer> AskAsync(TestClient client, StepKind kind) =>
        client.PostJsonAsync($"/api/v1/dossiers/{World.Cuc.DossierId}/steps/preview", new { kind = kind.ToString(), occurredOn = "2026-10-15" });
}
