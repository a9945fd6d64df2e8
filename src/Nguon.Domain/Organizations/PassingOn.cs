namespace Nguon.Domain.Organizations;

/// <summary>What stood on a unit that ends and goes on in the one that takes over; the rest ends with the unit.</summary>
[Flags]
public enum PassedOn
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Tài khoản: roles of accounts.</summary>
    Accounts = 1,

    /// <summary>Chức vụ: holders of posts, appointed by the same decision.</summary>
    Posts = 2,

    /// <summary>Thẩm quyền quyết định, where the one that takes over has none of its own.</summary>
    Powers = 4,
}

/// <summary>Where one person goes when the unit ends: the member-move list of the decision.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="ToId">The cell.</param>
public sealed record MemberMove(Guid PersonId, Guid ToId);

/// <summary>Somebody who goes to a cell of the same decision, which may not be there yet.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="ToCode">Code of the cell from the effective day on.</param>
public sealed record CodedMove(Guid PersonId, string ToCode);

/// <summary>Kind of a record that moved with a unit.</summary>
public enum MovedKind
{
    /// <summary>Buổi sinh hoạt, phiên họp.</summary>
    Session = 1,

    /// <summary>Bước của hồ sơ.</summary>
    Step = 2,

    /// <summary>Hồ sơ chờ đơn vị xử lý.</summary>
    Turn = 3,

    /// <summary>Phân công đảng viên giúp đỡ.</summary>
    Mentor = 4,

    /// <summary>Vai trò của tài khoản.</summary>
    Role = 5,
}

/// <summary>A record that moved when the event was carried out, so that a correction can bring it back.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its key.</param>
/// <param name="FromId">The unit it stood on.</param>
public sealed record MovedRecord(MovedKind Kind, Guid Id, Guid FromId)
{
    /// <summary>The unit it went to; null for a role, which is followed by another, and for what moved before this was kept.</summary>
    public Guid? ToId { get; init; }

    /// <summary>Of a role: the day it was to end before the unit did; null for none.</summary>
    public DateOnly? Until { get; init; }
}
