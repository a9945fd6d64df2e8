using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Tests.Rooms;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>The one door: what each mode takes in, what it turns away, what stays to be mended.</summary>
public sealed class DoorTests
{
    private static readonly StepDetails Vote = new() { Body = Present(14), Vote = new() { For = 13, Against = 1 } };

    [Fact]
    public void Perform_refuses_what_record_takes_in_and_marks()
    {
        var way = new Way().Prepared("1/1/2018", "8/2/2024");

        var refused = way.Try(StepKind.CellResolution, "8/2/2024", Vote);
        var recorded = way.Do(StepKind.CellResolution, "8/2/2024", Vote, StepMode.Record);

        Assert.Equal("CertificateValidity", Assert.Single(refused.Refusals).Rule);
        Assert.Equal("CertificateValidity", Assert.Single(recorded.Marks, mark => mark.IsToMend).Refusal.Rule);
        Assert.Equal((1, DossierStage.CellApproved), (way.Dossier.OpenMarks, way.Dossier.Stage));
    }

    [Fact]
    public void A_new_meeting_heals_the_mark_of_the_old_one()
    {
        var way = new Way().Prepared("1/1/2018", "8/2/2024");
        way.Do(StepKind.CellResolution, "8/2/2024", Vote, StepMode.Record);

        way.Do(StepKind.AwarenessCertificate, "1/4/2024", new() { Place = "Trung tâm Chính trị" });
        way.Do(StepKind.CellResolution, "3/5/2024", Vote);

        Assert.Equal(0, way.Dossier.OpenMarks);
        Assert.Equal(Day("3/5/2024"), way.Dossier.LastOf(StepKind.CellResolution)?.OccurredOn);
    }

    [Fact]
    public void A_mark_for_a_missing_paper_closes_when_the_paper_comes_in()
    {
        var way = new Way();
        way.Do(StepKind.CellResolution, "8/2/2024", Vote, StepMode.Record);
        var open = way.Dossier.OpenMarks;

        way.Do(StepKind.AwarenessCertificate, "1/1/2022", mode: StepMode.Record);

        Assert.Equal(open - 1, way.Dossier.OpenMarks);
        Assert.True(open > 5);
    }

    [Theory]
    [InlineData(StepKind.PutOnList, "23/11/2026", "StepDate")]
    [InlineData(StepKind.PutOnList, "1/1/1990", "PaperDate")]
    [InlineData(StepKind.Deceased, "1/1/1990", "StepDate")]
    public void The_impossible_is_refused_in_both_modes(StepKind kind, string on, string rule)
    {
        Assert.Contains(new Way().Try(kind, on, mode: StepMode.Record).Refusals, refusal => refusal.Rule == rule);
        Assert.Contains(new Way().Try(kind, on).Refusals, refusal => refusal.Rule == rule);
    }

    [Fact]
    public void A_ceremony_before_its_decision_and_a_second_ceremony_are_impossible()
    {
        var way = new Way();
        way.Do(StepKind.AdmissionDecision, "1/3/2024", mode: StepMode.Record);

        Assert.Contains(way.Try(StepKind.Ceremony, "1/2/2024", mode: StepMode.Record).Refusals, refusal => refusal.Rule == "PaperOrder");
        way.Do(StepKind.Ceremony, "15/3/2024", mode: StepMode.Record);
        Assert.Equal("StepOnce", Assert.Single(way.Try(StepKind.Ceremony, "20/3/2024", mode: StepMode.Record).Refusals).Rule);
    }

    [Fact]
    public void A_double_click_takes_one_step()
    {
        var way = new Way();
        way.Do(StepKind.VerificationSent, "1/3/2024", new() { Place = "xã Gio Linh" }, StepMode.Record);

        Assert.Equal("StepOnce", Assert.Single(way.Try(StepKind.VerificationSent, "1/3/2024", new() { Place = "xã Gio Linh" }, StepMode.Record).Refusals).Rule);
        way.Do(StepKind.VerificationSent, "1/3/2024", new() { Place = "xã Cam Lộ" }, StepMode.Record);
        Assert.Equal(DossierStage.Verifying, way.Dossier.Stage);
    }

    [Fact]
    public void Nothing_follows_the_end_but_a_past_paper_may_still_come_in()
    {
        var way = new Way();
        way.Do(StepKind.PutOnList, "1/3/2024");
        way.Do(StepKind.Withdrawn, "1/6/2024");

        Assert.Contains(way.Try(StepKind.Application, "2/6/2024", mode: StepMode.Record).Refusals, refusal => refusal.Rule == "StepAfterEnd");
        Assert.Contains(way.Try(StepKind.Application, "1/5/2024").Refusals, refusal => refusal.Rule == "StepAfterEnd");
        way.Do(StepKind.Application, "1/5/2024", mode: StepMode.Record);
        Assert.Equal((DossierStage.Withdrawn, null), (way.Dossier.Stage, way.Dossier.WaitsForId));
    }

    [Fact]
    public void A_step_the_organs_do_not_have_is_refused_now_and_only_warned_about_on_paper()
    {
        var way = new Way().Prepared("1/1/2024", "8/8/2025");
        way.Do(StepKind.CellResolution, "8/8/2025", Vote);
        way.Chain = way.Chain with { BaseId = null, Since = Day("1/7/2025"), HadBase = true };

        var refused = way.Try(StepKind.BaseResolution, "20/8/2025", new() { Body = Present(13), Vote = new() { For = 12 } });
        var line = way.Dossier.WhatNext(way.Context()).Single(next => next.Kind == StepKind.BaseResolution);

        Assert.Contains(refused.Refusals, refusal => refusal.Message.StartsWith("Bước này không còn phải thực hiện từ ngày 01/07/2025", StringComparison.Ordinal));
        Assert.Equal(NextState.NotNeeded, line.State);
        way.Chain = way.Chain with { HadBase = false };
        Assert.StartsWith("Bước này không phải thực hiện: giữa chi bộ và cấp ủy", way.Dossier.WhatNext(way.Context()).Single(next => next.Kind == StepKind.BaseResolution).Note, StringComparison.Ordinal);
        Guard.Every(way.Try(StepKind.SubBaseAppraisal, "20/8/2025", mode: StepMode.Record).Warnings, warning => Assert.True(warning.IsRemark));
        way.Do(StepKind.BaseResolution, "20/8/2025", new() { Body = Present(13), Vote = new() { For = 12, Against = 1 } }, StepMode.Record);
        Assert.Equal(0, way.Dossier.OpenMarks);
    }

    [Fact]
    public void The_authority_of_the_day_decides()
    {
        var way = new Way().Prepared("1/1/2024", "8/8/2025");
        way.Do(StepKind.CellResolution, "8/8/2025", Vote);
        way.Certified("10/8/2025");
        way.Do(StepKind.BaseResolution, "12/8/2025", new() { Vote = new() { For = 12, Against = 1 } });
        way.Do(StepKind.SubmittedToAuthority, "13/8/2025");
        var before = way.Draft(StepKind.AuthorityAgreed, "20/8/2025", new() { Vote = new() { For = 13 } });
        way.Chain = way.Chain with { AuthorityId = Guid.CreateVersion7(), AuthorityName = "Ban Thường vụ Đảng ủy phường Nam Đông Hà", LegalBasis = "294-QĐ/TW" };

        var refused = way.Dossier.Take(before, way.Context());

        Assert.Contains("Ban Thường vụ Đảng ủy phường Nam Đông Hà", Assert.Single(refused.Refusals).Message, StringComparison.Ordinal);
        Assert.Equal("Authority", refused.Refusals[0].Rule);
    }

    [Fact]
    public void A_returned_dossier_goes_back_to_the_cell_and_may_be_voted_again()
    {
        var way = new Way().Prepared("1/1/2024", "8/8/2025");
        way.Do(StepKind.CellResolution, "8/8/2025", Vote);
        Assert.Contains(way.Try(StepKind.CellResolution, "20/8/2025", Vote).Refusals, refusal => refusal.Rule == "StepOnce");
        way.Certified("10/8/2025");
        way.Do(StepKind.BaseResolution, "12/8/2025", new() { Vote = new() { For = 12, Against = 1 } });
        way.Do(StepKind.SubmittedToAuthority, "13/8/2025");
        Assert.Equal((DossierStage.Submitted, City), (way.Dossier.Stage, way.Dossier.WaitsForId));

        Assert.Contains(way.Try(StepKind.Returned, "20/8/2025").Refusals, refusal => refusal.Rule == "FactMissing");
        var other = way.Try(StepKind.Returned, "20/8/2025", new() { ReturnReasons = [ReturnReason.DatesContradict, ReturnReason.Other] });
        Assert.StartsWith("Chọn lý do khác mà chưa ghi", Assert.Single(other.Refusals).Message, StringComparison.Ordinal);
        way.Do(StepKind.Returned, "20/8/2025", new() { ReturnReasons = [ReturnReason.DatesContradict, ReturnReason.MissingResidenceOpinion] });

        Assert.Equal((DossierStage.ReturnedForCorrection, Cell, 1), (way.Dossier.Stage, way.Dossier.WaitsForId, way.Dossier.Returns));
        Assert.Equal(NextState.NotYet, way.Dossier.WhatNext(way.Context()).Single(next => next.Kind == StepKind.AuthorityAgreed).State);
        var early = Assert.Single(way.Try(StepKind.AuthorityAgreed, "25/8/2025", new() { Vote = new() { For = 13 } }).Refusals, refusal => refusal.Rule == "PaperMissing");
        Assert.StartsWith("Hồ sơ đã trả để bổ sung ngày 20/08/2025, chưa trình lại.", early.Message, StringComparison.Ordinal);
        way.Do(StepKind.CellResolution, "3/9/2025", Vote);
        way.Do(StepKind.SubmittedToAuthority, "5/9/2025");
        Assert.Equal(DossierStage.Submitted, way.Dossier.Stage);
        Assert.DoesNotContain(way.Try(StepKind.AuthorityAgreed, "8/9/2025", new() { Vote = new() { For = 13 } }).Refusals, refusal => refusal.Rule == "PaperMissing");
    }

    [Fact]
    public void Every_place_asked_must_have_answered()
    {
        var way = new Way().Prepared("1/1/2024", "8/8/2025");
        way.Do(StepKind.VerificationSent, "1/6/2025", new() { Place = "xã Cam Lộ" });

        var refusal = Assert.Single(way.Try(StepKind.CellResolution, "8/8/2025", Vote).Refusals);

        Assert.Contains("xã Cam Lộ, gửi ngày 01/06/2025, quá 30 ngày làm việc", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ClockKind.VerificationReply, way.Clock(ClockKind.VerificationReply, "8/8/2025").Kind);
    }

    [Fact]
    public void After_three_rounds_without_two_thirds_the_case_goes_up_and_the_authority_decides()
    {
        var way = Probationer();
        var lost = new StepDetails { Body = Present(14), Vote = new() { For = 8, Against = 6 } };
        foreach (var on in new[] { "10/9/2025", "12/9/2025", "15/9/2025" })
        {
            Assert.Contains(way.Try(StepKind.CellRecognitionResolution, on, lost).Refusals, refusal => refusal.Rule == "CellMajority");
            way.Do(StepKind.CellRecognitionResolution, on, lost, StepMode.Record);
        }

        Assert.Equal(DossierStage.RecognitionOpen, way.Dossier.Stage);
        Assert.Contains(way.Try(StepKind.CellRecognitionResolution, "16/9/2025", new() { Body = Present(14), Vote = new() { For = 14 } }).Refusals, refusal => refusal.Rule == "RecognitionRounds");
        way.Do(StepKind.BaseRecognitionResolution, "18/9/2025", new() { Vote = new() { For = 12, Against = 1 } });
        way.Do(StepKind.RecognitionSubmitted, "19/9/2025");
        way.Do(StepKind.RecognitionAgreed, "25/9/2025", new() { Vote = new() { For = 13 } });
        way.Do(StepKind.RecognitionDecision, "26/9/2025");
        Assert.Equal(DossierStage.Recognised, way.Dossier.Stage);
    }

    [Fact]
    public void Whose_turn_it_is_follows_the_organs_of_today()
    {
        var way = new Way().Prepared("1/1/2024", "8/5/2025");
        way.Do(StepKind.CellResolution, "8/5/2025", Vote);
        way.Certified("10/5/2025");
        var ward = Guid.CreateVersion7();

        way.Dossier.Refresh(way.Context() with { ChainNow = way.Chain with { BaseId = null, SealId = ward, AuthorityId = ward } });

        Assert.Equal(ward, way.Dossier.WaitsForId);
    }

    [Fact]
    public void A_probationer_is_deleted_on_two_thirds_at_both_levels()
    {
        var way = Probationer();
        way.Do(StepKind.CellDeletionResolution, "10/9/2025", new() { Body = Present(14), Vote = new() { For = 10, Against = 4 } });
        Assert.Equal((DossierStage.DeletionProposed, Way.Base), (way.Dossier.Stage, way.Dossier.WaitsForId));

        Assert.Contains(way.Try(StepKind.BaseDeletionResolution, "20/9/2025", new() { Vote = new() { For = 8, Against = 5 } }).Refusals, refusal => refusal.Rule == "BaseMajority");
        way.Do(StepKind.BaseDeletionResolution, "20/9/2025", new() { Vote = new() { For = 9, Against = 4 } });
        Assert.Equal(Way.City, way.Dossier.WaitsForId);
        Assert.Contains(way.Try(StepKind.DeletionAgreed, "28/9/2025", new() { Vote = new() { For = 6, Against = 7 } }).Refusals, refusal => refusal.Rule == "AuthorityMajority");
        way.Do(StepKind.DeletionAgreed, "28/9/2025", new() { Vote = new() { For = 9, Against = 4 } });
        Assert.Equal((DossierStage.DeletionAgreed, Way.City), (way.Dossier.Stage, way.Dossier.WaitsForId));
        way.Do(StepKind.DeletionDecision, "1/10/2025");

        Assert.Equal((DossierStage.NameDeleted, null, null), (way.Dossier.Stage, way.Dossier.WaitsForId, way.Dossier.DueKind));
    }

    [Fact]
    public void What_recognition_lacks_is_named_by_its_own_form()
    {
        var way = new Way();
        way.Do(StepKind.AdmissionDecision, "1/8/2024", mode: StepMode.Record);
        way.Do(StepKind.Ceremony, "20/8/2024", mode: StepMode.Record);

        var missing = way.Try(StepKind.CellRecognitionResolution, "10/10/2025", new() { Body = Present(14), Vote = new() { For = 14 } }).Refusals;

        Assert.Contains(missing, refusal => refusal.Message.Contains("(12-KNĐ)", StringComparison.Ordinal));
        Assert.DoesNotContain(missing, refusal => refusal.Message.Contains("Tổng hợp ý kiến nhận xét.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decided_dossier_that_moves_goes_on_in_the_new_cell_and_before_that_it_ends()
    {
        var there = Guid.CreateVersion7();
        var early = new Way();
        early.Do(StepKind.PutOnList, "1/3/2024");
        early.Do(StepKind.MovedOut, "1/6/2024", new() { ToOrganizationId = there });
        var late = new Way();
        late.Do(StepKind.AdmissionDecision, "1/8/2024", mode: StepMode.Record);
        late.Do(StepKind.MovedOut, "10/8/2024", new() { ToOrganizationId = there });

        Assert.Equal((DossierStage.MovedOut, Cell), (early.Dossier.Stage, early.Dossier.CellId));
        Assert.Equal((DossierStage.Decided, there), (late.Dossier.Stage, late.Dossier.CellId));
        Assert.Contains(Probationer().Try(StepKind.Withdrawn, "1/9/2025").Refusals, refusal => refusal.Rule == "StepNotOnWay");
    }

    private static Way Probationer()
    {
        var way = new Way();
        way.Do(StepKind.AdmissionDecision, "1/8/2024", mode: StepMode.Record);
        way.Do(StepKind.Ceremony, "20/8/2024", mode: StepMode.Record);
        way.Do(StepKind.DecisionReceived, "5/8/2024", mode: StepMode.Record);
        way.Do(StepKind.AuthorityAgreed, "30/7/2024", new() { Vote = new() { For = 13 } }, StepMode.Record);
        way.Do(StepKind.NewMemberCertificate, "1/3/2025");
        way.Do(StepKind.SelfReview, "1/8/2025");
        way.Do(StepKind.MentorReview, "2/8/2025");
        way.Do(StepKind.RecognitionOpinionSummary, "10/8/2025");
        return way;
    }
}
