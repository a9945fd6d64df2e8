namespace Nguon.Web.Features.Figures;

/// <summary>The stamp of a board: code of the unit, last entry for it or below it (UTC).</summary>
internal sealed record FreshStamp(string Unit, DateTime? Last);
