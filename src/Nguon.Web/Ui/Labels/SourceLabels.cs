using Nguon.Domain.Activities;
using Nguon.Domain.Mentoring;
using Nguon.Domain.People;

namespace Nguon.Web.Ui;

public static partial class Labels
{
    private static readonly SourceGroups[] SingleGroups = [.. Enum.GetValues<SourceGroups>().Where(group => group != SourceGroups.None)];

    /// <summary>Conclusion of a review.</summary>
    public static string Of(SourceOutcome outcome) => outcome switch
    {
        SourceOutcome.KeepWatching => "Tiếp tục theo dõi",
        SourceOutcome.PutOnList => "Đề nghị đưa vào danh sách",
        SourceOutcome.NotNow => "Chưa, còn khó khăn",
        SourceOutcome.NoLonger => "Không còn theo dõi",
        _ => throw Unnamed(outcome),
    };

    /// <summary>Relation to a person of this sex: of a man the wife's parents, of a woman the husband's.</summary>
    public static string Of(RelativeKind kind, Sex? of) => (kind, of) switch
    {
        (RelativeKind.FatherInLaw, Sex.Male) => "Cha vợ",
        (RelativeKind.FatherInLaw, Sex.Female) => "Cha chồng",
        (RelativeKind.MotherInLaw, Sex.Male) => "Mẹ vợ",
        (RelativeKind.MotherInLaw, Sex.Female) => "Mẹ chồng",
        _ => Of(kind),
    };

    /// <summary>Relation to the person.</summary>
    public static string Of(RelativeKind kind) => kind switch
    {
        RelativeKind.Father => "Cha đẻ",
        RelativeKind.Mother => "Mẹ đẻ",
        RelativeKind.Guardian => "Người trực tiếp nuôi dưỡng",
        RelativeKind.Wife => "Vợ",
        RelativeKind.Husband => "Chồng",
        RelativeKind.Child => "Con đẻ",
        RelativeKind.FatherInLaw => "Cha vợ (chồng)",
        RelativeKind.MotherInLaw => "Mẹ vợ (chồng)",
        RelativeKind.Sibling => "Anh (chị, em) ruột",
        RelativeKind.Other => "Người thân khác",
        _ => throw Unnamed(kind),
    };

    /// <summary>Coded obstacle.</summary>
    public static string Of(ObstacleKind kind) => kind switch
    {
        ObstacleKind.WorksFarAway => "Làm ăn xa",
        ObstacleKind.LabourAbroad => "Lao động ở nước ngoài",
        ObstacleKind.ArmyService => "Nghĩa vụ quân sự",
        ObstacleKind.Studying => "Đang học",
        ObstacleKind.Family => "Hoàn cảnh gia đình",
        ObstacleKind.NotWishing => "Chưa có nguyện vọng",
        ObstacleKind.Education => "Trình độ học vấn",
        ObstacleKind.Other => "Khác",
        _ => throw Unnamed(kind),
    };

    /// <summary>How somebody was proposed.</summary>
    public static string Of(NominationForm form) => form switch
    {
        NominationForm.Resolution => "Nghị quyết",
        NominationForm.LetterOrList => "Công văn, danh sách",
        NominationForm.Minutes => "Biên bản họp",
        NominationForm.Word => "Ý kiến tại sinh hoạt",
        _ => throw Unnamed(form),
    };

    /// <summary>Groups to look at, one or several.</summary>
    public static string Of(SourceGroups groups) => groups switch
    {
        SourceGroups.None => "Chưa ghi",
        SourceGroups.HamletHeads => "Trưởng thôn, khu phố; trưởng ban công tác Mặt trận",
        SourceGroups.UnionHeads => "Bí thư chi đoàn, cán bộ chi hội",
        SourceGroups.DischargedSoldiers => "Bộ đội xuất ngũ, dân quân",
        SourceGroups.HealthStaff => "Y tế",
        SourceGroups.Teachers => "Giáo viên",
        SourceGroups.Students => "Học sinh, sinh viên",
        SourceGroups.EnterpriseWorkers => "Người lao động doanh nghiệp ngoài nhà nước",
        SourceGroups.BusinessOwners => "Chủ doanh nghiệp",
        SourceGroups.Women => "Phụ nữ",
        SourceGroups.EthnicMinorities => "Người dân tộc thiểu số",
        SourceGroups.ReligiousAreas => "Vùng có đạo",
        SourceGroups.PlacesWithoutMembers => "Thôn, bản chưa có đảng viên",
        _ when (groups & ~SingleGroups.Aggregate((all, one) => all | one)) == SourceGroups.None => string.Join("; ", SingleGroups.Where(group => groups.HasFlag(group)).Select(Of)),
        _ => throw Unnamed(groups),
    };

    /// <summary>Why a member stops helping somebody.</summary>
    public static string Of(MentorEndReason reason) => reason switch
    {
        MentorEndReason.Moved => "Chuyển sinh hoạt",
        MentorEndReason.Exempted => "Được miễn công tác, sinh hoạt",
        MentorEndReason.Disciplined => "Bị kỷ luật",
        MentorEndReason.Died => "Từ trần",
        MentorEndReason.Reassigned => "Chi bộ phân công lại",
        _ => throw Unnamed(reason),
    };

    private static string OfSourceActivity(ActivityKind kind) => kind switch
    {
        ActivityKind.PeopleMerged => "Gộp hai bản ghi của một người",
        ActivityKind.MergeUndone => "Tách hai bản ghi đã gộp",
        ActivityKind.CentreClosed => "Kết thúc hoạt động của trung tâm, giao sổ",
        ActivityKind.ResultCorrected => "Đính chính kết quả lớp học",
        _ => throw Unnamed(kind),
    };
}
