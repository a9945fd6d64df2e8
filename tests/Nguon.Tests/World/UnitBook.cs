using Nguon.Domain.Organizations;
using Nguon.Domain.Text;

namespace Nguon.Tests.World;

/// <summary>Collects units and their versions while a story is told; a version ends where the next begins.</summary>
internal sealed class UnitBook(DateTime recordedAt)
{
    public List<PartyOrganization> Organizations { get; } = [];

    public List<OrganizationVersion> Versions { get; } = [];

    public List<OrganizationEvent> Events { get; } = [];

    public List<OrganizationSuccession> Successions { get; } = [];

    public List<AuthorityGrant> Authorities { get; } = [];

    public Guid Found(DateOnly on, UnitVersion first, DateOnly? until = null)
    {
        var unit = new PartyOrganization { Id = Guid.CreateVersion7(), FoundedOn = on };
        Organizations.Add(unit);
        Versions.Add(Version(unit.Id, on, until, first));
        return unit.Id;
    }

    /// <summary>The unit goes on differently from this day.</summary>
    public void Change(Guid unit, DateOnly on, Func<UnitVersion, UnitVersion> change)
    {
        var last = Versions.Where(v => v.OrganizationId == unit).MaxBy(v => v.From) ?? throw new InvalidOperationException("Found the unit first.");
        Versions.Remove(last);
        Versions.Add(Version(unit, last.From, on, UnitVersion.Of(last)));
        Versions.Add(Version(unit, on, last.Until, change(UnitVersion.Of(last))));
    }

    public void Succeed(OrganizationEventKind kind, DateOnly on, string summary, params (Guid Old, Guid New)[] pairs)
    {
        var happened = new OrganizationEvent
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            EffectiveOn = on,
            DecisionNumber = "12-QĐ/TU",
            DecidedOn = on.AddDays(-3),
            Summary = summary,
            RecordedAt = recordedAt,
        };
        Events.Add(happened);
        Successions.AddRange(pairs.Select(p => new OrganizationSuccession
        {
            Id = Guid.CreateVersion7(),
            EventId = happened.Id,
            PredecessorId = p.Old,
            SuccessorId = p.New,
            EffectiveOn = on,
            IsPart = pairs.Count(other => other.Old == p.Old) > 1,
            RecordedAt = recordedAt,
        }));
    }

    /// <summary>All three powers of admission, recognition and deletion for the standing committee.</summary>
    public void Authorize(Guid unit, string basis, DateOnly from, DateOnly? until = null) =>
        Authorities.AddRange(Enum.GetValues<DecisionPower>().Select(power => new AuthorityGrant
        {
            Id = Guid.CreateVersion7(),
            OrganizationId = unit,
            Power = power,
            Mode = DecisionMode.StandingCommittee,
            LegalBasis = basis,
            From = from,
            Until = until,
            RecordedAt = recordedAt,
        }));

    private OrganizationVersion Version(Guid unit, DateOnly from, DateOnly? until, UnitVersion v) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        From = from,
        Until = until,
        RecordedAt = recordedAt,
        ParentId = v.Parent,
        Code = v.Code,
        Name = v.Name,
        OrganName = v.Organ,
        SearchName = VietnameseText.Fold(v.Name),
        Kind = v.Kind,
        Block = v.Block,
        OfficialOrder = v.Order,
        LetterheadLine = v.Letterhead,
        Symbol = v.Symbol,
        Place = v.Place,
        DepartmentName = v.Department,
        HasSeal = !v.Kind.IsCell(),
        HasCellCommittee = v.HasCellCommittee,
        CommitteeMembers = v.CommitteeMembers,
        StandingMembers = v.StandingMembers,
        IsDifficultArea = v.IsDifficultArea,
    };
}

/// <summary>What a story says about a unit at a time.</summary>
internal sealed record UnitVersion(Guid? Parent, string Code, string Name, string Organ, OrganizationKind Kind)
{
    public string? Block { get; init; }
    public int Order { get; init; }
    public string? Letterhead { get; init; }
    public string? Symbol { get; init; }
    public string? Place { get; init; }
    public string? Department { get; init; }
    public bool HasCellCommittee { get; init; }
    public int? CommitteeMembers { get; init; }
    public int? StandingMembers { get; init; }
    public bool IsDifficultArea { get; init; }

    public static UnitVersion Of(OrganizationVersion v) => new(v.ParentId, v.Code, v.Name, v.OrganName, v.Kind)
    {
        Block = v.Block,
        Order = v.OfficialOrder,
        Letterhead = v.LetterheadLine,
        Symbol = v.Symbol,
        Place = v.Place,
        Department = v.DepartmentName,
        HasCellCommittee = v.HasCellCommittee,
        CommitteeMembers = v.CommitteeMembers,
        StandingMembers = v.StandingMembers,
        IsDifficultArea = v.IsDifficultArea,
    };
}
