using System.Text.Json.Nodes;

namespace Nguon.Tests.Law;

/// <summary>For each act a case in which nothing is wrong, so many days before its day.</summary>
internal static class LawBases
{
    private static readonly Dictionary<string, string> Acts = new()
    {
        ["Mentor"] = "AdoptMentor", ["Class"] = "SendToAwarenessClass", ["Cell"] = "CellConsidersAdmission", ["Certify"] = "CertifyResume", ["Base"] = "BaseCommitteeConsiders",
        ["Authority"] = "AuthorityDecides", ["Ceremony"] = "HoldCeremony", ["Recognition"] = "CellConsidersRecognition", ["BaseRecognition"] = "BaseCommitteeConsidersRecognition",
        ["Recognise"] = "AuthorityRecognises", ["Delete"] = "DeleteProbationer", ["Transfer"] = "StartTransfer", ["Present"] = "PresentTransfer",
    };

    public static JsonObject Of(string name, DateOnly day)
    {
        var json = new JsonObject { ["id"] = name, ["act"] = Acts[name], ["on"] = Text(day), ["calendar"] = new JsonObject { ["holidays"] = new JsonArray(), ["workingWeekends"] = new JsonArray() } };
        foreach (var (kind, paperOn) in Papers(name, day))
        {
            Add(json, kind, paperOn);
        }

        foreach (var (field, value) in More(name, day))
        {
            json[field] = JsonNode.Parse(value);
        }

        return json;
    }

    public static void Add(JsonObject json, string kind, DateOnly? on)
    {
        json["papers"] ??= new JsonArray();
        json["papers"]!.AsArray().Add(new JsonObject { ["kind"] = kind, ["on"] = on is { } day ? Text(day) : null }); // made in the line above
    }

    private static IEnumerable<(string Kind, DateOnly On)> Papers(string name, DateOnly day) => name switch
    {
        "Class" => [("ListResolution", day.AddDays(-30))],
        "Cell" =>
        [
            ("AwarenessCertificate", day.AddMonths(-30)), ("Application", day.AddDays(-100)), ("Resume", day.AddDays(-95)), ("ResumeStamped", day.AddDays(-90)),
            ("Verification", day.AddDays(-60)), ("Introduction", day.AddDays(-30)), ("YouthUnionRecommendation", day.AddDays(-25)), ("OpinionSummary", day.AddDays(-20)),
        ],
        "Certify" => [("Verification", day.AddDays(-10)), ("CellCommitteeComment", day.AddDays(-2))],
        "Base" or "Authority" => [("CellResolution", day.AddDays(-40))],
        "Ceremony" => [("AdmissionDecision", day.AddDays(-20)), ("DecisionReceived", day.AddDays(-10))],
        "Recognition" =>
        [
            ("AdmissionDecision", day.AddMonths(-12).AddDays(-30)), ("Ceremony", day.AddMonths(-12).AddDays(-10)), ("NewMemberCertificate", day.AddDays(-100)),
            ("SelfReview", day.AddDays(-20)), ("MentorReview", day.AddDays(-19)), ("OpinionSummary", day.AddDays(-15)),
        ],
        "BaseRecognition" or "Recognise" => [("CellRecognitionResolution", day.AddDays(-10))],
        "Delete" => [("AdmissionDecision", day.AddMonths(-12).AddDays(-30)), ("Ceremony", day.AddMonths(-12).AddDays(-10))],
        "Transfer" => [("MoveDecision", day.AddDays(-20))],
        "Present" => [("TransferSlip", day.AddDays(-20))],
        _ => [],
    };

    private static IEnumerable<(string Field, string Value)> More(string name, DateOnly day) => name switch
    {
        "Mentor" => [("mentor", """{ "official": true }""")],
        "Cell" =>
        [
            ("applicant", """{ "bornOn": "1998-04-12", "education": "UpperSecondary", "unitHasYouthUnion": true, "youthUnionMember": true }"""),
            ("introducers", $$"""[ { "official": true, "workedTogetherSince": "{{Text(day.AddYears(-3))}}" } ]"""),
            ("body", """{ "officialMembers": 20, "present": 17 }"""), ("vote", """{ "for": 14, "against": 2, "invalid": 1 }"""),
        ],
        "Base" or "BaseRecognition" => [("body", """{ "members": 13 }"""), ("vote", """{ "for": 9, "against": 4 }""")],
        "Authority" or "Recognise" => [("body", """{ "members": 13, "mode": "StandingCommittee" }"""), ("vote", """{ "for": 7, "against": 6 }""")],
        "Recognition" or "Delete" => [("body", """{ "officialMembers": 9, "present": 9 }"""), ("vote", """{ "for": 6, "against": 3 }""")],
        _ => [],
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd");
}
