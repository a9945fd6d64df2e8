using Nguon.Domain.Organizations;
using Nguon.Web.Tables;
using C = Nguon.Web.Features.Organizations.OrganizationColumns;

namespace Nguon.Web.Features.Organizations;

/// <summary>One row of a list of units.</summary>
internal sealed class OrganizationLineReader(TableColumns columns, TableRow row, UnitCodeBook codes)
{
    private readonly CellReader cells = new(columns, row);

    public IReadOnlyList<string> Faults => cells.Faults;

    /// <summary>Null when something cannot be understood; then <see cref="Faults"/> says what.</summary>
    public OrganizationLine? Read()
    {
        var code = cells.Needed(C.Code, OrganizationVersion.CodeLength);
        var name = cells.Needed(C.Name, OrganizationVersion.NameLength);
        cells.Needed(C.Kind, OrganizationVersion.NameLength);
        cells.Needed(C.From, OrganizationVersion.NameLength);
        var (kind, block, from) = (cells.Kind(C.Kind), Block(), cells.Day(C.From));
        var line = kind is { } known && from is { } day
            ? new OrganizationLine
            {
                Row = row.Number,
                State = UnitDefaults.New(code, name, known, null) with
                {
                    Block = block,
                    BaseType = BaseType(),
                    Area = cells.Text(C.Area, OrganizationVersion.NameLength) is { Length: > 0 } area ? area : null,
                    OfficialOrder = cells.Whole(C.Order),
                },
                ParentCode = cells.Text(C.Parent, OrganizationVersion.CodeLength),
                From = day,
                Until = cells.Day(C.LastDay)?.AddDays(1),
                DecisionNumber = cells.Text(C.Decision, OrganizationVersion.NameLength),
                DecidedOn = cells.Day(C.DecidedOn),
            }
            : null;
        return cells.Faults.Count == 0 ? line : null;
    }

    /// <summary>The code of the list, also when its label was written; other words stay as written.</summary>
    private string? BaseType()
    {
        var text = cells.Text(C.BaseType, OrganizationVersion.NameLength);
        return text.Length == 0 ? null
            : codes.All(UnitCodeList.BaseType).FirstOrDefault(e => e.Code == text || string.Equals(e.Label, text, StringComparison.OrdinalIgnoreCase))?.Code ?? text;
    }

    /// <summary>A code of any version of the list: a row tells what the unit is when the list was made, its first day may be older.</summary>
    private string? Block()
    {
        var code = cells.Text(C.Block).Replace('_', '-').ToLowerInvariant();
        var isKnown = codes.All(UnitCodeList.Block).Any(c => c.Code == code);
        cells.If(code.Length > 0 && !isKnown, $"{C.Block} không có giá trị «{cells.Text(C.Block)}».");
        return isKnown ? code : null;
    }
}
