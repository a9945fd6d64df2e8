using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Sessions;
using Nguon.Tests.World;
using Nguon.Web.Features.Admission;

namespace Nguon.Tests.Features.Admission;

/// <summary>Takes a person's dossier over from its papers as far as a step, under the rules of 2026, as the officer does; six months earlier it ends under those of 294-QĐ/TW.</summary>
internal static class OnTheWay
{
    private static readonly Attendance Cell = new() { OfficialMembers = 24, TemporarilyAway = 1, ExemptAbsent = 2, Present = 21, ProbationaryMembers = 1, ProbationaryPresent = 1, AbsenceReasons = "01 đồng chí tạm thời nơi khác" };

    private static readonly Attendance Standing = new() { OfficialMembers = 9, Present = 9 };

    public static async Task ToAsync(TestWorld world, Landmark person, StepKind last, int monthsEarlier = 0)
    {
        var steps = Steps(world, person).TakeWhile(s => s.Kind != last).ToList();
        steps.Add(Steps(world, person).First(s => s.Kind == last));
        var outcome = await world.Using<RecordDossier, Nguon.Domain.Outcome<RecordedDossier>>(world.OfficerOfPhuong, record =>
            record.RunAsync(new RecordDossierInput(person.Id, person.Dossier, new Circumstances(), steps.ConvertAll(s => s with { OccurredOn = s.OccurredOn.AddMonths(-monthsEarlier) })), default));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Refusals.Select(r => r.Message)));
    }

    private static IEnumerable<StepDraft> Steps(TestWorld world, Landmark person)
    {
        var (cell, ward) = (person.CellId, world.Units.Phuong);
        yield return Step(StepKind.AwarenessCertificate, 4, 15, cell) with { PaperNumber = $"112-{person.Id.ToString()[^8..]}", Details = new StepDetails { Place = "Trung tâm Chính trị Đông Hải" } };
        yield return Step(StepKind.AgreedToOpen, 5, 5, cell);
        yield return Step(StepKind.Application, 5, 10, cell);
        yield return Step(StepKind.Resume, 5, 15, cell);
        yield return Step(StepKind.ResumeStamped, 5, 20, ward);
        yield return Step(StepKind.RecordMatch, 6, 20, ward);
        yield return Step(StepKind.Introduction, 6, 25, cell) with { Details = new StepDetails { Introducers = [Introducer("Trần Văn Hùng"), Introducer("Lê Thị Lan")] } };
        yield return Step(StepKind.OpinionSummary, 7, 1, cell);
        yield return Step(StepKind.CellResolution, 9, 5, cell) with { PaperNumber = "09-NQ/CB", Details = new StepDetails { Body = Cell, Vote = new Vote { For = 20, Against = 1 } } };
        yield return Step(StepKind.CellCommitteeComment, 9, 8, cell);
        yield return Step(StepKind.BaseCertification, 9, 12, ward);
        yield return Step(StepKind.SubmittedToAuthority, 9, 15, ward);
        yield return Step(StepKind.ReceivedByAuthority, 9, 17, ward);
        yield return Step(StepKind.Appraised, 9, 25, ward);
        yield return Step(StepKind.AuthorityAgreed, 10, 5, ward) with { Details = new StepDetails { Body = Standing, DecisionMode = DecisionMode.StandingCommittee, Vote = new Vote { For = 9 } } };
        yield return Step(StepKind.AdmissionDecision, 10, 10, ward) with { PaperNumber = "14-QĐ/ĐU" };
    }

    private static StepDraft Step(StepKind kind, int month, int day, Guid by) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        OccurredOn = new DateOnly(2026, month, day),
        Mode = StepMode.Record,
        ByOrganizationId = by,
    };

    private static IntroducerDetail Introducer(string name) =>
        new() { Name = name, IsOfficial = true, OfficialSince = new DateOnly(2015, 1, 1), WorkedTogetherSince = new DateOnly(2020, 1, 1) };
}
