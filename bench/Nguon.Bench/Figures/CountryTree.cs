using Nguon.Domain.Organizations;
using Nguon.Domain.Text;

namespace Nguon.Bench.Figures;

/// <summary>
/// The tree of one province through the reform of 1/7/2025: districts end, three former communes become one, one former commune in eleven communes is split
/// between two, one cell of sixteen merges into its neighbour, every second half of a province was a province of its own.
/// </summary>
internal sealed class CountryTree(Guid root, int number, int communes)
{
    public static readonly DateOnly Founded = new(2011, 1, 1);
    public static readonly DateOnly Reform = new(2025, 7, 1);
    private static readonly DateTime EnteredFirst = new(2012, 1, 1, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime EnteredReform = new(2025, 7, 1, 1, 0, 0, DateTimeKind.Utc);
    private const int CommunesPerDistrict = 5;
    private const int OneSplitIn = 11;

    private readonly List<Guid> districts = [];
    private Guid formerProvince;
    private int codes;

    public Guid Province { get; private set; }

    /// <summary>Communes since the reform, in order.</summary>
    public List<Guid> Communes { get; } = [];

    /// <summary>Communes until the reform, three for each that followed.</summary>
    public List<Guid> Formers { get; } = [];

    public Guid FormerOf(int commune) => Formers[(commune * CountrySize.FormerPerCommune) + 1];

    public List<PartyOrganization> Units { get; } = [];

    public List<OrganizationVersion> Versions { get; } = [];

    public List<OrganizationEvent> Events { get; } = [];

    public List<OrganizationSuccession> Successions { get; } = [];

    /// <summary>Where people belong, in the order of the units; the second is where a cell that merged went.</summary>
    public List<(Guid Cell, Guid? Since)> Cells { get; } = [];

    /// <summary>What is measured of a province that was loaded before.</summary>
    public static CountryTree Found(Guid root, (Guid Id, IReadOnlyList<Guid> Communes) province, Guid formerOfThird, Guid cell)
    {
        var tree = new CountryTree(root, 1, province.Communes.Count) { Province = province.Id };
        tree.Communes.AddRange(province.Communes);
        tree.Formers.AddRange(Enumerable.Repeat(formerOfThird, (2 * CountrySize.FormerPerCommune) + 2));
        tree.Cells.Add((cell, null));
        return tree;
    }

    public CountryTree Build()
    {
        Province = Unit(Founded);
        Version(Province, root, (Founded, null), OrganizationKind.ProvincialCommittee);
        formerProvince = Unit(Founded);
        Version(formerProvince, root, (Founded, Reform), OrganizationKind.ProvincialCommittee);
        Follow(Event(OrganizationEventKind.Merge, "sáp nhập"), formerProvince, Province);
        for (var i = 0; i < communes; i++)
        {
            Communes.Add(Unit(Reform));
        }

        for (var i = 0; i < communes; i++)
        {
            Commune(i);
        }

        return this;
    }

    private void Commune(int i)
    {
        if (i % CommunesPerDistrict == 0)
        {
            districts.Add(Unit(Founded));
            Version(districts[^1], i < (communes + 1) / 2 ? Province : formerProvince, (Founded, Reform), OrganizationKind.DistrictCommittee);
        }

        var made = Event(OrganizationEventKind.Consolidate, "hợp nhất");
        Version(Communes[i], Province, (Reform, null), OrganizationKind.AboveBaseOrganization, eventId: made);
        for (var former = 0; former < CountrySize.FormerPerCommune; former++)
        {
            Former(i, former, made);
        }

        for (var at = 0; at < CountrySize.BasePerCommune; at++)
        {
            var unit = Moved(districts[^1], Communes[i], OrganizationKind.BasePartyOrganization, at % 2 == 0 ? SectorBlocks.Administrative : SectorBlocks.Enterprise);
            for (var cell = 0; cell < CountrySize.CellsPerBase; cell++)
            {
                var id = Unit(Founded);
                Version(id, unit, (Founded, null), OrganizationKind.PartyCell);
                Cells.Add((id, null));
            }
        }

        for (var at = 0; at < CountrySize.BaseCellsPerCommune; at++)
        {
            Cells.Add((Moved(districts[^1], Communes[i], OrganizationKind.BasePartyCell, SectorBlocks.PublicService), null));
        }
    }

    /// <summary>A former commune: its cells stand under the new one, as base organisations of their own area.</summary>
    private void Former(int commune, int at, Guid made)
    {
        var former = Unit(Founded);
        Formers.Add(former);
        Version(former, districts[^1], (Founded, Reform), OrganizationKind.BasePartyOrganization, SectorBlocks.Commune);
        var isSplit = at == 0 && commune % OneSplitIn == 0;
        var other = Communes[(commune + 1) % communes];
        Follow(made, former, Communes[commune], isSplit);
        if (isSplit)
        {
            Follow(made, former, other, true);
        }

        Guid before = default;
        for (var cell = 0; cell < CountrySize.CellsPerFormer; cell++)
        {
            var parent = isSplit && cell % 4 == 3 ? other : Communes[commune];
            var id = Unit(Founded);
            var isMerged = cell == 1;
            Version(id, former, (Founded, Reform), OrganizationKind.PartyCell);
            if (isMerged)
            {
                Follow(made, id, before);
            }
            else
            {
                Version(id, parent, (Reform, null), OrganizationKind.PartyCell, eventId: made);
            }

            Cells.Add((id, isMerged ? before : null));
            before = id;
        }
    }

    private Guid Moved(Guid before, Guid after, OrganizationKind kind, string block)
    {
        var id = Unit(Founded);
        Version(id, before, (Founded, Reform), kind, block);
        Version(id, after, (Reform, null), kind, block);
        return id;
    }

    private Guid Unit(DateOnly founded)
    {
        Units.Add(new PartyOrganization { Id = Guid.CreateVersion7(), FoundedOn = founded });
        return Units[^1].Id;
    }

    private void Version(Guid unit, Guid parent, (DateOnly From, DateOnly? Until) time, OrganizationKind kind, string? block = null, Guid? eventId = null)
    {
        var name = $"Đơn vị {number}.{++codes}";
        Versions.Add(new OrganizationVersion
        {
            Id = Guid.CreateVersion7(), OrganizationId = unit, ParentId = parent, From = time.From, Until = time.Until, Kind = kind, Block = block,
            BaseType = block is null ? null : "xa", EventId = eventId, Code = $"B{number:00}-{Units.Count:000000}-{codes}", Name = name, OrganName = name,
            SearchName = VietnameseText.Fold(name), OfficialOrder = codes, RecordedAt = time.From == Founded ? EnteredFirst : EnteredReform,
        });
    }

    private Guid Event(OrganizationEventKind kind, string verb)
    {
        Events.Add(new OrganizationEvent
        {
            Id = Guid.CreateVersion7(), Kind = kind, EffectiveOn = Reform, DecisionNumber = $"{Events.Count + 1}-QĐ/TU", DecidedOn = Reform.AddDays(-10),
            Summary = $"Thực hiện {verb} đơn vị.", RecordedAt = EnteredReform,
        });
        return Events[^1].Id;
    }

    private void Follow(Guid made, Guid before, Guid after, bool isPart = false) => Successions.Add(new OrganizationSuccession
    {
        Id = Guid.CreateVersion7(), EventId = made, PredecessorId = before, SuccessorId = after, EffectiveOn = Reform, IsPart = isPart,
        Order = Successions.Count, RecordedAt = EnteredReform,
    });
}
