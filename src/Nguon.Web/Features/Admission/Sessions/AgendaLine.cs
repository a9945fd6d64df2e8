using Nguon.Domain.Sessions;

namespace Nguon.Web.Features.Admission;

/// <summary>One row of the form with what the agenda knows of it.</summary>
internal sealed record AgendaLine(int At, SessionRow Row, AgendaRow? Offer)
{
    public bool IsVote => Row.Kind is SessionItemKind.ConsiderAdmission or SessionItemKind.ConsiderRecognition or SessionItemKind.ConsiderDeletion;

    public string Name => $"Form.Rows[{At}]";

    public string Id => $"dong-{At}";
}

/// <summary>A row and the page it stands on.</summary>
internal sealed record AgendaLineView(AgendaLine Line, CellSessionPage Page)
{
    public AgendaRow Offer => Line.Offer ?? throw new InvalidOperationException("Rows without an offer are not drawn.");

    /// <summary>Who may help: official members who are neither exempt nor away.</summary>
    public IEnumerable<(Guid Id, string Name)> Helpers => Page.Board.Roll.Members.Where(m => m.MayHelp).Select(m => (m.Id, m.NameAndYear));

    /// <summary>What is wrong with the votes in favour; null when nothing.</summary>
    public string? VoteFault => Page.FaultAt($"{Line.Name}.For");

    /// <summary>As typed, also when it could not be read.</summary>
    public string Typed(string property, object? value) =>
        Page.ModelState.TryGetValue($"{Line.Name}.{property}", out var entry) && entry.AttemptedValue is { } typed ? typed : value?.ToString() ?? "";
}
