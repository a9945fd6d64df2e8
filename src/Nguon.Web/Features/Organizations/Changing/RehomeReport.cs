namespace Nguon.Web.Features.Organizations;

/// <summary>What was moved from ended units to those that took over, in records.</summary>
internal sealed record RehomeReport
{
    public static RehomeReport Nothing { get; } = new();

    public int People { get; init; }
    public int Dossiers { get; init; }
    public int Acts { get; init; }
    public int Admissions { get; init; }
    public int PostsEnded { get; init; }
    public int PostsPassed { get; init; }
    public int PowersEnded { get; init; }
    public int PowersPassed { get; init; }
    public int AccountsEnded { get; init; }
    public int AccountsPassed { get; init; }

    /// <summary>One line for each kind that was moved.</summary>
    public IEnumerable<string> Words()
    {
        (int Count, string Words)[] all =
        [
            (People, "người chuyển về đơn vị tiếp nhận"), (Dossiers, "hồ sơ đang xem xét chuyển về đơn vị tiếp nhận"),
            (Acts, "việc ghi sau ngày hiệu lực chuyển về đơn vị tiếp nhận"), (Admissions, "lần kết nạp sau ngày hiệu lực tính cho đơn vị tiếp nhận"),
            (PostsEnded, "chức vụ kết thúc cùng đơn vị cũ"), (PostsPassed, "chức vụ giữ tiếp ở đơn vị tiếp nhận"),
            (PowersEnded, "thẩm quyền kết thúc cùng đơn vị cũ"), (PowersPassed, "thẩm quyền tiếp tục ở đơn vị tiếp nhận"),
            (AccountsEnded, "vai trò của tài khoản kết thúc cùng đơn vị cũ"), (AccountsPassed, "vai trò của tài khoản làm tiếp ở đơn vị tiếp nhận"),
        ];
        return all.Where(a => a.Count > 0).Select(a => $"{a.Count} {a.Words}.");
    }

    public RehomeReport Plus(RehomeReport other) => new()
    {
        People = People + other.People,
        Dossiers = Dossiers + other.Dossiers,
        Acts = Acts + other.Acts,
        Admissions = Admissions + other.Admissions,
        PostsEnded = PostsEnded + other.PostsEnded,
        PostsPassed = PostsPassed + other.PostsPassed,
        PowersEnded = PowersEnded + other.PowersEnded,
        PowersPassed = PowersPassed + other.PowersPassed,
        AccountsEnded = AccountsEnded + other.AccountsEnded,
        AccountsPassed = AccountsPassed + other.AccountsPassed,
    };
}
