using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>What became of the people a mass organisation introduced, in plain steps without reasons.</summary>
internal sealed class IntroducedQuery(AppDb db, Reach reach, OrganizationTrees trees)
{
    public const int PageSize = 50;

    public async Task<IntroducedPage> PeopleAsync(int page, CancellationToken ct)
    {
        var tree = await trees.OnAsync(db, reach.Today, ct);
        var people = reach.Introduced.AsNoTracking();
        var rows = await people.OrderBy(p => p.SortName).ThenBy(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(p => new
            {
                p.FullName, p.BornOn, p.OrganizationId, p.Status,
                Stage = db.Dossiers.Where(d => d.PersonId == p.Id).OrderByDescending(d => d.Attempt).Select(d => (DossierStage?)d.Stage).FirstOrDefault(),
                HasCertificate = db.Certificates.Any(c => c.PersonId == p.Id && c.Kind == ClassKind.Awareness),
            }).ToListAsync(ct);
        return new IntroducedPage(
            rows.Select(r => new IntroducedRow(r.FullName, r.BornOn?.Year, tree.PathTo(r.OrganizationId), StateOf(r.Status, r.Stage, r.HasCertificate))).ToList(),
            await people.CountAsync(ct), page);
    }

    // What the person is counts first: a member of long standing has no dossier here. A dossier returned or not carried by the cell is one
    // being made: what the levels said of it is not for a body outside (practice.md 2.5).
    private static string StateOf(PersonStatus status, DossierStage? stage, bool hasCertificate) => status switch
    {
        PersonStatus.OfficialMember => "Đã công nhận chính thức",
        PersonStatus.ProbationaryMember => "Đã kết nạp",
        PersonStatus.Left => "Không còn ở đơn vị",
        _ when stage is { } reached && reached >= DossierStage.Preparing && reached.IsOpen() => "Đang làm hồ sơ",
        _ => hasCertificate ? "Đã học lớp" : "Chưa học lớp",
    };
}

public sealed record IntroducedPage(IReadOnlyList<IntroducedRow> Rows, int Total, int Page);

/// <summary>Only what a body outside the Party's organs needs: name, birth year, unit, a plain state.</summary>
public sealed record IntroducedRow(string Name, int? BirthYear, string Unit, string State);
