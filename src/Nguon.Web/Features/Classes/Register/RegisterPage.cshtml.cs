using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain;
using Nguon.Domain.Classes;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Classes;

/// <summary>Sổ cấp giấy chứng nhận: lines without gaps, spoilt blanks, re-issues, answers about certificates of centres that are gone.</summary>
[Needs(Power.SeeClasses | Power.ActForCommittee)]
internal sealed class RegisterPage(RegisterQuery query, KeepRegister keep, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trung-tam")]
    public Guid? CentreId { get; set; }

    [BindProperty(SupportsGet = true, Name = "lop")]
    public ClassKind Kind { get; set; } = ClassKind.Awareness;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty]
    public RegisterForm Form { get; set; } = new();

    public RegisterView? View { get; private set; }

    public int Year { get; private set; }

    public IReadOnlyList<Choice> Centres => [.. (View?.Centres ?? []).Select(c => new Choice(c.Id.ToString(), c.Name))];

    /// <summary>This year and those before it, and the one asked for.</summary>
    public IReadOnlyList<Choice> Years => [.. Enumerable.Range(0, 6).Select(i => reach.Today.Year - i).Append(Year).Distinct().OrderDescending().Select(year => new Choice(FormattableString.Invariant($"{year}"), FormattableString.Invariant($"{year}")))];

    public IReadOnlyList<Choice> Answers { get; } =
        Choices.Of<CertificateProof>(Labels.Of, proof => proof is CertificateProof.ConfirmedByKeeper or CertificateProof.ConfirmedElsewhere or CertificateProof.NotFound);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public Task<IActionResult> OnPostSpoilAsync(CancellationToken ct) => AnswerAsync(() => keep.SpoilAsync(Form.Id, Form.Reason ?? "", ct), c => $"Đã hủy phôi; số mới {c.Number}.", ct);

    public Task<IActionResult> OnPostReissueAsync(CancellationToken ct) => AnswerAsync(() => keep.ReissueAsync(Form.Id, Form.Reason ?? "", ct), c => $"Đã cấp lại, số {c.Number}.", ct);

    public Task<IActionResult> OnPostProveAsync(CancellationToken ct) =>
        AnswerAsync(() => keep.ProveAsync(Form.Id, new ProofInput(Form.Proof ?? CertificateProof.OnPaper, Form.By ?? "", Form.On ?? reach.Today), ct), c => $"Đã ghi kết quả đối chiếu giấy số {c.Number}.", ct);

    private async Task<IActionResult> AnswerAsync(Func<Task<Outcome<Certificate>>> act, Func<Certificate, string> notice, CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await act();
        return outcome.Value is { } certificate ? this.Done($"{Links.Classes}/so-cap?nam={Year}&lop={certificate.Kind}", notice(certificate)) : this.Again(outcome);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Year = int.TryParse(Asked, CultureInfo.InvariantCulture, out var year) && year is >= 1930 and <= 2200 ? year : reach.Today.Year;
        Asked = FormattableString.Invariant($"{Year}");
        View = await query.OfAsync(new RegisterWish(CentreId, Kind, Year, Search ?? ""), ct);
        CentreId = View?.Centre.Id;
    }
}

/// <summary>What is to be done with one certificate.</summary>
internal sealed class RegisterForm
{
    public Guid Id { get; set; }
    public string? Reason { get; set; }
    public CertificateProof? Proof { get; set; }
    public string? By { get; set; }
    public DateOnly? On { get; set; }
}
