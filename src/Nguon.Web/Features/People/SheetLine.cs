using Nguon.Domain.People;
using Nguon.Web.Seed.Codes;
using Nguon.Web.Tables;
using Nguon.Web.Ui;
using C = Nguon.Web.Features.People.PeopleColumns;

namespace Nguon.Web.Features.People;

/// <summary>One person as a line of a list: what an import read, or what an export writes.</summary>
internal sealed record SheetLine
{
    public string Code { get; init; } = "";
    public required string FullName { get; init; }
    public string OtherName { get; init; } = "";
    public Sex? Sex { get; init; }
    public DateOnly? BornOn { get; init; }
    public DatePrecision BornPrecision { get; init; } = DatePrecision.Day;
    public string? Identity { get; init; }
    public string? Ethnic { get; init; }
    public string? Religion { get; init; }
    public string? OccupationCode { get; init; }
    public string Occupation { get; init; } = "";
    public EducationLevel? Education { get; init; }
    public string? Professional { get; init; }
    public string? Theory { get; init; }
    public bool IsYouthUnionMember { get; init; }
    public DateOnly? YouthUnionOn { get; init; }
    public string Home { get; init; } = "";
    public string BirthPlace { get; init; } = "";
    public string Permanent { get; init; } = "";
    public string Temporary { get; init; } = "";
    public string Phone { get; init; } = "";
    public required string OrganizationCode { get; init; }
    public required LineStatus Status { get; init; }
    public DateOnly? ListedOn { get; init; }
    public string Mentor { get; init; } = "";
    public string CertificateNumber { get; init; } = "";
    public DateOnly? CertificateOn { get; init; }
    public DateOnly? CeremonyOn { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string DecisionNumber { get; init; } = "";
    public DateOnly? OfficialOn { get; init; }
    public string Card { get; init; } = "";
    public DateOnly? LeftOn { get; init; }
    public LeavingReason? LeftWhy { get; init; }

    /// <summary>Words that no code list knows, by column.</summary>
    public IReadOnlyDictionary<string, string> AsWritten { get; init; } = new Dictionary<string, string>();

    /// <summary>The cells of the line in the order of the columns.</summary>
    public IReadOnlyList<string> Cells() => C.All.Select(column => AsWritten.TryGetValue(column, out var word) ? word : Cell(column)).ToList();

    private string Cell(string column) => Name(column) ?? Coded(column) ?? Place(column) ?? Way(column);

    private string? Name(string column) => column switch
    {
        C.Code => Code,
        C.FullName => FullName,
        C.OtherName => OtherName,
        C.Sex => Sex is null ? "" : Sex == Domain.People.Sex.Male ? "nam" : "nu",
        C.BornOn => Born(),
        C.Identity => Identity ?? "",
        C.Card => Card,
        _ => null,
    };

    private string? Coded(string column) => column switch
    {
        C.Ethnic => CodeLists.Label(CodeList.Ethnicity, Ethnic) ?? "",
        C.Religion => CodeLists.Label(CodeList.Religion, Religion) ?? "",
        C.Occupation => CodeLists.Label(CodeList.Occupation, OccupationCode) ?? Occupation,
        C.Education => Education is { } level ? Labels.Of(level) : "",
        C.Professional => CodeLists.Label(CodeList.ProfessionalLevel, Professional) ?? "",
        C.Theory => CodeLists.Label(CodeList.PoliticalTheory, Theory) ?? "",
        C.LeftWhy => LeftWhy is { } reason ? Labels.Of(reason) : "",
        _ => null,
    };

    private string? Place(string column) => column switch
    {
        C.Home => Home,
        C.BirthPlace => BirthPlace,
        C.Permanent => Permanent,
        C.Temporary => Temporary,
        C.Phone => Phone,
        C.Organization => OrganizationCode,
        C.Mentor => Mentor,
        _ => null,
    };

    private string Way(string column) => column switch
    {
        C.YouthUnion => IsYouthUnionMember ? "co" : YouthUnionOn is null ? "" : "khong",
        C.YouthUnionOn => TableDay.Write(YouthUnionOn),
        C.Status => LineStatuses.CodeOf(Status),
        C.ListedOn => TableDay.Write(ListedOn),
        C.CertificateNumber => CertificateNumber,
        C.CertificateOn => TableDay.Write(CertificateOn),
        C.CeremonyOn => TableDay.Write(CeremonyOn),
        C.DecidedOn => TableDay.Write(DecidedOn),
        C.DecisionNumber => DecisionNumber,
        C.OfficialOn => TableDay.Write(OfficialOn),
        C.LeftOn => TableDay.Write(LeftOn),
        _ => throw new InvalidOperationException($"A column without a value: {column}."),
    };

    private string Born() => BornPrecision switch
    {
        DatePrecision.Year => $"{BornOn:yyyy}",
        DatePrecision.Month => $"{BornOn:MM/yyyy}",
        _ => TableDay.Write(BornOn),
    };
}

/// <summary>Column trang_thai.</summary>
internal enum LineStatus
{
    NonMember = 1,
    Sympathizer = 2,
    Applicant = 3,
    Probationary = 4,
    Official = 5,
    Exempt = 6,
    Left = 9,
}

internal static class LineStatuses
{
    private static readonly Dictionary<string, LineStatus> Codes = new(StringComparer.Ordinal)
    {
        ["quan-chung"] = LineStatus.NonMember,
        ["cam-tinh"] = LineStatus.Sympathizer,
        ["nguoi-xin-vao-dang"] = LineStatus.Applicant,
        ["du-bi"] = LineStatus.Probationary,
        ["chinh-thuc"] = LineStatus.Official,
        ["mien-sinh-hoat"] = LineStatus.Exempt,
        ["da-roi"] = LineStatus.Left,
    };

    public static IEnumerable<string> All => Codes.Keys;

    public static LineStatus? Of(string code) => Codes.TryGetValue(code.Replace(' ', '-').Replace('_', '-'), out var status) ? status : null;

    public static string CodeOf(LineStatus status) => Codes.First(pair => pair.Value == status).Key;

    public static bool IsMember(this LineStatus status) => status is LineStatus.Probationary or LineStatus.Official or LineStatus.Exempt;
}
