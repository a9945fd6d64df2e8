using System.ComponentModel.DataAnnotations;
using Nguon.Domain.People;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

internal sealed record GiveInput
{
    [Required(ErrorMessage = "Chưa chọn đơn vị.")]
    public Guid? OrganizationId { get; init; }

    [Required(ErrorMessage = "Chưa chọn vai trò.")]
    public AccountRole? Role { get; init; }

    public IntroducingBodies? Body { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? LastDay { get; init; }
}

internal sealed record EndInput
{
    [Required(ErrorMessage = "Chưa chọn vai trò thôi giao.")]
    public Guid? GrantId { get; init; }

    public DateOnly? LastDay { get; init; }
}

internal sealed record HandInput
{
    [Required, StringLength(NewAccountInput.NameLength)]
    public string DisplayName { get; init; } = "";

    public Guid? PersonId { get; init; }
}
