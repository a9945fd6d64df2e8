using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Gathers what the two lists show.</summary>
internal sealed class ListViews(PeopleQuery query, UnitChoices units, RulesOfTheDay rules, Reach reach)
{
    private const Power ForDossiers = Power.SeeDossiers | Power.SeeSubmitted | Power.Consent;

    public async Task<ListView> PeopleAsync(PeopleListInput input, CancellationToken ct) => new(Links.People, input, await query.PeopleAsync(input.Filter, ct), reach.Today)
    {
        Calendar = rules.Calendar,
        Units = await UnitsAsync(Power.SeePeople, ct),
        MayExport = reach.User.Has(Power.Export),
        MayEnter = reach.User.Has(Power.EditPeople),
    };

    public async Task<ListView> DossiersAsync(PeopleListInput input, CancellationToken ct) => new(Links.Dossiers, input, await query.DossiersAsync(input.Filter, ct), reach.Today)
    {
        Calendar = rules.Calendar,
        Units = await UnitsAsync(ForDossiers, ct),
        MayExport = reach.User.Has(Power.Export),
        MayEnter = reach.User.Has(Power.ActForCell),
        Of = "hồ sơ",
        Batch = reach.User.Has(Power.ActForCommittee) ? Batch : [],
    };

    private static IReadOnlyList<BatchAction> Batch { get; } =
    [
        new("Danh sách trích ngang", "/in/danh-sach-trich-ngang/ho-so"),
        new("Tờ trình", "/in/to-trinh/ho-so"),
        new("Phiếu thẩm định", "/in/phieu-tham-dinh/ho-so"),
        new("Phiếu lấy ý kiến", "/in/phieu-lay-y-kien/ho-so"),
    ];

    private async Task<IReadOnlyList<Choice>> UnitsAsync(Power power, CancellationToken ct)
    {
        var all = await units.OfAsync(power, ct);
        var names = all.ToDictionary(v => v.OrganizationId, v => v.Name);
        return all.Count > ListView.MostUnits
            ? []
            : [.. all.Select(v => new Choice(v.OrganizationId.ToString(), v.Name, Group: v.ParentId is { } parent ? names.GetValueOrDefault(parent, "") : ""))];
    }
}
