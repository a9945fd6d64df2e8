using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>Reading leaves a line too: who looked at which record, when.</summary>
internal sealed class Looks(AppDb db, Reach reach, TimeProvider clock)
{
    public async Task AddAsync(LookKind kind, Guid subjectId, CancellationToken ct)
    {
        db.Add(new Look { Id = Guid.CreateVersion7(), At = clock.NowUtc(), AccountId = reach.User.AccountId, Kind = kind, SubjectId = subjectId });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Shows the page of a record that was found, and leaves the line; 404 when it was not.</summary>
    public async Task<IActionResult> ShowAsync(PageModel page, bool isFound, (LookKind Kind, Guid SubjectId) what, CancellationToken ct)
    {
        if (!isFound)
        {
            return page.NotFound();
        }

        await AddAsync(what.Kind, what.SubjectId, ct);
        return page.Page();
    }
}
