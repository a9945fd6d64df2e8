namespace Nguon.Domain.Organizations;

/// <summary>What a unit's papers and figures need to know of it beside name, kind and superior: head line, symbol, seal, committee, khối, loại hình, whether its people are kept here.</summary>
public sealed record UnitDetails
{
    /// <summary>Name of the organ that signs.</summary>
    public required string OrganName { get; init; }

    /// <summary>Line of the superior on papers; null for the superior's name.</summary>
    public string? LetterheadLine { get; init; }

    /// <summary>Issuer's part of the symbol.</summary>
    public string? Symbol { get; init; }

    /// <summary>Place of the date line.</summary>
    public string? Place { get; init; }

    /// <summary>Department of member work.</summary>
    public string? DepartmentName { get; init; }

    /// <summary>Địa bàn.</summary>
    public string? Area { get; init; }

    /// <summary>Địa chỉ trụ sở.</summary>
    public string? Address { get; init; }

    /// <summary>Khối.</summary>
    public string? Block { get; init; }

    /// <summary>Loại hình, a code of rules.md 2.5.</summary>
    public string? BaseType { get; init; }

    /// <summary>Own seal.</summary>
    public bool HasSeal { get; init; }

    /// <summary>Elected chi ủy.</summary>
    public bool HasCellCommittee { get; init; }

    /// <summary>Committee members; null when not known.</summary>
    public int? CommitteeMembers { get; init; }

    /// <summary>Standing committee members; null when none or not known.</summary>
    public int? StandingMembers { get; init; }

    /// <summary>Difficult area (rules.md 3.3).</summary>
    public bool IsDifficultArea { get; init; }

    /// <summary>Members kept elsewhere: aggregates only, or không thống kê tại đây.</summary>
    public bool HasNoPersonRecords { get; init; }

    /// <summary>What a version says.</summary>
    public static UnitDetails Of(OrganizationVersion v) => new()
    {
        OrganName = v.OrganName,
        LetterheadLine = v.LetterheadLine,
        Symbol = v.Symbol,
        Place = v.Place,
        DepartmentName = v.DepartmentName,
        Area = v.Area,
        Address = v.Address,
        Block = v.Block,
        BaseType = v.BaseType,
        HasSeal = v.HasSeal,
        HasCellCommittee = v.HasCellCommittee,
        CommitteeMembers = v.CommitteeMembers,
        StandingMembers = v.StandingMembers,
        IsDifficultArea = v.IsDifficultArea,
        HasNoPersonRecords = v.HasNoPersonRecords,
    };

    /// <summary>The state with these instead of its own.</summary>
    internal UnitState Over(UnitState state) => state with
    {
        OrganName = OrganName,
        LetterheadLine = LetterheadLine,
        Symbol = Symbol,
        Place = Place,
        DepartmentName = DepartmentName,
        Area = Area,
        Address = Address,
        Block = Block,
        BaseType = BaseType,
        HasSeal = HasSeal,
        HasCellCommittee = HasCellCommittee,
        CommitteeMembers = CommitteeMembers,
        StandingMembers = StandingMembers,
        IsDifficultArea = IsDifficultArea,
        HasNoPersonRecords = HasNoPersonRecords,
    };
}
