using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Web.Seed.Demo;

/// <summary>Tells the dossiers of one cell: the recent admissions with every step, and the people on the way today.</summary>
internal sealed class StoryWriter(Scene scene, StorySessions sessions, LifeRows lifeRows, ClassPlan classes, PersonMaker maker)
{
    private readonly DateOnly today = scene.Today;

    /// <summary>Adds dossiers to the rows; people on the way join the lives.</summary>
    public void Tell(CellCast cast, List<Life> lives, IReadOnlyList<OnTheWay> ways, CellRows rows)
    {
        var stage = new StoryStage(scene, cast, sessions);
        foreach (var life in lives.Where(l => l.Admission is { HasDossier: true }).ToList())
        {
            Admitted(stage, life, life.Admission!, rows); // filtered above
        }

        foreach (var way in ways)
        {
            var life = NewLife(cast.Cell, way);
            lives.Add(life);
            var story = OnTheWay(stage, life, way, rows);
            Keep(story, life, rows);
            Companions.Add(story, life, cast, rows, today);
        }
    }

    private void Admitted(StoryStage stage, Life life, Admission admission, CellRows rows)
    {
        var certificate = lifeRows.AddClass(life, admission.ClassOn, rows);
        var timeline = Timeline.OnList(life.Cell, certificate.IssuedOn).WithDecision(life.Cell, admission.DecidedOn, admission.CeremonyOn);
        var story = new Story(stage, life, timeline, admission.Index);
        story.OnList(true, certificate.Number).Opened().Verified().Ready().Voted().Submitted().Received().Appraised().Agreed(admission.DecidedOn.AddDays(-2)).Decided();
        story.Held(admission.CeremonyOn < today.AddMonths(-1) ? 7 : 3);
        story.Taught(lifeRows.AddNewMemberClass(life, admission.CeremonyOn, rows));
        Probation(story, life, admission);
        Keep(story, life, rows);
        rows.Records.Add(RecordOf(story, life));
        if (admission.Probation is not null)
        {
            Companions.Add(story, life, stage.Cast, rows, today);
        }
    }

    private static void Probation(Story story, Life life, Admission admission)
    {
        switch (admission.Probation)
        {
            case null:
                life.RecognisedOn = story.Reviewed().RecognitionVoted().RecognitionSubmitted().Recognised();
                break;
            case ProbationState.CellVoted:
                story.Reviewed().RecognitionVoted();
                break;
            case ProbationState.Submitted:
                story.Reviewed().RecognitionVoted().RecognitionSubmitted();
                break;
            case ProbationState.JustEnded:
                story.Reviewed();
                break;
            case ProbationState.DeletionDecided:
                story.Deleted();
                break;
        }
    }

    private AdmissionRecord RecordOf(Story story, Life life)
    {
        var steps = story.Dossier.StepsInForce;
        var decision = steps.Last(s => s.Kind == StepKind.AdmissionDecision);
        var ceremony = steps.LastOrDefault(s => s.Kind == StepKind.Ceremony)?.OccurredOn;
        var recognised = steps.LastOrDefault(s => s.Kind == StepKind.RecognitionDecision)?.OccurredOn;
        return lifeRows.Record(life, decision.OccurredOn) with
        {
            DossierId = story.Dossier.Id,
            DecisionNumber = decision.PaperNumber,
            CeremonyOn = ceremony,
            RecognisedOn = recognised,
            OfficialFrom = recognised is not null && ceremony is { } held ? Months.Add(held, 12) : null,
        };
    }

    private static void Keep(Story story, Life life, CellRows rows)
    {
        rows.Dossiers.Add(story.Dossier);
        rows.Steps.AddRange(story.Dossier.Steps);
        rows.Mentors.AddRange(story.Mentors);
        rows.Booklets.AddRange(story.Booklet);
        life.Person.ResponsibleMemberId = story.Mentors.LastOrDefault()?.MentorId;
    }

    private Life NewLife(DemoCell cell, OnTheWay way)
    {
        var dice = new Dice($"way/{way.Index}/{cell.Key}");
        var isYouth = dice.Chance(82) && way.Special is not (Special.OverSixty or Special.Former);
        var age = way.Special switch
        {
            Special.OverSixty => dice.Between(61, 63),
            Special.Former => dice.Between(36, 42),
            _ => isYouth ? dice.Between(21, 29) : dice.Between(32, 45),
        };
        var sex = dice.Chance(CellChoice.Women(cell.Type)) ? Sex.Female : Sex.Male;
        var body = isYouth ? IntroducingBodies.YouthUnion : sex == Sex.Female ? IntroducingBodies.WomensUnion : IntroducingBodies.PartyCell;
        var person = maker.Make(new PersonWish(cell, sex, today.AddYears(-age).AddDays(-dice.Between(5, 350)), WorkStock.OfApplicant(dice, cell, age))
        {
            IntroducedBy = body, IsMember = false, FirstMentionOn = today.AddMonths(-10), Ethnic = cell.IsMountain ? "23" : way.Index % 90 == 40 ? "23" : "01",
            Religion = way.Index % 70 == 20 ? "phat-giao" : "khong",
        });
        return new Life { Person = person, Cell = cell };
    }

    private Story OnTheWay(StoryStage stage, Life life, OnTheWay way, CellRows rows)
    {
        var dice = new Dice($"days/{way.Index}/{today:O}");
        var certificate = Certificate(life, way, dice, rows);
        var day = WayDays.For(way.Where, today, dice);
        var timeline = WayDays.Timeline(life.Cell, way.Where, certificate?.IssuedOn, day);
        var story = new Story(stage, life, timeline, way.Index + 5000, way.Special).OnList(way.Where != InFlight.OnList, certificate?.Number);
        WayStories.Tell(story, timeline, way, day);
        if (way.Where == InFlight.Proposed)
        {
            rows.Enrolments.Add(LifeRows.Proposed(life, timeline.Proposed));
        }

        if (way.Where == InFlight.Decided)
        {
            rows.Records.Add(RecordOf(story, life));
        }

        return story;
    }

    private Certificate? Certificate(Life life, OnTheWay way, Dice dice, CellRows rows)
    {
        if (way.Where is InFlight.OnList or InFlight.Proposed)
        {
            return null;
        }

        if (way.Special == Special.OldCertificate)
        {
            return lifeRows.AddOldCertificate(life, DemoDays.Office(today.AddMonths(-60).AddDays(-46)), rows);
        }

        if (way.Where == InFlight.CertificateExpiring)
        {
            return lifeRows.AddOldCertificate(life, DemoDays.Office(today.AddMonths(-60).AddDays(12 + (way.Index % 6 * 12))), rows);
        }

        var latest = way.Where is InFlight.Certified ? today.AddMonths(-1) : today.AddMonths(-9);
        return lifeRows.AddClass(life, classes.Before(ClassKind.Awareness, latest.AddMonths(-dice.Between(0, 18))).LastDay, rows);
    }
}
