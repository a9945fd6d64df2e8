using Nguon.Web.Access;
using Nguon.Web.Api;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Classes;

/// <summary>The ageing list, conversion by cohort, demand and probationers for programs.</summary>
internal static class ForesightApi
{
    private const Power Both = Power.SeeClasses | Power.SeePeople;

    public static void MapForesightApi(this RouteGroupBuilder classes)
    {
        classes.MapGet("ageing", AgeingAsync).Needs(Power.SeePeople).WithSummary("Đã học lớp, chưa kết nạp: theo nguyên nhân, thời gian; từng người và việc cần làm tiếp");
        classes.MapGet("cohorts", async (CohortQuery query, int? year, CohortBy? by, CancellationToken ct) =>
            year is < 1930 or > 2200 ? ApiResults.Malformed("year từ 1930 đến 2200.") : Results.Ok(await query.OfAsync(new CohortWish(year, by ?? CohortBy.Unit), ct)))
            .Needs(Power.SeePeople).WithSummary("Kết nạp của cùng những người đã học lớp trong một năm");
        classes.MapGet("demand", async (DemandQuery query, CancellationToken ct) =>
        {
            var view = await query.OfAsync(ct);
            return Results.Ok(new { view.Quarters, view.Rows, Seats = view.Seats.Select(s => new { Quarter = s.Key, s.Value.Awareness, s.Value.NewMember }), view.Hindered });
        }).Needs(Both).WithSummary("Nhu cầu học theo đơn vị và quý, chỗ còn trong các lớp");
        classes.MapGet("probationers", async (ProbationerQuery query, CancellationToken ct) =>
            Results.Ok((await query.WithoutClassAsync(ct)).Select(r => new { r.PersonId, r.Name, r.BirthYear, r.Unit, r.EndsOn, r.Status, Class = r.Class?.Name })))
            .Needs(Both).WithSummary("Đảng viên dự bị chưa học lớp đảng viên mới");
    }

    private static async Task<IResult> AgeingAsync([AsParameters] AgeingOnWire wire, AgeingQuery query, CancellationToken ct)
    {
        if (ApiPage.Read(wire.Page, null, out var question) is not { } page)
        {
            return ApiResults.Malformed(question);
        }

        var view = await query.OfAsync(new AgeingWish { UnitId = wire.OrganizationId, Cause = wire.Cause, Step = wire.Step, IsExpiring = wire.Expiring ?? false, Page = page.Number }, ct);
        return Results.Ok(new
        {
            view.Counts, view.Total, page.Number,
            Items = view.Rows.Select(r => new { r.PersonId, r.Name, r.BornOn, r.UnitId, r.IssuedOn, Until = query.ValidUntil(r.IssuedOn), r.Step, r.Cause, Next = AgeingTexts.Next(r.Cause, r.Step == AgeingQuery.Steps[^1]) }),
        });
    }
}

/// <summary>Which part of the ageing list.</summary>
internal sealed record AgeingOnWire
{
    public Guid? OrganizationId { get; init; }
    public AgeingCause? Cause { get; init; }
    public int? Step { get; init; }
    public bool? Expiring { get; init; }
    public int? Page { get; init; }
}
