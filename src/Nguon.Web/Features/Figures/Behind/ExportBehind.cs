using Nguon.Domain.Activities;
using Nguon.Domain.Statistics;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Word.Sheet;

namespace Nguon.Web.Features.Figures;

/// <summary>Exactly the persons, or units, behind one number as .xlsx, with the question, tree, moment and definition on the second sheet; recorded as an export.</summary>
internal sealed class ExportBehind(AppDb db, FigureQuery query, FigurePaths paths, Reach reach, TimeProvider clock)
{
    private const int MostRows = 50_000;

    private static readonly SheetColumn[] Columns =
        [new("TT", 6, SheetCellKind.Number), new("Họ và tên", 32), new("Đơn vị khi đó", 48), new("Mã đơn vị", 18), new("Ngày được tính", 14, SheetCellKind.Day)];

    /// <summary>Null when the user may not export, or may not see the list.</summary>
    public async Task<byte[]?> RunAsync(FigureQuestion question, FigureTable table, CancellationToken ct)
    {
        if (!reach.User.Has(Power.Export) || (await query.BehindAsync(question, (0, MostRows), ct)).Value is not { } people)
        {
            return null;
        }

        var units = await paths.OfAsync(people.Select(person => person.UnitAt), question.KnownAt, ct);
        db.Log(reach.User.Act(clock), ActivityKind.PeopleExported, new LogSubject(reach.User.AccountId), null, new { Rows = people.Count, Path = table.Behind(question.Row) });
        await db.SaveChangesAsync(ct);
        var row = question.Row is { } key ? $" {table.AxisHead}: {table.Answer.Rows.FirstOrDefault(r => r.Key == key)?.Label ?? key}." : "";
        return SheetWriter.ToBytes(new SheetDocument
        {
            Name = "Danh sách",
            Titles = [$"{table.Measure.Name}: danh sách".ToUpperInvariant(), $"{table.Answer.Organization.Name}, {table.Period}.{row}", table.TreeWords],
            Columns = Columns,
            Rows = people.Select((person, i) => new object?[]
            {
                i + 1, person.Name ?? "(dữ liệu cá nhân đã xóa)", string.Join(", ", units[person.UnitAt]), person.Unit.Code, person.On,
            }),
            Source = new SheetSource
            {
                Source = $"{table.Measure.Definition} Ngày được tính: {table.Measure.DateThatCounts}.",
                AsOf = table.Answer.To,
                Filter = $"{table.Answer.Organization.Name} ({table.Answer.Organization.Code}). {table.TreeWords}. {table.FilterWords}{row}",
                MadeBy = reach.User.By,
                MadeAt = clock.NowUtc().InVietnam(),
            },
        });
    }
}
