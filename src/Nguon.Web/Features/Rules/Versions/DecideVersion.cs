using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Rules;

/// <summary>The second person's yes or no; with the yes the version is in force from its own day, and nothing taken before is judged again.</summary>
internal sealed class DecideVersion(AppDb db, Reach reach, RulesOfTheDay rules, TimeProvider clock)
{
    public async Task<Outcome<RuleVersion>> RunAsync(Guid id, bool isAdopted, string? note, CancellationToken ct)
    {
        if (await db.RuleVersions.FirstOrDefaultAsync(v => v.Id == id, ct) is not { } version)
        {
            return Outcome.NotFound;
        }

        // Another version may have taken the place meanwhile.
        var objections = isAdopted && version.State == RuleVersionState.Proposed ? rules.Book.Objections(ProposeVersion.LayerOf(version)) : [];
        if (objections.Count > 0)
        {
            return Outcome.Refused<RuleVersion>(objections);
        }

        var before = version.State;
        var said = (note ?? "").Trim();
        var outcome = version.Decide(isAdopted, new RuleDecider(reach.User.AccountId, reach.User.By, clock.NowUtc(), said[..Math.Min(said.Length, RuleVersion.NoteLength)]));
        if (!outcome.Succeeded)
        {
            return outcome;
        }

        db.Log(reach.User.Act(clock, new OnPaper(Number: version.LayerId, Reason: version.Note)), ActivityKind.RuleVersionDecided, new LogSubject(version.Id), new { State = before }, new { version.State, version.LayerId, version.Note });
        await RulesOfTheDay.StampAsync(db, ct);
        await db.SaveChangesAsync(ct);
        rules.Forget();
        return version;
    }
}
