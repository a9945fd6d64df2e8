using Nguon.Domain.Classes;
using Nguon.Domain.Mentoring;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.People;

/// <summary>What the rows that go over are called.</summary>
internal static class MergeWords
{
    public static string Of(string table) => table switch
    {
        nameof(MentorAssignment) => "lần phân công giúp đỡ",
        nameof(MentorRemark) => "nhận xét",
        nameof(TrialTask) => "nhiệm vụ",
        nameof(Obstacle) => "khó khăn đã ghi",
        nameof(Nomination) => "lần giới thiệu",
        nameof(Certificate) => "giấy chứng nhận",
        nameof(Relative) => "người thân phải thẩm tra",
        nameof(SessionItem) => "việc ở buổi sinh hoạt",
        nameof(PostHolding) or nameof(ResidentialPost) => "chức vụ",
        nameof(Enrolment) => "lần học lớp",
        nameof(Affiliation) => "đoàn thể tham gia",
        nameof(SourceReviewLine) => "dòng rà soát",
        nameof(PersonNotice) => "lần thông báo",
        _ => throw new InvalidOperationException($"A table without words: {table}."),
    };
}
