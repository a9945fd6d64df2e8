using System.ComponentModel.DataAnnotations;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>The form of a new person: eight fields, and those that tell namesakes apart.</summary>
internal sealed class EnterPersonForm
{
    [Required]
    public string FullName { get; set; } = "";

    public LifeDate? BornOn { get; set; }

    public Sex? Sex { get; set; }

    public string? EthnicCode { get; set; }

    public string Occupation { get; set; } = "";

    [Required]
    public Guid? OrganizationId { get; set; }

    public List<IntroducingBodies> IntroducedBy { get; set; } = [];

    public Guid? ResponsibleMemberId { get; set; }

    public string OtherName { get; set; } = "";

    public string FatherName { get; set; } = "";

    public string Hamlet { get; set; } = "";

    public string? IdentityNumber { get; set; }

    public bool IsKnownNotDouble { get; set; }

    public string? PaperNumber { get; set; }

    public DateOnly? PaperOn { get; set; }

    public EnterPersonInput ToInput(Guid unit) => new()
    {
        FullName = FullName,
        OrganizationId = unit,
        BornOn = BornOn?.On,
        BornPrecision = BornOn?.Precision ?? DatePrecision.Day,
        Sex = Sex,
        EthnicCode = EthnicCode,
        Occupation = Occupation,
        IntroducedBy = IntroducedBy.Aggregate(IntroducingBodies.None, (all, one) => all | one),
        ResponsibleMemberId = ResponsibleMemberId,
        OtherName = OtherName,
        FatherName = FatherName,
        Hamlet = Hamlet,
        IdentityNumber = IdentityNumber?.Replace(" ", "", StringComparison.Ordinal),
        IsKnownNotDouble = IsKnownNotDouble,
        Paper = PaperNumber is null && PaperOn is null ? null : new OnPaper(unit, PaperNumber, PaperOn),
    };
}
