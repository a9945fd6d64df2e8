using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>Các lớp bồi dưỡng: the plan of a year with the seats left.</summary>
[Needs(Power.SeeClasses | Power.ActForCommittee | Power.SeePeople)]
internal sealed class ClassListPage(ClassListQuery query, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    public int Year { get; private set; }

    public IReadOnlyList<ClassRow> Rows { get; private set; } = [];

    public bool MayPlan { get; private set; }

    /// <summary>The page of a class is for who runs it and for committees that send people.</summary>
    public bool MayOpen => reach.User.HasAny(Power.SeeClasses | Power.ActForCommittee);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = Math.Clamp(Asked ?? reach.Today.Year, 1930, 2200);
        Rows = await query.OfYearAsync(Year, ct);
        MayPlan = await reach.OwnCentres.AnyAsync(ct);
    }

    public string Words(ClassRow row) => row.State switch
    {
        ClassState.Concluded => $"Đã công nhận kết quả, {Formats.Number(row.Passed)} người hoàn thành",
        _ => Labels.Of(row.State, (row.FirstDay, row.LastDay), reach.Today),
    };
}
