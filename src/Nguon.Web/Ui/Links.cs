namespace Nguon.Web.Ui;

/// <summary>Addresses that more than one feature points to; a feature's own pages keep theirs in their @page line.</summary>
internal static class Links
{
    public const string MyWork = "/";
    public const string Tree = "/to-chuc";
    public const string Residential = "/to-chuc/thon";
    public const string Authorities = "/to-chuc/tham-quyen";
    public const string Difference = "/to-chuc/so-sanh";
    public const string CivicBodies = "/to-chuc/doan-the";
    public const string CodeLists = "/to-chuc/danh-muc";
    public const string People = "/nguoi";
    public const string Transfers = "/chuyen-sinh-hoat";
    public const string Sources = "/ra-soat";
    public const string Mentoring = "/giup-do";
    public const string Dossiers = "/ho-so";
    public const string Sessions = "/sinh-hoat";
    public const string Appraisal = "/tham-dinh";
    public const string Clocks = "/den-han";
    public const string Rules = "/quy-dinh";
    public const string RuleVersions = "/quy-dinh/phien-ban";
    public const string WorkingDays = "/quy-dinh/lich-lam-viec";
    public const string LocalCriteria = "/quy-dinh/tieu-chi";
    public const string RuleQuestions = "/quy-dinh/hoi-dap";
    public const string VerificationDesk = "/tham-tra";

    /// <summary>Asks about a refusal: its clause and the facts it was judged on; those that name introducers stay where they are.</summary>
    public static string AskAbout(Nguon.Domain.Refusal refusal) =>
        $"{RuleQuestions}/moi?quy-tac={refusal.Rule}&can-cu={Uri.EscapeDataString(refusal.Basis ?? "")}&su-viec={Uri.EscapeDataString(refusal.Rule.StartsWith("Introducer", StringComparison.Ordinal) ? "" : string.Join("; ", refusal.Facts))}";

    public static string Regulation(string id) => $"{Rules}/van-ban?ma={Uri.EscapeDataString(id)}";
    public const string Figures = "/so-lieu";
    public const string Accounts = "/tai-khoan";
    public const string Introduced = "/gioi-thieu";
    public const string Classes = "/lop-hoc";
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string MyAccount = "/tai-khoan-cua-toi";

    public static string Unit(Guid id) => $"{Tree}/{id}";

    public static string Posts(Guid unitId) => $"{Unit(unitId)}/cap-uy";

    public static string Person(Guid id) => $"{People}/{id}";

    public static string Relatives(Guid personId) => $"{Person(personId)}/nguoi-than";

    public static string SourceSheet(Guid cell) => $"{Sources}/chi-bo/{cell}";

    public static string Dossier(Guid id) => $"{Dossiers}/{id}";

    public const string CommitteeSessions = "/phien-hop";
    public const string Numbering = "/so-cap-so";
    public const string Pack = "/ho-so-trinh";

    public static string CommitteeSession(Guid id) => $"{CommitteeSessions}/{id}";

    public static string Session(Guid id) => $"{Sessions}/{id}";
}
