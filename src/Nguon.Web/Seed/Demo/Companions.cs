using Nguon.Domain.Mentoring;

namespace Nguon.Web.Seed.Demo;

/// <summary>What the mentor says each month and which work is given as a trial: like life, and a few lazy ones.</summary>
internal static class Companions
{
    private static readonly string[] Remarks =
    [
        "Tham gia dọn vệ sinh tuyến đường khu phố sáng chủ nhật, vận động 6 hộ tháo dỡ mái che lấn vỉa hè; còn vắng 1 buổi họp chi đoàn.",
        "Làm tốt việc rà soát hộ nghèo cùng tổ dân phố, ghi chép cẩn thận; cần mạnh dạn phát biểu hơn trong cuộc họp.",
        "Đã nộp bài tìm hiểu Điều lệ Đảng, viết tay 12 trang; có hỏi thêm về nhiệm vụ đảng viên.",
        "Trong tháng trực 4 đêm cùng tổ an ninh, đúng giờ; hàng xóm khen lễ phép.",
        "Bận ôn thi nên tham gia phong trào ít hơn tháng trước, đã báo trước với chi đoàn.",
        "Giúp hai hộ neo đơn cài đặt định danh điện tử, kiên trì giải thích cho người lớn tuổi.",
        "Hoàn thành sổ theo dõi thu quỹ khuyến học, số tiền khớp; chữ ký còn thiếu 2 hộ.",
        "Chủ trì buổi sinh hoạt hè cho 35 em thiếu nhi, chuẩn bị chu đáo, phụ huynh đồng tình.",
        "Có con nhỏ ốm nên vắng buổi tổng vệ sinh, tuần sau đã làm bù phần việc được giao.",
        "Tiết dạy thao giảng được tổ chuyên môn góp ý tốt; tích cực giúp đồng nghiệp mới.",
        "Nhận việc phụ trách trang thông tin của khu phố, đăng 5 tin đúng nội dung, chưa có ảnh minh họa.",
        "Vận động được 8 người hiến máu, bản thân hiến lần thứ tư; tác phong nhanh nhẹn.",
        "Tranh luận với tổ trưởng về lịch trực, sau đó tự xin lỗi; cần bình tĩnh hơn khi góp ý.",
        "Cùng đoàn phường làm đường hoa dài 200 m, phụ trách mua vật liệu, quyết toán rõ ràng.",
        "Đi công tác xa ba tuần, vẫn gọi điện báo cáo và đọc tài liệu được giao.",
    ];

    private const string Lazy = "Chấp hành tốt, hoàn thành nhiệm vụ được giao.";

    private static readonly (string Task, string Result)[] Tasks =
    [
        ("Rà soát, lập danh sách hộ có người cao tuổi sống một mình ở khu phố", "Hoàn thành, danh sách 14 hộ, đã bàn giao cho Mặt trận khu phố"),
        ("Phụ trách đội bóng chuyền thanh niên tham gia hội thao phường", "Hoàn thành, đội đạt giải ba"),
        ("Vận động các hộ tuyến đường 3 m hiến đất mở rộng ngõ", "Vận động được 5/7 hộ, còn 2 hộ đang thuyết phục"),
        ("Soạn bản tin tuyên truyền kỷ niệm ngày thành lập Đảng", "Hoàn thành đúng hạn"),
        ("Hướng dẫn người dân nộp hồ sơ trực tuyến tại bộ phận một cửa trong hai tuần", "Hoàn thành, hỗ trợ 63 lượt người"),
        ("Lập sổ theo dõi cây xanh, ghế đá công cộng của khu phố", "Hoàn thành, còn thiếu sơ đồ"),
    ];

    public static void Add(Story story, Life life, CellCast cast, CellRows rows, DateOnly today)
    {
        if (story.Mentors.LastOrDefault() is not { } mentor || story.Dossier.IsEnded)
        {
            return;
        }

        var dice = new Dice($"remarks/{life.Person.SortName}/{mentor.From:O}");
        var isLazy = dice.Chance(7);
        var text = dice.Between(0, Remarks.Length - 1);
        for (var back = 3; back >= 1; back--)
        {
            var day = Scene.MeetingBefore(cast.Cell, today.AddMonths(1 - back));
            if (day > mentor.From)
            {
                rows.Remarks.Add(Remark(mentor, day, isLazy ? Lazy : Remarks[(text + back) % Remarks.Length], today));
            }
        }

        rows.Tasks.Add(Task(dice, life, DemoDays.OnOrAfter(mentor.From.AddDays(5)), today));
    }

    private static MentorRemark Remark(MentorAssignment mentor, DateOnly day, string text, DateOnly today) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = mentor.PersonId, MentorId = mentor.MentorId, RemarkedOn = day, Text = text, RecordedAt = DemoDays.Entered(day, today, 4),
    };

    private static TrialTask Task(Dice dice, Life life, DateOnly given, DateOnly today)
    {
        var (task, result) = dice.Pick(Tasks);
        var due = DemoDays.OnOrAfter(given.AddDays(45));
        var isOver = due.AddDays(10) < today;
        return new TrialTask
        {
            Id = Guid.CreateVersion7(), PersonId = life.Person.Id, Text = task, GivenOn = given, DueOn = due, Result = isOver ? result : null, ResultOn = isOver ? DemoDays.OnOrAfter(due.AddDays(3)) : null,
        };
    }
}
