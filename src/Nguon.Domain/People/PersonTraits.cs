using Nguon.Domain.Time;

namespace Nguon.Domain.People;

/// <summary>What figures are broken down by: what somebody is, or was, on one day.</summary>
public sealed record PersonTraits
{
    /// <summary>Giới tính; null when not entered.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Birth date; null when not entered.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Ethnic code.</summary>
    public string? Ethnic { get; init; }

    /// <summary>Religion code.</summary>
    public string? Religion { get; init; }

    /// <summary>General education.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>Professional level code.</summary>
    public string? Professional { get; init; }

    /// <summary>Occupation code.</summary>
    public string? Occupation { get; init; }

    /// <summary>Bodies that brought the person forward.</summary>
    public IntroducingBodies IntroducedBy { get; init; }

    /// <summary>What the person is now.</summary>
    public static PersonTraits Of(Person person) => new()
    {
        Sex = person.Sex,
        BornOn = person.BornOn,
        Ethnic = person.EthnicCode,
        Religion = person.ReligionCode,
        Education = person.Education,
        Professional = person.ProfessionalCode,
        Occupation = person.OccupationCode,
        IntroducedBy = person.IntroducedBy,
    };

    /// <summary>The same with every value that was wrong replaced by the right one: how a correction reaches the past.</summary>
    public PersonTraits Corrected(PersonTraits wrong, PersonTraits right) => new()
    {
        Sex = Pick(Sex, wrong.Sex, right.Sex),
        BornOn = Pick(BornOn, wrong.BornOn, right.BornOn),
        Ethnic = Pick(Ethnic, wrong.Ethnic, right.Ethnic),
        Religion = Pick(Religion, wrong.Religion, right.Religion),
        Education = Pick(Education, wrong.Education, right.Education),
        Professional = Pick(Professional, wrong.Professional, right.Professional),
        Occupation = Pick(Occupation, wrong.Occupation, right.Occupation),
        IntroducedBy = Pick(IntroducedBy, wrong.IntroducedBy, right.IntroducedBy),
    };

    private static T Pick<T>(T was, T wrong, T right) => EqualityComparer<T>.Default.Equals(was, wrong) ? right : was;
}

/// <summary>What somebody was until a day, kept when it changed; the person's own row says what is true since.</summary>
public sealed class FormerTraits : IRecorded
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>First day it was no longer so.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>What the person was before that day.</summary>
    public required PersonTraits Traits { get; init; }

    /// <inheritdoc />
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public DateTime? RetractedAt { get; set; }
}

/// <summary>What somebody was on any day: the former traits that reach beyond it, else what is true now.</summary>
public sealed class TraitHistory(PersonTraits now, IEnumerable<FormerTraits> former)
{
    private readonly List<FormerTraits> ordered = [.. former.Believed().OrderBy(f => f.Until).ThenBy(f => f.RecordedAt)];

    /// <summary>The traits on the day.</summary>
    public PersonTraits On(DateOnly day) => ordered.Find(f => f.Until > day)?.Traits ?? now;

    /// <summary>Days on which something changed, ascending.</summary>
    public IEnumerable<DateOnly> Changes => ordered.Select(f => f.Until).Distinct();
}
