using System.Runtime.InteropServices;
using Nguon.Domain.Text;

namespace Nguon.Domain.Organizations;

/// <summary>What a version says about a unit, apart from its days and clocks; two states are equal when they say the same.</summary>
public sealed record UnitState
{
    /// <summary>Direct superior; null for the root only.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Name in the tree.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the organ that signs.</summary>
    public required string OrganName { get; init; }

    /// <summary>Kind.</summary>
    public required OrganizationKind Kind { get; init; }

    /// <summary>Khối.</summary>
    public string? Block { get; init; }

    /// <summary>Loại hình.</summary>
    public string? BaseType { get; init; }

    /// <summary>Địa bàn.</summary>
    public string? Area { get; init; }

    /// <summary>Address of its office.</summary>
    public string? Address { get; init; }

    /// <summary>Former place shown until renamed.</summary>
    public string? FormerPlace { get; init; }

    /// <summary>Order among siblings.</summary>
    public int OfficialOrder { get; init; }

    /// <summary>Line of the superior on papers.</summary>
    public string? LetterheadLine { get; init; }

    /// <summary>Issuer's part of the symbol.</summary>
    public string? Symbol { get; init; }

    /// <summary>Place of the date line.</summary>
    public string? Place { get; init; }

    /// <summary>Department of member work.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>Own seal.</summary>
    public bool HasSeal { get; init; }

    /// <summary>Elected chi ủy.</summary>
    public bool HasCellCommittee { get; init; }

    /// <summary>Committee members.</summary>
    public int? CommitteeMembers { get; init; }

    /// <summary>Standing committee members.</summary>
    public int? StandingMembers { get; init; }

    /// <summary>Difficult area.</summary>
    public bool IsDifficultArea { get; init; }

    /// <summary>Members kept elsewhere.</summary>
    public bool HasNoPersonRecords { get; init; }

    /// <summary>What the version says.</summary>
    public static UnitState Of(OrganizationVersion v) => new()
    {
        ParentId = v.ParentId,
        Code = v.Code,
        Name = v.Name,
        OrganName = v.OrganName,
        Kind = v.Kind,
        Block = v.Block,
        BaseType = v.BaseType,
        Area = v.Area,
        Address = v.Address,
        FormerPlace = v.FormerPlace,
        OfficialOrder = v.OfficialOrder,
        LetterheadLine = v.LetterheadLine,
        Symbol = v.Symbol,
        Place = v.Place,
        DepartmentName = v.DepartmentName,
        HasSeal = v.HasSeal,
        HasCellCommittee = v.HasCellCommittee,
        CommitteeMembers = v.CommitteeMembers,
        StandingMembers = v.StandingMembers,
        IsDifficultArea = v.IsDifficultArea,
        HasNoPersonRecords = v.HasNoPersonRecords,
    };

    /// <summary>A row that says this for the days of the span.</summary>
    public OrganizationVersion ToVersion(Guid unit, VersionSpan span, DateTime recordedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganizationId = unit,
        From = span.From,
        Until = span.Until,
        RecordedAt = recordedAt,
        EventId = span.EventId,
        EndEventId = span.EndEventId,
        ParentId = ParentId,
        Code = Code,
        Name = Name,
        OrganName = OrganName,
        SearchName = SearchNameOf(Name, FormerPlace),
        Kind = Kind,
        Block = Block,
        BaseType = BaseType,
        Area = Area,
        Address = Address,
        FormerPlace = FormerPlace,
        OfficialOrder = OfficialOrder,
        LetterheadLine = LetterheadLine,
        Symbol = Symbol,
        Place = Place,
        DepartmentName = DepartmentName,
        HasSeal = HasSeal,
        HasCellCommittee = HasCellCommittee,
        CommitteeMembers = CommitteeMembers,
        StandingMembers = StandingMembers,
        IsDifficultArea = IsDifficultArea,
        HasNoPersonRecords = HasNoPersonRecords,
    };

    /// <summary>
    /// This state with what a decision changed between two others, and what it said in so many words even where it was so already:
    /// a later decision stays as it was made when an earlier one comes in late or is taken out.
    /// </summary>
    internal UnitState Carrying(UnitState before, UnitState after, UnitFields said) => new()
    {
        ParentId = said.HasFlag(UnitFields.Parent) || (said.HasFlag(UnitFields.Follows) && ParentId == before.ParentId) ? after.ParentId
            : said.HasFlag(UnitFields.Follows) ? ParentId
            : Of(ParentId, before.ParentId, after.ParentId),
        Code = said.HasFlag(UnitFields.Code) ? after.Code : Of(Code, before.Code, after.Code),
        Name = said.HasFlag(UnitFields.Name) ? after.Name : Of(Name, before.Name, after.Name),
        OrganName = said.HasFlag(UnitFields.Name) ? after.OrganName : Of(OrganName, before.OrganName, after.OrganName),
        Kind = said.HasFlag(UnitFields.Kind) ? after.Kind : Of(Kind, before.Kind, after.Kind),
        Block = Of(Block, before.Block, after.Block),
        BaseType = Of(BaseType, before.BaseType, after.BaseType),
        Area = Of(Area, before.Area, after.Area),
        Address = Of(Address, before.Address, after.Address),
        FormerPlace = Of(FormerPlace, before.FormerPlace, after.FormerPlace),
        OfficialOrder = Of(OfficialOrder, before.OfficialOrder, after.OfficialOrder),
        LetterheadLine = Of(LetterheadLine, before.LetterheadLine, after.LetterheadLine),
        Symbol = Of(Symbol, before.Symbol, after.Symbol),
        Place = Of(Place, before.Place, after.Place),
        DepartmentName = Of(DepartmentName, before.DepartmentName, after.DepartmentName),
        HasSeal = Of(HasSeal, before.HasSeal, after.HasSeal),
        HasCellCommittee = Of(HasCellCommittee, before.HasCellCommittee, after.HasCellCommittee),
        CommitteeMembers = Of(CommitteeMembers, before.CommitteeMembers, after.CommitteeMembers),
        StandingMembers = Of(StandingMembers, before.StandingMembers, after.StandingMembers),
        IsDifficultArea = Of(IsDifficultArea, before.IsDifficultArea, after.IsDifficultArea),
        HasNoPersonRecords = Of(HasNoPersonRecords, before.HasNoPersonRecords, after.HasNoPersonRecords),
    };

    /// <summary>Folded name for search, with the former place.</summary>
    public static string SearchNameOf(string name, string? formerPlace) => VietnameseText.Fold(formerPlace is null ? name : $"{name} {formerPlace}");

    private static T Of<T>(T mine, T before, T after) => EqualityComparer<T>.Default.Equals(before, after) ? mine : after;
}

/// <summary>What a decision says of a unit in so many words.</summary>
[Flags]
internal enum UnitFields
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its name.</summary>
    Name = 1,

    /// <summary>Its code.</summary>
    Code = 2,

    /// <summary>Its kind.</summary>
    Kind = 4,

    /// <summary>Its superior.</summary>
    Parent = 8,

    /// <summary>Nothing, but it goes where its superior goes, as long as it stands under it.</summary>
    Follows = 16,
}

/// <summary>The days of a version and what opened and ended it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VersionSpan(DateOnly From, DateOnly? Until, Guid? EventId, Guid? EndEventId);
