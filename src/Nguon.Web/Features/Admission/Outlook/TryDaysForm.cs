using Nguon.Domain.Admission;

namespace Nguon.Web.Features.Admission;

/// <summary>Days somebody tries: the next meeting of the cell and up to three papers; nothing of it is written.</summary>
internal sealed class TryDaysForm
{
    public const int MostPapers = 3;

    public DateOnly? MeetingOn { get; set; }

    public List<TryDaysPaper> Papers { get; set; } = [];

    public IReadOnlyList<Supposition> ToSuppositions(StepKind meeting) =>
    [
        .. MeetingOn is { } on ? [new Supposition(meeting, on)] : Array.Empty<Supposition>(),
        .. Papers.Take(MostPapers).Where(paper => paper is { Kind: not null, On: not null }).Select(paper => new Supposition(paper.Kind ?? default, paper.On ?? default)),
    ];

    public void Pad()
    {
        while (Papers.Count < MostPapers)
        {
            Papers.Add(new());
        }
    }
}

/// <summary>One supposed paper.</summary>
internal sealed class TryDaysPaper
{
    public StepKind? Kind { get; set; }

    public DateOnly? On { get; set; }
}
