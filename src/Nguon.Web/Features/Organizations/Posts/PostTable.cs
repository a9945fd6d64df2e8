using Nguon.Web.Reading;

namespace Nguon.Web.Features.Organizations;

/// <summary>Holders of posts as a table.</summary>
internal sealed record PostTable(Guid UnitId, IReadOnlyList<PostLine> Lines, bool MayAct, string Caption);
