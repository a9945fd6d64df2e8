using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Tables;

namespace Nguon.Web.Features.People;

/// <summary>Takes a list of people in: good rows are taken, the others told; one act, one transaction, repeatable. Only looking writes nothing and keeps nobody waiting.</summary>
internal sealed class ImportPeople(AppDb db, Reach reach, KnownPeople known, KnownCertificates certificates, UnitsByCode units, ImportedMentors mentors, TimeProvider clock)
{
    private const int Group = 1000;

    private readonly ListedLines listed = new();
    private readonly NewcomerWriter newcomers = new(db);
    private readonly CodeWords words = new(reach.Today);
    private readonly SortedDictionary<string, int> uncoded = new(StringComparer.Ordinal);
    private int taken;
    private int alreadyThere;
    private int refused;

    public async Task<ImportPeopleReport> RunAsync(ITable table, ImportPeopleInput input, CancellationToken ct)
    {
        var columns = new TableColumns(table.Headings, PeopleColumns.All, PeopleColumns.Required);
        await using var transaction = input.IsCheckOnly ? null : await db.Database.BeginTransactionAsync(ct);
        foreach (var group in table.Rows().Chunk(Group))
        {
            await TakeAsync(group, columns, input, ct);
        }

        foreach (var name in await mentors.TieAsync(input.IsCheckOnly, ct))
        {
            Count(PeopleColumns.Mentor, name);
        }

        var report = new ImportPeopleReport(taken, alreadyThere, refused, columns.Unknown, uncoded.Select(word => $"{word.Key} ({word.Value})").ToList());
        if (transaction is not null)
        {
            db.Log(reach.User.Act(clock), ActivityKind.PeopleImported, new LogSubject(Guid.CreateVersion7()), null,
                new { File = input.FileName, input.Sha256, report.Taken, report.AlreadyThere, report.Refused });
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return report;
    }

    private async Task TakeAsync(TableRow[] group, TableColumns columns, ImportPeopleInput input, CancellationToken ct)
    {
        var read = group.Select(row => Read(row, columns)).ToList();
        var lines = read.Select(r => r.Line).OfType<SheetLine>().ToList();
        await known.LookUpAsync(lines, ct);
        await certificates.LookUpAsync(lines, ct);
        foreach (var (row, line, faults) in read)
        {
            var verdict = line is null ? string.Join(' ', faults) : await JudgeAsync(new Candidate(row, line, faults), input, ct);
            if (verdict is not null && verdict.Length > 0)
            {
                refused++;
                await input.OnRefusedAsync(row, verdict);
            }
        }

        await newcomers.WriteAsync(ct);
    }

    private (TableRow Row, SheetLine? Line, IReadOnlyList<string> Faults) Read(TableRow row, TableColumns columns)
    {
        if (row.Fault is { } fault)
        {
            return (row, null, [fault]);
        }

        var reader = new SheetLineReader(columns, row, words);
        var line = reader.Read();
        return (row, line, reader.Faults);
    }

    /// <summary>Takes the line, counts it as there already, or says why not.</summary>
    private async Task<string?> JudgeAsync(Candidate candidate, ImportPeopleInput input, CancellationToken ct)
    {
        var (row, line, faults) = candidate;
        var answer = await units.FindAsync(line.OrganizationCode, ct);
        if (answer.Id is not { } unit)
        {
            return string.Join(' ', [.. faults, .. SheetLineChecks.Of(line, reach.Today), .. answer.Objections]);
        }

        var matches = known.MatchesOf(line).Where(match => !newcomers.Has(match.Id)).ToList();
        if (matches.Any(match => match.Differences(line).Count == 0))
        {
            alreadyThere++;
            return null;
        }

        // What is there already is not judged again: old rows may lack what a new one must have.
        string[] wrong = [.. faults, .. SheetLineChecks.Of(line, reach.Today), .. line.Status == LineStatus.Left ? [] : answer.Objections];
        if (wrong.Length > 0)
        {
            return string.Join(' ', wrong);
        }

        if ((Objection(row, line, matches, input) ?? certificates.Objection(line)) is { } objection)
        {
            return objection;
        }

        var hasSameIdentity = matches.Any(m => m.Likeness == Likeness.Identity) || listed.HasIdentity(line);
        Add(hasSameIdentity ? WithoutIdentity(line) : line, unit, input.IsCheckOnly);
        listed.Add(row.Number, line);
        return null;
    }

    private string? Objection(TableRow row, SheetLine line, List<Match> matches, ImportPeopleInput input)
    {
        if (listed.HasCode(line))
        {
            return $"Mã người {line.Code} có hai lần trong tệp.";
        }

        if (matches.FirstOrDefault(m => m.Likeness == Likeness.Code) is { } same)
        {
            return $"Mã người {line.Code} đã có nhưng khác ở: {string.Join(", ", same.Differences(line))}. Sửa tại trang của người đó.";
        }

        var (twin, double_) = (listed.TwinOf(line), matches.FirstOrDefault(m => m.Likeness is Likeness.Identity or Likeness.NameAndBirth));
        return input.AcceptedDuplicates.Contains(row.Number) ? null
            : twin > 0 ? $"Trùng với dòng {twin} trong tệp. Nếu là người khác: {input.HowToAccept(row.Number)}"
            : double_ is null ? null
            : $"Có thể đã có trong hệ thống ({(double_.Likeness == Likeness.Identity ? "cùng số định danh" : "cùng họ tên và ngày sinh")}). Nếu là người khác: {input.HowToAccept(row.Number)}";
    }

    /// <summary>Two people cannot hold one number: the second keeps it as written until somebody finds out.</summary>
    private static SheetLine WithoutIdentity(SheetLine line) => line with
    {
        Identity = null,
        AsWritten = new Dictionary<string, string>(line.AsWritten) { [PeopleColumns.Identity] = line.Identity ?? "" },
    };

    private void Add(SheetLine line, Guid unit, bool isCheckOnly)
    {
        var rows = new NewcomerRows(line, unit, reach.Today, clock.NowUtc());
        if (!isCheckOnly)
        {
            newcomers.Add(rows);
        }

        mentors.Remember(rows.PersonId, unit, line);
        taken++;
        foreach (var (column, word) in line.AsWritten.Where(pair => pair.Key != PeopleColumns.YouthUnion))
        {
            Count(column, word);
        }
    }

    private void Count(string column, string word)
    {
        const int mostWords = 1000;
        var key = $"{column}: {word}";
        if (uncoded.Count < mostWords || uncoded.ContainsKey(key))
        {
            uncoded[key] = uncoded.GetValueOrDefault(key) + 1;
        }
    }

    private sealed record Candidate(TableRow Row, SheetLine Line, IReadOnlyList<string> Faults);
}
