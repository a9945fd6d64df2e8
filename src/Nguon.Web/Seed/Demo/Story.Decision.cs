using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Seed.Demo;

internal sealed partial class Story
{
    /// <summary>The cell's vote on the admission; carried unless told otherwise.</summary>
    public Story Voted(bool isCarried = true)
    {
        if (timeline.Voted is { } day)
        {
            Take(StepKind.CellResolution, day, CellVote(day, SessionItemKind.ConsiderAdmission, isCarried));
        }

        return this;
    }

    /// <summary>Comment, certification, the base committee's vote where there is one, and up to the authority.</summary>
    public Story Submitted(int afterDays = 13)
    {
        var voted = timeline.Voted!.Value; // told only after a vote
        Take(StepKind.CellCommitteeComment, OfficeDay(voted.AddDays(1)), new Said(new StepDetails { Text = "Lý lịch rõ ràng, đủ điều kiện kết nạp." }));
        Certify(voted);
        CommitteeVote(StepKind.BaseResolution, OfficeDay(voted.AddDays(9)), SessionItemKind.CommitteeAdmission);
        Take(StepKind.SubmittedToAuthority, OfficeDay(voted.AddDays(afterDays)), new Said(null, $"{dice.Between(5, 90):00}-TTr/ĐU"));
        return this;
    }

    /// <summary>Only comment and certification: the papers have not gone up yet.</summary>
    public Story Certified(bool isBaseAsked)
    {
        var voted = timeline.Voted!.Value; // told only after a vote
        Take(StepKind.CellCommitteeComment, OfficeDay(voted.AddDays(1)));
        Certify(voted);
        if (isBaseAsked)
        {
            CommitteeVote(StepKind.BaseResolution, OfficeDay(voted.AddDays(9)), SessionItemKind.CommitteeAdmission);
        }

        return this;
    }

    private void Certify(DateOnly voted)
    {
        var day = special == Special.CertifiedEarly ? DemoDays.OfficeOnOrBefore(timeline.Answered.AddDays(-4)) : OfficeDay(voted.AddDays(3));
        Take(StepKind.BaseCertification, day, new Said(new StepDetails { Text = "Chứng nhận lý lịch khai đúng sự thật." }));
    }

    /// <summary>Received and looked through by the department.</summary>
    public Story Received(int afterDays = 15)
    {
        var voted = timeline.Voted!.Value; // told only after a vote
        Take(StepKind.ReceivedByAuthority, OfficeDay(voted.AddDays(afterDays)), new Said(null, $"{dice.Between(5, 90):00}-PGN"));
        return this;
    }

    public Story Appraised(int afterDays = 19)
    {
        Take(StepKind.Appraised, OfficeDay(timeline.Voted!.Value.AddDays(afterDays)), new Said(new StepDetails { Text = "Hồ sơ đủ thủ tục, đề nghị Ban Thường vụ xem xét." })); // told only after a vote
        return this;
    }

    /// <summary>Returned with all its faults at once.</summary>
    public Story Returned(int afterDays, params ReturnReason[] reasons)
    {
        Take(StepKind.Returned, OfficeDay(timeline.Voted!.Value.AddDays(afterDays)), // told only after a vote
            new Said(new StepDetails { ReturnReasons = reasons, Text = "Đề nghị chi bộ hoàn thiện các nội dung trên và gửi lại trước kỳ họp tới." }, $"{dice.Between(2, 60):00}-PTHS"));
        return this;
    }

    public Story SubmittedAgain(int afterDays)
    {
        Take(StepKind.SubmittedToAuthority, OfficeDay(timeline.Voted!.Value.AddDays(afterDays)), new Said(null, $"{dice.Between(5, 90):00}-TTr/ĐU")); // told only after a vote
        return this;
    }

    /// <summary>The authority agrees on the last session before the decision.</summary>
    public Story Agreed(DateOnly by)
    {
        CommitteeVote(StepKind.AuthorityAgreed, Scene.StandingBefore(by), SessionItemKind.AuthorityAdmission);
        return this;
    }

    public Story Declined(DateOnly on)
    {
        Take(StepKind.AuthorityDeclined, OfficeDay(on), new Said(new StepDetails { Text = "Chưa đồng ý kết nạp; chi bộ tiếp tục bồi dưỡng, giúp đỡ." }, $"{dice.Between(20, 90)}-TB/ĐU"));
        return this;
    }

    /// <summary>Number, seal and hand-over; then the ceremony when its day has come.</summary>
    public Story Decided()
    {
        var day = timeline.Decided!.Value; // told only with a decision
        Take(StepKind.AdmissionDecision, day, new Said(null, DecisionNumber(day)));
        var got = OfficeDay(day.AddDays(3));
        Take(StepKind.DecisionReceived, timeline.Held is { } held && got > held ? held : got);
        return this;
    }

    public Story Held(int tasks = 7)
    {
        if (timeline.Held is not { } day)
        {
            return this;
        }

        var mentor = cast.Mentor(dice, day);
        Take(StepKind.Ceremony, day, new Said(new StepDetails { Place = cast.Place, MentorId = mentor.Person.Id }));
        foreach (var task in Enum.GetValues<AfterCeremonyTaskKind>().Take(tasks))
        {
            Take(StepKind.AfterCeremonyTask, OfficeDay(day.AddDays(2 + (int)task)), new Said(new StepDetails { Task = task }));
        }

        return this;
    }

    private Said CellVote(DateOnly day, SessionItemKind item, bool isCarried = true)
    {
        var session = sessions.OfCell(cast, life.Cell.UnitOn(day), day);
        var body = session?.Attendance ?? cast.AttendanceOn(day);
        var counted = body.OfficialMembers - body.TemporarilyAway - body.ExemptAbsent;
        var needed = ((2 * counted) + 2) / 3;
        var against = isCarried ? Math.Min(dice.Weighted([(0, 80), (1, 15), (2, 5)]), Math.Max(0, body.Present - needed)) : Math.Max(0, body.Present - needed + 2);
        return new Said(new StepDetails
        {
            Body = body,
            Vote = new Vote { For = body.Present - against, Against = against, Reasons = against > 0 ? "Cần thêm thời gian rèn luyện." : "" },
            Text = "Có động cơ vào Đảng đúng đắn, gương mẫu trong công tác, được quần chúng nơi cư trú tín nhiệm.",
        }, StorySessions.CellNumber(day), session, item);
    }

    private void CommitteeVote(StepKind kind, DateOnly day, SessionItemKind item)
    {
        var chain = ChainOn(life.Cell.UnitOn(day), day, PowerFor(kind));
        var isAuthority = kind is StepKind.AuthorityAgreed or StepKind.RecognitionAgreed or StepKind.DeletionAgreed;
        if ((isAuthority ? chain.AuthorityId : chain.BaseId) is not { } id || day > scene.Today || scene.TreeOn(day).Find(id) is not { } unit)
        {
            return;
        }

        var members = (isAuthority ? chain.AuthorityMembers : chain.BaseMembers) ?? 9;
        var present = members - (new Dice($"committee/{unit.Code}/{day:O}").Chance(35) ? 1 : 0);
        var session = sessions.OfCommittee(unit, isAuthority ? SessionKind.StandingCommittee : SessionKind.Committee, (day, members, present));
        Take(kind, day, new Said(new StepDetails
        {
            Body = new Attendance { OfficialMembers = members, Present = present },
            DecisionMode = isAuthority ? chain.Mode : null,
            Vote = new Vote { For = present },
        }, isAuthority ? null : $"{dice.Between(10, 90)}-NQ/ĐU", session, item));
    }

    private string DecisionNumber(DateOnly day)
    {
        var unit = ChainOn(life.Cell.UnitOn(day), day, DecisionPower.Admission).AuthorityId.GetValueOrDefault();
        var symbol = day >= DemoTree.Reform ? "ĐU" : life.Cell.IsOfCity ? "TU" : "HU";
        return $"{scene.Numbers.Next(unit, day):00}-QĐ/{symbol}";
    }
}
