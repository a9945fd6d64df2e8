namespace Nguon.Web.Features.Organizations;

/// <summary>Columns of contracts/imports.md.</summary>
internal static class OrganizationColumns
{
    public const string Code = "ma";
    public const string Name = "ten";
    public const string Kind = "loai";
    public const string Parent = "ma_cap_tren";
    public const string Block = "khoi";
    public const string BaseType = "loai_hinh";
    public const string From = "tu_ngay";
    public const string LastDay = "den_ngay";
    public const string Decision = "so_quyet_dinh";
    public const string DecidedOn = "ngay_quyet_dinh";
    public const string Area = "dia_ban";
    public const string Order = "thu_tu";
    public const string EffectiveOn = "hieu_luc";
    public const string Verb = "hinh_thuc";
    public const string OldCode = "ma_cu";
    public const string NewCode = "ma_moi";
    public const string NewName = "ten_moi";
    public const string NewKind = "loai_moi";
    public const string NewParent = "ma_cap_tren_moi";
    public const string Part = "phan";

    public static readonly string[] Units = [Code, Name, Kind, Parent, Block, BaseType, From, LastDay, Decision, DecidedOn, Area, Order];
    public static readonly string[] UnitsRequired = [Code, Name, Kind, From];
    public static readonly string[] Changes = [Decision, DecidedOn, EffectiveOn, Verb, OldCode, NewCode, NewName, NewKind, NewParent, Part];
    public static readonly string[] ChangesRequired = [Decision, EffectiveOn, Verb];
}
