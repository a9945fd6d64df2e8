using System.Reflection;
using System.Text;
using Nguon.Domain.Admission;
using Nguon.Domain.People;
using Nguon.Web.Ui;

namespace Nguon.Tests.Ui;

public sealed class LabelTests
{
    private static readonly string[] NeverWords =
        ["ứng viên", "thí sinh", "mentor", "người hướng dẫn", "deadline", "workflow", "phễu", "KPI", "phê duyệt", "quy hoạch", "thử thách", "đảng phái", "chứng chỉ", "không hợp lệ", "bị từ chối"];

    public static TheoryData<Type> Enums => [.. DomainEnums()];

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_value_of_the_domain_has_a_label(Type type) =>
        Assert.All(Enum.GetValues(type).Cast<object>(), value => Assert.False(string.IsNullOrWhiteSpace(Label(type, value))));

    [Theory]
    [MemberData(nameof(Enums))]
    public void Labels_are_composed_text_without_the_words_never_used(Type type) =>
        Assert.All(Enum.GetValues(type).Cast<object>().Select(value => Label(type, value)), AssertOfficeWords);

    [Theory]
    [MemberData(nameof(Enums))]
    public void A_value_without_a_label_is_refused(Type type)
    {
        if (type.IsDefined(typeof(FlagsAttribute)))
        {
            return;
        }

        var refused = Assert.Throws<TargetInvocationException>(() => Label(type, Enum.ToObject(type, 9999)));

        Assert.IsType<InvalidOperationException>(refused.InnerException);
    }

    [Fact]
    public void The_guard_notices_a_word_never_used_and_decomposed_text()
    {
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertOfficeWords("Danh sách ứng viên"));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertOfficeWords("Hồ sơ".Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Several_bodies_are_named_one_after_the_other() =>
        Assert.Equal("Đoàn TNCS Hồ Chí Minh, Hội Nông dân", Labels.Of(IntroducingBodies.YouthUnion | IntroducingBodies.FarmersUnion));

    /// <summary>StepFields are switches of a form; nobody reads them.</summary>
    private static IEnumerable<Type> DomainEnums() =>
        typeof(Person).Assembly.GetTypes().Where(type => type is { IsEnum: true, IsPublic: true } && type != typeof(StepFields));

    private static string Label(Type type, object value)
    {
        var of = typeof(Labels).GetMethod(nameof(Labels.Of), [type]);

        Assert.True(of is not null, $"{type.Name} has no Labels.Of.");
        return (string)of.Invoke(null, [value])!; // Of returns a string
    }

    private static void AssertOfficeWords(string label)
    {
        Assert.True(label.IsNormalized(NormalizationForm.FormC), label);
        Assert.DoesNotContain(NeverWords, word => label.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
