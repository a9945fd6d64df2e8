using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

internal sealed partial class Story
{
    private static readonly string[] AskedPlaces =
    [
        "Đảng ủy phường Quảng Trị (trước 01/7/2025: xã Hải Lệ, thị xã Quảng Trị)", "Đảng ủy xã Gio Linh", "Đảng ủy xã Triệu Phong", "Đảng ủy xã Cam Lộ", "Đảng ủy xã Hải Lăng",
        "Đảng ủy xã Vĩnh Linh", "Đảng ủy xã Lệ Thủy", "Đảng ủy phường Phong Điền, thành phố Huế", "Đảng ủy xã Đô Lương, tỉnh Nghệ An", "Đảng ủy phường Đông Hà", "Đảng ủy phường Nam Đông Hà",
    ];

    private List<string>? places;

    /// <summary>From the list to the certificate; without the certificate the class is only proposed, or not even that.</summary>
    public Story OnList(bool isProposed = true, string? certificate = null)
    {
        var first = sessions.OfCell(cast, life.Cell.UnitOn(timeline.Listed), timeline.Listed);
        var number = StorySessions.CellNumber(timeline.Listed);
        Take(StepKind.PutOnList, timeline.Listed, new Said(null, number, first, SessionItemKind.PutOnList));
        var mentor = cast.Mentor(dice, timeline.Listed);
        Take(StepKind.MentorAssigned, timeline.Listed, new Said(new StepDetails { MentorId = mentor.Person.Id }, number, first, SessionItemKind.AssignMentor));
        if (isProposed)
        {
            var later = sessions.OfCell(cast, life.Cell.UnitOn(timeline.Proposed), timeline.Proposed);
            Take(StepKind.ClassProposed, timeline.Proposed, new Said(null, StorySessions.CellNumber(timeline.Proposed), later, SessionItemKind.ProposeClass));
        }

        if (certificate is not null)
        {
            Take(StepKind.AwarenessCertificate, timeline.Certificate, new Said(new StepDetails { Place = ClassPlan.CentreOn(timeline.Certificate) }, certificate));
        }

        return this;
    }

    /// <summary>Application, résumé, stamp: the dossier is being made.</summary>
    public Story Opened()
    {
        var session = sessions.OfCell(cast, life.Cell.UnitOn(timeline.Opened), timeline.Opened);
        Take(StepKind.AgreedToOpen, timeline.Opened, new Said(null, StorySessions.CellNumber(timeline.Opened), session, SessionItemKind.OpenDossier));
        Take(StepKind.Application, timeline.Applied);
        Take(StepKind.Resume, timeline.Resume);
        return this;
    }

    /// <summary>Asks the places; the last of them may keep everybody waiting.</summary>
    public Story Verified(bool isWaiting = false)
    {
        Take(StepKind.ResumeStamped, timeline.Stamped);
        MoveBooklet(timeline.Stamped, "Văn phòng cấp ủy");
        if (Dossier.Circumstances.BookletTravels)
        {
            Travel(isWaiting);
        }
        else
        {
            AskAll(isWaiting);
        }

        return this;
    }

    // Copies go to every place on one day; the last answer closes the matter.
    private void AskAll(bool isWaiting)
    {
        var asked = Places();
        var requests = asked.Select((place, i) => Ask(place, timeline.Sent, i)).ToList();
        for (var i = 0; i < requests.Count && !(isWaiting && i == requests.Count - 1); i++)
        {
            Answer(requests[i], i == requests.Count - 1 ? timeline.Answered : DemoDays.Office(timeline.Sent.AddDays(14 + (5 * i))));
        }
    }

    // The booklet goes from place to place: the next one is asked on the day the one before it has answered.
    private void Travel(bool isWaiting)
    {
        var asked = Places();
        var sent = timeline.Sent;
        for (var i = 0; i < asked.Count; i++)
        {
            var isLast = i == asked.Count - 1;
            var request = Ask(asked[i], sent, i);
            MoveBooklet(sent, asked[i]);
            if (isWaiting && isLast)
            {
                return;
            }

            sent = isLast ? timeline.Answered : DemoDays.Office(sent.AddDays(dice.Between(9, 12)));
            Answer(request, sent);
        }

        MoveBooklet(timeline.Answered, "Văn phòng cấp ủy");
    }

    private DossierStep? Ask(string place, DateOnly day, int index) =>
        Take(StepKind.VerificationSent, day, new Said(new StepDetails { Place = place }, Letter(day, index)));

    private void Answer(DossierStep? request, DateOnly day)
    {
        if (request is not null)
        {
            var said = new StepDetails { Place = request.Details.Place, RequestStepId = request.Id, Text = "Lý lịch khai đúng; gia đình chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước." };
            Take(StepKind.VerificationAnswered, day, new Said(said, $"{dice.Between(12, 340)}-CV/ĐU"));
        }
    }

    /// <summary>Introductions, opinions and the chi ủy's check: ready for the cell.</summary>
    public Story Ready()
    {
        if (Dossier.Circumstances.Route == IntroductionRoute.YouthUnion)
        {
            Take(StepKind.YouthUnionRecommendation, timeline.Recommended, new Said(null, $"{dice.Between(3, 60):00}-NQ/ĐTN"));
        }
        else if (Dossier.Circumstances.Route == IntroductionRoute.TradeUnion)
        {
            Take(StepKind.TradeUnionRecommendation, timeline.Recommended, new Said(null, $"{dice.Between(3, 40):00}-NQ/CĐCS"));
        }

        var first = cast.Introducer(dice, timeline.Introduced);
        first = special == Special.NewIntroducer ? first with { WorkedTogetherSince = DemoDays.OnOrAfter(timeline.Introduced.AddMonths(-7)) } : first;
        IntroducerDetail[] introducers = Dossier.Circumstances.Route == IntroductionRoute.TwoMembers ? [first, cast.Introducer(dice, timeline.Introduced, first.PersonId)] : [first];
        Take(StepKind.Introduction, timeline.Introduced, new Said(new StepDetails { Introducers = introducers }));
        Take(StepKind.OpinionSummary, timeline.Opinion, new Said(new StepDetails { Text = "Các đoàn thể và chi ủy nơi cư trú nhất trí giới thiệu, không có ý kiến khác." }));
        Take(StepKind.CellCommitteeCheck, timeline.Checked, new Said(new StepDetails { Text = "Hồ sơ đủ, thống nhất đưa ra chi bộ xét." }));
        return this;
    }

    private List<string> Places() => places ??= [.. dice.Shuffled(AskedPlaces).Take(dice.Weighted([(1, 25), (2, 50), (3, 25)]))];

    private static string Letter(DateOnly day, int index) => $"{(day.DayOfYear * 3) + index + 10}-CV/ĐU";

    private void MoveBooklet(DateOnly day, string place)
    {
        if (Dossier.Circumstances.BookletTravels && day <= scene.Today && day >= scene.Today.AddMonths(-8))
        {
            Booklet.Add(new BookletMove
            {
                Id = Guid.CreateVersion7(), DossierId = Dossier.Id, MovedOn = day, Place = place, SignedBy = place.StartsWith("Đảng ủy", StringComparison.Ordinal) ? "Cán bộ Ban Xây dựng Đảng" : "Văn thư",
                RecordedAt = DemoDays.Entered(day, scene.Today, 1),
            });
        }
    }
}
