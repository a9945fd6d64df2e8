using Nguon.Domain.People;
using Nguon.Domain.Statistics;
using Nguon.Web.Seed.Codes;

namespace Nguon.Bench.Figures;

/// <summary>Memberships and admissions of the cells, unit by unit as an office enters them; the same for the same province.</summary>
internal sealed class CountryFacts(CountryTree tree, DateOnly today)
{
    private static readonly DateOnly First = new(2012, 1, 1);
    private static readonly DateTime Entered = new(2026, 1, 1, 1, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Religions = Codes(CodeList.Religion);
    private static readonly string[] Levels = Codes(CodeList.ProfessionalLevel);
    private static readonly string[] Occupations = Codes(CodeList.Occupation);
    private static readonly string[] Ethnics = Codes(CodeList.Ethnicity);

    public IEnumerable<CountedFact> All() => tree.Cells.SelectMany((cell, at) => OfCell(cell, (uint)at));

    private IEnumerable<CountedFact> OfCell((Guid Cell, Guid? Since) cell, uint at)
    {
        var admitted = (int)((at + 1) * CountrySize.AdmissionsPer100Cells / 100) - (int)(at * CountrySize.AdmissionsPer100Cells / 100);
        for (var i = 0; i < CountrySize.MembersPerCell; i++)
        {
            var mixed = Mixed((at * 64) + (uint)i);
            var isAdmission = i < admitted;
            var day = isAdmission ? First.AddDays((int)(mixed % (uint)(today.DayNumber - First.DayNumber))) : First.AddDays(-1 - (int)(mixed % 9000));
            var person = Guid.CreateVersion7();
            if (isAdmission)
            {
                yield return Fact(CountedFactKind.Admitted, person, cell.Since is { } since && day >= CountryTree.Reform ? since : cell.Cell, (day, null), mixed);
            }

            foreach (var (unit, from, until) in Times(cell, day))
            {
                yield return Fact(CountedFactKind.Member, person, unit, (from, until), mixed);
            }
        }
    }

    /// <summary>Members of a cell that merged went on in the other from the day of the reform.</summary>
    private static IEnumerable<(Guid Unit, DateOnly From, DateOnly? Until)> Times((Guid Cell, Guid? Since) cell, DateOnly day) => cell.Since switch
    {
        null => [(cell.Cell, day, null)],
        { } since when day >= CountryTree.Reform => [(since, day, null)],
        { } since => [(cell.Cell, day, CountryTree.Reform), (since, CountryTree.Reform, null)],
    };

    private static CountedFact Fact(CountedFactKind kind, Guid person, Guid unit, (DateOnly From, DateOnly? Until) time, uint mixed)
    {
        var age = 18 + (int)(mixed % 23);
        var traits = Mixed(mixed);
        return new CountedFact
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            PersonId = person,
            OrganizationId = unit,
            From = time.From,
            Until = time.Until,
            Age = kind == CountedFactKind.Admitted ? age : null,
            BornOn = kind == CountedFactKind.Member ? time.From.AddDays(-366 * age) : null,
            Sex = traits % 3 == 0 ? Sex.Female : Sex.Male,
            Ethnic = traits % 7 == 0 ? Ethnics[1 + ((traits >> 4) % (Ethnics.Length - 1))] : Ethnics[0],
            Religion = traits % 11 == 0 ? Religions[1] : Religions[0],
            Education = traits % 13 == 0 ? EducationLevel.LowerSecondary : EducationLevel.UpperSecondary,
            Professional = Levels[(traits >> 6) % Levels.Length],
            Occupation = Occupations[(traits >> 9) % Occupations.Length],
            InYouthUnion = traits % 5 < 3,
            IntroducedBy = traits % 5 < 3 ? IntroducingBodies.YouthUnion : IntroducingBodies.TradeUnion,
            RecordedAt = Entered,
        };
    }

    private static uint Mixed(uint number)
    {
        number = (number ^ (number >> 16)) * 0x7feb352d;
        number = (number ^ (number >> 15)) * 0x846ca68b;
        return number ^ (number >> 16);
    }

    private static string[] Codes(CodeList list) => [.. CodeLists.All(list).Select(entry => entry.Code)];
}
