using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nguon.Domain.Admission;
using Nguon.Domain.Mentoring;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>Giúp đỡ quần chúng, đảng viên dự bị: who helps whom, since when, last word, next step; of a cell, or of all where a word is late.</summary>
[Needs(Power.ActForCell)]
internal sealed class MentoringPage(MentoringRosterQuery query, HandOverMentor act, UnitChoices units, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "chi-bo")]
    public Guid? CellId { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public int Months { get; set; } = MentoringRhythm.DefaultMonths;

    public MentoringRoster Roster { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<Choice> Cells { get; private set; } = [];

    public DateOnly Today => reach.Today;

    public string CellName => CellId is { } id ? Cells.FirstOrDefault(c => c.Value == id.ToString())?.Label ?? "" : "";

    public bool MayAct { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRhythmAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || CellId is not { } cell)
        {
            return NotFound();
        }

        var outcome = await act.SetRhythmAsync(cell, Months, ct);
        return outcome.Succeeded ? this.Done($"/giup-do?chi-bo={cell}", Months == 1 ? "Người giúp đỡ nhận xét hằng tháng." : "Người giúp đỡ nhận xét hằng quý.") : this.Again(outcome);
    }

    /// <summary>What the cell does next about somebody.</summary>
    public static string NextOf(DossierStage? stage) => stage switch
    {
        null => "Chưa có hồ sơ đang xem xét",
        DossierStage.Listed => "Đề nghị cử học lớp nhận thức về Đảng",
        DossierStage.InClass => "Chờ mở lớp, cấp giấy chứng nhận",
        DossierStage.Certified => "Chi bộ thống nhất làm hồ sơ",
        DossierStage.Preparing => "Hoàn thiện hồ sơ",
        DossierStage.Verifying => "Chờ kết quả thẩm tra lý lịch",
        DossierStage.ReadyForCell => "Đưa ra chi bộ xét",
        DossierStage.ReturnedForCorrection => "Bổ sung hồ sơ được trả",
        < DossierStage.Probation => "Chờ cấp ủy có thẩm quyền",
        DossierStage.Probation => "Đang dự bị",
        DossierStage.RecognitionOpen => "Đưa ra chi bộ xét công nhận",
        _ => "Chờ cấp ủy có thẩm quyền",
    };

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Cells = [.. (await units.CellsAsync(Power.ActForCell, ct)).Select(v => new Choice(v.OrganizationId.ToString(), v.Name))];
        if (Cells is [var only])
        {
            CellId ??= Guid.Parse(only.Value);
        }

        if (CellId is { } cell && !await reach.MayAsync(Power.ActForCell, cell, ct))
        {
            return false;
        }

        MayAct = CellId is not null;
        Number = Math.Clamp(Number, 1, 1_000_000);
        Roster = await query.OfAsync(CellId, ((Number - 1) * MentoringRosterQuery.PageSize, MentoringRosterQuery.PageSize), ct);
        return true;
    }
}
