using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Seed.Codes;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Sửa thông tin: also the statistics fields asked for before the decision; opening it looks at the restricted part.</summary>
[Needs(Power.EditPeople)]
internal sealed class ChangePersonPage(PersonPageQuery query, ChangePerson change, MemberChoices members, Reach reach, Looks looks) : PageModel
{
    [BindProperty]
    public ChangePersonForm Input { get; set; } = new();

    /// <summary>The page that led here; only of this program.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Back { get; set; }

    public string BackTo => Url.IsLocalUrl(Back) ? Back : Links.Person(Person.Id);

    public Person Person { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<Choice> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Natures { get; } =
    [
        new(nameof(ChangeNature.Changed), "Người này đã thay đổi: số liệu các kỳ trước giữ nguyên"),
        new(nameof(ChangeNature.Corrected), "Đính chính: trước đây ghi sai, số liệu các kỳ trước sửa theo"),
    ];

    public IReadOnlyList<Choice> Codes(CodeList list) => [.. CodeLists.On(list, reach.Today).Select(entry => new Choice(entry.Code, entry.Label))];

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct)
    {
        if (!await LoadAsync(personId, ct))
        {
            return NotFound();
        }

        Input = ChangePersonForm.Of(Person);
        await looks.AddAsync(LookKind.Restricted, personId, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid personId, CancellationToken ct)
    {
        if (!await LoadAsync(personId, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await change.RunAsync(Input.ToInput(personId), ct);
        return outcome.Succeeded ? this.Done(BackTo, "Đã ghi nhận thông tin.") : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(Guid personId, CancellationToken ct)
    {
        if (await query.FindAsync(personId, ct) is not { } file || !await reach.MayAsync(Power.EditPeople, file.Person.OrganizationId, ct))
        {
            return false;
        }

        Person = file.Person;
        Members = [.. (await members.OfAsync(Person.OrganizationId, ct)).Select(m => new Choice(m.Id.ToString(), m.Words))];
        return true;
    }
}

/// <summary>The form of a person's data.</summary>
internal sealed class ChangePersonForm
{
    public int Revision { get; set; }

    [Required]
    public string FullName { get; set; } = "";

    public string OtherName { get; set; } = "";
    public string FatherName { get; set; } = "";
    public LifeDate? BornOn { get; set; }
    public Sex? Sex { get; set; }
    public string? IdentityNumber { get; set; }
    public string? EthnicCode { get; set; }
    public string? ReligionCode { get; set; }
    public string? OccupationCode { get; set; }
    public string Occupation { get; set; } = "";
    public EducationLevel? Education { get; set; }
    public string? ProfessionalCode { get; set; }
    public string? PoliticalTheoryCode { get; set; }
    public string HomePlace { get; set; } = "";
    public string PermanentResidence { get; set; } = "";
    public string TemporaryResidence { get; set; } = "";
    public string Hamlet { get; set; } = "";
    public List<IntroducingBodies> IntroducedBy { get; set; } = [];
    public Guid? ResponsibleMemberId { get; set; }
    public string? Reason { get; set; }
    public ChangeNature? Nature { get; set; } = ChangeNature.Changed;
    public DateOnly? ChangedOn { get; set; }

    public static ChangePersonForm Of(Person person) => new()
    {
        Revision = person.Revision,
        FullName = person.FullName,
        OtherName = person.OtherName,
        FatherName = person.FatherName,
        BornOn = person.BornOn is { } born ? new LifeDate(born, person.BornPrecision) : null,
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
        IntroducedBy = [.. Enum.GetValues<IntroducingBodies>().Where(body => body != IntroducingBodies.None && person.IntroducedBy.HasFlag(body))],
        ResponsibleMemberId = person.ResponsibleMemberId,
    };

    public ChangePersonInput ToInput(Guid person) => new()
    {
        PersonId = person,
        Revision = Revision,
        FullName = FullName,
        OtherName = OtherName,
        FatherName = FatherName,
        BornOn = BornOn?.On,
        BornPrecision = BornOn?.Precision ?? DatePrecision.Day,
        Sex = Sex,
        IdentityNumber = IdentityNumber?.Replace(" ", "", StringComparison.Ordinal),
        EthnicCode = EthnicCode,
        ReligionCode = ReligionCode,
        OccupationCode = OccupationCode,
        Occupation = Occupation,
        Education = Education,
        ProfessionalCode = ProfessionalCode,
        PoliticalTheoryCode = PoliticalTheoryCode,
        HomePlace = HomePlace,
        PermanentResidence = PermanentResidence,
        TemporaryResidence = TemporaryResidence,
        Hamlet = Hamlet,
        IntroducedBy = IntroducedBy.Aggregate(IntroducingBodies.None, (all, one) => all | one),
        ResponsibleMemberId = ResponsibleMemberId,
        Reason = Reason,
        IsCorrection = Nature == ChangeNature.Corrected,
        ChangedOn = Nature == ChangeNature.Corrected ? null : ChangedOn,
    };
}

/// <summary>Why the statistics fields are written anew.</summary>
internal enum ChangeNature
{
    /// <summary>The person changed: figures of the past stay.</summary>
    Changed = 1,

    /// <summary>It was written wrongly: figures of the past follow, and show it.</summary>
    Corrected = 2,
}
