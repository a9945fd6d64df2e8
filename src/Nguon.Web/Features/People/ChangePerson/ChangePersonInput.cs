using Nguon.Domain.People;

namespace Nguon.Web.Features.People;

/// <summary>All data of a person that may be changed; what the person is and where is changed by steps only.</summary>
internal sealed record ChangePersonInput
{
    public required Guid PersonId { get; init; }
    public required int Revision { get; init; }
    public required string FullName { get; init; }
    public string OtherName { get; init; } = "";
    public string FatherName { get; init; } = "";
    public DateOnly? BornOn { get; init; }
    public DatePrecision BornPrecision { get; init; } = DatePrecision.Day;
    public Sex? Sex { get; init; }
    public string? IdentityNumber { get; init; }
    public string? EthnicCode { get; init; }
    public string? ReligionCode { get; init; }
    public string? OccupationCode { get; init; }
    public string Occupation { get; init; } = "";
    public EducationLevel? Education { get; init; }
    public string? ProfessionalCode { get; init; }
    public string? PoliticalTheoryCode { get; init; }
    public string HomePlace { get; init; } = "";
    public string PermanentResidence { get; init; } = "";
    public string TemporaryResidence { get; init; } = "";
    public string Hamlet { get; init; } = "";
    public IntroducingBodies IntroducedBy { get; init; }
    public Guid? ResponsibleMemberId { get; init; }
    public string? Reason { get; init; }

    /// <summary>True when what was written before was wrong: figures of the past follow. Else the person changed, and the past stays.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>First day a change is true; today when not said.</summary>
    public DateOnly? ChangedOn { get; init; }

    public static ChangePersonInput Of(Person person) => new()
    {
        PersonId = person.Id,
        Revision = person.Revision,
        FullName = person.FullName,
        OtherName = person.OtherName,
        FatherName = person.FatherName,
        BornOn = person.BornOn,
        BornPrecision = person.BornPrecision,
        Sex = person.Sex,
        IdentityNumber = person.IdentityNumber,
        EthnicCode = person.EthnicCode,
        ReligionCode = person.ReligionCode,
        OccupationCode = person.OccupationCode,
        Occupation = person.Occupation,
        Education = person.Education,
        ProfessionalCode = person.ProfessionalCode,
        PoliticalTheoryCode = person.PoliticalTheoryCode,
        HomePlace = person.HomePlace,
        PermanentResidence = person.PermanentResidence,
        TemporaryResidence = person.TemporaryResidence,
        Hamlet = person.Hamlet,
        IntroducedBy = person.IntroducedBy,
        ResponsibleMemberId = person.ResponsibleMemberId,
    };
}
