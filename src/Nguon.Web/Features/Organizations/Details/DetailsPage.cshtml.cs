using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>Thông tin của đơn vị từ một ngày: head line, symbol, seal, committee, khối, whether its people are kept here.</summary>
[Needs(Power.Reorganize)]
internal sealed class DetailsPage(UnitQuery query, ChangeDetails change, UnitCodes codes, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = DayShown.Field)]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public DetailsForm Input { get; set; } = new();

    public UnitView Unit { get; private set; } = null!; // set before the page is drawn, or the page is not drawn

    /// <summary>Codes of the list of the day the form is about, and the one the unit has.</summary>
    public IReadOnlyList<Choice> Codes(UnitCodeList list, string? now) => CodeChoices.On(codes.Book, list, Input.From ?? Day ?? reach.Today, now);

    public async Task<IActionResult> OnGetAsync(Guid organizationId, CancellationToken ct)
    {
        if (!await LoadAsync(organizationId, ct))
        {
            return NotFound();
        }

        Input = DetailsForm.Of(Unit.Version, Day);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid organizationId, CancellationToken ct)
    {
        if (!await LoadAsync(organizationId, ct))
        {
            return NotFound();
        }

        var outcome = await change.RunAsync(organizationId, Input.ToInput(), ct);
        return outcome.Succeeded ? this.Done(Links.Unit(organizationId), "Đã ghi thông tin của đơn vị.") : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.Reorganize, id, ct) || await query.PlaceAsync(id, Day ?? reach.Today, ct) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        return true;
    }
}

/// <summary>The form, filled with what is so on the day.</summary>
internal sealed class DetailsForm
{
    public DateOnly? From { get; set; }
    public string? DecisionNumber { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public string? OrganName { get; set; }
    public string? LetterheadLine { get; set; }
    public string? Symbol { get; set; }
    public string? Place { get; set; }
    public string? DepartmentName { get; set; }
    public string? Area { get; set; }
    public string? Address { get; set; }
    public string? Block { get; set; }
    public string? BaseType { get; set; }
    public bool HasSeal { get; set; }
    public bool HasCellCommittee { get; set; }
    public int? CommitteeMembers { get; set; }
    public int? StandingMembers { get; set; }
    public bool IsDifficultArea { get; set; }
    public bool HasNoPersonRecords { get; set; }

    public static DetailsForm Of(OrganizationVersion v, DateOnly? from) => new()
    {
        From = from,
        OrganName = v.OrganName,
        LetterheadLine = v.LetterheadLine,
        Symbol = v.Symbol,
        Place = v.Place,
        DepartmentName = v.DepartmentName,
        Area = v.Area,
        Address = v.Address,
        Block = v.Block,
        BaseType = v.BaseType,
        HasSeal = v.HasSeal,
        HasCellCommittee = v.HasCellCommittee,
        CommitteeMembers = v.CommitteeMembers,
        StandingMembers = v.StandingMembers,
        IsDifficultArea = v.IsDifficultArea,
        HasNoPersonRecords = v.HasNoPersonRecords,
    };

    public DetailsInput ToInput() => new()
    {
        From = From,
        DecisionNumber = DecisionNumber,
        DecidedOn = DecidedOn,
        Details = new UnitDetails
        {
            OrganName = OrganName ?? "",
            LetterheadLine = LetterheadLine,
            Symbol = Symbol,
            Place = Place,
            DepartmentName = DepartmentName,
            Area = Area,
            Address = Address,
            Block = Block,
            BaseType = BaseType,
            HasSeal = HasSeal,
            HasCellCommittee = HasCellCommittee,
            CommitteeMembers = CommitteeMembers,
            StandingMembers = StandingMembers,
            IsDifficultArea = IsDifficultArea,
            HasNoPersonRecords = HasNoPersonRecords,
        },
    };
}
