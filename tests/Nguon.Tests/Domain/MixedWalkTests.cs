using FsCheck;
using FsCheck.Fluent;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;

namespace Nguon.Tests.Domain;

/// <summary>Walks in which papers are taken in and acts are done now, in turn, with corrections and withdrawals between: what holds after every act.</summary>
public sealed class MixedWalkTests
{
    private static readonly DateOnly Start = new(2021, 1, 4);

    private static readonly StepKind[] Kinds = Enum.GetValues<StepKind>();

    // A notice that came back, a task or a decision taken back after the end belongs there.
    private static readonly StepKind[] AfterAnEnd = [StepKind.RecognitionDecisionReceived, StepKind.AfterCeremonyTask, StepKind.DecisionAnnulled, StepKind.DeletionDecisionReceived, StepKind.RemovedFromList, StepKind.AuthorityDeclined];

    private static readonly StepKind[] Undoing = [StepKind.Correction, StepKind.Retraction];

    [Fact]
    public void Whatever_comes_in_whatever_mode_no_step_is_lost_and_no_forbidden_state_is_reached() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Turns(Gen.Elements(Kinds)).ToArbitrary(), (Turn[] turns) => Walk(turns, false)));

    [Fact]
    public void Along_the_way_with_papers_acts_and_second_thoughts_in_turn_the_same_holds() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Turns(Gen.Elements(Kinds)).ToArbitrary(), (Turn[] turns) => Walk(turns, true)));

    [Fact]
    public void A_way_of_both_modes_with_second_thoughts_still_reaches_the_end()
    {
        var random = new Random(11);
        var reached = Enumerable.Range(0, 12).Select(_ => Guided(random)).ToList();

        Assert.Contains(DossierStage.Recognised, reached);
    }

    [Fact]
    public void An_end_is_not_dated_before_what_went_on_after_it()
    {
        var way = new Way();
        way.Do(StepKind.CellResolution, "1/3/2024", new() { Body = Way.Present(13), Vote = new() { For = 13 } }, StepMode.Record);

        var before = way.Try(StepKind.Withdrawn, "1/2/2024", new() { Text = "xin rút" }, StepMode.Record);
        way.Do(StepKind.Withdrawn, "2/3/2024", new() { Text = "xin rút" }, StepMode.Record);

        Assert.Contains(before.Refusals, refusal => refusal.Rule == "StepAfterEnd" && refusal.Message.Contains("01/03/2024", StringComparison.Ordinal));
        Assert.Equal(DossierStage.Withdrawn, way.Dossier.Stage);
    }

    private static Gen<Turn[]> Turns(Gen<StepKind> kinds) => (
        from kind in kinds
        from isRecord in Gen.Elements(true, false)
        from days in Gen.Choose(0, 20)
        from back in Gen.Choose(0, 400)
        from votes in Gen.Choose(5, 13)
        from target in Gen.Choose(0, 60)
        select new Turn(kind, isRecord, days, back, votes, target)).ArrayOf(70);

    // Along the way: what is due now three times of four, what the turn says otherwise.
    private static bool Walk(Turn[] turns, bool isAlongTheWay)
    {
        var way = new Way { Today = Start };
        foreach (var turn in turns)
        {
            way.Today = way.Today.AddDays(turn.Days);
            var chosen = isAlongTheWay && turn.Target % 4 != 0 && Due(way) is { Count: > 0 } due ? turn with { Kind = due[turn.Target % due.Count] } : turn;
            if (Broken(way, chosen.Draft(way)) is { } broken)
            {
                throw new InvalidOperationException($"{broken}: {chosen} on {way.Today} after {string.Join(", ", way.Dossier.Steps.Select(step => $"{step.Sequence} {step.Kind} {step.Mode} {step.OccurredOn} ({step.Marks.Count})"))}");
            }
        }

        return true;
    }

    private static string? Broken(Way way, StepDraft draft)
    {
        var dossier = way.Dossier;
        var (before, standing, marks, hadEnded) = (dossier.Steps.ToList(), Standing(dossier), dossier.MarksToMend(way.Context()), dossier.IsEnded);
        var outcome = dossier.Take(draft, way.Context());
        if (!before.SequenceEqual(dossier.Steps.Take(before.Count)) || dossier.Steps.Count != before.Count + (outcome.Succeeded ? 1 : 0))
        {
            return "a step was lost or changed";
        }

        if (!outcome.Succeeded)
        {
            return Standing(dossier) != standing ? "a refusal changed the dossier" : null;
        }

        return Marked(way, dossier.Steps[^1], marks)
            ?? (hadEnded && IsPastAnEnd(draft) ? "an act was done on a dossier that had ended" : null)
            ?? Impossible(dossier)
            ?? Forbidden(dossier, dossier.Steps[^1]);
    }

    private static bool IsPastAnEnd(StepDraft draft) => draft.Mode == StepMode.Perform && !Undoing.Contains(draft.Kind) && !AfterAnEnd.Contains(draft.Kind);

    // Marks are of papers, stand on the step, and no passing of time closes one.
    private static string? Marked(Way way, DossierStep taken, IReadOnlyList<OpenMark> before)
    {
        var dossier = way.Dossier;
        var open = dossier.MarksToMend(way.Context());
        if (taken.Mode == StepMode.Perform && taken.Marks.Any(mark => mark.IsToMend))
        {
            return "an act done now bears a mark to mend";
        }

        if (taken is { Kind: StepKind.SubmittedToAuthority, Mode: StepMode.Perform } && before.Any(mark => mark.Step.Kind < taken.Kind))
        {
            return "a dossier with something to mend was sent up";
        }

        var counted = dossier.OpenMarks;
        dossier.Refresh(way.Context(way.Today.AddDays(400)));
        var later = dossier.OpenMarks;
        dossier.Refresh(way.Context());
        return counted != open.Count ? "marks are counted wrongly" : later != counted ? "time closed a mark" : null;
    }

    private static string? Impossible(AdmissionDossier dossier)
    {
        var inForce = dossier.StepsInForce.ToList();
        (bool IsSo, string What)[] never =
        [
            (inForce.GroupBy(step => step.Kind).Any(same => StepCatalogue.Of(same.Key).IsOnce && same.Count() > 1), "what happens once happened twice"),
            (dossier.LastOf(StepKind.Ceremony)?.OccurredOn < dossier.LastOf(StepKind.AdmissionDecision)?.OccurredOn, "a ceremony before the decision"),
            (inForce.Exists(HasTooManyVotes), "more votes than voters"),
            (dossier.IsEnded != (dossier.WaitsForId is null), "an end somebody waits for"),
            (dossier.Steps.Where(step => step.CorrectsStepId is not null).GroupBy(step => step.CorrectsStepId).Any(same => same.Count() > 1), "one step was taken out of force twice"),
        ];
        return never.FirstOrDefault(one => one.IsSo).What;
    }

    private static bool HasTooManyVotes(DossierStep step) => step.Details is { Vote: { } vote, Body: { } body } && vote.For + vote.Against + vote.Invalid > body.Present;

    // What is done now rests on what the rules ask for, whatever came in from paper before it.
    private static string? Forbidden(AdmissionDossier dossier, DossierStep taken)
    {
        var (decided, held, recognised) = (dossier.LastOf(StepKind.AdmissionDecision)?.OccurredOn, dossier.LastOf(StepKind.Ceremony)?.OccurredOn, dossier.Has(StepKind.RecognitionAgreed));
        (bool IsSo, string What)[] never =
        [
            (Done(taken, StepKind.AdmissionDecision) is not null && dossier.LastOf(StepKind.AuthorityAgreed) is not { Details.Vote.For: >= 7 }, "a decision without a vote that carried"),
            (Done(taken, StepKind.Ceremony) is { } ceremony && !(decided <= ceremony.OccurredOn), "a ceremony without a decision"),
            (Done(taken, StepKind.CellRecognitionResolution) is { } vote && !(held?.AddMonths(12) <= vote.OccurredOn), "a recognition within the twelve months"),
            (Done(taken, StepKind.RecognitionDecision) is not null && !recognised, "a recognition nobody agreed to"),
        ];
        return never.FirstOrDefault(one => one.IsSo).What;
    }

    private static DossierStep? Done(DossierStep taken, StepKind kind) => taken.Kind == kind && taken.Mode == StepMode.Perform ? taken : null;

    private static (DossierStage Stage, DateOnly On, DateOnly? Due, DateOnly? Lapse, int Marks, int Returns, Guid? Waits) Standing(AdmissionDossier dossier) =>
        (dossier.Stage, dossier.StageOn, dossier.DueOn, dossier.LapsesOn, dossier.OpenMarks, dossier.Returns, dossier.WaitsForId);

    private static List<StepKind> Due(Way way) =>
        [.. way.Dossier.WhatNext(way.Context()).Where(line => line.State == NextState.DueNow && line.Kind != StepKind.AfterCeremonyTask).Select(line => line.Kind)];

    // Every fifth turn the last step is taken out of force again, with a reason, when nothing rests on it.
    private static DossierStage Guided(Random random)
    {
        var way = new Way { Today = Start };
        for (var turn = 0; turn < 200 && !way.Dossier.IsEnded; turn++)
        {
            var due = Due(way);
            var kind = due.Count == 0 ? StepKind.Correction : due[random.Next(due.Count)];
            var isUndoing = way.Dossier.Steps.Count > 0 && (due.Count == 0 || turn % 5 == 4);
            var draft = new Turn(isUndoing ? StepKind.Correction : kind, random.Next(2) == 0, 0, 0, 13, way.Dossier.Steps.Count - 1).Draft(way);
            if (due.Count > 0)
            {
                Assert.Null(Broken(way, draft));
            }

            way.Today = way.Today.AddDays(due.Count == 0 ? 10 : random.Next(1, 6));
        }

        return way.Dossier.Stage;
    }

    private sealed record Turn(StepKind Kind, bool IsRecord, int Days, int Back, int Votes, int Target)
    {
        public StepDraft Draft(Way way)
        {
            var steps = way.Dossier.Steps;
            var details = new StepDetails
            {
                Body = Way.Present(13), Vote = new() { For = Votes, Against = 13 - Votes }, Place = "xã Gio Linh", Text = "lý do", ReturnReasons = [ReturnReason.Other],
                Introducers = Kind == StepKind.Introduction ? [Way.Introducer("Lê Văn Bình")] : [], DecisionMode = DecisionMode.StandingCommittee,
                MentorId = Kind is StepKind.MentorAssigned or StepKind.Ceremony ? Way.Cell : null, Task = AfterCeremonyTaskKind.MemberResume, ExtensionDays = 10,
                RequestStepId = Kind == StepKind.VerificationAnswered && way.Dossier.OpenRequests is [.., var open] ? open.Id : null,
            };
            var on = IsRecord ? way.Today.AddDays(-Back) : way.Today;
            return way.Draft(Kind, on.ToString("yyyy-MM-dd"), details, IsRecord ? StepMode.Record : StepMode.Perform) with
            {
                CorrectsStepId = Undoing.Contains(Kind) && steps.Count > 0 ? steps[Target % steps.Count].Id : null,
            };
        }
    }
}
