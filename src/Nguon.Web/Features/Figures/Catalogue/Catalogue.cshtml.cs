using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Web.Access;

namespace Nguon.Web.Features.Figures;

/// <summary>Chỉ tiêu thống kê: what every figure means, from the one catalogue.</summary>
[SignedIn]
internal sealed class CataloguePage : PageModel;
