using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Admission;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Web.Reading;

/// <summary>Whom each body brought forward and what became of them; a person brought forward by two bodies counts once in each.</summary>
internal sealed class NominationsQuery(AppDb db, Reach reach, UnitPaths paths)
{
    public const int PageSize = 100;

    public async Task<NominationsView> OfAsync(NominationWish wish, CancellationToken ct)
    {
        var rows = Rows(wish with { Body = null });
        var persons = await rows.Select(r => new { r.Body, r.PersonId, r.State }).Distinct().GroupBy(r => new { r.Body, r.State }).Select(g => new { g.Key.Body, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        var times = await rows.GroupBy(r => r.Body).Select(g => new { Body = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Body, g => g.Count, ct);
        var shown = Rows(wish);
        var page = await shown.OrderByDescending(r => r.On).ThenBy(r => r.SortName).ThenBy(r => r.Id).Skip((wish.Page - 1) * wish.Size).Take(wish.Size).ToListAsync(ct);
        return new NominationsView(wish, page, await shown.CountAsync(ct))
        {
            Bodies = [.. persons.GroupBy(p => p.Body).OrderBy(g => g.Key).Select(g => new NominatingBody(g.Key, times[g.Key], g.ToDictionary(p => p.State, p => p.Count)))],
            Paths = await paths.OfAsync(page.Select(r => r.UnitId), ct),
        };
    }

    private IQueryable<BroughtForward> Rows(NominationWish wish)
    {
        var (first, last) = (new DateOnly(wish.Year ?? 1, 1, 1), new DateOnly(wish.Year ?? 9998, 12, 31));
        var asked = db.Nominations.AsNoTracking().Where(n => (wish.Body == null || n.Body == wish.Body) && n.On >= first && n.On <= last);
        return Judged(asked.Join(reach.People, n => n.PersonId, p => p.Id, (n, p) => new PersonNamed
        {
            Said = n,
            Person = p,
            HasDossier = db.Dossiers.Any(d => d.PersonId == p.Id && d.Stage >= DossierStage.Preparing && d.Stage < DossierStage.Recognised),
            HasCertificate = db.Certificates.Any(c => c.PersonId == p.Id && c.Kind == ClassKind.Awareness),
        }));
    }

    private static IQueryable<BroughtForward> Judged(IQueryable<PersonNamed> named) => named.Select(one => new BroughtForward
    {
        Id = one.Said.Id, PersonId = one.Person.Id, Name = one.Person.FullName, SortName = one.Person.SortName, BornOn = one.Person.BornOn, UnitId = one.Person.OrganizationId,
        Body = one.Said.Body, Form = one.Said.Form, PaperNumber = one.Said.PaperNumber, On = one.Said.On,
        State = one.Person.Status == PersonStatus.OfficialMember || one.Person.Status == PersonStatus.ProbationaryMember ? NominationState.Admitted
            : one.Person.Status == PersonStatus.Left ? NominationState.LetGo
            : one.HasDossier ? NominationState.InDossier
            : one.HasCertificate ? NominationState.Learned
            : one.Person.Status == PersonStatus.NonMember ? NominationState.Followed : NominationState.Listed,
    });

    private sealed class PersonNamed
    {
        public required Nomination Said { get; init; }
        public required Person Person { get; init; }
        public required bool HasDossier { get; init; }
        public required bool HasCertificate { get; init; }
    }
}

/// <summary>Which nominations to look at.</summary>
internal sealed record NominationWish(IntroducingBodies? Body, int? Year)
{
    public int Page { get; init; } = 1;
    public int Size { get; init; } = NominationsQuery.PageSize;
}

/// <summary>What became of somebody, in plain steps.</summary>
internal enum NominationState
{
    /// <summary>Đang theo dõi.</summary>
    Followed = 1,

    /// <summary>Cảm tình Đảng.</summary>
    Listed = 2,

    /// <summary>Đã học lớp.</summary>
    Learned = 3,

    /// <summary>Đang làm hồ sơ.</summary>
    InDossier = 4,

    /// <summary>Đã kết nạp.</summary>
    Admitted = 5,

    /// <summary>Thôi theo dõi.</summary>
    LetGo = 6,
}

/// <summary>One nomination and what became of the person.</summary>
internal sealed class BroughtForward
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required string SortName { get; init; }
    public DateOnly? BornOn { get; init; }
    public required Guid UnitId { get; init; }
    public required IntroducingBodies Body { get; init; }
    public required NominationForm Form { get; init; }
    public required string PaperNumber { get; init; }
    public required DateOnly On { get; init; }
    public required NominationState State { get; init; }
}

/// <summary>One body: <paramref name="Times"/> in lượt, <paramref name="States"/> in người.</summary>
internal sealed record NominatingBody(IntroducingBodies Body, int Times, IReadOnlyDictionary<NominationState, int> States)
{
    public int Persons => States.Values.Sum();

    public int Of(NominationState state) => States.GetValueOrDefault(state);
}

/// <summary>Nominations of a year, a page of them.</summary>
internal sealed record NominationsView(NominationWish Wish, IReadOnlyList<BroughtForward> Rows, int Total)
{
    public required IReadOnlyList<NominatingBody> Bodies { get; init; }
    public required IReadOnlyDictionary<Guid, string> Paths { get; init; }
}
