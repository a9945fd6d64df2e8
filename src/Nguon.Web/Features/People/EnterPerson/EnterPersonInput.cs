using Nguon.Domain.People;
using Nguon.Web.Access;

namespace Nguon.Web.Features.People;

/// <summary>The eight fields of the first entry, and those that may follow later.</summary>
internal sealed record EnterPersonInput
{
    public required string FullName { get; init; }
    public required Guid OrganizationId { get; init; }
    public DateOnly? BornOn { get; init; }
    public DatePrecision BornPrecision { get; init; } = DatePrecision.Day;
    public Sex? Sex { get; init; }
    public string? EthnicCode { get; init; }
    public string Occupation { get; init; } = "";
    public IntroducingBodies IntroducedBy { get; init; }
    public Guid? ResponsibleMemberId { get; init; }
    public string OtherName { get; init; } = "";
    public string FatherName { get; init; } = "";
    public string Hamlet { get; init; } = "";
    public string? IdentityNumber { get; init; }
    public string? ReligionCode { get; init; }
    public string? OccupationCode { get; init; }
    public EducationLevel? Education { get; init; }
    public DateOnly? Since { get; init; }

    /// <summary>True when the reader saw the likely double and says it is somebody else.</summary>
    public bool IsKnownNotDouble { get; init; }

    public OnPaper? Paper { get; init; }
}
