using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Web.Access;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.People;

/// <summary>The table of a review as it stands on the page.</summary>
internal sealed class SourceSheetForm
{
    /// <summary>Empty lines offered for new names.</summary>
    public const int BlankRows = 6;

    public int? Revision { get; set; }
    public List<SourceGroups> Groups { get; set; } = [];
    public List<SourceRowForm> Rows { get; set; } = [];
    public string? PaperNumber { get; set; }
    public DateOnly? PaperOn { get; set; }

    public static SourceSheetForm Of(SourceSheet sheet, IReadOnlyDictionary<Guid, string> members) => new()
    {
        Revision = sheet.Review?.Revision,
        Groups = [.. Enum.GetValues<SourceGroups>().Where(g => g != SourceGroups.None && sheet.Review?.Groups.HasFlag(g) == true)],
        Rows = [.. sheet.Rows.Select(row => SourceRowForm.Of(row, members))],
    };

    public SourceReviewInput ToInput(SourceSheet sheet, bool isFinished, IReadOnlyDictionary<string, Guid> members) => new()
    {
        CellId = sheet.CellId,
        Year = sheet.Year,
        Groups = Groups,
        Lines = [.. Rows.Where(row => row.IsSaid).Select(row => row.ToInput(members))],
        IsFinished = isFinished,
        Revision = Revision,
        Paper = PaperNumber is null && PaperOn is null ? null : new OnPaper(sheet.CellId, PaperNumber, PaperOn),
    };
}

/// <summary>One line of the table; a new name counts when something is written in it.</summary>
internal sealed class SourceRowForm
{
    public Guid? PersonId { get; set; }
    public string? FullName { get; set; }
    public LifeDate? BornOn { get; set; }
    public string? SchoolClass { get; set; }
    public IntroducingBodies? Body { get; set; }
    public NominationForm? Form { get; set; }
    public string? Responsible { get; set; }
    public DateOnly? ExpectedFrom { get; set; }
    public SourceOutcome? Outcome { get; set; }
    public ObstacleKind? Obstacle { get; set; }
    public DateOnly? ObstacleFrom { get; set; }
    public DateOnly? ObstacleTo { get; set; }
    public string? PlaceNow { get; set; }
    public DateOnly? ToldOn { get; set; }
    public bool IsKnownNotDouble { get; set; }

    public bool IsSaid => PersonId is not null || FullName is not null || BornOn is not null || SchoolClass is not null || Outcome is not null;

    public static SourceRowForm Of(SourceSheetRow row, IReadOnlyDictionary<Guid, string> members)
    {
        var form = new SourceRowForm
        {
            PersonId = row.Person.Id,
            FullName = row.Person.FullName,
            BornOn = row.Person.BornOn is { } born ? new LifeDate(born, row.Person.BornPrecision) : null,
            SchoolClass = row.SchoolClass.Length > 0 ? row.SchoolClass : null,
            Body = row.Nomination?.Body,
            Form = row.Nomination?.Form,
            Responsible = row.Person.ResponsibleMemberId is { } id ? members.GetValueOrDefault(id) : null,
            ExpectedFrom = row.Line?.ExpectedFrom,
            Outcome = row.Line?.Outcome,
            ToldOn = row.ToldOn,
        };
        if (row.Obstacle is { } standing)
        {
            (form.Obstacle, form.ObstacleFrom, form.ObstacleTo, form.PlaceNow) = (standing.Kind, standing.From, standing.Until?.AddDays(-1), standing.PlaceNow);
        }

        return form;
    }

    public SourceLineInput ToInput(IReadOnlyDictionary<string, Guid> members) => new()
    {
        PersonId = PersonId,
        FullName = FullName ?? "",
        BornOn = BornOn?.On,
        BornPrecision = BornOn?.Precision ?? DatePrecision.Year,
        SchoolClass = SchoolClass ?? "",
        Body = Body ?? IntroducingBodies.None,
        Form = Form,
        ResponsibleMemberId = Responsible is { } name && members.TryGetValue(VietnameseText.Fold(name), out var id) ? id : null,
        ExpectedFrom = ExpectedFrom,
        Outcome = Outcome,
        Obstacle = Obstacle,
        ObstacleFrom = ObstacleFrom,
        ObstacleTo = ObstacleTo,
        PlaceNow = PlaceNow ?? "",
        ToldOn = ToldOn,
        IsKnownNotDouble = IsKnownNotDouble,
    };
}
