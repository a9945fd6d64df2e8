using System.Globalization;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Seed.Codes;
using Nguon.Web.Tables;
using Nguon.Web.Ui;
using C = Nguon.Web.Features.People.PeopleColumns;

namespace Nguon.Web.Features.People;

/// <summary>Reads one row of a list; collects everything that is wrong with it, and the words no code list knows.</summary>
internal sealed class SheetLineReader(TableColumns columns, TableRow row, CodeWords words)
{
    private static readonly string[] YearForms = ["yyyy", "MM/yyyy", "M/yyyy"];

    private readonly Dictionary<string, string> asWritten = new(StringComparer.Ordinal);

    public List<string> Faults { get; } = [];

    public SheetLine? Read()
    {
        var status = LineStatuses.Of(VietnameseText.Fold(Text(C.Status)));
        if (status is null)
        {
            Faults.Add($"Cột {C.Status} phải là một trong: {string.Join(", ", LineStatuses.All)}.");
            return null;
        }

        var (born, precision) = Born();
        var line = new SheetLine
        {
            Code = Text(C.Code),
            FullName = VietnameseText.PersonName(Text(C.FullName)),
            OtherName = VietnameseText.PersonName(Text(C.OtherName)),
            OrganizationCode = Text(C.Organization),
            Status = status.Value,
            BornOn = born,
            BornPrecision = precision,
            Identity = Text(C.Identity).Replace(" ", "", StringComparison.Ordinal) is { Length: > 0 } number ? number : null,
            Card = Text(C.Card),
            DecisionNumber = Text(C.DecisionNumber),
            CertificateNumber = Text(C.CertificateNumber),
            Mentor = Text(C.Mentor),
        };
        return WithCodes(WithPlaces(WithDays(line))) with { AsWritten = asWritten };
    }

    private SheetLine WithPlaces(SheetLine line) => line with
    {
        Home = Text(C.Home),
        BirthPlace = Text(C.BirthPlace),
        Permanent = Text(C.Permanent),
        Temporary = Text(C.Temporary),
        Phone = Text(C.Phone),
    };

    private SheetLine WithDays(SheetLine line) => line with
    {
        YouthUnionOn = Day(C.YouthUnionOn),
        ListedOn = Day(C.ListedOn),
        CertificateOn = Day(C.CertificateOn),
        CeremonyOn = Day(C.CeremonyOn),
        DecidedOn = Day(C.DecidedOn),
        OfficialOn = Day(C.OfficialOn),
        LeftOn = Day(C.LeftOn),
    };

    private SheetLine WithCodes(SheetLine line)
    {
        var occupation = words.CodeOf(CodeList.Occupation, Text(C.Occupation));
        return line with
        {
            Sex = Choice<Sex>(C.Sex, ("nam", Domain.People.Sex.Male), ("nu", Domain.People.Sex.Female)),
            IsYouthUnionMember = YouthUnion(),
            Ethnic = Coded(C.Ethnic, CodeList.Ethnicity),
            Religion = Coded(C.Religion, CodeList.Religion),
            OccupationCode = occupation,
            Occupation = occupation is null ? Text(C.Occupation) : "",
            Professional = Coded(C.Professional, CodeList.ProfessionalLevel),
            Theory = Coded(C.Theory, CodeList.PoliticalTheory),
            Education = Labelled(C.Education, Enum.GetValues<EducationLevel>(), Labels.Of),
            LeftWhy = Labelled(C.LeftWhy, Enum.GetValues<LeavingReason>(), Labels.Of),
        };
    }

    private string Text(string column) => columns.Of(row, column);

    private DateOnly? Day(string column)
    {
        if (!TableDay.TryRead(Text(column), out var day))
        {
            Faults.Add($"Cột {column}: «{Text(column)}» không phải là ngày (yyyy-MM-dd hoặc dd/MM/yyyy).");
        }
        else if (day > words.Today)
        {
            Faults.Add($"Cột {column}: ngày {day:dd/MM/yyyy} ở sau hôm nay.");
        }

        return day;
    }

    /// <summary>A birth date may be known by year or month only, as old lists have it.</summary>
    private (DateOnly? BornOn, DatePrecision Precision) Born()
    {
        var text = Text(C.BornOn);
        return DateOnly.TryParseExact(text, YearForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? (first, text.Length == 4 ? DatePrecision.Year : DatePrecision.Month)
            : (Day(C.BornOn), DatePrecision.Day);
    }

    private bool YouthUnion()
    {
        var answer = Choice<bool>(C.YouthUnion, ("co", true), ("khong", false));
        if (answer == false && Text(C.YouthUnionOn).Length == 0)
        {
            asWritten[C.YouthUnion] = "khong";
        }

        return answer ?? Text(C.YouthUnionOn).Length > 0;
    }

    private T? Choice<T>(string column, params (string Word, T Value)[] words)
        where T : struct
    {
        var given = VietnameseText.Fold(Text(column));
        if (given.Length == 0)
        {
            return null;
        }

        var found = words.Where(w => w.Word == given).Select(w => (T?)w.Value).FirstOrDefault();
        if (found is null)
        {
            Faults.Add($"Cột {column}: «{Text(column)}» phải là {string.Join(" hoặc ", words.Select(w => w.Word))}.");
        }

        return found;
    }

    private string? Coded(string column, CodeList list) => Text(column) is { Length: > 0 } word ? words.CodeOf(list, word) ?? Kept(column, word) : null;

    private T? Labelled<T>(string column, T[] values, Func<T, string> label)
        where T : struct
    {
        var word = Text(column);
        if (word.Length == 0)
        {
            return null;
        }

        var folded = VietnameseText.Fold(word);
        var found = values.Where(value => VietnameseText.Fold(label(value)) == folded || Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) == word)
            .Select(value => (T?)value).FirstOrDefault();
        if (found is null)
        {
            Kept(column, word);
        }

        return found;
    }

    private string? Kept(string column, string word)
    {
        asWritten[column] = word;
        return null;
    }
}
