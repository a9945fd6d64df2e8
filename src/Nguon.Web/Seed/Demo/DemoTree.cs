using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Web.Data;

namespace Nguon.Web.Seed.Demo;

/// <summary>All units of the demo with their versions, events, successions and powers; built in memory, then written once.</summary>
internal sealed partial class DemoTree(DateOnly today)
{
    public static readonly DateOnly Founded = new(2009, 8, 11);
    public static readonly DateOnly PoliceReform = new(2025, 3, 1);
    public static readonly DateOnly Reform = new(2025, 7, 1);
    public static readonly DateOnly NewKinds = new(2026, 7, 26);

    private readonly List<PartyOrganization> units = [];
    private readonly List<VersionSeed> versions = [];
    private readonly Dictionary<Guid, int> open = [];
    private readonly List<OrganizationEvent> events = [];
    private readonly List<OrganizationSuccession> successions = [];
    private readonly List<AuthorityGrant> grants = [];

    public List<DemoCell> Cells { get; } = [];

    public IReadOnlyList<AuthorityGrant> Grants => grants;

    /// <summary>All versions as rows, in the order they were made.</summary>
    public IReadOnlyList<OrganizationVersion> Rows { get; private set; } = [];

    public static DemoTree Build(DateOnly today)
    {
        var tree = new DemoTree(today);
        tree.FoundProvince();
        tree.FoundCity();
        tree.FoundMountains();
        MemberTargets.Share(tree.Cells);
        tree.MarkCellCommittees();
        tree.ReformPolice();
        tree.ReformProvince();
        tree.ReformWards();
        tree.ReformOtherBodies();
        tree.ReformMountains();
        tree.ChangeKinds();
        tree.GrantPowers();
        tree.Rows = tree.versions.Select(v => v.Row(DemoDays.Entered(v.From, today))).ToList();
        return tree;
    }

    public async Task WriteAsync(BulkInsert bulk, CancellationToken ct)
    {
        foreach (var unit in units)
        {
            unit.Revision = versions.Count(v => v.UnitId == unit.Id);
        }

        await bulk.AddAsync(units, ct);
        await bulk.AddAsync(events, ct);
        await bulk.AddAsync(Rows, ct);
        await bulk.AddAsync(successions, ct);
        await bulk.AddAsync(grants, ct);
        await bulk.AddAsync(AncestryBuilder.Build(Rows), ct);
        await bulk.AddAsync(HeirBuilder.Build(Rows, successions), ct);
    }

    private Guid Found(VersionSeed first)
    {
        var id = Guid.CreateVersion7();
        units.Add(new PartyOrganization { Id = id, FoundedOn = first.From });
        Add(first with { UnitId = id });
        return id;
    }

    private void Add(VersionSeed version)
    {
        open[version.UnitId] = versions.Count;
        versions.Add(version);
    }

    private VersionSeed Now(Guid unit) => versions[open[unit]];

    /// <summary>Ends the version in force and opens the next one on the event's day.</summary>
    private void Change(Guid unit, OrganizationEvent cause, Func<VersionSeed, VersionSeed> change)
    {
        var old = Now(unit);
        End(unit, cause.EffectiveOn);
        Add(change(old) with { From = cause.EffectiveOn, Until = null, EventId = cause.Id });
    }

    private void End(Guid unit, DateOnly until) => versions[open[unit]] = Now(unit) with { Until = until };

    private OrganizationEvent Happened(OrganizationEventKind kind, DateOnly on, string number, string summary)
    {
        var happened = new OrganizationEvent
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            EffectiveOn = on,
            DecisionNumber = number,
            DecidedOn = on.AddDays(on == NewKinds ? 0 : -15),
            Summary = summary,
            IsUnconfirmed = on == NewKinds,
            RecordedAt = DemoDays.Entered(on, today),
        };
        events.Add(happened);
        return happened;
    }

    private void Succeeds(OrganizationEvent by, Guid predecessor, params Guid[] successors) =>
        successions.AddRange(successors.Select((successor, place) => new OrganizationSuccession
        {
            Id = Guid.CreateVersion7(),
            EventId = by.Id,
            PredecessorId = predecessor,
            SuccessorId = successor,
            EffectiveOn = by.EffectiveOn,
            IsPart = successors.Length > 1,
            Order = place,
            RecordedAt = by.RecordedAt,
        }));

    private void MarkCellCommittees()
    {
        foreach (var cell in Cells)
        {
            versions[open[cell.Id]] = Now(cell.Id) with { HasCellCommittee = cell.HasCommittee };
        }
    }
}

/// <summary>A version while it is still being told; becomes a row at the end.</summary>
internal sealed record VersionSeed
{
    public Guid UnitId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; init; }
    public Guid? EventId { get; init; }
    public Guid? ParentId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Organ { get; init; }
    public required OrganizationKind Kind { get; init; }
    public string? Block { get; init; }
    public string? BaseType { get; init; }
    public int Order { get; init; }
    public string? Letterhead { get; init; }
    public string? Symbol { get; init; }
    public string? Place { get; init; }
    public string? Department { get; init; }
    public bool HasSeal { get; init; }
    public bool HasCellCommittee { get; init; }
    public int? Committee { get; init; }
    public int? Standing { get; init; }
    public bool IsDifficultArea { get; init; }
    public bool HasNoPersonRecords { get; init; }

    public OrganizationVersion Row(DateTime recordedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = UnitId,
        From = From,
        Until = Until,
        RecordedAt = recordedAt,
        EventId = EventId,
        ParentId = ParentId,
        Code = Code,
        Name = Name,
        OrganName = Organ,
        SearchName = VietnameseText.Fold(Name),
        Kind = Kind,
        Block = Block,
        BaseType = BaseType,
        OfficialOrder = Order,
        LetterheadLine = Letterhead,
        Symbol = Symbol,
        Place = Place,
        DepartmentName = Department,
        HasSeal = HasSeal,
        HasCellCommittee = HasCellCommittee,
        CommitteeMembers = Committee,
        StandingMembers = Standing,
        IsDifficultArea = IsDifficultArea,
        HasNoPersonRecords = HasNoPersonRecords,
    };
}
