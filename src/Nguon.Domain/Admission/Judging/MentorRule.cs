namespace Nguon.Domain.Admission;

/// <summary>Who may help (rules.md 4.1 #3).</summary>
internal static class MentorRule
{
    // Custom only: one member helps one or two people; a reminder, never a refusal.
    private const int UsualMentees = 2;

    public static void Judge(Case c)
    {
        if (c.Facts.Act is ActKind.AdoptMentor or ActKind.HoldCeremony && c.Facts.Mentor is { } mentor)
        {
            Mentor(c, mentor);
        }
    }

    private static void Mentor(Case c, MentorFacts mentor)
    {
        if (mentor.IsOfficial is null)
        {
            NeedsRule.Fact(c, new(FindingNature.InputMissing, "mentor.official", "Chưa ghi người được phân công giúp đỡ là đảng viên chính thức hay chưa.", "chi bộ") { Ground = Ground.Under(c.Rules.MentorOfficial) });
        }
        else if (mentor.IsOfficial == false)
        {
            Found(c, "Người được phân công giúp đỡ phải là đảng viên chính thức.", warns: false);
        }

        if (mentor.IsSuspended)
        {
            Found(c, "Người được phân công giúp đỡ đang bị đình chỉ sinh hoạt.", warns: false);
        }

        if (mentor.IsExempt)
        {
            Found(c, "Người được phân công giúp đỡ đang được miễn công tác và sinh hoạt đảng.", warns: true);
        }

        if (mentor.Mentees >= UsualMentees)
        {
            Found(c, $"Người được phân công đang giúp đỡ {mentor.Mentees} người.", warns: true);
        }
    }

    private static void Found(Case c, string fact, bool warns) => c.Add(new()
    {
        Rule = RuleCodes.MentorEligibility,
        Ground = Ground.Of(c.Rules.MentorOfficial),
        OnlyWarns = warns,
        MendedBy = "chi bộ",
        Facts = [fact.TrimEnd('.')],
        Message = fact + Say.ToDo("phân công đảng viên chính thức khác"),
    });
}
