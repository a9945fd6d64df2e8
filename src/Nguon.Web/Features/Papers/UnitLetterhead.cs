using Nguon.Domain.Organizations;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Number, dates and signer of a paper; everything but the day of printing may stay blank.</summary>
internal sealed record PaperSigning(DateOnly PreparedOn)
{
    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string Authority { get; init; } = "";

    public string Post { get; init; } = "";

    public string Signer { get; init; } = "";
}

/// <summary>Makes the head of a paper from the unit's version of the day.</summary>
internal static class UnitLetterhead
{
    /// <summary>Head of the unit; the superior's version of the same day fills what the unit's own leaves open.</summary>
    public static Letterhead For(OrganizationVersion unit, OrganizationVersion? superior, PaperSigning signing) => Signed(signing) with
    {
        SuperiorLine = unit.LetterheadLine ?? superior?.Name ?? "Đảng bộ cấp trên",
        OrganName = unit.OrganName,
        Symbol = unit.Symbol ?? UsualSymbol(unit.Kind),
        Place = unit.Place ?? superior?.Place ?? PlaceIn(unit.OrganName),
        HasSeal = unit.HasSeal,
    };

    /// <summary>Head of the unit's department that does member work (slips of the desk).</summary>
    public static Letterhead ForDepartment(OrganizationVersion unit, PaperSigning signing) => Signed(signing) with
    {
        SuperiorLine = unit.OrganName,
        OrganName = DepartmentLine(unit),
        Symbol = DepartmentSymbol(unit.DepartmentName),
        Place = unit.Place ?? PlaceIn(unit.OrganName),
        HasSeal = false,
    };

    private static Letterhead Signed(PaperSigning signing) => new()
    {
        SuperiorLine = "",
        OrganName = "",
        Symbol = "",
        Place = "",
        PreparedOn = signing.PreparedOn,
        Number = signing.Number,
        IssuedOn = signing.IssuedOn,
        Authority = signing.Authority,
        Post = signing.Post,
        Signer = signing.Signer,
    };

    private static string UsualSymbol(OrganizationKind kind) => kind switch
    {
        OrganizationKind.PartyCell or OrganizationKind.BasePartyCell => "CB",
        OrganizationKind.ProvincialCommittee => "TU",
        OrganizationKind.DistrictCommittee => "HU",
        _ => "ĐU",
    };

    /// <summary>The department without its committee's name, which already stands on the line above.</summary>
    private static string DepartmentLine(OrganizationVersion unit) => unit.DepartmentName is not { } name ? "Bộ phận công tác đảng viên"
        : name.EndsWith($" {unit.OrganName}", StringComparison.OrdinalIgnoreCase) ? name[..^(unit.OrganName.Length + 1)]
        : name;

    private static string DepartmentSymbol(string? department) =>
        department?.StartsWith("Ban Tổ chức", StringComparison.Ordinal) == true ? "BTC" : "BXDĐ";

    private static string PlaceIn(string organName)
    {
        string[] words = [" phường ", " xã ", " đặc khu ", " tỉnh ", " thành phố ", " huyện "];
        var at = words.Select(word => (word, index: organName.IndexOf(word, StringComparison.Ordinal))).FirstOrDefault(hit => hit.index >= 0);
        return at.word is null ? "……" : organName[(at.index + at.word.Length)..];
    }
}
