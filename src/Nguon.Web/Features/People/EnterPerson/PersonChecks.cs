using Nguon.Domain;
using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Web.Features.People;

/// <summary>What no human being's record may say; all faults at once.</summary>
internal static class PersonChecks
{
    public static IEnumerable<Refusal> Of(EnterPersonInput input, DateOnly today)
    {
        foreach (var refusal in OfName(input.FullName))
        {
            yield return refusal;
        }

        if (input.BornOn is { } born && (born > today || born < PossibleDays.Earliest))
        {
            yield return Said("PER-003", $"Ngày sinh {born:dd/MM/yyyy} không thể có. Xem lại giấy khai sinh hoặc căn cước.");
        }

        if (input.IdentityNumber is { } number && (number.Length != Person.IdentityLength || !number.All(char.IsAsciiDigit)))
        {
            yield return Said("PER-004", $"Số định danh cá nhân gồm đúng {Person.IdentityLength} chữ số.");
        }

        foreach (var refusal in TooLong([input.Occupation, input.Hamlet, input.OtherName, input.FatherName, input.EthnicCode, input.ReligionCode, input.OccupationCode]))
        {
            yield return refusal;
        }

        if (input.Since > today)
        {
            yield return Said("PER-006", "Ngày bắt đầu theo dõi ở sau hôm nay.");
        }
    }

    /// <summary>Texts longer than is kept.</summary>
    public static IEnumerable<Refusal> TooLong(IEnumerable<string?> texts) =>
        texts.Where(t => t?.Length > Person.TextLength).Select(t => Said("PER-005", $"“{t![..40]}…” quá dài: nhiều nhất {Person.TextLength} chữ.")); // longer than the limit, so not null

    /// <summary>Names that cannot be.</summary>
    public static IEnumerable<Refusal> OfName(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > Person.NameLength || !name.Trim().Contains(' '))
        {
            yield return Said("PER-001", $"Ghi đầy đủ họ và tên, không quá {Person.NameLength} chữ.");
        }

        if (name.Any(c => char.IsControl(c) || c is '<' or '>'))
        {
            yield return Said("PER-002", "Họ và tên có ký tự lạ. Chỉ dùng chữ cái, dấu cách, dấu gạch nối và dấu nháy.");
        }
    }

    /// <summary>The double of somebody out of reach is told without a name.</summary>
    public static Refusal Double(bool sameIdentity, string? who)
    {
        var fact = sameIdentity ? "Số định danh này đã có trong hệ thống" : "Đã có người cùng họ tên và ngày sinh";
        var whom = who is null ? " ở một đơn vị khác; nếu được giới thiệu chuyển đến thì ghi số giấy giới thiệu của nơi cũ vào mục “Nhập theo giấy tờ số”, còn không thì hỏi cấp ủy cấp trên." : $": {who}.";
        return Refusal.Plain(sameIdentity ? "PER-011" : "PER-010", "Duplicate", $"{fact}{whom} Nếu là người khác, đánh dấu “Không phải người đã có” rồi ghi nhận lại.", "Người nhập");
    }

    /// <summary>What the record of activities keeps of a person: no sensitive text.</summary>
    public static object Logged(Person person) => new { person.FullName, person.BornOn, person.OrganizationId, person.Status };

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "PersonData", message, "Người nhập");
}
