using System.Security.Cryptography;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Web.Access;
using Nguon.Web.Files;
using Nguon.Web.Reading;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.People;

/// <summary>Takes a cell's own list in: guesses columns, checks every row as it would be taken, takes the good ones when told so; bad ones go back as a workbook with reasons.</summary>
internal sealed class BringNotebook(BroughtFiles files, ImportPeople import, UnitChoices units)
{
    private const int MostTold = 200;
    private const int SampledRows = 20;

    private readonly List<RefusedLine> told = [];

    /// <summary>Lays the file down; the key opens it again for the same account.</summary>
    public Task<string> KeepAsync(Stream content, CancellationToken ct) => files.KeepAsync(content, ct);

    /// <summary>Reads the kept file; writes only when <see cref="NotebookInput.IsCheckOnly"/> is false.</summary>
    public async Task<Outcome<NotebookReport>> RunAsync(NotebookInput input, CancellationToken ct)
    {
        var cells = await units.CellsAsync(Power.EditPeople, ct);
        if (cells.FirstOrDefault(cell => cell.OrganizationId == input.UnitId) is not { } home)
        {
            return Outcome.NotFound;
        }

        await using var content = files.Open(input.Key);
        if (content is null)
        {
            return Said("PER-022", "Tệp đã xem trước không còn; chọn lại tệp.");
        }

        try
        {
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
            using var table = TableFile.Open(content, NotebookTable.HeadingsOf);
            return await ReadAsync(table, (input, home, cells, hash), ct);
        }
        catch (TableRefusedException refusal)
        {
            return Said("PER-021", refusal.Message);
        }
        finally
        {
            if (!input.IsCheckOnly)
            {
                files.Forget(input.Key);
            }
        }
    }

    /// <summary>The workbook of refused rows; null when it is gone.</summary>
    public Stream? Refused(string key) => files.Open(key);

    private async Task<Outcome<NotebookReport>> ReadAsync(TableFile file, (NotebookInput Input, OrganizationVersion Home, IReadOnlyList<OrganizationVersion> Cells, string Hash) asked, CancellationToken ct)
    {
        var (input, columns) = (asked.Input, Columns(file, asked.Input));
        if (!NotebookFields.HasName(columns))
        {
            return Said("PER-023", "Chưa chọn cột nào là “Họ và tên”.");
        }

        var list = new NotebookTable(file, columns, new NotebookCells(asked.Cells, asked.Home.Code));
        using var refused = new MemoryStream();
        ImportPeopleReport report;
        await using (var workbook = TableWriter.To(refused, asXlsx: true))
        {
            await workbook.WriteAsync([.. file.Headings, "Dòng", "Lý do"]);
            report = await import.RunAsync(list, ImportOf(input, asked.Hash, (row, reason) => KeepAsync(workbook, list, (row, reason))), ct);
        }

        refused.Position = 0;
        var first = file.Rows().Take(SampledRows).ToList();
        return new NotebookReport(report, told, [.. file.Headings.Select((heading, i) => new NotebookColumn(heading, columns[i], Samples(first, i)))])
        {
            Key = input.Key,
            Skipped = list.Skipped,
            RefusedKey = report.Refused == 0 ? null : await files.KeepAsync(refused, ct),
            IsTaken = !input.IsCheckOnly,
        };
    }

    private static IReadOnlyList<string> Columns(TableFile file, NotebookInput input) =>
        input.Columns is { } chosen && chosen.Count == file.Headings.Count ? chosen : NotebookFields.Guess(file.Headings);

    private static ImportPeopleInput ImportOf(NotebookInput input, string hash, Func<TableRow, string, Task> refused) => new()
    {
        FileName = "danh-sach-chi-bo",
        Sha256 = hash,
        IsCheckOnly = input.IsCheckOnly,
        AcceptedDuplicates = input.OtherPeople,
        HowToAccept = row => $"ghi số dòng {row} vào ô “Dòng là người khác trùng tên”.",
        OnRefusedAsync = refused,
    };

    private async Task KeepAsync(ITableWriter workbook, NotebookTable list, (TableRow Row, string Reason) refused)
    {
        await workbook.WriteAsync([.. list.Written(refused.Row), refused.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), refused.Reason]);
        if (told.Count < MostTold)
        {
            told.Add(new RefusedLine(refused.Row.Number, refused.Row.Cells[0], refused.Reason));
        }
    }

    private static string Samples(List<TableRow> first, int column) =>
        string.Join("; ", first.Select(row => row.Cells[column]).Where(cell => cell.Length > 0).Distinct().Take(3));

    private static Refusal Said(string code, string message) => Refusal.Plain(code, "File", message, "Người nhập");
}

/// <summary>How a list is to be read.</summary>
internal sealed record NotebookInput(string Key, Guid UnitId)
{
    /// <summary>What each column is; null to guess.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Rows of people who only share name and birth date with somebody known.</summary>
    public IReadOnlySet<int> OtherPeople { get; init; } = new HashSet<int>();

    /// <summary>True to look only.</summary>
    public bool IsCheckOnly { get; init; }
}

/// <summary>A column of the list: heading, what it is taken for, its first values.</summary>
internal sealed record NotebookColumn(string Heading, string Column, string Samples);

/// <summary>A row that is not taken.</summary>
internal sealed record RefusedLine(int Row, string Name, string Reason);

/// <summary>What came of a list, or would.</summary>
internal sealed record NotebookReport(ImportPeopleReport People, IReadOnlyList<RefusedLine> Rows, IReadOnlyList<NotebookColumn> Columns)
{
    public required string Key { get; init; }

    /// <summary>Lines that are no people.</summary>
    public required int Skipped { get; init; }

    /// <summary>Opens the workbook of refused rows; null when none is refused.</summary>
    public required string? RefusedKey { get; init; }

    public required bool IsTaken { get; init; }
}
