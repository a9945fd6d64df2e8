namespace Nguon.Domain.Admission;

/// <summary>Vietnamese names of those whose act a step is.</summary>
public static class Actors
{
    /// <summary>The name for lists and messages.</summary>
    public static string NameOf(StepActor actor) => actor switch
    {
        StepActor.Applicant => "người xin vào Đảng",
        StepActor.Cell => "chi bộ",
        StepActor.CellCommittee => "chi ủy (bí thư chi bộ)",
        StepActor.Member => "đảng viên được phân công",
        StepActor.MassOrganization => "Đoàn thanh niên, công đoàn cơ sở",
        StepActor.PoliticalCentre => "trung tâm chính trị",
        StepActor.SealingCommittee => "cấp ủy cơ sở",
        StepActor.SubBaseCommittee => "đảng ủy bộ phận",
        StepActor.BaseCommittee => "đảng ủy cơ sở",
        StepActor.Department => "ban tham mưu của cấp ủy có thẩm quyền",
        StepActor.Authority => "cấp ủy có thẩm quyền",
        StepActor.Office => "văn phòng cấp ủy có thẩm quyền",
        StepActor.Province => "Ban Thường vụ Tỉnh ủy",
        _ => "cấp ủy cấp trên trực tiếp",
    };
}
