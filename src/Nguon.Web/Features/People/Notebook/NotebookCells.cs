using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using C = Nguon.Web.Features.People.PeopleColumns;

namespace Nguon.Web.Features.People;

/// <summary>Values as offices write them, turned into what the contract reads: names in capitals, days with dots, a mark for a woman, a cell by its name.</summary>
internal sealed class NotebookCells(IEnumerable<OrganizationVersion> cells, string defaultCode)
{
    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        [""] = "quan-chung", ["qc"] = "quan-chung", ["quan chung uu tu"] = "quan-chung", ["doan vien uu tu"] = "quan-chung",
        ["ctd"] = "cam-tinh", ["cam tinh dang"] = "cam-tinh", ["doi tuong dang"] = "cam-tinh", ["doi tuong ket nap"] = "cam-tinh",
        ["dang vien du bi"] = "du-bi", ["dang vien chinh thuc"] = "chinh-thuc", ["dang vien"] = "chinh-thuc",
    };

    private readonly ILookup<string, string> codesByName = cells.ToLookup(cell => VietnameseText.Fold(cell.Name), cell => cell.Code);

    /// <summary>The value of a column of the contract; <paramref name="cell"/> gives what stands in a column of the list.</summary>
    public string Value(string column, Func<string, string> cell) => column switch
    {
        C.FullName => VietnameseText.PersonName($"{cell(C.FullName)} {cell(NotebookFields.FamilyPart)} {cell(NotebookFields.GivenPart)}"),
        C.BornOn => Day(cell(C.BornOn) is { Length: > 0 } born ? born : YearIn(cell(NotebookFields.Male)) ?? YearIn(cell(NotebookFields.Female)) ?? ""),
        C.Sex => Sex(cell),
        C.Organization => Unit(cell(C.Organization)),
        C.Status => VietnameseText.Fold(cell(C.Status)) is var status && Statuses.TryGetValue(status, out var code) ? code : status,
        C.YouthUnion => YesOrNo(cell(C.YouthUnion)),
        C.YouthUnionOn or C.ListedOn or C.CertificateOn => Day(cell(column)),
        _ => cell(column),
    };

    private static string Sex(Func<string, string> cell) =>
        cell(NotebookFields.Female).Length > 0 ? "nu"
        : cell(NotebookFields.Male).Length > 0 ? "nam"
        : cell(C.Sex);

    private static string? YearIn(string cell) => cell.Any(char.IsAsciiDigit) ? cell : null;

    private static string YesOrNo(string cell) => VietnameseText.Fold(cell) switch
    {
        "x" or "v" or "doan vien" => "co",
        "-" or "0" => "",
        var words => words,
    };

    /// <summary>19.5.2001, 19-5-2001 and 19 / 5 / 2001 are days; what the file holds as a date stays.</summary>
    private static string Day(string cell) =>
        cell.Length > 4 && cell.Take(4).All(char.IsAsciiDigit)
            ? cell
            : cell.Replace(" ", "", StringComparison.Ordinal).Replace('.', '/').Replace('-', '/');

    private string Unit(string written)
    {
        if (written.Length == 0)
        {
            return defaultCode;
        }

        var named = VietnameseText.Fold(written);
        return codesByName[named].Concat(codesByName[$"chi bo {named}"]).Distinct().ToList() is [var only] ? only : written;
    }
}
