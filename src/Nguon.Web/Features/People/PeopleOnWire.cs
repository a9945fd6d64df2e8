using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Web.Access;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.People;

/// <summary>A line of the list on the wire.</summary>
internal sealed record PersonOnWire(
    Guid Id, string FullName, string OtherName, int? BirthYear, string Hamlet, PersonStatus Status, Guid UnitId, string UnitPath, Guid? DossierId, DossierStage? Stage, DateOnly? DueOn)
{
    public static PersonOnWire Of(PersonRow row, IReadOnlyDictionary<Guid, string> paths) => new(
        row.Person.Id, row.Person.FullName, row.Person.OtherName, row.Person.BornOn?.Year, row.Person.Hamlet, row.Person.Status, row.Person.UnitId,
        paths.GetValueOrDefault(row.Person.UnitId, ""), row.Dossier?.Id, row.Dossier?.Stage, row.Dossier?.Due.On);
}

/// <summary>A person on the wire; the restricted part stays on the page.</summary>
internal sealed record PersonDetailOnWire
{
    public required Guid Id { get; init; }
    public required string FullName { get; init; }
    public required string OtherName { get; init; }
    public required DateOnly? BornOn { get; init; }
    public required DatePrecision BornPrecision { get; init; }
    public required Sex? Sex { get; init; }
    public required PersonStatus Status { get; init; }
    public required Guid UnitId { get; init; }
    public required string UnitPath { get; init; }
    public required int Revision { get; init; }
    public required IReadOnlyList<StandingOnWire> Standings { get; init; }
    public required IReadOnlyList<Guid> Dossiers { get; init; }

    public static PersonDetailOnWire Of(PersonFile file) => new()
    {
        Id = file.Person.Id,
        FullName = file.Person.FullName,
        OtherName = file.Person.OtherName,
        BornOn = file.Person.BornOn,
        BornPrecision = file.Person.BornPrecision,
        Sex = file.Person.Sex,
        Status = file.Person.Status,
        UnitId = file.Person.OrganizationId,
        UnitPath = file.Paths.GetValueOrDefault(file.Person.OrganizationId, ""),
        Revision = file.Person.Revision,
        Standings = [.. file.Standings.Select(s => new StandingOnWire(s.Status, s.OrganizationId, s.From, s.Until))],
        Dossiers = [.. file.Dossiers.Select(d => d.Id)],
    };
}

internal sealed record StandingOnWire(PersonStatus Status, Guid UnitId, DateOnly From, DateOnly? Until);

/// <summary>A new person on the wire.</summary>
internal sealed record EnterPersonOnWire
{
    public required string FullName { get; init; }
    public required Guid UnitId { get; init; }
    public DateOnly? BornOn { get; init; }
    public DatePrecision BornPrecision { get; init; } = DatePrecision.Day;
    public Sex? Sex { get; init; }
    public string? EthnicCode { get; init; }
    public string Occupation { get; init; } = "";
    public IReadOnlyList<IntroducingBodies> IntroducedBy { get; init; } = [];
    public Guid? ResponsibleMemberId { get; init; }
    public string OtherName { get; init; } = "";
    public string FatherName { get; init; } = "";
    public string Hamlet { get; init; } = "";
    public string? IdentityNumber { get; init; }
    public bool IsKnownNotDouble { get; init; }
    public OnPaper? Paper { get; init; }

    public EnterPersonInput ToInput() => new()
    {
        FullName = FullName,
        OrganizationId = UnitId,
        BornOn = BornOn,
        BornPrecision = BornPrecision,
        Sex = Sex,
        EthnicCode = EthnicCode,
        Occupation = Occupation,
        IntroducedBy = IntroducedBy.Aggregate(IntroducingBodies.None, (all, one) => all | one),
        ResponsibleMemberId = ResponsibleMemberId,
        OtherName = OtherName,
        FatherName = FatherName,
        Hamlet = Hamlet,
        IdentityNumber = IdentityNumber,
        IsKnownNotDouble = IsKnownNotDouble,
        Paper = Paper,
    };
}
