using Nguon.Domain;
using Nguon.Domain.Admission;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>What came of recording a meeting: what the meeting itself lacks, and what came of each act.</summary>
internal sealed record SessionAttempt(Session? Session, IReadOnlyList<Refusal> Refusals, IReadOnlyList<ActAttempt> Acts)
{
    public bool Succeeded => Session is not null && Refusals.Count == 0 && Acts.All(a => a.Outcome.Succeeded);

    public bool IsAbsent => Refusals.Concat(Acts.SelectMany(a => a.Outcome.Refusals)).Any(r => r.Code == Outcome.NotFound.Code);

    /// <summary>All refusals and warnings in one list, each act's with the person's name in front.</summary>
    public Outcome<Session> AsOutcome()
    {
        List<Refusal> refusals = [.. Refusals, .. Acts.SelectMany(a => a.Outcome.Refusals.Select(a.Named))];
        List<Refusal> warnings = [.. Acts.SelectMany(a => a.Outcome.Warnings.Select(a.Named))];
        return refusals.Count > 0 || Session is null ? Outcome.Refused<Session>(refusals, warnings) : Outcome.Done(Session, warnings);
    }
}

/// <summary>One act: about whom, and what the door said.</summary>
internal sealed record ActAttempt(SessionItemInput Act, string Name, Outcome<DossierStep?> Outcome)
{
    public IReadOnlyList<StepMark> Marks => Outcome.Value?.Marks ?? [];

    public Refusal Named(Refusal refusal) => refusal with { Message = $"{Name}: {refusal.Message}" };
}
