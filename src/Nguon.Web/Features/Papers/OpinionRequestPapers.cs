using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Slip 5B-KNĐ (residence) or 5C-KNĐ (mass organisation); the body asked writes its opinion by hand.</summary>
internal abstract record OpinionRequestView : IPaperView
{
    public abstract PaperKind Kind { get; }

    public required Letterhead Head { get; init; }

    /// <summary>The body asked.</summary>
    public required string ToBody { get; init; }

    /// <summary>The cell that asks, inside a sentence.</summary>
    public required string CellName { get; init; }

    public required PersonOnPaper Person { get; init; }

    /// <summary>True when the person is a probationary member, false for an applicant.</summary>
    public bool IsProbationer { get; init; }

    /// <summary>By when it should be back; null leaves it out.</summary>
    public DateOnly? BackBy { get; init; }
}

/// <summary>5B-KNĐ.</summary>
internal sealed record ResidenceOpinionView : OpinionRequestView
{
    public override PaperKind Kind => PaperKind.ResidenceOpinion;
}

/// <summary>5C-KNĐ.</summary>
internal sealed record MassOrganizationOpinionView : OpinionRequestView
{
    public override PaperKind Kind => PaperKind.MassOrganizationOpinion;
}

/// <summary>Writes both slips.</summary>
internal static class OpinionRequestPaper
{
    public static void WriteResidence(DocxPaper paper, ResidenceOpinionView view) => Write(
        paper, view, "của chi ủy nơi cư trú", "việc chấp hành đường lối của Đảng, pháp luật của Nhà nước, nghĩa vụ công dân và quan hệ với nhân dân nơi cư trú", "T/M CHI ỦY NƠI CƯ TRÚ");

    public static void WriteMassOrganization(DocxPaper paper, MassOrganizationOpinionView view) => Write(
        paper, view, "của tổ chức chính trị - xã hội nơi sinh hoạt", "phẩm chất chính trị, đạo đức, lối sống, kết quả công tác, học tập và tham gia phong trào của tổ chức", "T/M BAN CHẤP HÀNH");

    private static void Write(DocxPaper paper, OpinionRequestView view, string ofWhom, string about, string signer)
    {
        var who = view.IsProbationer ? "đảng viên dự bị" : "quần chúng";
        paper.Head(view.Head, null).Title("Phiếu lấy ý kiến nhận xét", ofWhom, $"đối với {(view.IsProbationer ? who : "người xin vào Đảng")}");
        paper.Addressed("Kính gửi", view.ToBody);
        var by = view.BackBy is { } day ? $" và gửi lại chi bộ trước {Words.OnDay(day)}" : "";
        paper.Text(
            $"{Words.Opening(view.CellName)} đang xem xét, đề nghị {(view.IsProbationer ? "công nhận đảng viên chính thức đối với" : "kết nạp vào Đảng")} {who} ",
            Span.Name(view.Person.FullName), view.Person.InSentence(), $". Đề nghị quý cơ quan cho ý kiến nhận xét về {about}{by}.");
        paper.Heading("Ý kiến nhận xét").Line(Looks.Text, "1. Ưu điểm:").HandLines(3);
        paper.Line(Looks.Text, "2. Khuyết điểm:").HandLines(2);
        var question = view.IsProbationer ? "công nhận đảng viên chính thức" : "kết nạp vào Đảng";
        paper.Line(Looks.Text, $"3. Ý kiến về việc đề nghị {question} (tán thành, không tán thành, lý do):").HandLines(2);
        paper.SignedByTwo(
            new PaperSigner("", "", "", IsBlank: true),
            new PaperSigner(signer, "(Ký, ghi rõ họ tên, chức vụ)", ""));
    }
}
