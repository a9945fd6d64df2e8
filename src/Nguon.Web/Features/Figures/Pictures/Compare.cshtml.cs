using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Hai đơn vị cạnh nhau, or one unit at two times: the same figures, and their difference in the only unit it may be told in.</summary>
[Needs(Power.SeeTree)]
internal sealed class ComparePage(PictureQuery pictures, FreshnessQuery freshness, AskedUnits units, TableBook book, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FigureInput Input { get; set; } = new();

    /// <summary>The second unit; the first again when nothing is said.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi-2")]
    public string? OtherUnit { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu-ngay-2")]
    public DateOnly? OtherFrom { get; set; }

    [BindProperty(SupportsGet = true, Name = "den-ngay-2")]
    public DateOnly? OtherTo { get; set; }

    public AskedUnit Asked { get; private set; } = new("", [], null, []);

    public AskedUnit Other { get; private set; } = new("", [], null, []);

    public ComparedSide? First { get; private set; }

    public ComparedSide? Second { get; private set; }

    public string More => $"&don-vi-2={Uri.EscapeDataString(OtherUnit ?? "")}";

    /// <summary>Two units over the days chosen; one unit against the same days of the year before when only one is named.</summary>
    /// <summary>The table as a workbook with a sheet that says where it comes from.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return First is { } first && Second is { } second ? File(book.Of(PictureSheets.Of(first, second)), SheetWriter.ContentType, "so-sanh.xlsx") : NotFound();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var isOne = string.IsNullOrWhiteSpace(OtherUnit);
        Input = Input.On(reach.Today);
        OtherTo ??= isOne ? Input.To!.Value.AddYears(-1) : Input.To; // a day is set above
        OtherFrom ??= OtherTo == Input.To ? Input.From : new DateOnly(OtherTo!.Value.Year, 1, 1); // set above
        ViewData["AsOf"] = Input.To;
        Asked = await units.FindAsync(Input, ct);
        var second = Input with { Unit = isOne ? Asked.Code : OtherUnit, From = OtherFrom, To = OtherTo };
        Other = Asked.Code.Length == 0 ? Other : await units.FindAsync(second, ct);
        if (Asked.Place is not null && Other.Place is not null)
        {
            First = await SideAsync(Asked, Input, ct);
            Second = await SideAsync(Other, second, ct);
        }
    }

    private async Task<ComparedSide> SideAsync(AskedUnit asked, FigureInput input, CancellationToken ct)
    {
        var place = asked.Place!; // asked for only when there is one
        var fresh = new FreshStamp(asked.Code, await freshness.LastAsync(place, ct));
        return new ComparedSide(place, await pictures.AskAsync(place, input.From!.Value, input.To!.Value, false, ct), new PictureLinks(input, asked.Code), fresh); // days are set
    }
}

/// <summary>One side of a comparison.</summary>
internal sealed record ComparedSide(FigurePlace Place, UnitPicture Picture, PictureLinks Links, FreshStamp Fresh);
