using Nguon.Domain.Organizations;
using Nguon.Web.Tables;
using C = Nguon.Web.Features.Organizations.OrganizationColumns;

namespace Nguon.Web.Features.Organizations;

/// <summary>One row of a reorganisation file, with what ties it to an event; a row with faults still refuses its whole event.</summary>
internal sealed record ReorganizationRow(string Number, DateOnly? DecidedOn, DateOnly? EffectiveOn, ReorganizationLine Line, IReadOnlyList<string> Faults)
{
    public static ReorganizationRow Read(TableColumns columns, TableRow row)
    {
        var cells = new CellReader(columns, row);
        var number = cells.Needed(C.Decision, OrganizationVersion.NameLength);
        cells.Needed(C.EffectiveOn, OrganizationVersion.NameLength);
        cells.Needed(C.Verb, OrganizationVersion.NameLength);
        var (decidedOn, effectiveOn, verb) = (cells.Day(C.DecidedOn), cells.Day(C.EffectiveOn), cells.Verb(C.Verb));
        var line = new ReorganizationLine
        {
            Row = row.Number,
            Verb = verb ?? OrganizationEventKind.Rename,
            OldCode = cells.Text(C.OldCode, OrganizationVersion.CodeLength),
            NewCode = cells.Text(C.NewCode, OrganizationVersion.CodeLength),
            NewName = cells.Text(C.NewName, OrganizationVersion.NameLength),
            NewKind = cells.Kind(C.NewKind),
            NewParentCode = cells.Text(C.NewParent, OrganizationVersion.CodeLength),
            Part = cells.Text(C.Part, 1000),
        };
        return new ReorganizationRow(number, decidedOn, effectiveOn, line, row.Fault is { } fault ? [fault] : cells.Faults);
    }
}
