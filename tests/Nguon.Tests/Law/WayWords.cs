using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Tests.Domain;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Law;

/// <summary>The words of a written way: name=value, an underscore for a space, a dash for nothing, a number for an earlier step.</summary>
internal static class WayWords
{
    public static Guid SubBase { get; } = new("00000000-0000-0000-0000-0000000000d1");

    public static StepDraft Draft(Way way, StepKind kind, string on, IEnumerable<string> words) =>
        Each(words, way.Draft(kind, on), (draft, name, value) => Step(way, draft, name, value));

    public static Circumstances About(Circumstances about, IEnumerable<string> words) => Each(words, about, (told, name, value) => name switch
    {
        "route" => told with { Route = Enum.Parse<IntroductionRoute>(value) },
        "union" => told with { IsYouthUnionMember = value == "youth", IsTradeUnionMember = value == "trade", UnitHasYouthUnion = value == "youth" },
        "places" => told with { PlacesToVerify = int.Parse(value) },
        "over60" => told with { IsOverSixtyPath = true },
        "elder" => told with { IsVillageElder = true },
        "political" => told with { HasPoliticalIssue = true },
        "former" => told with { Former = new() { EndedOn = Day(value), Reason = FormerEnd.NameDeleted } },
        _ => throw Unknown(name),
    });

    public static Applicant Who(Applicant who, IEnumerable<string> words) => Each(words, who, (told, name, value) => name switch
    {
        "born" => told with { BornOn = Day(value) },
        "education" => told with { Education = Enum.Parse<EducationLevel>(value) },
        "statistics" => told with { HasStatisticsFields = value != "-" },
        _ => throw Unknown(name),
    });

    public static ProcedureChain Chain(ProcedureChain chain, IEnumerable<string> words) => Each(words, chain, (told, name, value) => name switch
    {
        "base" => told with { BaseId = Unit(value), BaseMembers = Number(value) },
        "subbase" => told with { SubBaseId = value == "-" ? null : SubBase },
        "seal" => told with { SealId = Unit(value) },
        "authority" => told with { AuthorityId = value == "-" ? null : City, AuthorityMembers = Number(value) },
        "mode" => told with { Mode = Enum.Parse<DecisionMode>(value) },
        "committee" => told with { HasCellCommittee = value != "-" },
        "since" => told with { Since = Day(value), HadBase = told.BaseId is null, HadSubBase = told.SubBaseId is null },
        _ => throw Unknown(name),
    });

    public static FormatException Unknown(string word) => new($"A written way does not know the word {word}.");

    private static StepDraft Step(Way way, StepDraft draft, string name, string value) => name switch
    {
        "record" => draft with { Mode = StepMode.Record },
        "number" => draft with { PaperNumber = value },
        "by" => draft with { ByOrganizationId = value == "base" ? Base : City },
        "corrects" => draft with { CorrectsStepId = Earlier(way, value) },
        "request" => draft with { Details = draft.Details with { RequestStepId = Earlier(way, value) } },
        "for" or "against" or "invalid" => draft with { Details = draft.Details with { Vote = Vote(draft.Details.Vote ?? new() { For = 0 }, name, int.Parse(value)) } },
        _ => draft with { Details = Detail(draft.Details, name, value) },
    };

    private static Vote Vote(Vote vote, string name, int count) => name switch
    {
        "for" => vote with { For = count },
        "against" => vote with { Against = count },
        _ => vote with { Invalid = count },
    };

    private static StepDetails Detail(StepDetails details, string name, string value) => name switch
    {
        "of" => details with { Body = Present(int.Parse(value)) },
        "place" => details with { Place = value },
        "why" => details with { Text = value },
        "paper" => details with { PaperOn = Day(value) },
        "task" => details with { Task = Enum.Parse<AfterCeremonyTaskKind>(value) },
        "days" => details with { ExtensionDays = int.Parse(value) },
        "round" => details with { Round = int.Parse(value) },
        "mode" => details with { DecisionMode = Enum.Parse<DecisionMode>(value) },
        "reason" => details with { ReturnReasons = [Enum.Parse<ReturnReason>(value)] },
        "mentor" => details with { MentorId = Base },
        "to" => details with { ToOrganizationId = Base },
        "by-whom" => details with { Introducers = [.. value.Split(';').Select(Introducer)] },
        _ => throw Unknown(name),
    };

    // name,official since,together since; what is not written is not said
    private static IntroducerDetail Introducer(string text) => text.Split(',') is var parts ? new()
    {
        Name = parts[0],
        IsOfficial = parts.Length > 1 ? true : null,
        OfficialSince = parts.Length > 1 && parts[1] != "-" ? Day(parts[1]) : null,
        WorkedTogetherSince = parts.Length > 2 ? Day(parts[2]) : null,
    } : new();

    private static T Each<T>(IEnumerable<string> words, T start, Func<T, string, string, T> with) =>
        words.Select(word => word.Replace('_', ' ').Split('=', 2)).Aggregate(start, (told, word) => with(told, word[0], word[^1]));

    private static Guid Earlier(Way way, string sequence) => way.Dossier.Steps.Single(step => step.Sequence == int.Parse(sequence)).Id;

    private static Guid? Unit(string value) => value == "-" ? null : Base;

    private static int? Number(string value) => int.TryParse(value, out var number) ? number : null;
}
