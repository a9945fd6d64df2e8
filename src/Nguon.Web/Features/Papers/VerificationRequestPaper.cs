using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Công văn to the committee of one place; relatives are named only where the committee lets them be kept, their content stays on paper.</summary>
internal sealed record VerificationRequestView : IPaperView
{
    public PaperKind Kind => PaperKind.VerificationRequest;

    public required Letterhead Head { get; init; }

    /// <summary>The committee that asks, inside a sentence.</summary>
    public required string CommitteeName { get; init; }

    /// <summary>Addressee with its former name, for example Đảng ủy phường Quảng Trị (trước 01/7/2025: xã Hải Lệ, thị xã Quảng Trị).</summary>
    public required string ToOrgan { get; init; }

    public required PersonOnPaper Person { get; init; }

    public required string CellName { get; init; }

    /// <summary>Who is to be verified there, for example bản thân; cha đẻ, mẹ đẻ.</summary>
    public required string WhomToVerify { get; init; }

    /// <summary>The person whose restricted part the letter names relatives from; null when it names none.</summary>
    public Guid? RestrictedOf { get; init; }

    /// <summary>True when the booklet itself travels, false for a copy.</summary>
    public bool IsBooklet { get; init; }

    /// <summary>By when an answer is asked for; null leaves it out.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Round of reminding; 0 for the first letter.</summary>
    public int Reminder { get; init; }
}

/// <summary>Writes the letter.</summary>
internal static class VerificationRequestPaper
{
    public static void Write(DocxPaper paper, VerificationRequestView view)
    {
        var again = view.Reminder == 0 ? "" : $" (nhắc lần {view.Reminder})";
        paper.Head(view.Head, "CV", $"thẩm tra lý lịch của người xin vào Đảng{again}").Addressed("Kính gửi", view.ToOrgan);
        paper.Text($"{Words.Opening(view.CellName)} đang xem xét, đề nghị kết nạp vào Đảng quần chúng ", Span.Name(view.Person.FullName), view.Person.InSentence(), ".");
        paper.Text($"Để có cơ sở xem xét, {view.CommitteeName} đề nghị quý cấp ủy thẩm tra, xác nhận tại địa phương, đơn vị đối với: {Words.Sentence(Words.InSentence(view.WhomToVerify))}");
        paper.Text("Nội dung thẩm tra: đối với người xin vào Đảng là lịch sử chính trị và chính trị hiện nay; việc chấp hành đường lối của Đảng, pháp luật của Nhà nước; phẩm chất đạo đức, lối sống. Đối với người thân là lịch sử chính trị và chính trị hiện nay; việc chấp hành pháp luật của Nhà nước.");
        var by = view.AnswerBy is { } day ? $", chậm nhất {Words.OnDay(day)}" : "";
        paper.Text($"Kết quả xin ghi vào phần nhận xét của nơi thẩm tra trong lý lịch (ký tên, đóng dấu) hoặc bằng văn bản riêng, gửi về {view.CommitteeName}{by}. {Enclosed(view)}");
        paper.LastText(view.Head.Format, $"{Words.Opening(view.CommitteeName)} trân trọng cảm ơn sự phối hợp của quý cấp ủy.");
        paper.Close(view.Head, "Như kính gửi", Words.Opening(view.CellName), "Lưu Văn phòng");
    }

    private static string Enclosed(VerificationRequestView view) => view.IsBooklet
        ? "Gửi kèm quyển lý lịch (bản chính), xin chuyển trả sau khi ghi kết quả."
        : "Gửi kèm bản sao lý lịch.";
}
