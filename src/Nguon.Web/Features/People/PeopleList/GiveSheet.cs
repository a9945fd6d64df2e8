using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.People;

/// <summary>A list of people handed out as .xlsx: to who may export, with its source, and recorded as an export.</summary>
internal sealed class GiveSheet(AppDb db, Reach reach, TimeProvider clock)
{
    public bool IsAllowed => reach.User.Has(Power.Export);

    public DateOnly Today => reach.Today;

    public SheetSource SourceOf(string source, string filter) =>
        new() { Source = source, AsOf = reach.Today, Filter = filter, MadeBy = reach.User.By, MadeAt = clock.NowUtc().InVietnam() };

    public async Task<byte[]> RunAsync(SheetDocument sheet, (int Rows, string Path) told, CancellationToken ct)
    {
        db.Log(reach.User.Act(clock), ActivityKind.PeopleExported, new LogSubject(reach.User.AccountId), null, new { told.Rows, told.Path });
        await db.SaveChangesAsync(ct);
        return SheetWriter.ToBytes(sheet);
    }
}
