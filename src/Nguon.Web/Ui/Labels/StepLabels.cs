using Nguon.Domain.Admission;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    /// <summary>What happened to a dossier, with the code of its form; the word is the catalogue's own.</summary>
    public static string Of(StepKind kind)
    {
        var step = Enum.IsDefined(kind) ? StepCatalogue.Of(kind) : throw Unnamed(kind);
        return step.FormCode is { } form ? $"{step.Label} ({form})" : step.Label;
    }

    /// <summary>How one step of the way stands.</summary>
    public static string Of(NextState state) => state switch
    {
        NextState.Done => "Đã xong",
        NextState.DueNow => "Làm bây giờ",
        NextState.Blocked => "Chưa làm được",
        NextState.NotYet => "Chưa đến",
        NextState.NotNeeded => "Không phải làm",
        _ => throw Unnamed(state),
    };

    /// <summary>Whose act a step is, where no unit is named.</summary>
    public static string Of(StepActor actor) => actor switch
    {
        StepActor.Applicant => "Người xin vào Đảng",
        StepActor.Cell => "Chi bộ",
        StepActor.CellCommittee => "Chi ủy (bí thư chi bộ)",
        StepActor.Member => "Đảng viên giới thiệu, giúp đỡ",
        StepActor.MassOrganization => "Đoàn thanh niên, công đoàn",
        StepActor.PoliticalCentre => "Trung tâm Chính trị",
        StepActor.SealingCommittee => "Cấp ủy có con dấu",
        StepActor.SubBaseCommittee => "Đảng ủy bộ phận",
        StepActor.BaseCommittee => "Đảng ủy cơ sở",
        StepActor.Department => "Cơ quan tham mưu của cấp có thẩm quyền",
        StepActor.Authority => "Cấp ủy có thẩm quyền",
        StepActor.Office => "Văn phòng cấp ủy",
        StepActor.Province => "Ban Thường vụ Tỉnh ủy",
        StepActor.Superior => "Cấp ủy cấp trên trực tiếp",
        _ => throw Unnamed(actor),
    };

    /// <summary>Kind of a transfer of membership.</summary>
    public static string Of(TransferKind kind) => kind switch
    {
        TransferKind.Official => "Chuyển sinh hoạt chính thức",
        TransferKind.Temporary => "Chuyển sinh hoạt tạm thời",
        TransferKind.Internal => "Chuyển sinh hoạt nội bộ",
        TransferKind.Abroad => "Chuyển sinh hoạt ra nước ngoài",
        _ => throw Unnamed(kind),
    };

    /// <summary>An act the rules judge.</summary>
    public static string Of(ActKind act) => act switch
    {
        ActKind.AdoptMentor => "Phân công đảng viên giúp đỡ",
        ActKind.SendToAwarenessClass => "Cử học lớp nhận thức về Đảng",
        ActKind.CellConsidersAdmission => "Chi bộ xét kết nạp",
        ActKind.CertifyResume => "Chứng nhận lý lịch",
        ActKind.BaseCommitteeConsiders => "Đảng ủy cơ sở xét kết nạp",
        ActKind.AuthorityDecides => "Cấp có thẩm quyền quyết định kết nạp",
        ActKind.HoldCeremony => "Tổ chức lễ kết nạp",
        ActKind.CellConsidersRecognition => "Chi bộ xét công nhận",
        ActKind.BaseCommitteeConsidersRecognition => "Đảng ủy cơ sở xét công nhận",
        ActKind.AuthorityRecognises => "Cấp có thẩm quyền công nhận",
        ActKind.DeleteProbationer => "Xóa tên đảng viên dự bị",
        ActKind.StartTransfer => "Làm thủ tục chuyển sinh hoạt",
        ActKind.PresentTransfer => "Nộp giấy giới thiệu ở nơi mới",
        _ => throw Unnamed(act),
    };
}
