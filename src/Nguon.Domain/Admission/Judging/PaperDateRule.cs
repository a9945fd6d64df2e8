namespace Nguon.Domain.Admission;

/// <summary>No paper is younger than the act or older than the person.</summary>
internal static class PaperDateRule
{
    public static void Judge(Case c)
    {
        foreach (var paper in c.Facts.Papers.Where(paper => paper.On > c.On).DistinctBy(paper => (paper.Kind, paper.On)))
        {
            var younger = Said(FindingNature.Breach, $"{Say.NameOf(paper.Kind)} ghi ngày {Say.Day(paper.On)}, sau ngày của bước này ({Say.Day(c.On)}).", Say.MadeBy(paper.Kind));
            c.Add(younger with { EarliestOn = paper.On });
        }

        if (c.Applicant?.BornOn is not { } born)
        {
            return;
        }

        foreach (var paper in c.Facts.Papers.Where(paper => paper.On < born).DistinctBy(paper => (paper.Kind, paper.On)))
        {
            c.Add(Said(FindingNature.Impossible, $"{Say.NameOf(paper.Kind)} ghi ngày {Say.Day(paper.On)}, trước ngày sinh {Say.Day(born)}.", Say.MadeBy(paper.Kind)));
        }

        foreach (var (day, what) in OtherDays(c).Where(other => other.Day < born))
        {
            c.Add(Said(FindingNature.Impossible, $"{what} {Say.Day(day)}, trước ngày sinh {Say.Day(born)}.", "người nhập"));
        }

        if (c.On < born)
        {
            c.Add(Said(FindingNature.Impossible, $"Ngày của bước này ({Say.Day(c.On)}) trước ngày sinh {Say.Day(born)}.", "người nhập"));
        }
    }

    /// <summary>Only that one paper is not older than the person.</summary>
    public static void JudgeBirth(Case c, PaperKind paper, DateOnly on)
    {
        if (c.Applicant?.BornOn is { } born && on < born)
        {
            c.Add(Said(FindingNature.Impossible, $"{Say.NameOf(paper)} ghi ngày {Say.Day(on)}, trước ngày sinh {Say.Day(born)}.", "người nhập"));
        }
    }

    private static IEnumerable<(DateOnly Day, string What)> OtherDays(Case c)
    {
        if (c.Applicant?.Former?.EndedOn is { } ended)
        {
            yield return (ended, "Ngày ra khỏi Đảng trước đây");
        }

        if (c.Applicant?.ProvincialConsentOn is { } consent)
        {
            yield return (consent, "Văn bản đồng ý ghi ngày");
        }
    }

    private static Finding Said(FindingNature nature, string fact, string mendedBy) => new()
    {
        Rule = RuleCodes.PaperDate,
        Nature = nature,
        Facts = [fact.TrimEnd('.')],
        MendedBy = mendedBy,
        Message = fact + Say.ToDo("kiểm tra lại ngày ghi trên giấy"),
    };
}
