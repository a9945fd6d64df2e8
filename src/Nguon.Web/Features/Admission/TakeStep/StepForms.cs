using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>Fills and reads the form of a step: what can be chosen, what is known already, whose act it is on the day.</summary>
internal sealed class StepForms(MemberChoices members, UnitChoices units, ActingUnits acting, PostsQuery posts, AddresseeQuery addressees, Reach reach)
{
    private const int MostUnits = 400;

    public async Task<StepFormChoices> ChoicesAsync(DossierSheet sheet, StepDefinition definition, CancellationToken ct)
    {
        var needsMembers = (definition.Fields & (StepFields.Mentor | StepFields.Introducers)) != StepFields.None;
        var needsUnits = definition.Needs(StepFields.ToOrganization);
        return new StepFormChoices
        {
            Introducers = IntroducersOf(sheet),
            IsOwnAct = !reach.User.Has(Power.ActForCommittee) && IsOwn(await acting.OfAsync(sheet.Dossier, definition.Kind, sheet.Today, ct), sheet),
            Members = needsMembers ? [.. (await members.OfAsync(sheet.Dossier.CellId, ct)).Select(m => new Choice(m.Id.ToString(), m.Words))] : [],
            Units = needsUnits ? [.. (await units.CellsAsync(Power.ActForCommittee, ct)).Take(MostUnits).Select(v => new Choice(v.OrganizationId.ToString(), v.Name))] : [],
            Addressees = definition.Kind == StepKind.VerificationSent ? await addressees.OfAsync(sheet.Person, ct) : [],
            Requests = [.. sheet.Dossier.OpenRequests.Select(step => new Choice(step.Id.ToString(), $"{step.Details.Place} (gửi ngày {Formats.Day(step.OccurredOn)})"))],
            Steps = [.. sheet.Dossier.StepsInForce.Reverse().Where(step => sheet.May.Contains(step.Kind)).Select(step => new Choice(step.Id.ToString(), $"{StepCatalogue.Of(step.Kind).Label}, ngày {Formats.Day(step.OccurredOn)}"))],
        };
    }

    public async Task PrefillAsync(TakeStepForm form, DossierSheet sheet, StepDefinition definition, Guid? about, CancellationToken ct)
    {
        form.Revision = sheet.Dossier.Revision;
        form.OccurredOn = definition.Needs(StepFields.Corrects) ? sheet.Today : null;
        form.CorrectsStepId = about;
        form.RequestStepId = about ?? (sheet.Dossier.OpenRequests is [var only] ? only.Id : null);
        form.Place = sheet.Dossier.OpenRequests.FirstOrDefault(step => step.Id == form.RequestStepId)?.Details.Place ?? "";
        form.DecisionMode = sheet.Context.Chain.Mode;
        form.Round = sheet.Dossier.StepsInForce.Count(step => step.Kind == definition.Kind) + 1;
        form.Introducers = Introducers(sheet);
        if (definition.Needs(StepFields.Body))
        {
            form.Vote.OfficialMembers = await BodyAsync(sheet, definition, ct);
        }
    }

    /// <summary>The step of the form, by the unit whose act it was on that day.</summary>
    public async Task<TakeStepInput> ReadAsync(TakeStepForm form, DossierSheet sheet, StepDefinition definition, CancellationToken ct)
    {
        await NameAsync(form, sheet, ct);
        return form.ToInput(sheet, definition, await acting.OfAsync(sheet.Dossier, definition.Kind, form.OccurredOn ?? sheet.Today, ct));
    }

    /// <summary>Writes out what was chosen from a list: the place asked, the member's name.</summary>
    private async Task NameAsync(TakeStepForm form, DossierSheet sheet, CancellationToken ct)
    {
        if (form.RequestStepId is { } request && form.Place.Length == 0)
        {
            form.Place = sheet.Dossier.Steps.FirstOrDefault(step => step.Id == request)?.Details.Place ?? "";
        }

        if (form.Introducers.Exists(one => one.PersonId is not null))
        {
            var known = (await members.OfAsync(sheet.Dossier.CellId, ct)).ToDictionary(m => m.Id, m => m.Name);
            form.Introducers.ForEach(one => one.Name = one.PersonId is { } id ? known.GetValueOrDefault(id, one.Name) : one.Name);
        }
    }

    private bool IsOwn(Guid unit, DossierSheet sheet) => unit == sheet.Dossier.CellId || reach.User.UnitsWith(Power.Consent).Contains(unit);

    private static string SavedByWords(Activity? last) => last is null
        ? "Hồ sơ vừa được người khác lưu."
        : $"Hồ sơ vừa được đồng chí {last.By} lưu lúc {Formats.Moment(last.At.InVietnam())}.";

    public string SavedBy(DossierSheet sheet) => SavedByWords(sheet.Activities.FirstOrDefault(a => a.SubjectId == sheet.Dossier.Id && a.AccountId != reach.User.AccountId)
        ?? sheet.Activities.FirstOrDefault(a => a.SubjectId == sheet.Dossier.Id));

    /// <summary>Those who already gave their paper, and empty lines up to as many as the route asks for.</summary>
    private static List<IntroducerForm> Introducers(DossierSheet sheet)
    {
        var known = sheet.Dossier.StepsInForce.Where(step => step.Kind == StepKind.Introduction).SelectMany(step => step.Details.Introducers).Select(IntroducerForm.Of);
        return [.. known.Concat([new IntroducerForm(), new IntroducerForm()]).Take(IntroducersOf(sheet))];
    }

    private static int IntroducersOf(DossierSheet sheet) => sheet.Dossier.Circumstances.Route == IntroductionRoute.TwoMembers ? 2 : 1;

    private async Task<int?> BodyAsync(DossierSheet sheet, StepDefinition definition, CancellationToken ct) => definition.Actor switch
    {
        StepActor.Authority => await BodyAsync(sheet.Context.Chain.AuthorityId, sheet.Context.Chain.Mode != DecisionMode.WholeCommittee, sheet.Today, ct),
        StepActor.BaseCommittee => await BodyAsync(sheet.Context.Chain.BaseId, false, sheet.Today, ct),
        _ => (await members.OfAsync(sheet.Dossier.CellId, ct)).Count is > 0 and var count ? count : null,
    };

    private async Task<int?> BodyAsync(Guid? unit, bool standing, DateOnly day, CancellationToken ct) =>
        unit is { } id ? (await posts.BodyAsync(id, standing, day, ct))?.Members : null;
}

/// <summary>What can be chosen on the form of a step.</summary>
internal sealed record StepFormChoices
{
    public required IReadOnlyList<Choice> Members { get; init; }
    public required IReadOnlyList<Choice> Units { get; init; }
    /// <summary>Where a verification may be asked, proposed from the places as written.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Members who must introduce; the union stands for the other one.</summary>
    public required int Introducers { get; init; }

    /// <summary>True when the reader's own cell acts: nobody enters for somebody else.</summary>
    public required bool IsOwnAct { get; init; }

    public required IReadOnlyList<Choice> Requests { get; init; }
    public required IReadOnlyList<Choice> Steps { get; init; }
}
