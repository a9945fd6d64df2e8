using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Web.Data;
using Nguon.Web.Reading;

namespace Nguon.Web.Features.Admission;

/// <summary>Everything known of one dossier, read at once: what the page, the forms and the API are drawn from.</summary>
internal sealed record DossierSheet(AdmissionDossier Dossier, Person Person, TakeContext Context)
{
    public required IReadOnlyList<NextStep> Next { get; init; }
    public required IReadOnlyList<DossierClock> Clocks { get; init; }
    public required IReadOnlyList<OpenMark> Marks { get; init; }
    public required IReadOnlyList<StoredFile> Files { get; init; }
    public required IReadOnlyList<BookletMove> Moves { get; init; }
    public required IReadOnlyList<Activity> Activities { get; init; }
    public required NamesByDay Names { get; init; }
    public required string UnitPath { get; init; }
    public required string? Mentor { get; init; }

    /// <summary>Names of those a ceremony assigned.</summary>
    public required IReadOnlyDictionary<Guid, string> Assigned { get; init; }

    /// <summary>Kinds of steps this user may enter here.</summary>
    public required IReadOnlySet<StepKind> May { get; init; }

    public DateOnly Today => Context.Today;

    public bool IsMember => Person.Status is PersonStatus.ProbationaryMember or PersonStatus.OfficialMember;

    public string Title => Person.Status switch
    {
        PersonStatus.ProbationaryMember => $"Hồ sơ của đảng viên dự bị {Person.FullName}",
        PersonStatus.OfficialMember => $"Hồ sơ của đảng viên {Person.FullName}",
        _ => $"Hồ sơ của quần chúng {Person.FullName}",
    };

    public string Address => $"/ho-so/{Dossier.Id}";

    public string StepAddress(StepKind kind, Guid? about = null) => $"{Address}/ghi-buoc/{kind}{(about is { } id ? $"?buoc={id}" : "")}";

    /// <summary>Whose act a step of this kind is today.</summary>
    public string ActorOf(NextStep step) => ActorOf(step.Definition, step.UnitId);

    /// <summary>Where the ceremony was held and who helps since.</summary>
    public string CeremonyOf(DossierStep ceremony) => string.Join("; ", new[]
    {
        ceremony.Details.Place is { Length: > 0 } place ? $"Nơi tổ chức: {place}" : "",
        ceremony.Details.MentorId is { } mentor && Assigned.TryGetValue(mentor, out var name) ? $"phân công giúp đỡ: {name}" : "",
    }.Where(part => part.Length > 0));

    public string ActorOf(StepDefinition step, Guid? unitId) => step.Actor switch
    {
        StepActor.Applicant => IsMember ? "đảng viên dự bị" : "người xin vào Đảng",
        StepActor.Department => Names.Department(unitId, Today),
        StepActor.Cell or StepActor.SealingCommittee or StepActor.SubBaseCommittee or StepActor.BaseCommittee or StepActor.Authority => Names.Organ(unitId, Today),
        StepActor.Office => $"văn phòng {Names.Organ(unitId, Today)}",
        StepActor.CellCommittee when !Context.Chain.HasCellCommittee => "bí thư chi bộ",
        StepActor.CellCommittee => "chi ủy",
        _ => Actors.NameOf(step.Actor),
    };
}
