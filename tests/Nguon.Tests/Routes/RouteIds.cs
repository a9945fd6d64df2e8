using Microsoft.AspNetCore.Routing.Patterns;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.Routes;

/// <summary>Which record a parameter names: of the own branch, of a foreign one, of a former unit of the own, or none at all.</summary>
internal enum Whose
{
    Own = 1,
    Foreign = 2,
    Former = 3,
    Nobody = 4,
}

/// <summary>A record a route can name, the unit it belongs to, and the powers that open it.</summary>
internal sealed record Named(string Value, Guid UnitId);

/// <summary>Records of one kind by whose they are; no Former when the kind has none.</summary>
internal sealed record NamedKind(string Kind, Power Sees, Named Own, Named Foreign, Named? Former = null)
{
    private static readonly string Missing = Guid.CreateVersion7().ToString();

    public string Value(Whose whose) => Find(whose)?.Value ?? Missing;

    public Named? Find(Whose whose) => whose switch
    {
        Whose.Own => Own,
        Whose.Foreign => Foreign,
        Whose.Former => Former,
        _ => null,
    };
}

/// <summary>The one table that knows what a route parameter names. A new parameter belongs in here.</summary>
internal sealed class RouteIds(IReadOnlyList<NamedKind> kinds)
{
    /// <summary>{id} is named by the word before it.</summary>
    private static readonly Dictionary<string, string> ByWordBefore = new(StringComparer.Ordinal)
    {
        ["nguoi"] = "person", ["people"] = "person",
        ["ket-nap"] = "dossier", ["dossiers"] = "dossier",
        ["to-chuc"] = "organization", ["organizations"] = "organization", ["don-vi"] = "organization", ["units"] = "organization",
        ["sinh-hoat"] = "session", ["sessions"] = "session",
        ["tai-khoan"] = "account", ["accounts"] = "account",
        ["tep"] = "file", ["files"] = "file",
    };

    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["personId"] = "person", ["dossierId"] = "dossier", ["organizationId"] = "organization", ["unitId"] = "organization", ["cellId"] = "organization",
        ["sessionId"] = "session", ["accountId"] = "account", ["grantId"] = "grant", ["fileId"] = "file", ["stepId"] = "step", ["issuedId"] = "issued figures",
        ["taskId"] = "task", ["residentialId"] = "residential unit", ["civicBodyId"] = "civic body", ["eventId"] = "event", ["postId"] = "post",
        ["classId"] = "class", ["enrolmentId"] = "class place", ["classSessionId"] = "class session", ["certificateId"] = "certificate", ["centreId"] = "centre", ["transferId"] = "transfer", ["criterionId"] = "local criterion",
    };

    /// <summary>What a page cannot be opened without, beside ids.</summary>
    public static readonly IReadOnlyDictionary<string, string> AlwaysWith = new Dictionary<string, string>(StringComparer.Ordinal) { ["/tham-dinh/lo"] = "viec=trinh" };

    /// <summary>Ids in the query.</summary>
    private static readonly Dictionary<string, string> ByQueryName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["donVi"] = "organization", ["chi-bo"] = "organization", ["chiBo"] = "organization", ["unit"] = "organization", ["unitId"] = "organization",
        ["cellId"] = "organization", ["organizationId"] = "organization", ["don-vi"] = "organization", ["mo"] = "organization", ["hoSo"] = "dossier", ["dossierId"] = "dossier", ["buoc"] = "step",
        ["sessionId"] = "session", ["personId"] = "person", ["otherId"] = "person", ["voi"] = "person", ["nguoi"] = "person", ["ho-so"] = "dossier", ["nhac"] = "step", ["enrolmentId"] = "class place", ["trung-tam"] = "centre", ["centreId"] = "centre", ["thayCho"] = "event", ["replacesId"] = "event",
    };

    /// <summary>A version of the rules put forward: the same for the whole installation.</summary>
    public static readonly Guid RuleVersionId = new("00000000-0000-0000-0000-00000000a001");

    /// <summary>Parameters that name no record: one harmless value each.</summary>
    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["code"] = "404", ["token"] = "0000", ["day"] = "2026-11-20", ["year"] = "2026", ["version"] = "208-QD-TW", ["documentName"] = "v1",
        ["act"] = "trinh", ["classPaper"] = "lich-hoc", ["versionId"] = RuleVersionId.ToString(), ["paper"] = "huong-dan-1-knd", ["kind"] = "1", ["fileKind"] = "organizations", ["codeList"] = "khoi", ["loai"] = "1", ["step"] = "1", ["page"] = "1",
    };

    /// <summary>A paper that exists for the record the address names after it.</summary>
    private static readonly Dictionary<string, string> PaperFor = new(StringComparer.Ordinal)
    {
        ["ho-so"] = "huong-dan-1-knd", ["buoi"] = "phieu-bieu-quyet", ["phien"] = "bien-ban-btv", ["don-vi"] = "phieu-nhac-viec", ["lop"] = "lich-hoc",
    };

    /// <summary>Null when the table does not know the parameter.</summary>
    public string? ValueOf(RouteCall call, RoutePatternParameterPart parameter, Whose whose) =>
        KindOf(call, parameter) is { } kind ? kind.Value(whose)
        : parameter.Name == "giay" ? PaperFor.GetValueOrDefault(WordBefore(call, call.Pattern.Parameters[^1]))
        : Fixed.GetValueOrDefault(parameter.Name);

    /// <summary>Null when the table does not know the id of a query.</summary>
    public string? QueryValueOf(string name, Whose whose) => QueryKind(name)?.Value(whose);

    /// <summary>An id in a body: by its name, or a person.</summary>
    public string BodyValueOf(string name, Whose whose) =>
        (char.ToLowerInvariant(name.FirstOrDefault('p')) + name[Math.Min(1, name.Length)..]) is var word && ByName.GetValueOrDefault(word) is { } kind ? Of(kind).Value(whose)
        : word.Contains("rganization", StringComparison.Ordinal) || word.Contains("nit", StringComparison.Ordinal) ? Of("organization").Value(whose)
        : QueryKind(word)?.Value(whose) ?? Of("person").Value(whose);

    public NamedKind Of(string kind) => kinds.Single(k => k.Kind == kind);

    /// <summary>The record the address is about: the last parameter that names one, else the first id of the query.</summary>
    public NamedKind? SubjectOf(RouteCall call) =>
        PathSubjectOf(call) ?? call.QueryIds.Select(QueryKind).FirstOrDefault(k => k is not null);

    public NamedKind? PathSubjectOf(RouteCall call) =>
        call.Pattern.Parameters.Select(p => KindOf(call, p)).LastOrDefault(k => k is not null);

    public NamedKind? KindOf(RouteCall call, RoutePatternParameterPart parameter)
    {
        var kind = parameter.Name == "sessionId" && WordBefore(call, parameter) is "phien" or "phien-hop" ? "committee session" : ByName.GetValueOrDefault(parameter.Name) ?? (parameter.Name == "id" ? ByWordBefore.GetValueOrDefault(WordBefore(call, parameter)) : null);
        return kind is null ? null : kinds.Single(k => k.Kind == kind);
    }

    private NamedKind? QueryKind(string name) =>
        ByQueryName.TryGetValue(name, out var kind) ? kinds.Single(k => k.Kind == kind) : null;

    private static string WordBefore(RouteCall call, RoutePatternParameterPart parameter)
    {
        var before = "";
        foreach (var segment in call.Pattern.PathSegments)
        {
            if (segment.Parts.Contains(parameter))
            {
                break;
            }

            before = segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content : before;
        }

        return before;
    }
}
