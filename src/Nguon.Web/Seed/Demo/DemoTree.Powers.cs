using Nguon.Domain.Organizations;

namespace Nguon.Web.Seed.Demo;

/// <summary>The kinds of 26/7/2026 (confidence M, unconfirmed) and who may decide in which period (rules.md 2.2, 3.1).</summary>
internal sealed partial class DemoTree
{
    private static (DateOnly From, DateOnly? Until, string Basis)[] Periods =>
    [
        (Founded, new(2016, 7, 25), "45-QĐ/TW ngày 01/11/2011"),
        (new(2016, 7, 25), new(2021, 7, 30), "29-QĐ/TW ngày 25/7/2016, điểm 4.3.2"),
        (new(2021, 7, 30), new(2025, 1, 20), "24-QĐ/TW ngày 30/7/2021, điểm 4.3.2"),
        (new(2025, 1, 20), Reform, "232-QĐ/TW ngày 20/01/2025, điểm 4.3.2"),
        (Reform, NewKinds, "294-QĐ/TW ngày 26/5/2025"),
        (NewKinds, null, "208-QĐ/TW ngày 26/7/2026"),
    ];

    private void ChangeKinds()
    {
        if (today < NewKinds)
        {
            return;
        }

        foreach (var (name, unit) in newCommunes)
        {
            var cause = Happened(OrganizationEventKind.ChangeKind, NewKinds, "208-QĐ/TW", $"Đảng bộ {name} là đảng bộ cơ sở trực thuộc Tỉnh ủy; các chi bộ gọi chung là chi bộ (chưa đối chiếu văn bản gốc).");
            Change(unit, cause, old => old with { Kind = OrganizationKind.BasePartyOrganization });
            PlainCells(unit, cause);
            if (offices.TryGetValue(name, out var pair))
            {
                DissolveOffice(pair.Party, unit, name);
                DissolveOffice(pair.Government, unit, name);
            }
        }

        var provincial = Happened(OrganizationEventKind.ChangeKind, NewKinds, "208-QĐ/TW", "Các chi bộ cơ sở trực thuộc Đảng bộ các cơ quan Đảng tỉnh và Đảng bộ Ủy ban nhân dân tỉnh gọi chung là chi bộ (chưa đối chiếu văn bản gốc).");
        PlainCells(ProvincialParty, provincial);
        PlainCells(ProvincialGovernment, provincial);
    }

    private void PlainCells(Guid parent, OrganizationEvent cause)
    {
        foreach (var cell in ChildrenOf(parent).Where(c => c.Kind == OrganizationKind.BasePartyCell))
        {
            Change(cell.UnitId, cause, old => old with { Kind = OrganizationKind.PartyCell, Block = null, BaseType = null });
        }
    }

    private void DissolveOffice(Guid office, Guid ward, string name)
    {
        var cause = Happened(OrganizationEventKind.Dissolve, NewKinds, $"{85 + events.Count}-QĐ/ĐU", $"Kết thúc hoạt động của {Now(office).Name}; các chi bộ trực thuộc Đảng bộ {name} (chưa đối chiếu văn bản gốc).");
        foreach (var child in ChildrenOf(office))
        {
            Seat(child.UnitId, cause, ward);
        }

        Succeeds(cause, office, ward);
        End(office, NewKinds);
    }

    private void GrantPowers()
    {
        Guid[] before = [City, .. districts, provincialBlock, provincialPolice, provincialArmy];
        Guid[] after = [.. newCommunes.Values, ProvincialParty, ProvincialGovernment, provincialPolice, provincialArmy];
        foreach (var (from, until, basis) in Periods.Where(p => p.From <= today))
        {
            var isNew = from >= Reform;
            foreach (var unit in isNew ? after : before)
            {
                Grant(unit, DecisionMode.StandingCommittee, (from, until, basis));
            }

            Grant(isNew ? Province : oldProvince, DecisionMode.StandingSecretariatPlusHeads, (from, until, basis));
        }
    }

    private void Grant(Guid unit, DecisionMode mode, (DateOnly From, DateOnly? Until, string Basis) period) =>
        grants.AddRange(Enum.GetValues<DecisionPower>().Select(power => new AuthorityGrant
        {
            Id = Guid.CreateVersion7(),
            OrganizationId = unit,
            Power = power,
            Mode = mode,
            LegalBasis = period.Basis,
            From = period.From,
            Until = period.Until,
            RecordedAt = DemoDays.Entered(period.From, today),
        }));
}
