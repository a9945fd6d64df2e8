using Nguon.Domain.Organizations;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Organizations;

/// <summary>What became of a unit on a day, in sentences: was so, is so from this day on.</summary>
internal static class PastWords
{
    public static IEnumerable<string> Of(PastStep step, UnitCodeBook codes) => (step.Before, step.After) switch
    {
        (null, { } founded) => [$"{founded.FullName}, {Labels.Of(founded.Kind).ToLowerInvariant()}, mã {founded.Code}{(step.ParentAfter.Length > 0 ? $", trực thuộc {step.ParentAfter}" : "")}."],
        ({ } ended, null) => [$"Kết thúc hoạt động: {ended.FullName}."],
        ({ } before, { } after) => Changed(step, before, after, codes),
        _ => [],
    };

    private static IEnumerable<string> Changed(PastStep step, OrganizationVersion before, OrganizationVersion after, UnitCodeBook codes)
    {
        (bool Differs, string Words)[] all =
        [
            (before.FullName != after.FullName, $"Tên: {before.FullName} → {after.FullName}."),
            (before.OrganName != after.OrganName && before.Name == after.Name, $"Cơ quan lãnh đạo: {before.OrganName} → {after.OrganName}."),
            (before.ParentId != after.ParentId, $"Cấp trên: {Or(step.ParentBefore)} → {Or(step.ParentAfter)}."),
            (before.Kind != after.Kind, $"Loại: {Labels.Of(before.Kind)} → {Labels.Of(after.Kind)}."),
            (before.Block != after.Block, $"Khối: {Or(codes, UnitCodeList.Block, before.Block)} → {Or(codes, UnitCodeList.Block, after.Block)}."),
            (before.BaseType != after.BaseType, $"Loại hình: {Or(codes, UnitCodeList.BaseType, before.BaseType)} → {Or(codes, UnitCodeList.BaseType, after.BaseType)}."),
            (before.Area != after.Area, $"Địa bàn: {Or(codes, UnitCodeList.Area, before.Area)} → {Or(codes, UnitCodeList.Area, after.Area)}."),
            (before.Address != after.Address, $"Địa chỉ trụ sở: {Or(before.Address)} → {Or(after.Address)}."),
            (before.Code != after.Code, $"Mã: {before.Code} → {after.Code}."),
            (before.CommitteeMembers != after.CommitteeMembers, $"Số ủy viên Ban Chấp hành: {Or(before.CommitteeMembers?.ToString(VietnameseCulture.Culture))} → {Or(after.CommitteeMembers?.ToString(VietnameseCulture.Culture))}."),
            (before.StandingMembers != after.StandingMembers, $"Số ủy viên Ban Thường vụ: {Or(before.StandingMembers?.ToString(VietnameseCulture.Culture))} → {Or(after.StandingMembers?.ToString(VietnameseCulture.Culture))}."),
            (before.HasNoPersonRecords != after.HasNoPersonRecords, after.HasNoPersonRecords ? "Từ ngày này không thống kê đảng viên tại đây." : "Từ ngày này thống kê đảng viên tại đây."),
        ];
        return all.Where(a => a.Differs).Select(a => a.Words);
    }

    private static string Or(UnitCodeBook codes, UnitCodeList list, string? code) => Or(code is null ? null : codes.Label(list, code));

    private static string Or(string? words) => string.IsNullOrEmpty(words) ? "chưa ghi" : words;
}
