namespace Nguon.Web.Features.Papers;

/// <summary>What a writing guide says: subject below the title, opening, steps in order.</summary>
internal sealed record WritingGuideText(string Subject, string Opening, IReadOnlyList<string> Steps, string Ending);

/// <summary>Guides for the three papers a person writes by hand; they contain no data of the person.</summary>
internal static class WritingGuideTexts
{
    public static readonly WritingGuideText Application = new(
        "viết đơn xin vào Đảng (mẫu 1-KNĐ)",
        "Đơn do người xin vào Đảng tự tay viết bằng bút mực, trên giấy khổ A4, không đánh máy, không nhờ người khác viết thay, không dùng bản in sẵn nội dung.",
        [
            "Nơi gửi: chi ủy, chi bộ nơi đang làm hồ sơ và đảng ủy cấp trên trực tiếp của chi bộ.",
            "Về bản thân: họ và tên khai sinh (viết in hoa); ngày, tháng, năm sinh; nơi sinh, quê quán, nơi cư trú; dân tộc, tôn giáo; trình độ; đơn vị đang công tác, học tập; tổ chức đoàn thể đang sinh hoạt. Ghi đúng như giấy khai sinh và căn cước.",
            "Về học tập: ngày được cấp giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng và nơi cấp.",
            "Về nhận thức và động cơ: viết bằng lời của mình về Điều lệ, mục tiêu, lý tưởng của Đảng; vì sao xin vào Đảng; đã phấn đấu, rèn luyện như thế nào.",
            "Lời hứa: chấp hành Cương lĩnh chính trị, Điều lệ, nghị quyết của Đảng, pháp luật của Nhà nước; hoàn thành nhiệm vụ được giao nếu được đứng trong hàng ngũ của Đảng.",
            "Cuối đơn: địa danh, ngày, tháng, năm viết đơn; ký và ghi rõ họ tên. Ngày viết đơn phải trước hoặc cùng ngày viết lý lịch.",
        ],
        "Viết sai thì viết lại tờ khác, không tẩy xóa. Nộp cho chi bộ một bản.");

    public static readonly WritingGuideText Resume = new(
        "khai lý lịch của người xin vào Đảng (mẫu 2-KNĐ)",
        "Lý lịch do người xin vào Đảng tự khai đầy đủ, rõ ràng, trung thực và chịu trách nhiệm về nội dung; không tẩy xóa, không nhờ người khác viết hộ. Điều gì không rõ thì báo cáo chi bộ.",
        [
            "Mục 1 đến 10 (bản thân): ghi đúng như giấy khai sinh và căn cước; địa danh ghi tên hiện nay, tên cũ ghi trong ngoặc; nghề nghiệp ghi rõ đơn vị.",
            "Mục 11 (trình độ): ghi theo văn bằng, chứng chỉ đã được cấp; chưa có thì ghi “không”.",
            "Mục 12, 13 (vào Đoàn, kết nạp lại): ghi ngày và nơi; phần kết nạp lại chỉ người đã từng là đảng viên khai.",
            "Mục 14 đến 16 (lịch sử bản thân, quá trình công tác): ghi liên tục theo tháng, năm từ khi đi học phổ thông đến nay, không để trống thời gian.",
            "Mục 17, 18 (đào tạo, đi nước ngoài): đi nước ngoài từ ba tháng trở lên ghi rõ thời gian, nước đến, lý do.",
            "Mục 19, 20 (khen thưởng, kỷ luật): ghi từ bằng khen và từ khiển trách trở lên, kể cả việc đã kiểm điểm nhưng chưa kỷ luật.",
            "Mục 21 (gia đình): ông bà; cha mẹ; cha mẹ vợ (chồng) hoặc người nuôi dưỡng; vợ (chồng); con; anh chị em. Mỗi người ghi họ tên, năm sinh, nơi ở, nghề nghiệp, tôn giáo, lịch sử chính trị. Người thân là đảng viên thì ghi rõ nơi đang sinh hoạt đảng.",
            "Mục 22, 23: tự nhận xét ưu điểm, khuyết điểm; cam đoan, ghi ngày, ký và ghi rõ họ tên.",
            "Mục 24 đến 26: để trống. Nơi thẩm tra, chi ủy và cấp ủy cơ sở ghi sau. Nộp lại quyển lý lịch cho chi bộ để đóng dấu giáp lai trước khi gửi thẩm tra.",
        ],
        "Chuẩn bị kèm theo: bản sao giấy khai sinh, căn cước, văn bằng, giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng.");

    public static readonly WritingGuideText SelfReview = new(
        "viết bản tự kiểm điểm của đảng viên dự bị (mẫu 10-KNĐ)",
        "Bản tự kiểm điểm do đảng viên dự bị tự tay viết khi hết 12 tháng dự bị, trước khi chi bộ họp xét công nhận đảng viên chính thức.",
        [
            "Nơi gửi: chi ủy, chi bộ đang sinh hoạt và đảng ủy cấp trên trực tiếp.",
            "Về bản thân: họ và tên; ngày sinh; ngày tổ chức lễ kết nạp; chi bộ đã kết nạp; nhiệm vụ đang được giao.",
            "Ưu điểm trong thời kỳ dự bị: lập trường, tư tưởng; đạo đức, lối sống; ý thức tổ chức kỷ luật, dự sinh hoạt chi bộ, đóng đảng phí; kết quả từng nhiệm vụ chi bộ giao; quan hệ với quần chúng.",
            "Học tập: ngày được cấp giấy chứng nhận học lớp bồi dưỡng lý luận chính trị cho đảng viên mới.",
            "Khuyết điểm, nguyên nhân và biện pháp khắc phục: nêu cụ thể, không viết chung chung.",
            "Đề nghị chi bộ xét công nhận đảng viên chính thức; địa danh, ngày, tháng, năm; ký và ghi rõ họ tên.",
        ],
        "Nộp cho chi bộ một bản, cùng giấy chứng nhận học lớp đảng viên mới.");
}
