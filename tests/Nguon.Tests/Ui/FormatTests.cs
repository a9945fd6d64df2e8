using Nguon.Domain.Sessions;
using Nguon.Web.Ui;

namespace Nguon.Tests.Ui;

public sealed class FormatTests
{
    [Fact]
    public void Figures_are_written_the_vietnamese_way()
    {
        Assert.Equal("6.913", Formats.Number(6913));
        Assert.Equal("0", Formats.Number(0));
        Assert.Equal("–", Formats.Number(null));
        Assert.Equal("36,9% (585/1.587)", Formats.Share(585, 1587));
        Assert.Equal("–", Formats.Share(0, 0));
        Assert.Equal("100%", Formats.Percent(5, 5));
    }

    [Fact]
    public void Screen_and_document_dates_differ()
    {
        Assert.Equal("07/05/2021", Formats.Day(new DateOnly(2021, 5, 7)));
        Assert.Equal("07/5/2021", Formats.DocumentDay(new DateOnly(2021, 5, 7)));
        Assert.Equal("ngày 19 tháng 01 năm 2024", Formats.DocumentDayInFull(new DateOnly(2024, 1, 19)));
        Assert.Equal("14 giờ 05, ngày 22/11/2026", Formats.Moment(new DateTime(2026, 11, 22, 14, 5, 0)));
    }

    [Fact]
    public void Identity_numbers_are_covered() => Assert.Equal("••••••••1234", Formats.Covered("099012341234"));

    [Fact]
    public void A_refusal_is_cut_into_fact_rule_and_what_to_do()
    {
        var words = RefusalWords.Of("Chưa đủ số phiếu đề nghị kết nạp: 13 phiếu tán thành, cần ít nhất 14. Cách tính: 24 − 1 − 2 = 21. Việc cần làm: họp lại.");

        Assert.Equal("Chưa đủ số phiếu đề nghị kết nạp:", words.Fact);
        Assert.Equal("13 phiếu tán thành, cần ít nhất 14.", words.Rest);
        Assert.Equal([("Cách tính", "24 − 1 − 2 = 21."), ("Việc cần làm", "Họp lại.")], words.Parts);
    }

    [Fact]
    public void The_votes_needed_come_with_their_calculation() =>
        Assert.Equal(
            "24 đảng viên chính thức − 1 đang sinh hoạt tạm thời nơi khác − 2 miễn sinh hoạt vắng mặt = 21; 2/3 của 21 là 14.",
            VoteWords.Cell(new Attendance { OfficialMembers = 24, TemporarilyAway = 1, ExemptAbsent = 2, Present = 20 }, 21, 14));

    [Fact]
    public void Pages_around_the_present_one_are_shown_with_gaps() =>
        Assert.Equal([1, 0, 8, 9, 10, 11, 12, 0, 40], PagerNumbers.Of(10, 40));
}
