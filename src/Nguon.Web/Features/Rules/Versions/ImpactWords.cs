using Nguon.Domain.Admission;
using Nguon.Web.Tables;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Rules;

/// <summary>What changes for one dossier, line by line.</summary>
internal static class ImpactWords
{
    public static IEnumerable<string> Of(RuleImpact impact) =>
    [
        .. impact.Blocks.Select(one => $"Vướng thêm: {one.Message}").Distinct(),
        .. impact.Gains.Select(one => $"Không còn vướng: {one.Message}").Distinct(),
        .. impact.Moves.Select(one => $"{one.Name}: {Formats.Day(one.Before)} → {Formats.Day(one.After)}"),
    ];

    /// <summary>The rows as a table; those without a name say so.</summary>
    public static async Task WriteAsync(ITableWriter table, ImpactView view)
    {
        await table.WriteAsync(["Đơn vị", "Chi bộ", "Họ và tên", "Năm sinh", "Tình trạng hồ sơ", "Thay đổi", "Cụ thể"]);
        foreach (var row in view.Rows)
        {
            var isNamed = row.Name.Length > 0;
            await table.WriteAsync(
            [
                row.Unit, row.Path, isNamed ? row.Name : "(xem ở cấp ủy quản lý)", isNamed ? $"{row.BornIn}" : "", Labels.Of(row.Stage), row.Words,
                isNamed ? string.Join(Environment.NewLine, Of(row.Impact)) : "",
            ]);
        }
    }
}
