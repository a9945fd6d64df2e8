using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>One dossier being told: every step goes through the one door, in Record mode, judged by the rules of its own day.</summary>
internal sealed partial class Story
{
    private readonly Scene scene;
    private readonly CellCast cast;
    private readonly StorySessions sessions;
    private readonly Life life;
    private readonly Timeline timeline;
    private readonly Dice dice;
    private readonly Special special;

    public Story(StoryStage stage, Life life, Timeline timeline, int index, Special special = Special.None)
    {
        (scene, cast, sessions) = (stage.Scene, stage.Cast, stage.Sessions);
        (this.life, this.timeline, this.special) = (life, timeline, special);
        dice = new Dice($"story/{life.Cell.Key}/{index}");
        Dossier = AdmissionDossier.Begin(Guid.CreateVersion7(), life.Person.Id, life.Cell.UnitOn(scene.Today), new DossierStart(timeline.Listed, 1, Circumstances()));
    }

    public AdmissionDossier Dossier { get; }

    public List<MentorAssignment> Mentors { get; } = [];

    public List<BookletMove> Booklet { get; } = [];

    private Circumstances Circumstances()
    {
        var isYouth = life.Person.IntroducedBy.HasFlag(IntroducingBodies.YouthUnion);
        var isWorker = !isYouth && life.Person.IntroducedBy.HasFlag(IntroducingBodies.TradeUnion);
        return new Circumstances
        {
            Route = isYouth ? IntroductionRoute.YouthUnion : isWorker ? IntroductionRoute.TradeUnion : IntroductionRoute.TwoMembers,
            UnitHasYouthUnion = isYouth,
            IsYouthUnionMember = isYouth,
            IsTradeUnionMember = isWorker,
            IsDifficultArea = life.Cell.IsMountain,
            ExceptionEvidence = life.Cell.IsMountain ? "Xã thuộc vùng đồng bào dân tộc thiểu số và miền núi" : "",
            PlacesToVerify = Places().Count,
            BookletTravels = dice.Chance(40),
            IsOverSixtyPath = special == Special.OverSixty,
            Former = special == Special.Former
                ? new FormerMembership { EndedOn = DemoDays.OfficeOnOrBefore(timeline.Listed.AddYears(-6)), Reason = FormerEnd.NameDeleted }
                : null,
        };
    }

    /// <summary>Takes one step on its day; a day after today has not come, the step is left out.</summary>
    private DossierStep? Take(StepKind kind, DateOnly day, Said? said = null)
    {
        if (day > scene.Today)
        {
            return null;
        }

        var cell = life.Cell.UnitOn(day);
        var chain = ChainOn(cell, day, PowerFor(kind));
        if (!StepCatalogue.Of(kind).ExistsOn(chain))
        {
            return null;
        }

        var draft = new StepDraft
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            OccurredOn = day,
            Mode = StepMode.Record,
            ByOrganizationId = StepCatalogue.Of(kind).UnitOn(chain) ?? cell,
            PaperNumber = said?.Number,
            SessionId = said?.Session?.Id,
            Details = said?.Details ?? new StepDetails(),
        };
        var step = Judged(draft, chain);
        FollowUp(step, said);
        return step;
    }

    private ProcedureChain ChainOn(Guid cell, DateOnly day, DecisionPower power) => scene.ChainOn(cell, day, power, special == Special.OverSixty);

    private DossierStep Judged(StepDraft draft, ProcedureChain chain)
    {
        var person = life.Person;
        var outcome = Dossier.Take(draft, new TakeContext
        {
            Applicant = new Applicant { Name = person.FullName, BornOn = person.BornOn, Education = person.Education, HasStatisticsFields = true },
            Rules = scene.Rules,
            Calendar = scene.Calendar,
            Chain = chain,
            Today = scene.Today,
            RecordedAt = DemoDays.Entered(draft.OccurredOn, scene.Today, dice.Between(1, 6)),
            Mentor = draft.Details.MentorId is { } mentor ? cast.FactsOf(mentor, draft.OccurredOn) : null,
        });
        return outcome.Value ?? throw new InvalidOperationException(
            $"The demo story broke at {draft.Kind} on {draft.OccurredOn:O} in {life.Cell.Key}: {string.Join(" | ", outcome.Refusals.Select(r => r.Message))}");
    }

    private void FollowUp(DossierStep step, Said? said)
    {
        var before = life.Changes.MaxBy(change => change.From)?.Status ?? PersonStatus.NonMember;
        var brought = StepStandings.After(Dossier, step, before)
            .Select(next => new StandingChange(next.Step.OccurredOn, life.Cell.UnitOn(next.Step.OccurredOn), next.Status, next.Step.Id, next.Reason));
        life.Changes.AddRange(brought.Except(life.Changes).ToList());

        if (step.Details.MentorId is { } mentor)
        {
            AssignMentor(step, mentor);
        }

        if (said is { Session: { } session, Item: { } kind })
        {
            sessions.Add(session, new SessionItem
            {
                Id = Guid.CreateVersion7(), SessionId = session.Id, Order = sessions.NextOrder(session.Id), Kind = kind, PersonId = life.Person.Id, DossierId = Dossier.Id,
                StepId = step.Id, MentorId = step.Details.MentorId, Note = said.Note, IsDone = true,
            });
        }
    }

    private void AssignMentor(DossierStep step, Guid mentor)
    {
        foreach (var earlier in Mentors.Where(m => m.Until is null))
        {
            earlier.Until = step.OccurredOn;
        }

        Mentors.Add(new MentorAssignment
        {
            Id = Guid.CreateVersion7(), PersonId = life.Person.Id, MentorId = mentor, OrganizationId = step.ByOrganizationId, IsForProbation = step.Kind == StepKind.Ceremony,
            SessionId = step.SessionId, From = step.OccurredOn,
        });
    }

    /// <summary>The office day of an act; one meant to have happened is not pushed behind today by a holiday.</summary>
    private DateOnly OfficeDay(DateOnly day)
    {
        var office = DemoDays.Office(day);
        return office > scene.Today && day <= scene.Today ? DemoDays.OnOrBefore(scene.Today) : office;
    }

    private static DecisionPower PowerFor(StepKind kind) => kind switch
    {
        >= StepKind.CellDeletionResolution and <= StepKind.DeletionDecisionReceived => DecisionPower.Deletion,
        >= StepKind.NewMemberCertificate and < StepKind.CellDeletionResolution => DecisionPower.Recognition,
        _ => DecisionPower.Admission,
    };

    /// <summary>What a step carries besides its day.</summary>
    private sealed record Said(StepDetails? Details = null, string? Number = null, Session? Session = null, SessionItemKind? Item = null, string Note = "");
}

/// <summary>Where a dossier is told: the scene, the cell's people and the meetings.</summary>
internal sealed record StoryStage(Scene Scene, CellCast Cast, StorySessions Sessions);
