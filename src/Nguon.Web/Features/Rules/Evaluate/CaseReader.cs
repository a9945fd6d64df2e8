using System.Text.Json;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Web.Features.Rules;

/// <summary>One case as it was sent: facts to judge, or what could not be read and where.</summary>
internal sealed record RuleCase(string? Id, DossierFacts? Facts, WorkingCalendar? Calendar, string? Error);

/// <summary>Turns a case of contracts/rules-evaluate.md into facts; nothing unknown and nothing of a wrong type passes.</summary>
internal static class CaseReader
{
    private const int MostPapers = 2000;
    private const int MostIntroducers = 200;
    private const int MostDays = 5000;

    private static readonly PaperKind[] OfCommittees =
        [PaperKind.BaseResolution, PaperKind.BaseRecognitionResolution, PaperKind.AdmissionDecision, PaperKind.RecognitionDecision];

    private static readonly ActKind[] ActsOfCommittees =
        [ActKind.BaseCommitteeConsiders, ActKind.AuthorityDecides, ActKind.BaseCommitteeConsidersRecognition, ActKind.AuthorityRecognises];

    public static RuleCase Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new(null, null, null, "mỗi hồ sơ phải là một nhóm { … } tại $");
        }

        try
        {
            return OfObject(element);
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no text: the reader of JSON finds them only when the text is asked for.
            return new(null, null, null, "có ký tự không đọc được (không phải UTF-8) tại $");
        }
    }

    private static RuleCase OfObject(JsonElement element)
    {
        List<string> faults = [];
        var fields = new CaseFields(element, "", faults);
        var id = fields.Text("id");
        var act = fields.Word<ActKind>("act");
        var on = fields.Day("on");
        Required(element, fields, ("id", id), ("act", act), ("on", on));
        var calendar = fields.Object("calendar", Calendar);
        var facts = Facts(fields, act.GetValueOrDefault(), on.GetValueOrDefault());
        fields.End();
        return faults.Count == 0 ? new(id, facts, calendar, null) : new(id, null, null, string.Join("; ", faults));
    }

    private static void Required(JsonElement element, CaseFields fields, params ReadOnlySpan<(string Name, object? Value)> all)
    {
        foreach (var (name, value) in all)
        {
            if (value is null && (!element.TryGetProperty(name, out var given) || given.ValueKind == JsonValueKind.Null))
            {
                fields.Fault("thiếu", name);
            }
        }
    }

    private static DossierFacts Facts(CaseFields fields, ActKind act, DateOnly on)
    {
        var papers = fields.List("papers", MostPapers, Paper) ?? [];
        return new()
        {
            Act = act,
            On = on,
            Applicant = fields.Object("applicant", Applicant),
            Papers = Dated(papers),
            UndatedPapers = [.. papers.Where(paper => paper.On is null).Select(paper => paper.Kind)],
            Introducers = fields.List("introducers", MostIntroducers, Introducer),
            Body = fields.Object("body", body => Body(body, ActsOfCommittees.Contains(act))),
            Vote = fields.Object("vote", VoteOf)?.Value,
            Mentor = fields.Object("mentor", Mentor),
            Round = fields.Count("round", least: 1) ?? 1,
            Transfer = fields.Object("transfer", Transfer)?.Kind ?? TransferKind.Official,
        };
    }

    // The contract has one name for what a committee above the cell writes at the admission and again at the recognition.
    private static IReadOnlyList<PaperFact> Dated(IEnumerable<PaperOnWire> papers)
    {
        var all = papers.Where(paper => paper.On is not null).Select(paper => new PaperFact(paper.Kind, paper.On.GetValueOrDefault()) { Vote = paper.Vote, Body = paper.Body }).ToList();
        var proposed = all.Where(paper => paper.Kind == PaperKind.CellRecognitionResolution).Min(paper => (DateOnly?)paper.On);
        return [.. all.Select(paper => paper.On >= proposed ? paper with { Kind = OfRecognition(paper.Kind) } : paper)];
    }

    private static PaperKind OfRecognition(PaperKind kind) => kind switch
    {
        PaperKind.BaseResolution => PaperKind.BaseRecognitionResolution,
        PaperKind.SubBaseAppraisal => PaperKind.SubBaseRecognitionAppraisal,
        _ => kind,
    };

    private static ApplicantFacts Applicant(CaseFields fields) => new()
    {
        BornOn = fields.Day("bornOn"),
        Education = fields.Word<EducationLevel>("education"),
        IsDifficultArea = fields.Flag("difficultArea"),
        IsVillageElder = fields.Flag("villageElder"),
        IsFishermanAtSea = fields.Flag("fishermanAtSea"),
        IsPrivateEnterpriseOwner = fields.Flag("privateEnterpriseOwner"),
        HasThirdChild = fields.Flag("thirdChild"),
        HasPoliticalIssue = fields.Flag("politicalIssue"),
        UnitHasYouthUnion = fields.Flag("unitHasYouthUnion"),
        IsYouthUnionMember = fields.Flag("youthUnionMember"),
        IsTradeUnionMember = fields.Flag("tradeUnionMember"),
        ProvincialConsentOn = fields.Day("provincialConsentOn"),
        Former = fields.Object("previousMembership", Former),
    };

    private static FormerFacts Former(CaseFields fields) => new()
    {
        EndedOn = fields.Day("endedOn"),
        Reason = fields.Word<FormerEnd>("reason"),
        Cause = fields.Word<FormerCause>("cause") ?? FormerCause.None,
        ConvictionClearedOn = fields.Day("convictionClearedOn"),
        Times = fields.Count("times", least: 0) ?? 0,
    };

    private static PaperOnWire Paper(CaseFields fields)
    {
        var kind = fields.Text("kind");
        var known = kind is null ? null : WireWords<PaperKind>.Find(kind);
        if (known is null)
        {
            fields.Fault(kind is null ? "thiếu loại giấy tờ" : "không có loại giấy tờ này", "kind", WireWords<PaperKind>.All);
        }

        return new(known.GetValueOrDefault(), fields.Day("on"), fields.Object("vote", VoteOf)?.Value, fields.Object("body", body => Body(body, OfCommittees.Contains(known.GetValueOrDefault()))));
    }

    private static IntroducerDetail Introducer(CaseFields fields) => new()
    {
        IsOfficial = fields.MaybeFlag("official"),
        OfficialSince = fields.Day("officialSince"),
        WorkedTogetherSince = fields.Day("workedTogetherSince"),
    };

    private static BodyFacts Body(CaseFields fields, bool isCommittee)
    {
        var (official, members) = (fields.Count("officialMembers"), fields.Count("members"));
        return new()
        {
            Members = isCommittee ? members : official,
            TemporarilyAway = fields.Count("temporarilyAway") ?? 0,
            ExemptAbsent = fields.Count("exemptAbsent") ?? 0,
            ExemptPresent = fields.Count("exemptPresent") ?? 0,
            Suspended = fields.Count("suspended") ?? 0,
            Present = fields.Count("present"),
            ProbationaryMembers = fields.Count("probationaryMembers") ?? 0,
            ProbationaryPresent = fields.Count("probationaryPresent") ?? 0,
            Mode = fields.Word<DecisionMode>("mode"),
        };
    }

    // A vote that does not say how many were for it is a fact to ask for, not a fault of the file.
    private static VoteOnWire VoteOf(CaseFields fields)
    {
        var (yes, no, invalid) = (fields.Count("for"), fields.Count("against") ?? 0, fields.Count("invalid") ?? 0);
        return new(yes is { } count ? new Vote { For = count, Against = no, Invalid = invalid } : null);
    }

    private static MentorFacts Mentor(CaseFields fields) => new()
    {
        IsOfficial = fields.MaybeFlag("official"),
        IsExempt = fields.Flag("exempt"),
        IsSuspended = fields.Flag("suspended"),
        Mentees = fields.Count("mentees", least: 0) ?? 0,
    };

    private static TransferOnWire Transfer(CaseFields fields) => new(fields.Word<TransferKind>("kind"));

    private static WorkingCalendar Calendar(CaseFields fields) => new(
        [
            .. fields.Days("holidays", MostDays).Select(day => new CalendarDay(day, CalendarDayKind.Free)),
            .. fields.Days("workingWeekends", MostDays).Select(day => new CalendarDay(day, CalendarDayKind.Worked)),
        ],
        isComplete: true);

    private sealed record PaperOnWire(PaperKind Kind, DateOnly? On, Vote? Vote, BodyFacts? Body);

    private sealed record VoteOnWire(Vote? Value);

    private sealed record TransferOnWire(TransferKind? Kind);
}
