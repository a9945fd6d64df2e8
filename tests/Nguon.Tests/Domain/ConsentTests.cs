using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>Whose dossier the provincial committee must say yes to in writing, or conclude on first (rules.md 3.2, 3.3, 3.5, 3.6).</summary>
public sealed class ConsentTests
{
    private static readonly FormerMembership Former = new() { EndedOn = Day("1/5/2010"), Reason = FormerEnd.NameDeleted };

    public static TheoryData<string, Circumstances, bool> Cases => new()
    {
        { "over sixty", new() { IsOverSixtyPath = true }, true },
        { "a village elder", new() { IsVillageElder = true }, true },
        { "a former member", new() { Former = Former }, true },
        { "a political question", new() { HasPoliticalIssue = true }, true },
        { "nobody of these", new() { IsFishermanAtSea = true, IsPrivateEnterpriseOwner = true, HasThirdChild = true }, false },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Each_of_the_four_is_enough_and_nothing_else(string who, Circumstances about, bool needs)
    {
        var dossier = AdmissionDossier.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), Cell, new(Day("1/1/2023"), 1, about));

        Assert.Equal((who, needs), (who, dossier.NeedsProvincialConsent));
        Assert.Equal((who, needs && !about.HasPoliticalIssue), (who, about.NeedsWrittenConsent()));
    }

    [Theory]
    [InlineData(true, DecisionMode.StandingCommittee, true)]
    [InlineData(true, DecisionMode.StandingSecretariatPlusHeads, false)]
    [InlineData(false, DecisionMode.StandingCommittee, false)]
    public void Somebody_over_sixty_decided_on_below_the_province_is_reminded_of_and_not_refused(bool isOverSixty, DecisionMode mode, bool warns)
    {
        var way = new Way { Dossier = AdmissionDossier.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), Cell, new(new(2016, 1, 1), 1, new() { IsOverSixtyPath = isOverSixty })) };

        var said = way.Dossier.Preview(way.Draft(StepKind.AuthorityAgreed, "1/4/2024", new() { DecisionMode = mode, Vote = new() { For = 13 } }), way.Context());

        Assert.Equal(warns, said.Warnings.Any(refusal => refusal.Message.StartsWith("Người trên 60 tuổi do cấp ủy trực thuộc Trung ương", StringComparison.Ordinal)));
        Assert.DoesNotContain(said.Refusals, refusal => refusal.Message.StartsWith("Người trên 60 tuổi do", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void The_consent_is_a_line_of_the_task_list_for_each_of_the_three(bool isOverSixty, bool isElder, bool isFormer)
    {
        var way = new Way();
        way.Dossier.Circumstances = new() { IsOverSixtyPath = isOverSixty, IsVillageElder = isElder, Former = isFormer ? Former : null };

        Assert.Contains(way.Dossier.WhatNext(way.Context()), next => next.Kind == StepKind.ProvincialConsent && next.State == NextState.DueNow);
    }
}
