namespace Nguon.Web.Tables;

/// <summary>Headings and the rows below them, as an import reads them.</summary>
internal interface ITable
{
    IReadOnlyList<string> Headings { get; }

    /// <summary>Rows as they come; may be read more than once.</summary>
    IEnumerable<TableRow> Rows();
}
