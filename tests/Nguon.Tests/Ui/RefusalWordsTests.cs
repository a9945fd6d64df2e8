using Nguon.Domain;
using Nguon.Web.Ui;

namespace Nguon.Tests.Ui;

public sealed class RefusalWordsTests
{
    [Fact]
    public void Missing_papers_are_one_list_and_every_other_reason_stays_alone()
    {
        var young = Refusal.Plain("ADM-010", "Youth", "Người trong độ tuổi thanh niên phải do Đoàn giới thiệu. Việc cần làm: giới thiệu vào Đoàn trước.");
        var application = Missing("Đơn xin vào Đảng (1-KNĐ)", "38-HD/BTCTW");
        var resume = Missing("Lý lịch của người xin vào Đảng (2-KNĐ)", "38-HD/BTCTW");
        var local = Missing("Sổ theo dõi", "Quy định của cấp ủy");

        var shown = RefusalWords.Alike([application, young, resume, local, young]);

        Assert.Equal([[application, resume], [young], [local], [young]], shown);
    }

    private static Refusal Missing(string paper, string basis) =>
        new("ADM-020", "PaperMissing", $"Hồ sơ còn thiếu: {paper}. Việc cần làm: bổ sung giấy tờ này; người làm: chi bộ.", basis, [$"thiếu: {paper}"], "chi bộ") { Missing = paper };
}
