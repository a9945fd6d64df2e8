using Nguon.Domain.People;

namespace Nguon.Domain.Admission;

/// <summary>Education on the day the cell considers, with the exceptions of difficult areas (rules.md 3.3).</summary>
internal static class EducationRule
{
    public static void Judge(Case c)
    {
        if (c.CellDay is not { } day || c.Applicant is not { Education: { } level } person)
        {
            return;
        }

        var rules = c.RulesOn(day);
        if (rules.EducationAccepted.Value.Contains(level))
        {
            return;
        }

        if ((person.IsDifficultArea || person.IsFishermanAtSea) && level >= rules.EducationInDifficultArea.Value)
        {
            Doubt(c, rules.EducationInDifficultArea);
            return;
        }

        if (person.IsVillageElder && person.IsDifficultArea && level >= rules.EducationOfElder.Value)
        {
            Doubt(c, rules.EducationOfElder);
            Consent.Judge(c, RuleCodes.Education, set => set.ElderConsent, "Già làng, trưởng bản, người có uy tín mới biết đọc, biết viết chữ quốc ngữ");
            return;
        }

        Refuse(c, rules, level);
    }

    private static void Refuse(Case c, RuleSet rules, EducationLevel level)
    {
        var least = rules.EducationAccepted.Value[0] switch
        {
            EducationLevel.LowerSecondaryCompleted => "hoàn thành chương trình trung học cơ sở",
            EducationLevel.LowerSecondaryEquivalent => "bằng tốt nghiệp trung học cơ sở hoặc tương đương",
            _ => "bằng tốt nghiệp trung học cơ sở",
        };
        c.Add(new()
        {
            Rule = RuleCodes.Education,
            Ground = Ground.Of(rules.EducationAccepted),
            Facts = [$"trình độ: {NameOf(level)}"],
            MendedBy = "người xin vào Đảng bổ túc văn hóa; chi bộ xác minh trường hợp đặc biệt",
            Message = $"Trình độ học vấn là {NameOf(level)}, cần ít nhất {least}." +
                Say.ToDo("bổ sung bằng cấp, hoặc ghi rõ trường hợp vùng khó khăn kèm giấy tờ chứng minh"),
        });
    }

    // The general rule is missed and the exception itself is not sure: it can neither refuse nor pass in silence.
    private static void Doubt(Case c, RuleValue<EducationLevel> exception)
    {
        if (!exception.Judges)
        {
            c.Add(new()
            {
                Rule = RuleCodes.Education,
                Ground = Ground.Of(exception),
                Facts = ["trình độ dưới mức chung"],
                MendedBy = "cấp ủy có thẩm quyền",
                Message = "Trình độ học vấn dưới mức chung; trường hợp đặc biệt theo hướng dẫn đang áp dụng chưa được đối chiếu." + Say.ToDo("hỏi cấp ủy có thẩm quyền trước khi chi bộ xét"),
            });
        }
    }

    private static string NameOf(EducationLevel level) => level switch
    {
        EducationLevel.None => "chưa biết chữ",
        EducationLevel.ReadsAndWrites => "biết đọc, biết viết chữ quốc ngữ",
        EducationLevel.Primary => "hoàn thành chương trình tiểu học",
        EducationLevel.LowerSecondaryCompleted => "hoàn thành chương trình trung học cơ sở, chưa có bằng",
        EducationLevel.LowerSecondaryEquivalent => "tương đương trung học cơ sở",
        EducationLevel.LowerSecondary => "tốt nghiệp trung học cơ sở",
        EducationLevel.UpperSecondary => "tốt nghiệp trung học phổ thông",
        _ => "trên trung học phổ thông",
    };
}
