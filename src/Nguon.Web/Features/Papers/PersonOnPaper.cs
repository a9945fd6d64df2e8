using Nguon.Domain.People;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Names of what a person's record keeps as codes; empty where not known.</summary>
internal sealed record PersonWords(string Sex, string Ethnic, string Religion)
{
    public string Education { get; init; } = "";

    /// <summary>Đoàn viên, hội viên.</summary>
    public string Membership { get; init; } = "";
}

/// <summary>A person as papers name him or her; what is empty is left out.</summary>
internal sealed record PersonOnPaper
{
    /// <summary>Họ và tên khai sinh.</summary>
    public required string FullName { get; init; }

    /// <summary>"05/9/1998", or "1975" when only the year is known.</summary>
    public string Born { get; init; } = "";

    /// <summary>Nam, Nữ.</summary>
    public string Sex { get; init; } = "";

    /// <summary>Dân tộc.</summary>
    public string Ethnic { get; init; } = "";

    /// <summary>Tôn giáo; "Không" for none.</summary>
    public string Religion { get; init; } = "";

    /// <summary>Quê quán.</summary>
    public string HomePlace { get; init; } = "";

    /// <summary>Nơi cư trú.</summary>
    public string Residence { get; init; } = "";

    /// <summary>Nghề nghiệp, đơn vị.</summary>
    public string Occupation { get; init; } = "";

    /// <summary>Trình độ.</summary>
    public string Education { get; init; } = "";

    /// <summary>Đoàn viên, hội viên of what.</summary>
    public string Membership { get; init; } = "";

    /// <summary>The person's record; names of codes are looked up by the caller.</summary>
    public static PersonOnPaper Of(Person person, PersonWords words) => new()
    {
        FullName = person.FullName,
        Born = BornOf(person),
        Sex = words.Sex,
        Ethnic = words.Ethnic,
        Religion = words.Religion,
        Education = words.Education,
        Membership = words.Membership,
        HomePlace = person.HomePlace,
        Residence = person.PermanentResidence.Length > 0 ? person.PermanentResidence : person.TemporaryResidence,
        Occupation = person.Occupation,
    };

    /// <summary>", sinh ngày …, dân tộc …, quê quán …": follows the name inside a sentence.</summary>
    public string InSentence() => string.Concat(
        BornOnly(),
        Part("dân tộc", Ethnic),
        Religion is "" or "Không" ? "" : $", tôn giáo {Religion}",
        Part("quê quán", HomePlace),
        Part("nơi cư trú", Residence),
        Part("nghề nghiệp", Words.InSentence(Occupation)));

    /// <summary>", sinh ngày 12/5/2001"; empty when not known.</summary>
    public string BornOnly() => Part(Born.Count(letter => letter == '/') switch { 2 => "sinh ngày", 1 => "sinh tháng", _ => "sinh năm" }, Born);

    private static string BornOf(Person person) => (person.BornOn, person.BornPrecision) switch
    {
        (null, _) => "",
        ({ } day, DatePrecision.Day) => Words.ShortDate(day),
        ({ } day, DatePrecision.Month) => Words.ShortDate(day)[3..],
        ({ } day, _) => Words.ShortDate(day)[^4..],
    };

    private static string Part(string label, string value) => value.Length == 0
        ? ""
        : $", {label} {value}";
}
