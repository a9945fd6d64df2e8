using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>From the results of the final paper to certificates, in four steps on one page.</summary>
[Needs(Power.SeeClasses | Power.ActForCommittee)]
internal sealed class ResultsPage(ClassQuery query, RecordResults results, SignNames sign, IssueCertificates issue, CorrectResult correct, Reach reach) : PageModel
{
    [BindProperty]
    public ResultsForm Form { get; set; } = new();

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    [BindProperty]
    public ProofForm Proof { get; set; } = new();

    public ClassView View { get; private set; } = null!; // set before the page is drawn, or the page is not drawn

    /// <summary>Committees with people in the class, and their last signature.</summary>
    public IReadOnlyList<(Guid Id, string Name, int People, NameProof? Proof)> Committees => [.. View.Seated.Where(p => p.Place.ApprovedById is not null)
        .GroupBy(p => (Id: p.Place.ApprovedById!.Value, p.Committee)).Select(g => (g.Key.Id, g.Key.Committee, g.Count(), View.Proofs.FirstOrDefault(p => p.OrganizationId == g.Key.Id)))]; // not null above

    /// <summary>Somebody completed the class and has no certificate yet.</summary>
    public bool Awaits => View.Seated.Any(row => row.Place.Status == EnrolmentStatus.Passed && row.Certificate is null);

    public async Task<IActionResult> OnGetAsync(Guid classId, CancellationToken ct) => await LoadAsync(classId, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostResultsAsync(Guid classId, CancellationToken ct) => AnswerAsync(classId, async () =>
        Form.Rows.Select(row => row.ToInput()).ToList() is var rows && rows.TrueForAll(row => row is not null)
            ? await results.RunAsync(classId, [.. rows.OfType<ResultInput>()], ct)
            : Refusal.Plain("CLS-033", "ClassResult", "Điểm ghi từ 0 đến 10, nhiều nhất một số lẻ, ví dụ 8,5.", "Trung tâm chính trị"), "Đã ghi kết quả.", ct);

    public Task<IActionResult> OnPostConcludeAsync(Guid classId, CancellationToken ct) =>
        AnswerAsync(classId, () => results.ConcludeAsync(classId, Decision.Number ?? "", Decision.On ?? DateOnly.MaxValue, ct), "Đã công nhận kết quả của lớp.", ct);

    public Task<IActionResult> OnPostCorrectAsync(Guid classId, CancellationToken ct) => AnswerAsync(classId, async () =>
        Form.Rows is [var row] && row.ToInput() is { } right
            ? await correct.RunAsync(classId, right, Form.Reason ?? "", ct)
            : Refusal.Plain("CLS-033", "ClassResult", "Điểm ghi từ 0 đến 10, nhiều nhất một số lẻ, ví dụ 8,5.", "Trung tâm chính trị"), "Đã đính chính kết quả.", ct);

    public Task<IActionResult> OnPostSignAsync(Guid classId, CancellationToken ct) =>
        AnswerAsync(classId, () => sign.RunAsync(classId, new SignInput(Proof.OrganizationId, Proof.SignedBy ?? "", Proof.SignedOn ?? reach.Today), ct), "Đã ghi xác nhận họ tên.", ct);

    public Task<IActionResult> OnPostIssueAsync(Guid classId, CancellationToken ct) => AnswerAsync(classId, () => issue.RunAsync(classId, Decision.On ?? reach.Today, ct), "Đã cấp giấy chứng nhận.", ct);

    public string PointsOf(int index, PlaceRow row) => index < Form.Rows.Count ? Form.Rows[index].Points ?? "" : Written(row.Place.Points);

    public ClassGrade? GradeOf(int index, PlaceRow row) => index < Form.Rows.Count ? Form.Rows[index].Grade : row.Place.Grade;

    /// <summary>8,5 for 85 tenths.</summary>
    public static string Written(int? points) => points is { } known ? Formats.Decimal(known / 10m) : "";

    private async Task<IActionResult> AnswerAsync<T>(Guid classId, Func<Task<Outcome<T>>> act, string notice, CancellationToken ct)
    {
        if (!await LoadAsync(classId, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await act();
        return outcome.Succeeded ? this.Done($"{Links.Classes}/{classId}/ket-qua", notice) : this.Again(outcome);
    }

    private async Task<bool> LoadAsync(Guid classId, CancellationToken ct)
    {
        if (await query.FindAsync(classId, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}

/// <summary>Results typed in one pass.</summary>
internal sealed class ResultsForm
{
    public List<ResultRow> Rows { get; set; } = [];

    /// <summary>Why a result is corrected.</summary>
    public string? Reason { get; set; }
}

/// <summary>One line: points as written, 8,5 or 8.5.</summary>
internal sealed class ResultRow
{
    public Guid EnrolmentId { get; set; }
    public string? Points { get; set; }
    public ClassGrade? Grade { get; set; }

    /// <summary>Null when the points cannot be read.</summary>
    public ResultInput? ToInput()
    {
        if (Points is not { Length: > 0 } written)
        {
            return new ResultInput(EnrolmentId, null, Grade);
        }

        return decimal.TryParse(written.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points * 10 == Math.Floor(points * 10) && points <= 10
            ? new ResultInput(EnrolmentId, (int)(points * 10), Grade)
            : null;
    }
}

/// <summary>A decision, or the day of issue.</summary>
internal sealed class DecisionForm
{
    public string? Number { get; set; }
    public DateOnly? On { get; set; }
}

/// <summary>Who signed the names.</summary>
internal sealed class ProofForm
{
    public Guid OrganizationId { get; set; }
    public string? SignedBy { get; set; }
    public DateOnly? SignedOn { get; set; }
}
