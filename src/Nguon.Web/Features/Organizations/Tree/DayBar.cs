namespace Nguon.Web.Features.Organizations;

/// <summary>Says that a page shows another day than today, and leads back.</summary>
internal sealed record DayBar(DateOnly Day, DateOnly Today, string TodayHref);
