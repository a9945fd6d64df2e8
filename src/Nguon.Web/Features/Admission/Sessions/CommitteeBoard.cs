using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Everything the page of a committee's session shows: which dossiers wait for this body, by the chain of the day.</summary>
internal sealed class CommitteeBoards(AppDb db, Reach reach, OrganizationTrees trees, DeskQuery desk, ProcedureChains chains, RulesOfTheDay rules, PostsQuery posts)
{
    public async Task<CommitteeBoard> OfAsync(SessionPlace place, DateOnly day, CancellationToken ct)
    {
        var unit = (await trees.AroundAsync(db, place.OrganizationId, day, ct)).Tree.Find(place.OrganizationId)
            ?? await db.OrganizationVersions.AsNoTracking().Where(v => v.OrganizationId == place.OrganizationId).OrderByDescending(v => v.From).FirstAsync(ct);
        var view = await desk.OfAsync(place.OrganizationId, null, ct);
        var rows = new List<CommitteeRow>();
        foreach (var one in view.Dossiers)
        {
            if (await KindAsync(one, place, day, ct) is { } kind)
            {
                rows.Add(new CommitteeRow(kind, one));
            }
        }

        return new CommitteeBoard
        {
            Unit = unit,
            Kind = place.Kind,
            Day = day,
            Rows = [.. rows.OrderBy(r => r.Kind).ThenBy(r => r.About.Person.SortName, StringComparer.Ordinal)],
            Rules = rules.On(day),
            Body = await posts.BodyAsync(place.OrganizationId, place.Kind == SessionKind.StandingCommittee, day, ct),
        };
    }

    /// <summary>Where the user may hold or enter a session of a committee; null when nowhere.</summary>
    public async Task<SessionPlace?> PlaceAsync(Guid? sessionId, Guid? unitId, SessionKind kind, CancellationToken ct)
    {
        var session = sessionId is { } id ? await reach.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.Kind != SessionKind.Cell, ct) : null;
        if ((sessionId is not null && session is null) || (session?.OrganizationId ?? unitId) is not { } unit || !await reach.MayAsync(Power.ActForCommittee, unit, ct))
        {
            return null;
        }

        return new SessionPlace(session?.Id, unit, session?.Kind ?? kind) { IsForSomebodyElse = !reach.User.UnitsWith(Power.ActForCommittee).Contains(unit) };
    }

    /// <summary>What this body does about the dossier on that day; null when it is not its turn or not its matter.</summary>
    private async Task<SessionItemKind?> KindAsync(DeskDossier one, SessionPlace place, DateOnly day, CancellationToken ct)
    {
        var stage = one.Stage;
        var power = DossierTurns.PowerFor(one.Dossier);
        var isResolved = one.Dossier.Has(StepKind.BaseDeletionResolution);
        var chain = await chains.OrgansOfAsync(one.Dossier, day, power, ct);
        if (place.Kind == SessionKind.Committee && chain.BaseId == place.OrganizationId)
        {
            return stage switch
            {
                DossierStage.CellApproved or DossierStage.SubBaseAppraised => SessionItemKind.CommitteeAdmission,
                DossierStage.RecognitionCellApproved => SessionItemKind.CommitteeRecognition,
                DossierStage.DeletionProposed when !isResolved => SessionItemKind.CommitteeDeletion,
                _ => null,
            };
        }

        return chain.AuthorityId == place.OrganizationId && BodyOf(chain.Mode) == place.Kind && (stage != DossierStage.DeletionProposed || isResolved || chain.BaseId is null) ? AuthorityKind(stage, chain) : null;
    }

    private static SessionItemKind? AuthorityKind(DossierStage stage, ProcedureChain chain) => stage switch
    {
        DossierStage.Submitted => SessionItemKind.AuthorityAdmission,
        DossierStage.CellApproved or DossierStage.BaseApproved when chain.BaseId is null || stage == DossierStage.BaseApproved => SessionItemKind.AuthorityAdmission,
        DossierStage.RecognitionSubmitted => SessionItemKind.AuthorityRecognition,
        DossierStage.RecognitionCellApproved or DossierStage.RecognitionBaseApproved when chain.BaseId is null || stage == DossierStage.RecognitionBaseApproved => SessionItemKind.AuthorityRecognition,
        DossierStage.DeletionProposed => SessionItemKind.AuthorityDeletion,
        _ => null,
    };

    private static SessionKind BodyOf(DecisionMode? mode) => mode == DecisionMode.WholeCommittee ? SessionKind.Committee : SessionKind.StandingCommittee;
}

/// <summary>The page of a committee's session, before the form.</summary>
internal sealed record CommitteeBoard
{
    public required OrganizationVersion Unit { get; init; }
    public required SessionKind Kind { get; init; }
    public required DateOnly Day { get; init; }
    public required IReadOnlyList<CommitteeRow> Rows { get; init; }
    public required RuleSet Rules { get; init; }

    /// <summary>How many sit in the body on the day, and how that is known; null when the unit is not there that day.</summary>
    public required BodyCount? Body { get; init; }

    /// <summary>Members of the body on the day; null when it is not known.</summary>
    public int? Members => Body is { } body ? body.Members : Kind == SessionKind.StandingCommittee ? Unit.StandingMembers : Unit.CommitteeMembers;

    public string BodyName => Kind == SessionKind.StandingCommittee ? $"Ban Thường vụ {Unit.OrganName}" : Unit.OrganName;

    /// <summary>Votes needed of so many members; null while their number is not known.</summary>
    public VoteNeed? Need(int? members) => (members ?? Members) is { } known ? VoteNeed.OfCommittee(Rules, known, Kind == SessionKind.Committee) : null;

    public CommitteeRow? Find(SessionRow row) => Rows.FirstOrDefault(r => r.Kind == row.Kind && r.About.Person.Id == row.PersonId);
}

/// <summary>One dossier before this body.</summary>
internal sealed record CommitteeRow(SessionItemKind Kind, DeskDossier About)
{
    /// <summary>False while nobody has sent it up to this body.</summary>
    public bool IsSubmitted => About.Dossier.Stage is DossierStage.Submitted or DossierStage.RecognitionSubmitted or DossierStage.DeletionProposed
        || Kind is SessionItemKind.CommitteeAdmission or SessionItemKind.CommitteeRecognition;
}
