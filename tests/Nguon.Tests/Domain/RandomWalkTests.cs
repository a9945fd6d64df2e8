using FsCheck;
using FsCheck.Fluent;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;

namespace Nguon.Tests.Domain;

/// <summary>Random acts through the one door never reach a state the rules forbid and never lose a step.</summary>
public sealed class RandomWalkTests
{
    private static readonly StepKind[] Kinds = Enum.GetValues<StepKind>();

    [Fact]
    public void Random_acts_performed_never_break_the_way() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Walks.ToArbitrary(), (Move[] moves) => Walk(moves, StepMode.Perform, PerformHolds)));

    [Fact]
    public void Random_papers_recorded_never_become_impossible() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Walks.ToArbitrary(), (Move[] moves) => Walk(moves, StepMode.Record, RecordHolds)));

    [Fact]
    public void Guided_walks_reach_the_end()
    {
        var random = new Random(7);
        var reached = Enumerable.Range(0, 20).Select(_ => Guided(random)).ToList();

        Assert.Contains(DossierStage.Recognised, reached);
    }

    private static Gen<Move[]> Walks => (
        from kind in Gen.Elements(Kinds)
        from days in Gen.Choose(0, 120)
        from votes in Gen.Choose(0, 13)
        from target in Gen.Choose(0, 40)
        select new Move(kind, days, votes, target)).ArrayOf(60);

    private static bool Walk(Move[] moves, StepMode mode, Func<AdmissionDossier, bool> holds)
    {
        var way = new Way();
        var day = new DateOnly(2021, 1, 4);
        foreach (var move in moves)
        {
            day = mode == StepMode.Perform ? day.AddDays(move.Days) : new DateOnly(2021, 1, 4).AddDays(move.Days * 14);
            var before = way.Dossier.Steps.ToList();
            var outcome = way.Dossier.Take(move.Draft(way, day, mode), way.Context());
            var expected = before.Count + (outcome.Succeeded ? 1 : 0);
            if (way.Dossier.Steps.Count != expected || !before.SequenceEqual(way.Dossier.Steps.Take(before.Count)) || !holds(way.Dossier))
            {
                return false;
            }
        }

        return true;
    }

    private static bool RecordHolds(AdmissionDossier dossier)
    {
        var inForce = dossier.StepsInForce.ToList();
        var twice = inForce.GroupBy(step => step.Kind).Any(same => StepCatalogue.Of(same.Key).IsOnce && same.Count() > 1);
        var early = dossier.LastOf(StepKind.Ceremony)?.OccurredOn < dossier.LastOf(StepKind.AdmissionDecision)?.OccurredOn;
        var votes = inForce.Any(step => step.Details is { Vote: { } vote, Body: { } body } && vote.For + vote.Against + vote.Invalid > body.Present);
        return !twice && !early && !votes && dossier.IsEnded == (dossier.WaitsForId is null) && dossier.StageOn >= new DateOnly(2016, 1, 1);
    }

    private static bool PerformHolds(AdmissionDossier dossier)
    {
        var held = dossier.LastOf(StepKind.Ceremony);
        var decided = dossier.LastOf(StepKind.AdmissionDecision);
        var recognised = dossier.LastOf(StepKind.CellRecognitionResolution);
        return RecordHolds(dossier)
            && (decided is null || Before(dossier, StepKind.AuthorityAgreed, decided))
            && (held is null || (decided is not null && held.OccurredOn >= decided.OccurredOn))
            && (recognised is null || (held is not null && recognised.OccurredOn >= held.OccurredOn.AddMonths(12)))
            && (dossier.Stage != DossierStage.Recognised || Before(dossier, StepKind.RecognitionAgreed, dossier.LastOf(StepKind.RecognitionDecision)))
            && dossier.OpenMarks == 0;
    }

    private static bool Before(AdmissionDossier dossier, StepKind kind, DossierStep? later) =>
        dossier.LastOf(kind) is { } step && later is not null && step.OccurredOn <= later.OccurredOn;

    // Takes any step the task list calls due, until nothing is: the list and the door must agree.
    private static DossierStage Guided(Random random)
    {
        var way = new Way { Today = new(2021, 1, 4) };
        for (var turn = 0; turn < 120 && !way.Dossier.IsEnded; turn++)
        {
            var due = way.Dossier.WhatNext(way.Context()).Where(line => line.State == NextState.DueNow && line.Kind != StepKind.AfterCeremonyTask).ToList();
            if (due.Count == 0)
            {
                way.Today = way.Today.AddDays(10);
                continue;
            }

            var kind = due[random.Next(due.Count)].Kind;
            var outcome = way.Dossier.Take(new Move(kind, 0, 13, turn).Draft(way, way.Today, StepMode.Perform), way.Context());
            Assert.True(outcome.Succeeded, $"{kind}: {string.Join("; ", outcome.Refusals.Select(refusal => refusal.Message))}");
            way.Today = way.Today.AddDays(random.Next(1, 6));
        }

        return way.Dossier.Stage;
    }

    private sealed record Move(StepKind Kind, int Days, int Votes, int Target)
    {
        public StepDraft Draft(Way way, DateOnly day, StepMode mode)
        {
            var steps = way.Dossier.Steps;
            var details = new StepDetails
            {
                Body = Way.Present(13), Vote = new() { For = Votes, Against = 13 - Votes }, Place = "xã Gio Linh", Text = "lý do", ReturnReasons = [ReturnReason.Other],
                Introducers = Kind == StepKind.Introduction ? [Way.Introducer("Lê Văn Bình")] : [],
                DecisionMode = DecisionMode.StandingCommittee,
                MentorId = Kind is StepKind.MentorAssigned or StepKind.Ceremony ? Way.Cell : null,
            };
            return way.Draft(Kind, day.ToString("yyyy-MM-dd"), details, mode) with
            {
                CorrectsStepId = Kind is StepKind.Correction or StepKind.Retraction && steps.Count > 0 ? steps[Target % steps.Count].Id : null,
            };
        }
    }
}
