namespace Nguon.Bench;

/// <summary>Words of invented names.</summary>
internal static class Names
{
    public static readonly string[] Family = ["Nguyễn", "Lê", "Trần", "Hoàng", "Phan", "Võ", "Hồ", "Trương", "Đoàn", "Bùi"];
    public static readonly string[] Middle = ["Văn", "Thị", "Đức", "Minh", "Thanh", "Khánh", "Quốc", "Ngọc"];
    public static readonly string[] Given = ["An", "Ánh", "Bảo", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hương", "Khoa", "Lan", "Linh", "Mai", "Nam", "Phúc", "Quân", "Sơn", "Thảo", "Trang", "Vy"];
}
