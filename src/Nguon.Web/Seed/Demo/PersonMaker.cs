using Nguon.Domain.People;
using Nguon.Domain.Text;

namespace Nguon.Web.Seed.Demo;

/// <summary>What is asked of an invented person.</summary>
internal sealed record PersonWish(DemoCell Cell, Sex Sex, DateOnly BornOn, Work Work)
{
    public string Ethnic { get; init; } = "01";
    public string Religion { get; init; } = "khong";
    public IntroducingBodies IntroducedBy { get; init; }
    public required DateOnly FirstMentionOn { get; init; }
    public bool IsMember { get; init; } = true;
}

/// <summary>Work and schooling that fit together.</summary>
/// <param name="Code">Occupation of Biểu 2.</param>
/// <param name="Text">As written.</param>
/// <param name="Education">General education.</param>
/// <param name="Professional">Professional level.</param>
internal sealed record Work(string Code, string Text, EducationLevel Education, string Professional);

/// <summary>Makes invented people: the province code of their identity numbers does not exist, they have no telephone, addresses stop at the khu phố.</summary>
internal sealed class PersonMaker(DateOnly today)
{
    private static readonly (string, int)[] HomePlaces =
    [
        ("phường Đông Lễ, thành phố Đông Hà (nay là phường Nam Đông Hà)", 14), ("phường Đông Giang, thành phố Đông Hà (nay là phường Đông Hà)", 14),
        ("xã Triệu Phước, huyện Triệu Phong, Quảng Trị", 10), ("xã Gio Mai, huyện Gio Linh, Quảng Trị", 10), ("xã Cam An, huyện Cam Lộ, Quảng Trị", 10),
        ("xã Hải Lệ, thị xã Quảng Trị (nay là phường Quảng Trị)", 10), ("xã Hải Thượng, huyện Hải Lăng, Quảng Trị", 8), ("xã Vĩnh Lâm, huyện Vĩnh Linh, Quảng Trị", 8),
        ("xã Lộc Thủy, huyện Lệ Thủy, Quảng Bình (nay thuộc tỉnh Quảng Trị)", 6), ("xã Phong Hiền, thành phố Huế", 5), ("xã Thanh Lâm, tỉnh Nghệ An", 4),
    ];

    private long count;

    public Person Make(PersonWish wish)
    {
        var number = ++count;
        var dice = new Dice($"person/{number}/{wish.Cell.Key}");
        var names = Names(dice, wish);
        var home = wish.Cell.IsMountain ? $"{wish.Cell.Home}, Quảng Trị" : dice.Weighted(HomePlaces);
        var yearOnly = names.IsMountain && wish.BornOn.Year < 1975 && dice.Chance(60);
        return new Person
        {
            Id = Guid.CreateVersion7(),
            FullName = names.Full,
            OtherName = names.Other,
            FatherName = names.Father,
            SearchName = VietnameseText.SearchName(names.Full, names.Other),
            SortName = VietnameseText.SortName(names.Full),
            Sex = wish.Sex,
            BornOn = yearOnly ? new DateOnly(wish.BornOn.Year, 1, 1) : wish.BornOn,
            BornPrecision = yearOnly && dice.Chance(50) ? DatePrecision.Year : DatePrecision.Day,
            IdentityNumber = wish.BornOn.Year < 1950 && dice.Chance(30) ? null : Identity(wish, number),
            EthnicCode = wish.Ethnic,
            EthnicAsWritten = dice.Chance(40) ? Written(wish.Ethnic) : null,
            ReligionCode = wish.Religion,
            OccupationCode = wish.Work.Code,
            Occupation = wish.Work.Text,
            Education = wish.Work.Education,
            ProfessionalCode = wish.Work.Professional,
            PoliticalTheoryCode = Theory(dice, wish),
            HomePlace = home,
            BirthRegistrationPlace = home,
            PermanentResidence = Address(dice, wish.Cell),
            Hamlet = wish.Cell.Hamlet,
            IntroducedBy = wish.IntroducedBy,
            OrganizationId = wish.Cell.Id,
            Status = PersonStatus.NonMember,
            RecordedAt = DemoDays.Entered(wish.FirstMentionOn, today),
        };
    }

    private static (string Full, string Father, string Other, bool IsMountain) Names(Dice dice, PersonWish wish)
    {
        if (!wish.Cell.IsMountain || wish.Ethnic == "01")
        {
            return (NameStock.Make(dice, wish.Sex, wish.BornOn.Year), "", "", false);
        }

        var other = dice.Chance(30) ? NameStock.MakeMountain(dice, wish.Sex, 1960).Split(' ', 2)[1] : "";
        return (NameStock.MakeMountain(dice, wish.Sex, wish.BornOn.Year), NameStock.MakeMountain(dice, Sex.Male, wish.BornOn.Year - 27), other, true);
    }

    private static string? Written(string ethnic) => ethnic switch
    {
        "23" => "Vân Kiều",
        "31" => "Pa Cô",
        _ => null,
    };

    /// <summary>Card and résumé numbers of a recognised member: older cards have eight digits, newer ones twelve.</summary>
    public void GiveCard(Person person, DateOnly recognisedOn)
    {
        var number = ++count;
        person.CardNumber = recognisedOn.Year < 2024 ? $"{49_000_000 + number:00000000}" : $"000{900_000_000 + number:000000000}";
        person.ResumeNumber = $"{number:000000}";
    }

    private static string Identity(PersonWish wish, long number)
    {
        var century = (wish.BornOn.Year >= 2000 ? 2 : 0) + (wish.Sex == Sex.Female ? 1 : 0);
        return $"000{century}{wish.BornOn.Year % 100:00}{number * 600_011 % 1_000_000:000000}";
    }

    private static string Address(Dice dice, DemoCell cell)
    {
        if (cell.IsMountain)
        {
            return cell.Hamlet.Length > 0 ? $"{cell.Hamlet}, {cell.Home}" : cell.Home;
        }

        var ward = cell.Ward is { } own && dice.Chance(cell.Hamlet.Length > 0 ? 100 : 60) ? CityPlan.Wards[own] : dice.Pick(CityPlan.Wards);
        var khuPho = cell.Hamlet.Length > 0 ? cell.Hamlet : $"Khu phố {dice.Between(1, ward.KhuPho)}";
        return $"{khuPho}, {Lower(ward.Name)} (nay là {(ward.IsNorth ? DemoTree.North : DemoTree.South)})";
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Theory(Dice dice, PersonWish wish) => wish.IsMember
        ? dice.Weighted([("so-cap", 55), ("trung-cap", 33), ("cao-cap", wish.BornOn.Year < 1985 ? 9 : 1), ("chua-qua", 10)])
        : dice.Weighted([("chua-qua", 92), ("so-cap", 8)]);
}
