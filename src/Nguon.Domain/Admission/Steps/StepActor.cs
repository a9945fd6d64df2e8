namespace Nguon.Domain.Admission;

/// <summary>Whose act a step is.</summary>
public enum StepActor
{
    /// <summary>Người xin vào Đảng (đảng viên dự bị).</summary>
    Applicant = 1,

    /// <summary>Chi bộ.</summary>
    Cell = 2,

    /// <summary>Chi ủy, or the secretary where there is none.</summary>
    CellCommittee = 3,

    /// <summary>Đảng viên giới thiệu, người được phân công giúp đỡ.</summary>
    Member = 4,

    /// <summary>Đoàn thanh niên, công đoàn.</summary>
    MassOrganization = 5,

    /// <summary>Trung tâm chính trị.</summary>
    PoliticalCentre = 6,

    /// <summary>Cấp ủy có con dấu that stamps, asks for verification and certifies.</summary>
    SealingCommittee = 7,

    /// <summary>Đảng ủy bộ phận.</summary>
    SubBaseCommittee = 8,

    /// <summary>Đảng ủy cơ sở.</summary>
    BaseCommittee = 9,

    /// <summary>Ban tham mưu (Ban Xây dựng Đảng, Ban Tổ chức) of the deciding level.</summary>
    Department = 10,

    /// <summary>Cấp ủy có thẩm quyền.</summary>
    Authority = 11,

    /// <summary>Văn phòng, văn thư of the deciding level.</summary>
    Office = 12,

    /// <summary>Ban Thường vụ Tỉnh ủy.</summary>
    Province = 13,

    /// <summary>Cấp ủy cấp trên trực tiếp.</summary>
    Superior = 14,
}
