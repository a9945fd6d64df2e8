using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.People;

/// <summary>Changes the data of a person; the record of activities keeps what was before and after, of sensitive fields only that they changed.</summary>
internal sealed class ChangePerson(AppDb db, Reach reach, KeepTraits traits, TimeProvider clock)
{
    public async Task<Outcome<Person>> RunAsync(ChangePersonInput input, CancellationToken ct)
    {
        var person = await reach.People.FirstOrDefaultAsync(p => p.Id == input.PersonId, ct);
        if (person is null || !await reach.MayAsync(Power.EditPeople, person.OrganizationId, ct))
        {
            return Outcome.NotFound;
        }

        if (input.ResponsibleMemberId is { } member && member != person.ResponsibleMemberId && !await reach.People.AnyAsync(p => p.Id == member, ct))
        {
            return Outcome.NotFound;
        }

        if (input.Revision != person.Revision)
        {
            throw new DbUpdateConcurrencyException("The person was saved by somebody else meanwhile.");
        }

        var refusals = PersonChecks.Of(AsEntered(input, person), reach.Today).Concat(await OthersAsync(input, ct)).Concat(await traits.ObjectionsAsync(input, person, ct)).ToList();
        if (refusals.Count > 0)
        {
            return Outcome.Refused<Person>(refusals);
        }

        var (before, past) = (PersonChanges.Told(person), PersonTraits.Of(person));
        PersonChanges.Apply(input, person);
        await traits.KeepAsync(input, person, past, ct);
        var (was, now) = PersonChanges.Difference(before, PersonChanges.Told(person));
        if (now.Count > 0)
        {
            person.Revision++;
            db.Log(reach.User.Act(clock, new OnPaper(Reason: input.IsCorrection ? $"Đính chính. {input.Reason}".Trim() : input.Reason)), ActivityKind.PersonChanged, new LogSubject(person.Id, person.Id, person.OrganizationId), was, now);
            await db.SaveChangesAsync(ct);
        }

        return person;
    }

    private async Task<IEnumerable<Refusal>> OthersAsync(ChangePersonInput input, CancellationToken ct)
    {
        var isTaken = input.IdentityNumber is { } number && await db.People.AnyAsync(p => p.IdentityNumber == number && p.Id != input.PersonId, ct);
        return PersonChecks.TooLong([input.EthnicCode, input.ReligionCode, input.OccupationCode, input.ProfessionalCode, input.PoliticalTheoryCode,
                input.HomePlace, input.PermanentResidence, input.TemporaryResidence, input.Reason])
            .Concat(isTaken ? [PersonChecks.Double(true, null)] : []);
    }

    private static EnterPersonInput AsEntered(ChangePersonInput input, Person person) => new()
    {
        FullName = input.FullName,
        OrganizationId = person.OrganizationId,
        BornOn = input.BornOn,
        IdentityNumber = input.IdentityNumber,
        Occupation = input.Occupation,
        Hamlet = input.Hamlet,
        OtherName = input.OtherName,
        FatherName = input.FatherName,
    };
}

/// <summary>Carries a change over and says what differs.</summary>
internal static class PersonChanges
{
    public static void Apply(ChangePersonInput input, Person person)
    {
        (person.FullName, person.OtherName, person.FatherName) = (VietnameseText.PersonName(input.FullName), VietnameseText.PersonName(input.OtherName), VietnameseText.PersonName(input.FatherName));
        (person.SearchName, person.SortName) = (VietnameseText.SearchName(input.FullName, input.OtherName), VietnameseText.SortName(input.FullName));
        (person.BornOn, person.BornPrecision, person.Sex) = (input.BornOn, input.BornPrecision, input.Sex);
        (person.IdentityNumber, person.EthnicCode, person.ReligionCode) = (input.IdentityNumber, input.EthnicCode, input.ReligionCode);
        (person.OccupationCode, person.Occupation, person.Education) = (input.OccupationCode, input.Occupation, input.Education);
        (person.ProfessionalCode, person.PoliticalTheoryCode) = (input.ProfessionalCode, input.PoliticalTheoryCode);
        (person.HomePlace, person.PermanentResidence, person.TemporaryResidence, person.Hamlet) = (input.HomePlace, input.PermanentResidence, input.TemporaryResidence, input.Hamlet);
        (person.IntroducedBy, person.ResponsibleMemberId) = (input.IntroducedBy, input.ResponsibleMemberId);
    }

    /// <summary>Fields as the record of activities may keep them; sensitive ones as a mark that says only whether they differ.</summary>
    public static Dictionary<string, string?> Told(Person person) => new(StringComparer.Ordinal)
    {
        [nameof(Person.FullName)] = person.FullName,
        [nameof(Person.OtherName)] = person.OtherName,
        [nameof(Person.FatherName)] = person.FatherName,
        [nameof(Person.BornOn)] = person.BornOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        [nameof(Person.Sex)] = person.Sex?.ToString(),
        [Hidden(nameof(Person.IdentityNumber))] = person.IdentityNumber,
        [Hidden(nameof(Person.ReligionCode))] = person.ReligionCode,
        [Hidden(nameof(Person.EthnicCode))] = person.EthnicCode,
        [nameof(Person.OccupationCode)] = person.OccupationCode,
        [nameof(Person.Occupation)] = person.Occupation,
        [nameof(Person.Education)] = person.Education?.ToString(),
        [nameof(Person.ProfessionalCode)] = person.ProfessionalCode,
        [nameof(Person.PoliticalTheoryCode)] = person.PoliticalTheoryCode,
        [nameof(Person.HomePlace)] = person.HomePlace,
        [nameof(Person.PermanentResidence)] = person.PermanentResidence,
        [nameof(Person.TemporaryResidence)] = person.TemporaryResidence,
        [nameof(Person.Hamlet)] = person.Hamlet,
        [nameof(Person.IntroducedBy)] = person.IntroducedBy.ToString(),
        [nameof(Person.ResponsibleMemberId)] = person.ResponsibleMemberId?.ToString(),
    };

    public static (Dictionary<string, string?> Was, Dictionary<string, string?> Now) Difference(Dictionary<string, string?> before, Dictionary<string, string?> after)
    {
        var changed = after.Where(field => before[field.Key] != field.Value).Select(field => field.Key).ToList();
        return (Of(before), Of(after));

        Dictionary<string, string?> Of(Dictionary<string, string?> all) =>
            changed.ToDictionary(key => key.TrimStart('*'), key => key[0] == '*' ? (all[key] is null ? "chưa ghi" : "đã ghi, không lưu ở đây") : all[key], StringComparer.Ordinal);
    }

    private static string Hidden(string field) => "*" + field;
}
