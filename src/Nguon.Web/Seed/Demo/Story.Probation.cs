using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Seed.Demo;

internal sealed partial class Story
{
    /// <summary>The class for new members, when its certificate has been issued.</summary>
    public Story Taught(Certificate? certificate)
    {
        if (certificate is not null)
        {
            Take(StepKind.NewMemberCertificate, certificate.IssuedOn, new Said(new StepDetails { Place = certificate.Issuer }, certificate.Number));
        }

        return this;
    }

    /// <summary>Self-review, the mentor's remark and the opinions, in the last weeks of the twelve months and after.</summary>
    public Story Reviewed()
    {
        var ends = timeline.ProbationEnds!.Value; // told only after a ceremony
        Take(StepKind.SelfReview, DemoDays.OnOrBefore(ends.AddDays(-2)));
        Take(StepKind.MentorReview, DemoDays.OnOrBefore(ends.AddDays(-1)), new Said(new StepDetails { Text = "Tích cực học tập, hoàn thành nhiệm vụ được giao, giữ mối liên hệ với quần chúng." }));
        Take(StepKind.RecognitionOpinionSummary, DemoDays.OnOrAfter(ends), new Said(new StepDetails { Text = "Đoàn thể và chi ủy nơi cư trú nhất trí." }));
        return this;
    }

    /// <summary>The cell's vote on recognition, at its first meeting after the twelve months.</summary>
    public Story RecognitionVoted()
    {
        var day = RecognitionDay();
        Take(StepKind.CellRecognitionResolution, day, CellVote(day, SessionItemKind.ConsiderRecognition));
        return this;
    }

    public Story RecognitionSubmitted()
    {
        var day = RecognitionDay();
        CommitteeVote(StepKind.BaseRecognitionResolution, OfficeDay(day.AddDays(4)), SessionItemKind.CommitteeRecognition);
        Take(StepKind.RecognitionSubmitted, OfficeDay(day.AddDays(6)), new Said(null, $"{dice.Between(5, 90):00}-TTr/ĐU"));
        Take(StepKind.RecognitionReceivedByAuthority, OfficeDay(day.AddDays(7)));
        return this;
    }

    /// <summary>The authority agrees, the decision is issued and read out; official membership counts from the end of the twelve months.</summary>
    public DateOnly Recognised()
    {
        var agreed = Scene.StandingAfter(DemoDays.Office(RecognitionDay().AddDays(8)));
        CommitteeVote(StepKind.RecognitionAgreed, agreed, SessionItemKind.AuthorityRecognition);
        var issued = OfficeDay(agreed.AddDays(2));
        Take(StepKind.RecognitionDecision, issued, new Said(null, DecisionNumber(issued)));
        Take(StepKind.RecognitionDecisionReceived, OfficeDay(issued.AddDays(6)));
        return issued;
    }

    /// <summary>The cell, its committee and the authority delete the name of a probationer who gave up.</summary>
    public void Deleted()
    {
        var day = RecognitionDay();
        var vote = CellVote(day, SessionItemKind.ConsiderDeletion);
        Take(StepKind.CellDeletionResolution, day, vote with { Details = vote.Details! with { Text = "Bỏ sinh hoạt chi bộ ba tháng liền không có lý do chính đáng." } }); // a vote always carries details
        CommitteeVote(StepKind.BaseDeletionResolution, OfficeDay(day.AddDays(6)), SessionItemKind.CommitteeDeletion);
        var agreed = Scene.StandingAfter(DemoDays.Office(day.AddDays(12)));
        CommitteeVote(StepKind.DeletionAgreed, agreed, SessionItemKind.AuthorityDeletion);
        var issued = OfficeDay(agreed.AddDays(2));
        Take(StepKind.DeletionDecision, issued, new Said(null, DecisionNumber(issued)));
        Take(StepKind.DeletionDecisionReceived, OfficeDay(issued.AddDays(5)));
    }

    public void Withdrew(DateOnly on, string why) => Take(StepKind.Withdrawn, DemoDays.OnOrBefore(on), new Said(new StepDetails { Text = why }));

    public void MovedOut(DateOnly on, string where) =>
        Take(StepKind.MovedOut, DemoDays.OfficeOnOrBefore(on), new Said(new StepDetails { Place = where, Text = "Chuyển nơi làm việc; gửi giấy chứng nhận người vào Đảng đang được giúp đỡ." }, $"{dice.Between(3, 40):00}-GCN"));

    public void TakenOff(DateOnly by, string why)
    {
        var day = Scene.MeetingBefore(life.Cell, by);
        var session = sessions.OfCell(cast, life.Cell.UnitOn(day), day);
        Take(StepKind.RemovedFromList, day, new Said(new StepDetails { Text = why }, StorySessions.CellNumber(day), session, SessionItemKind.RemoveFromList));
    }

    private DateOnly RecognitionDay() => Scene.MeetingAfter(life.Cell, timeline.ProbationEnds!.Value); // told only after a ceremony
}
