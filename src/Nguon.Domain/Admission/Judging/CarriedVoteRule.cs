namespace Nguon.Domain.Admission;

/// <summary>Votes that earlier resolutions bring with them, judged by the rules of their own day.</summary>
internal static class CarriedVoteRule
{
    public static void Judge(Case c)
    {
        Cell(c, PaperKind.CellResolution);
        Base(c, PaperKind.BaseResolution);
        Cell(c, PaperKind.CellRecognitionResolution);
        Base(c, PaperKind.BaseRecognitionResolution);
    }

    private static void Cell(Case c, PaperKind kind)
    {
        if (!IsPast(c.Facts.Act, kind) && c.LastPaper(kind) is { Vote: { } vote, Body: { } body } paper)
        {
            // After the last round the case goes up without two thirds, and the authority decides.
            var isStalemate = kind == PaperKind.CellRecognitionResolution && c.Facts.Round >= c.Rules.RecognitionRounds.Value;
            CellVoteRule.Count(c, body, vote, c.RulesOn(paper.On), isThisAct: false, onlyWarns: isStalemate);
        }
    }

    private static void Base(Case c, PaperKind kind)
    {
        if (!IsPast(c.Facts.Act, kind) && c.LastPaper(kind) is { Vote: { } vote, Body: { } body } paper)
        {
            CommitteeVoteRule.Base(c, body, vote, c.RulesOn(paper.On), onlyWarns: true);
        }
    }

    // A new round of the same body stands for itself, and a deletion does not rest on the votes about recognition.
    private static bool IsPast(ActKind act, PaperKind vote) => (act, vote) is
        (ActKind.CellConsidersAdmission, PaperKind.CellResolution or PaperKind.BaseResolution)
        or (ActKind.BaseCommitteeConsiders, PaperKind.BaseResolution)
        or (ActKind.CellConsidersRecognition or ActKind.DeleteProbationer, PaperKind.CellRecognitionResolution or PaperKind.BaseRecognitionResolution)
        or (ActKind.BaseCommitteeConsidersRecognition, PaperKind.BaseRecognitionResolution);
}
