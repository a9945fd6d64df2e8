using System.ComponentModel.DataAnnotations;
using Nguon.Domain.Admission;
using Nguon.Domain.People;

namespace Nguon.Web.Features.Admission;

/// <summary>The slip as typed.</summary>
internal sealed class TransferForm
{
    [Required]
    public TransferKind? Kind { get; set; }

    public string? SlipNumber { get; set; }

    [Required]
    public DateOnly? SlipOn { get; set; }

    public DateOnly? MovedOn { get; set; }
    public DateOnly? BackBy { get; set; }
    public Guid? ToOrganizationId { get; set; }
    public string? OtherPlace { get; set; }
    public string? Remark { get; set; }

    public TransferInput ToInput() => new()
    {
        Kind = Kind ?? default, SlipNumber = SlipNumber ?? "", SlipOn = SlipOn ?? default, MovedOn = MovedOn, BackBy = BackBy,
        ToOrganizationId = ToOrganizationId, OtherPlace = OtherPlace ?? "", Remark = Remark ?? "",
    };
}

/// <summary>The answer of the other side, a taking back or an undoing as typed.</summary>
internal sealed class AnswerForm
{
    public DateOnly? On { get; set; }
    public Guid? CellId { get; set; }
    public string? Number { get; set; }
    public string? Explanation { get; set; }
    public string? ResumptionNumber { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public string? ClosedNumber { get; set; }
    public string? Why { get; set; }

    public TransferReceipt ToReceipt(DateOnly today) => new(On ?? today, (Number ?? "").Trim(), (Explanation ?? "").Trim(), (ResumptionNumber ?? "").Trim(), CellId);

    public ClosingInput ToClosing(DateOnly today) => new(ClosedOn ?? today, (Why ?? "").Trim(), (ClosedNumber ?? "").Trim());
}

/// <summary>The slip a member from outside brings, as typed.</summary>
internal sealed class ArrivalForm
{
    public string? FromPlace { get; set; }
    public string? SlipNumber { get; set; }

    [Required]
    public DateOnly? SlipOn { get; set; }

    [Required]
    public DateOnly? ReceivedOn { get; set; }

    [Required]
    public PersonStatus? Status { get; set; }

    public string? AnswerNumber { get; set; }
    public string? Explanation { get; set; }
    public string? ResumptionNumber { get; set; }

    public ArrivalInput ToInput() => new()
    {
        FromPlace = FromPlace ?? "", SlipNumber = SlipNumber ?? "", SlipOn = SlipOn ?? default, ReceivedOn = ReceivedOn ?? default, Status = Status ?? default,
        AnswerNumber = AnswerNumber ?? "", Explanation = Explanation ?? "", ResumptionNumber = ResumptionNumber ?? "",
    };
}
