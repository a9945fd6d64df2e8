using Nguon.Domain.Organizations;
using Nguon.Web.Reading;
using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Number and date a person wants on the paper; what is left open stays blank for the văn thư.</summary>
internal sealed record Blanks(DateOnly PreparedOn, string? Number = null, DateOnly? IssuedOn = null);

/// <summary>Heads and signatures from the unit's version of the day and from who holds the post.</summary>
internal sealed class Heads(PaperFacts facts)
{
    public async Task<Letterhead> OfCellAsync(Guid cellId, DateOnly day, Blanks blanks, CancellationToken ct) =>
        await HeadAsync(cellId, day, blanks, "T/M Chi bộ", ct);

    public async Task<Letterhead> OfCommitteeAsync(Guid unitId, DateOnly day, Blanks blanks, CancellationToken ct) =>
        await HeadAsync(unitId, day, blanks, "T/M Đảng ủy", ct);

    /// <summary>The standing committee signs, or the whole committee where it decides.</summary>
    public async Task<Letterhead> OfAuthorityAsync(Guid unitId, DateOnly day, Blanks blanks, DecisionMode? mode, CancellationToken ct) =>
        await HeadAsync(unitId, day, blanks, mode == DecisionMode.WholeCommittee ? "T/M Đảng ủy" : "T/M Ban Thường vụ", ct);

    public async Task<Letterhead> OfDepartmentAsync(Guid unitId, DateOnly day, Blanks blanks, CancellationToken ct)
    {
        var unit = await MustAsync(unitId, day, ct);
        return UnitLetterhead.ForDepartment(unit.Version, Signing(blanks) with { Post = "Trưởng ban" });
    }

    public async Task<PaperUnit> MustAsync(Guid unitId, DateOnly day, CancellationToken ct) =>
        await facts.UnitAsync(unitId, day, ct) ?? throw new InvalidOperationException($"Unit {unitId} has no version.");

    private async Task<Letterhead> HeadAsync(Guid unitId, DateOnly day, Blanks blanks, string authority, CancellationToken ct)
    {
        var unit = await MustAsync(unitId, day, ct);
        return UnitLetterhead.For(unit.Version, unit.Superior, Signing(blanks) with
        {
            Authority = authority,
            Post = unit.Head is { } head ? Ui.Labels.Of(head.Post) : "Bí thư",
            Signer = unit.Head?.Name ?? "",
        });
    }

    private static PaperSigning Signing(Blanks blanks) => new(blanks.PreparedOn) { Number = blanks.Number, IssuedOn = blanks.IssuedOn };
}
