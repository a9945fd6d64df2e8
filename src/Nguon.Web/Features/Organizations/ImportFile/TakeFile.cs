using System.Security.Cryptography;
using Nguon.Domain;
using Nguon.Web.Files;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.Organizations;

/// <summary>Which file an officer brings.</summary>
public enum FileOfUnits
{
    /// <summary>Danh sách tổ chức.</summary>
    Organizations = 1,

    /// <summary>Quyết định sắp xếp tổ chức.</summary>
    Reorganization = 2,
}

/// <summary>One refused row.</summary>
internal sealed record RefusedRow(int Row, string Reason);

/// <summary>What came of a file, with the rows refused; <see cref="Key"/> names the kept file after a check.</summary>
internal sealed record FileReport(int Taken, int AlreadyThere, int Refused, IReadOnlyList<RefusedRow> Rows, IReadOnlyList<string> Notes)
{
    public string? Key { get; init; }
}

/// <summary>A file brought in the browser or by the API: laid down beside the data, read and reported, taken when told so; kept no longer than a day.</summary>
internal sealed class TakeFile(BroughtFiles files, ImportOrganizations organizations, ImportReorganization reorganization)
{
    private const int MostRows = 500;

    public async Task<Outcome<FileReport>> BringAsync(FileOfUnits kind, Stream content, bool isCheckOnly, CancellationToken ct) =>
        await ReadAsync(kind, await files.KeepAsync(content, ct), isCheckOnly, ct);

    /// <summary>Takes a file that was checked before by the same account.</summary>
    public async Task<Outcome<FileReport>> TakeKeptAsync(FileOfUnits kind, string key, CancellationToken ct) =>
        await ReadAsync(kind, key, isCheckOnly: false, ct);

    private async Task<Outcome<FileReport>> ReadAsync(FileOfUnits kind, string key, bool isCheckOnly, CancellationToken ct)
    {
        var rows = new List<RefusedRow>();
        await using var content = files.Open(key);
        if (content is null)
        {
            return Refusal.Plain("ORG-025", "FileGone", "Tệp đã xem trước không còn; chọn lại tệp.", "Người nhập");
        }

        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        try
        {
            using var table = TableFile.Open(content);
            var input = new ImportInput
            {
                FileName = kind == FileOfUnits.Organizations ? "organizations" : "reorganization",
                Sha256 = hash,
                IsCheckOnly = isCheckOnly,
                OnRefusedAsync = (row, reason) =>
                {
                    if (rows.Count < MostRows)
                    {
                        rows.Add(new RefusedRow(row.Number, reason));
                    }

                    return Task.CompletedTask;
                },
            };
            var report = kind == FileOfUnits.Organizations ? await organizations.RunAsync(table, input, ct) : await reorganization.RunAsync(table, input, ct);
            var notes = report.UnknownColumns.Select(word => $"Cột không biết, bỏ qua: {word}").Concat(report.Notes).ToList();
            return new FileReport(report.Taken, report.AlreadyThere, report.Refused, rows, notes) { Key = isCheckOnly ? key : null };
        }
        catch (TableRefusedException refusal)
        {
            return Refusal.Plain("ORG-026", "File", refusal.Message, "Người nhập");
        }
        finally
        {
            if (!isCheckOnly)
            {
                files.Forget(key);
            }
        }
    }
}
