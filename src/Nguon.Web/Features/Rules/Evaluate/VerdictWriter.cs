using System.Globalization;
using System.Text.Json;
using Nguon.Domain;
using Nguon.Domain.Admission;

namespace Nguon.Web.Features.Rules;

/// <summary>A verdict in the names of contracts/rules-evaluate.md.</summary>
internal static class VerdictWriter
{
    public static void Write(Utf8JsonWriter json, string? id, Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteBoolean("allowed", verdict.IsAllowed);
        json.WriteString("ruleSet", verdict.Rules.Regulation.Id);
        All(json, "refusals", verdict.Refusals);
        All(json, "warnings", verdict.Warnings);
        Votes(json, verdict.Votes);
        Dates(json, verdict.Dates);
        json.WriteEndObject();
    }

    public static void WriteError(Utf8JsonWriter json, string? id, string error)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("error", error);
        json.WriteEndObject();
    }

    private static void All(Utf8JsonWriter json, string name, IReadOnlyList<Refusal> refusals)
    {
        json.WriteStartArray(name);
        foreach (var refusal in refusals)
        {
            json.WriteStartObject();
            json.WriteString("code", refusal.Code);
            json.WriteString("rule", refusal.Rule);
            json.WriteString("message", refusal.Message);
            json.WriteString("basis", refusal.Basis);
            json.WriteStartArray("facts");
            foreach (var fact in refusal.Missing is { } missing ? [.. refusal.Facts, missing] : refusal.Facts)
            {
                json.WriteStringValue(fact);
            }

            json.WriteEndArray();
            json.WriteString("mendedBy", refusal.MendedBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Votes(Utf8JsonWriter json, VoteCount? votes)
    {
        if (votes is null)
        {
            json.WriteNull("votes");
            return;
        }

        json.WriteStartObject("votes");
        Number(json, "denominator", votes.Denominator);
        Number(json, "needed", votes.Needed);
        if (votes.Reached is { } reached)
        {
            json.WriteBoolean("reached", reached);
        }
        else
        {
            json.WriteNull("reached");
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    // Only dates that follow from the facts are there.
    private static void Dates(Utf8JsonWriter json, VerdictDates dates)
    {
        json.WriteStartObject("dates");
        Day(json, "certificateValidUntil", dates.CertificateValidUntil);
        Day(json, "verificationValidUntil", dates.VerificationValidUntil);
        Day(json, "decisionDueOn", dates.DecisionDueOn);
        Day(json, "decisionLatestOn", dates.DecisionLatestOn);
        Day(json, "ceremonyDueOn", dates.CeremonyDueOn);
        Day(json, "probationEndsOn", dates.ProbationEndsOn);
        Day(json, "recognitionDueOn", dates.RecognitionDueOn);
        Day(json, "recognitionDecisionDueOn", dates.RecognitionDecisionDueOn);
        Day(json, "effectiveOn", dates.EffectiveOn);
        Day(json, "partyAgeFrom", dates.PartyAgeFrom);
        Day(json, "transferDueOn", dates.TransferDueOn);
        Day(json, "presentDueOn", dates.PresentDueOn);
        Day(json, "readmissionFrom", dates.ReadmissionFrom);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
