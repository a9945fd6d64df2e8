using Nguon.Web.Tables;
using C = Nguon.Web.Features.People.PeopleColumns;

namespace Nguon.Web.Features.People;

/// <summary>A cell's own list read as a list of the contract: columns by choice, values tidied, titles and numbering between the rows left out.</summary>
internal sealed class NotebookTable(TableFile file, IReadOnlyList<string> columns, NotebookCells cells) : ITable
{
    /// <summary>Rows at the top among which the headings are looked for.</summary>
    public const int HeadingWithin = 25;

    /// <summary>Most people of one list; longer ones go through the import of the contract.</summary>
    public const int MostRows = 20_000;

    private const int FewestCells = 3;

    /// <summary>Lines that are no people: section titles, numbering of columns, signatures.</summary>
    public int Skipped { get; private set; }

    public IReadOnlyList<string> Headings { get; } = [.. columns.Select(Target).Append(C.Organization).Append(C.Status).Append(C.Sex).Append(C.BornOn).Where(column => column.Length > 0).Distinct()];

    /// <summary>The row of headings among the first rows; a second row under it may name parts of a column.</summary>
    public static TableRow HeadingsOf(IEnumerable<TableRow> rows)
    {
        var first = rows.Take(HeadingWithin).ToList();
        var at = first.FindIndex(row => NotebookFields.HasName(NotebookFields.Guess(row.Cells)));
        if (at < 0)
        {
            throw new TableRefusedException($"Không thấy dòng tên cột có “Họ và tên” trong {HeadingWithin} dòng đầu. Thêm dòng tên cột rồi gửi lại.");
        }

        var (main, under) = (first[at], at + 1 < first.Count ? first[at + 1] : null);
        return under is null || !IsUnder(main, under) ? main : new TableRow(under.Number, [.. main.Cells.Select((cell, i) => i < under.Cells.Count && under.Cells[i].Length > 0 ? under.Cells[i] : cell)], null);
    }

    public IEnumerable<TableRow> Rows()
    {
        (Skipped, var people) = (0, 0);
        foreach (var row in file.Rows())
        {
            if (IsNobody(row))
            {
                Skipped++;
                continue;
            }

            if (++people > MostRows)
            {
                throw new TableRefusedException($"Danh sách dài hơn {MostRows:N0} dòng. Chia thành nhiều tệp.".Replace(',', '.'));
            }

            // What stood there comes after the values read, so that a refused row goes back as it was written.
            yield return row with { Cells = [.. Headings.Select(column => cells.Value(column, name => Cell(row, name))), .. row.Cells] };
        }
    }

    /// <summary>The row as it was written.</summary>
    public IEnumerable<string> Written(TableRow row) => row.Cells.Skip(Headings.Count);

    private static bool IsUnder(TableRow main, TableRow under)
    {
        var columns = NotebookFields.Guess(main.Cells);
        return under.Cells.Select(NotebookFields.Guess).Any(column => column is NotebookFields.Male or NotebookFields.Female)
            && columns.Select((column, i) => (column, i)).Where(pair => pair.column is C.FullName or NotebookFields.GivenPart).All(pair => pair.i >= under.Cells.Count || under.Cells[pair.i].Length == 0);
    }

    private static string Target(string column) => column switch
    {
        NotebookFields.FamilyPart or NotebookFields.GivenPart => C.FullName,
        NotebookFields.Male or NotebookFields.Female => C.Sex,
        _ => column,
    };

    private bool IsNobody(TableRow row)
    {
        var name = cells.Value(C.FullName, column => Cell(row, column));
        return name.Length == 0 ? row.Fault is null && row.Cells.Count(cell => cell.Length > 0) < FewestCells : name.All(letter => !char.IsLetter(letter));
    }

    private string Cell(TableRow row, string column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == column)
            {
                return row.Cells[i];
            }
        }

        return "";
    }
}
