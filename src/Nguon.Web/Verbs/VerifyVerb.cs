using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Domain.Time;
using Nguon.Web.Data;
using Nguon.Web.Features.Admission;
using Nguon.Web.Files;
using Nguon.Web.Ui;

namespace Nguon.Web.Verbs;

/// <summary>nguon verify: holds everything stored twice against its source; exit 1 on a difference, each in a line.</summary>
internal static class VerifyVerb
{
    private const int MostTold = 20;

    /// <summary>Stages after which nobody is an applicant.</summary>
    private static readonly DossierStage[] PutAside =
        [DossierStage.CellRejected, DossierStage.AuthorityDeclined, DossierStage.Withdrawn, DossierStage.RemovedFromList, DossierStage.DecisionAnnulled];

    public static Command Make(VerbScope scope)
    {
        var command = new Command("verify", "đối chiếu cây tổ chức, nhật ký, tệp quét, tình trạng và số liệu của từng người");
        command.SetAction((line, ct) => RunAsync(scope, line, ct));
        return command;
    }

    private static async Task<int> RunAsync(VerbScope scope, ParseResult line, CancellationToken ct)
    {
        await using var open = await scope.OpenAsync(line, ct);
        await VerbSchema.MustBeReadyAsync(open.Choice, ct);
        string[] differences =
        [
            .. await VerifyOrganizations.DifferencesAsync(open.Db, ct),
            .. await ChainAsync(open.Db, ct),
            .. await ScansAsync(open.Db, open.Choice, ct),
            .. (await ErasedValues.FilesAsync(open.Db, ct)).Where(id => File.Exists(open.Choice.ScanFile(id))).Select(id => $"Tệp quét {id:N}: của người đã xóa thông tin mà còn trên đĩa (chương trình dừng giữa lúc xóa). Xóa tệp {open.Choice.ScanFile(id)}."),
            .. await StandingsAsync(open.Db, await DayAsync(open.Db, scope.Streams.Clock, ct), ct),
            .. await VerifyFacts.RunAsync(open.Db, ct),
            .. await StagesAsync(open.Services, ct),
        ];
        var remarks = await LooseScansAsync(open.Db, open.Choice, ct);
        foreach (var difference in differences.Take(MostTold))
        {
            await scope.Streams.Error.WriteLineAsync(difference);
        }

        if (differences.Length > MostTold)
        {
            await scope.Streams.Error.WriteLineAsync($"… và {differences.Length - MostTold} sai lệch khác; xem đủ: ./nguon --json verify");
        }

        foreach (var remark in remarks.Take(MostTold))
        {
            await scope.Streams.Error.WriteLineAsync(remark);
        }

        var text = differences.Length == 0 ? "Đối chiếu xong: không có sai lệch." : $"Có {differences.Length} sai lệch.";
        await scope.AnswerAsync(line, new { differences, remarks }, text, ct);
        return differences.Length == 0 ? 0 : 1;
    }

    private static async Task<List<string>> ChainAsync(AppDb db, CancellationToken ct)
    {
        var differences = new List<string>();
        var (id, hash) = (0L, ActivityChain.Origin);
        var erased = await ErasedValues.SealsAsync(db, ct);
        await foreach (var row in db.Activities.AsNoTracking().OrderBy(a => a.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.Id != ++id)
            {
                differences.Add($"Nhật ký: thiếu dòng {id} đến {row.Id - 1}.");
                id = row.Id;
            }

            if (row.Hash != ActivityChain.HashOf(hash, row) && !ErasedValues.IsLeft(erased, row))
            {
                differences.Add($"Nhật ký: dòng {row.Id} hoặc dòng ngay trước đã bị sửa hoặc xóa.");
            }

            hash = row.Hash;
        }

        return differences;
    }

    private static async Task<List<string>> ScansAsync(AppDb db, DatabaseChoice choice, CancellationToken ct)
    {
        var differences = new List<string>();
        await foreach (var file in db.StoredFiles.AsNoTracking().OrderBy(f => f.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            var path = choice.ScanFile(file.Id);
            if (!File.Exists(path))
            {
                differences.Add($"Tệp quét {file.Id:N}: không còn trên đĩa.");
                continue;
            }

            await using var content = File.OpenRead(path);
            if (content.Length != file.Size || Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) != file.Sha256)
            {
                differences.Add($"Tệp quét {file.Id:N}: nội dung khác lúc nhận.");
            }
        }

        return differences;
    }

    /// <summary>Files a stopped program left without a row: the record is whole, somebody decides about the file.</summary>
    private static async Task<List<string>> LooseScansAsync(AppDb db, DatabaseChoice choice, CancellationToken ct) =>
        [.. (await ScanFiles.LooseAsync(db, choice, ct)).Select(path => $"Tệp quét {Path.GetFileName(path)}: có trên đĩa nhưng không thuộc hồ sơ nào (chương trình dừng giữa lúc nhận). Hồ sơ không thiếu gì; mở xem, nếu không cần thì xóa tệp {path}.")];

    /// <summary>The stage kept on an open dossier for lists must be what its steps say.</summary>
    private static async Task<IEnumerable<string>> StagesAsync(IServiceProvider services, CancellationToken ct) =>
        (await services.GetRequiredService<RefreshStages>().StaleAsync(ct))
            .Select(stale => $"Hồ sơ {stale.Id:N}: tình trạng đang lưu là “{Labels.Of(stale.Stored)}”, theo các bước là “{Labels.Of(stale.Now)}” hoặc đang chờ đơn vị khác. Mở chương trình, trong ngày tình trạng được tính lại.");

    /// <summary>Today, or the day of the last entry when the clock was set back behind it.</summary>
    private static async Task<DateOnly> DayAsync(AppDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.TodayInVietnam();
        var entered = await db.Standings.MaxAsync(s => (DateTime?)s.RecordedAt, ct) is { } last ? DateOnly.FromDateTime(last.InVietnam()) : today;
        return entered > today ? entered : today;
    }

    /// <summary>The columns kept on a person for lists must say what the dated history says today.</summary>
    private static async Task<IEnumerable<string>> StandingsAsync(AppDb db, DateOnly today, CancellationToken ct)
    {
        var standings = db.Standings.Where(s => s.RetractedAt == null).InForceOn(today);
        var wrong = await db.People.AsNoTracking()
            .Where(p => p.MergedIntoId == null
                ? !standings.Any(s => s.PersonId == p.Id && s.Status == p.Status && s.OrganizationId == p.OrganizationId)
                : standings.Any(s => s.PersonId == p.Id))
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
        var several = await standings.GroupBy(s => s.PersonId).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(ct);
        var ended = await db.People.AsNoTracking().Where(p => p.Status == PersonStatus.Applicant)
            .Where(p => db.Dossiers.Any(d => d.PersonId == p.Id && PutAside.Contains(d.Stage)) && !db.Dossiers.Any(d => d.PersonId == p.Id && !PutAside.Contains(d.Stage)))
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
        return wrong.Select(id => $"Người {id:N}: tình trạng hoặc đơn vị khác với diễn biến đã ghi.")
            .Concat(ended.Select(id => $"Người {id:N}: đang ghi là người xin vào Đảng nhưng hồ sơ chưa được đề nghị, chưa được đồng ý hoặc đã rút."))
            .Concat(several.Select(id => $"Người {id:N}: có hơn một tình trạng trong cùng một ngày."));
    }
}
