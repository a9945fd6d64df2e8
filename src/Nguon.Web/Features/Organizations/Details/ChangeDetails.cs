using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Organizations;
using Nguon.Domain.Text;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Organizations;

/// <summary>From a day on a unit signs, is led or is counted differently: a dated version like every other change, with its paper when there is one.</summary>
internal sealed class ChangeDetails(AppDb db, Reach reach, Reorganize reorganize)
{
    private const int MostMembers = 500;

    public async Task<Outcome<ReorganizationDone>> RunAsync(Guid unit, DetailsInput input, CancellationToken ct)
    {
        if (!await reach.MayAsync(Power.Reorganize, unit, ct))
        {
            return Outcome.NotFound;
        }

        if (input.From is not { } from || Tidied(input.Details) is not { } details)
        {
            return DetailsWords.Incomplete();
        }

        var before = await db.OrganizationVersions.AsNoTracking().InForceOn(from.AddDays(-1)).FirstOrDefaultAsync(v => v.OrganizationId == unit, ct);
        var now = await db.OrganizationVersions.AsNoTracking().InForceOn(from).FirstOrDefaultAsync(v => v.OrganizationId == unit, ct);
        return before is null || now is null ? PostWords.NoUnit(from)
            : UnitDetails.Of(now) == details ? DetailsWords.Nothing(from)
            : await reorganize.RunAsync(InputOf(input, from, before.Code, details), ct);
    }

    private static ReorganizeInput InputOf(DetailsInput input, DateOnly from, string code, UnitDetails details) => new()
    {
        DecisionNumber = input.DecisionNumber?.Trim() ?? "",
        DecidedOn = input.DecidedOn,
        EffectiveOn = from,
        Lines = [new ReorganizationLine { Row = 1, Verb = OrganizationEventKind.ChangeDetails, OldCode = code, NewCode = code, Details = details }],
    };

    /// <summary>Null when the organ has no name or a number cannot be.</summary>
    private static UnitDetails? Tidied(UnitDetails? said) => said is null || string.IsNullOrWhiteSpace(said.OrganName) || IsTooLong(said) || IsImpossible(said) ? null : said with
    {
        OrganName = VietnameseText.Tidy(said.OrganName),
        LetterheadLine = Words(said.LetterheadLine),
        Symbol = Words(said.Symbol),
        Place = Words(said.Place),
        DepartmentName = Words(said.DepartmentName),
        Area = Words(said.Area),
        Address = Words(said.Address),
        BaseType = Words(said.BaseType),
    };

    private static bool IsTooLong(UnitDetails said) =>
        new[] { said.OrganName, said.LetterheadLine, said.Symbol, said.Place, said.DepartmentName, said.Area, said.Address, said.BaseType }.Any(words => words?.Length > OrganizationVersion.NameLength);

    private static bool IsImpossible(UnitDetails said) =>
        said.CommitteeMembers is < 1 or > MostMembers || said.StandingMembers is < 1 or > MostMembers || said.StandingMembers > said.CommitteeMembers;

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Tidy(text);
}

/// <summary>What a unit is from a day on.</summary>
internal sealed record DetailsInput
{
    public DateOnly? From { get; init; }
    public string? DecisionNumber { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public UnitDetails? Details { get; init; }
}

/// <summary>Why details are not entered.</summary>
internal static class DetailsWords
{
    public static Refusal Incomplete() => Refusal.Plain("ORG-061", "DetailsIncomplete",
        "Đề nghị ghi ngày bắt đầu và tên cơ quan lãnh đạo; số ủy viên từ 1 trở lên, Ban Thường vụ không đông hơn Ban Chấp hành.", "Cán bộ tổ chức");

    public static Refusal Nothing(DateOnly day) => Refusal.Plain("ORG-062", "NothingChanged", $"Ngày {day:dd/MM/yyyy} thông tin của đơn vị đã đúng như vậy.", "Cán bộ tổ chức");
}
