using Microsoft.EntityFrameworkCore;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Empty fields of the kept record take the value of the other; nothing that is written there changes.</summary>
internal static class MergeFields
{
    private static readonly string[] Fillable =
    [
        nameof(Person.IdentityNumber), nameof(Person.Sex), nameof(Person.BornOn), nameof(Person.FatherName), nameof(Person.EthnicCode), nameof(Person.EthnicAsWritten),
        nameof(Person.ReligionCode), nameof(Person.OccupationCode), nameof(Person.Occupation), nameof(Person.Education), nameof(Person.ProfessionalCode),
        nameof(Person.PoliticalTheoryCode), nameof(Person.HomePlace), nameof(Person.BirthRegistrationPlace), nameof(Person.PermanentResidence),
        nameof(Person.TemporaryResidence), nameof(Person.Hamlet), nameof(Person.IntroducedBy), nameof(Person.ResponsibleMemberId), nameof(Person.Phone),
    ];

    /// <summary>Fields the other record would fill.</summary>
    public static IReadOnlyList<string> Missing(AppDb db, Person kept, Person other) => [.. Fillable.Where(name => IsEmpty(Value(db, kept, name)) && !IsEmpty(Value(db, other, name)))];

    /// <summary>Fills them. An identity number stands on one record only: the other gives it up.</summary>
    public static void Fill(AppDb db, Person kept, Person other, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            Set(db, kept, name, Value(db, other, name));
        }

        if (names.Contains(nameof(Person.BornOn)))
        {
            kept.BornPrecision = other.BornPrecision;
        }

        if (names.Contains(nameof(Person.IdentityNumber)))
        {
            other.IdentityNumber = null;
        }
    }

    /// <summary>Empties what was filled and has not been changed since; an identity number goes back.</summary>
    public static void Empty(AppDb db, Person kept, Person other, IReadOnlyList<string> names)
    {
        if (names.Contains(nameof(Person.IdentityNumber)))
        {
            other.IdentityNumber = kept.IdentityNumber;
        }

        foreach (var name in names.Where(name => Equals(Value(db, kept, name), Value(db, other, name))))
        {
            Set(db, kept, name, name == nameof(Person.IntroducedBy) ? IntroducingBodies.None : Value(db, kept, name) is string && !db.Entry(kept).Property(name).Metadata.IsNullable ? "" : null);
        }
    }

    private static object? Value(AppDb db, Person person, string name) => db.Entry(person).Property(name).CurrentValue;

    private static void Set(AppDb db, Person person, string name, object? value) => db.Entry(person).Property(name).CurrentValue = value;

    private static bool IsEmpty(object? value) => value is null or "" or IntroducingBodies.None;
}
