using Nguon.Domain;
using Nguon.Domain.Organizations;

namespace Nguon.Web.Features.Organizations;

/// <summary>Reasons of a refused change that need the database to be known.</summary>
internal static class ChangeWords
{
    public static Refusal EnteredOtherwise(string number) => Say(
        "ORG-031", "EnteredOtherwise", $"Quyết định {number} về đơn vị này đã nhập với nội dung khác; muốn thay thì đính chính việc đã nhập.");

    public static Refusal EnteredAlready(string number) => Say("ORG-038", "EnteredAlready", $"Quyết định {number} về các đơn vị này đã nhập rồi.");

    public static Refusal OutOfReach() => Say("ORG-032", "OutOfReach", "Không tìm thấy tổ chức trong phạm vi được sắp xếp của đơn vị; việc này do cấp trên nhập.");

    public static Refusal Homeless(string code, int people) => Say(
        "ORG-033", "MembersLeft", $"Tổ chức mang mã «{code}» còn {people} người mà không có đơn vị tiếp nhận; ghi chi bộ mới của từng người, hoặc ghi đơn vị tiếp nhận.");

    public static Refusal NoSuchCell(DateOnly day) => Say(
        "ORG-039", "NoSuchCell", $"Nơi chuyển đến không phải là chi bộ hoạt động ngày {day:dd/MM/yyyy} trong phạm vi của đơn vị. Đề nghị chọn lại.");

    public static Refusal LeadsNowhere(string name, string last, DateOnly on, string wentTo) => Say(
        "ORG-053", "ReceiverEnded", $"{name}{(last.Length > 0 ? $" đã nhập vào {last}, đơn vị này" : "")} kết thúc hoạt động từ ngày {on:dd/MM/yyyy}, không có đơn vị kế thừa, nên không nhận người được. "
            + (wentTo.Length > 0 ? $"Người của đơn vị ấy đã về {wentTo}; đề nghị chọn chi bộ trong số đó hoặc chi bộ khác đang hoạt động." : "Đề nghị chọn chi bộ đang hoạt động cho từng người."));

    public static Refusal TakenOver(string name, DateOnly on, string heir) => Say(
        "ORG-053", "ReceiverEnded", $"{name} đã kết thúc hoạt động từ ngày {on:dd/MM/yyyy}, {heir} kế thừa. Đề nghị chọn {heir}.");

    public static Refusal Expected(string name, OrganizationEvent ahead) => Say(
        "ORG-054", "ReceiverExpected", $"Quyết định {ahead.DecisionNumber} có hiệu lực từ ngày {ahead.EffectiveOn:dd/MM/yyyy} còn chuyển người về {name}. Đề nghị đính chính quyết định đó, chọn chi bộ khác đang hoạt động, rồi ghi việc này.");

    public static Refusal ChangedMeanwhile() => Say(
        "ORG-034", "ChangedMeanwhile", "Các đơn vị này vừa được người khác sắp xếp lại sau khi đồng chí xem trước. Xem lại bản xem trước rồi ghi nhận.");

    public static Refusal NotFuture(DateOnly day) => Say(
        "ORG-035", "UndoOnlyBefore", $"Quyết định đã có hiệu lực từ ngày {day:dd/MM/yyyy} nên không hủy được; lập việc đính chính nêu rõ quyết định này.");

    public static Refusal ReplacedAlready() => Say("ORG-036", "ReplacedAlready", "Việc này đã được đính chính hoặc hủy.");

    public static Refusal NothingEntered() => Say("ORG-037", "NothingEntered", "Chưa ghi việc nào.");

    private static Refusal Say(string code, string rule, string message) => Refusal.Plain(code, rule, message, "Cán bộ tổ chức");
}
