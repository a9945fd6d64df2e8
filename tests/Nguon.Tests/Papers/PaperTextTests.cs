using DocumentFormat.OpenXml.Wordprocessing;
using Nguon.Web.Features.Papers;
using Nguon.Web.Word;

namespace Nguon.Tests.Papers;

public sealed class PaperTextTests
{
    [Fact]
    public void The_resolution_of_the_cell_says_who_was_there_who_voted_and_out_of_how_many()
    {
        var lines = PaperReader.Lines(PaperReader.Print(SamplePapers.AdmissionResolution));

        Assert.Equal(
            ["ĐẢNG BỘ PHƯỜNG NAM ĐÔNG HÀ", "CHI BỘ KHU PHỐ 3", "*", "Số 05-NQ/CB", "ĐẢNG CỘNG SẢN VIỆT NAM", "Nam Đông Hà, ngày 05 tháng 9 năm 2026", "NGHỊ QUYẾT", "đề nghị kết nạp đảng viên", "-----"],
            lines.Take(9));
        Assert.Contains("Tổng số đảng viên của chi bộ: 26 đồng chí, trong đó chính thức 24, dự bị 02.", lines);
        Assert.Contains("Lý do vắng mặt: 01 đồng chí sinh hoạt tạm thời nơi khác, 02 đồng chí được miễn sinh hoạt, 01 đồng chí ốm.", lines);
        Assert.Contains(lines, line => line.EndsWith("với số phiếu tán thành 18/21 đảng viên chính thức (đạt 85,7%).", StringComparison.Ordinal));
        Assert.Contains("Số đảng viên chính thức để tính tỷ lệ: 24 trừ 01 đồng chí đang sinh hoạt tạm thời nơi khác trừ 02 đồng chí được miễn sinh hoạt vắng mặt, còn 21 đồng chí.", lines);
        Assert.Contains("T/M CHI BỘ", lines);
        Assert.Contains("Trần Quốc Hưng", lines);
    }

    [Fact]
    public void Below_two_thirds_the_resolution_reports_and_does_not_propose()
    {
        var text = PaperReader.TextOf(PaperReader.Print(SamplePapers.AdmissionResolution with { Vote = new VoteOnPaper(13, 8, 0, "Cần rèn luyện thêm") }));

        Assert.Contains("chi bộ chưa tán thành đề nghị kết nạp", text);
        Assert.DoesNotContain("xem xét, quyết định kết nạp", text);
    }

    [Fact]
    public void What_is_not_known_yet_is_a_shaded_place_and_not_a_dotted_line()
    {
        var docx = PaperReader.Print(SamplePapers.AdmissionResolution with { Weaknesses = "" });

        var shaded = PaperReader.Read(docx, main => main.Document.Descendants<Run>()
            .Where(run => run.RunProperties?.RunStyle?.Val == PaperStyles.IdOf(SpanLook.ToFill)).Select(run => run.InnerText).ToList());
        Assert.Equal(["[hạn chế cần khắc phục]"], shaded);
    }

    [Theory]
    [InlineData(3, "", "02 đồng chí sinh hoạt tạm thời nơi khác, 01 đồng chí được miễn sinh hoạt")]
    [InlineData(4, "", "")]
    [InlineData(3, "02 tạm thời nơi khác, 01 ốm", "02 tạm thời nơi khác, 01 ốm")]
    public void Absences_the_counts_explain_are_not_left_to_be_written_by_hand(int absent, string written, string said)
    {
        var meeting = new MeetingOnPaper { HeldOn = new(2026, 11, 1), Official = 30, OfficialPresent = 30 - absent, TemporarilyAway = 2, ExemptAbsent = 1, AbsenceReasons = written };

        Assert.Equal(said, meeting.WhyAbsent);
    }

    [Fact]
    public void A_name_is_never_split_over_two_lines()
    {
        var names = PaperReader.Read(PaperReader.Print(SamplePapers.AdmissionDecision), main => main.Document.Descendants<Text>()
            .Where(text => text.Text.Contains("Ngọc")).Select(text => text.Text).ToList());

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Equal("Nguyễn\u00A0Thị\u00A0Ngọc\u00A0An", name));
    }

    [Fact]
    public void The_decision_to_recognise_keeps_two_dates_apart()
    {
        var view = SamplePapers.All.Single(paper => paper.Kind == PaperKind.RecognitionDecision);

        var text = PaperReader.TextOf(PaperReader.Print(view));

        Assert.Contains("là đảng viên chính thức kể từ ngày 20/8/2026.", text);
        Assert.Contains("tính từ ngày 05/8/2025, là ngày ghi trong quyết định kết nạp đảng viên.", text);
        Assert.Contains("Số 31-QĐ/ĐU", text);
    }

    [Fact]
    public void A_returned_dossier_lists_all_faults_at_once_with_the_round()
    {
        var lines = PaperReader.Lines(PaperReader.Print(SamplePapers.ReturnSlip));

        Assert.Contains("để bổ sung, hoàn thiện (lần thứ 2)", lines);
        Assert.All(SamplePapers.ReturnSlip.Faults, fault => Assert.Contains(fault.What, lines));
    }

    [Fact]
    public void The_slips_of_many_cells_are_one_file_with_a_page_for_each()
    {
        var view = SamplePapers.All.Single(paper => paper.Kind == PaperKind.MonthlyReminder);

        var breaks = PaperReader.Read(PaperReader.Print(view), main => main.Document.Descendants<Break>().Count());

        Assert.Equal(((MonthlyReminderView)view).Cells.Count - 1, breaks);
    }

    [Fact]
    public void Script_and_control_characters_in_a_field_stay_plain_text()
    {
        var hostile = SamplePapers.An with { Occupation = "<script>alert(1)</script>\u0001\u0000 & \"x\"" };

        var text = PaperReader.TextOf(PaperReader.Print(SamplePapers.AdmissionDecision with { Person = hostile }));

        Assert.Contains("<script>alert(1)</script>   & \"x\"", text);
    }

    [Theory]
    [InlineData("Đảng ủy phường Nam Đông Hà", "ĐẢNG_ỦY PHƯỜNG_NAM_ĐÔNG_HÀ")]
    [InlineData("Đảng ủy cơ sở Ủy ban nhân dân phường", "ĐẢNG_ỦY_CƠ_SỞ ỦY_BAN_NHÂN_DÂN_PHƯỜNG")]
    [InlineData("Chi bộ Trường Tiểu học và Trung học cơ sở Hải Lệ", "CHI_BỘ_TRƯỜNG_TIỂU_HỌC_VÀ TRUNG_HỌC_CƠ_SỞ_HẢI_LỆ")]
    public void A_long_name_in_the_head_breaks_where_an_office_would_break_it(string name, string lines) =>
        Assert.Equal(lines, HeadLines.Of(name).Replace('\u00A0', '_'));
}
