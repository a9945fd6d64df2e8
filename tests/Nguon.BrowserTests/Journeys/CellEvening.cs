using Nguon.BrowserTests.World;

namespace Nguon.BrowserTests.Journeys;

/// <summary>What a secretary does with a meeting of the cell.</summary>
internal static class CellEvening
{
    public static async Task OpensMeetingAsync(this Desk secretary, string typed, string? day = null)
    {
        await secretary.OpenAsync("/sinh-hoat");
        await secretary.FillAsync("Ngày họp", typed);
        await secretary.PressAsync("Mở buổi sinh hoạt");
        await secretary.SeesTitleAsync(day ?? typed);
        await secretary.FillAsync("Nơi họp", "Nhà văn hóa khu phố 1");
        await secretary.FillAsync("Thư ký", "Lê Văn Hùng");
    }

    public static Task AgreesAsync(this Desk secretary, string matter, string person, string words) =>
        secretary.TickAsync(secretary.LineOf(matter, person).GetByLabel(words));

    public static async Task VotesAsync(this Desk secretary, string matter, string person, int votes, int against = 0)
    {
        var line = secretary.LineOf(matter, person);
        await secretary.FillAsync(line.GetByLabel("Tán thành", new() { Exact = true }), $"{votes}");
        await secretary.FillAsync(line.GetByLabel("Không tán thành", new() { Exact = true }), $"{against}");
        await secretary.FillAsync(line.GetByLabel("Không hợp lệ", new() { Exact = true }), "0");
    }

    /// <summary>Kiểm tra lại, nothing to mend, Ghi nhận.</summary>
    public static async Task RecordsMeetingAsync(this Desk secretary, int matters)
    {
        await secretary.PressAsync("Kiểm tra lại");
        await secretary.SeesAsync($"{matters} nội dung sẽ vào hồ sơ");
        await secretary.SeesNotAsync("sẽ được ghi là Cần khắc phục");
        await secretary.PressAsync("Ghi nhận");
        await secretary.SeesAsync($"Đã ghi nhận buổi sinh hoạt với {matters} nội dung");
    }
}
