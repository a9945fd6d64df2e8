using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>Danh mục của đơn vị: every code with the days it may be used, its paper, and what takes its place.</summary>
[Needs(Power.SeeTree)]
internal sealed class CodeListsPage(UnitCodes codes, Reach reach) : PageModel
{
    public UnitCodeBook Book => codes.Book;

    /// <summary>The province's department adds versions; others read.</summary>
    public bool MayAdd => reach.User.Has(Power.Consent);

    public DateOnly Today => reach.Today;

    /// <summary>What takes the place of a code from which version on; null when nothing does.</summary>
    public (CodeListVersion Version, string New)? NextOf(UnitCodeList list, string code) =>
        Book.Versions(list).SelectMany(v => v.Changes.Where(c => c.Old == code).Select(c => ((CodeListVersion, string)?)(v, c.New))).LastOrDefault();
}
