using System.Text;
using Nguon.Domain.Text;

namespace Nguon.Tests.Domain.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Đức", "duc")]
    [InlineData("  NGUYỄN   Thị\tÁnh ", "nguyen thi anh")]
    [InlineData("Hoà", "hoa")]
    [InlineData("Hòa", "hoa")]
    [InlineData("Thuỷ", "thuy")]
    [InlineData("thủy", "thuy")]
    [InlineData("Ðặng", "dang")]
    [InlineData("H’Hen Niê", "h'hen nie")]
    [InlineData("Khu phố 1 – Phường Đông Giang", "khu pho 1 – phuong dong giang")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Folding_drops_marks_case_and_extra_spaces(string? text, string folded) =>
        Assert.Equal(folded, VietnameseText.Fold(text));

    [Fact]
    public void Folding_is_the_same_for_composed_and_decomposed_text() =>
        Assert.Equal(VietnameseText.Fold("Nguyễn Hữu Đạt"), VietnameseText.Fold("Nguyễn Hữu Đạt".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Tidying_composes_and_removes_what_cannot_be_seen() =>
        Assert.Equal("Nguyễn Thị An", VietnameseText.Tidy(" Nguyễn\u00A0 Thị\u200B An\n".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("nguyễn thị ánh", "Nguyễn Thị Ánh")]
    [InlineData(" ĐẶNG  văn ĐỨC", "ĐẶNG văn ĐỨC")]
    [InlineData("ĐẶNG VĂN ĐỨC", "Đặng Văn Đức")]
    [InlineData("H'HEN NIÊ", "H'Hen Niê")]
    [InlineData("y-bih êban", "Y-Bih Êban")]
    [InlineData("Hồ Thị K'nhung", "Hồ Thị K'nhung")]
    [InlineData("", "")]
    public void A_name_all_small_or_all_capital_is_written_as_offices_write_it_and_any_other_as_typed(string typed, string kept) =>
        Assert.Equal(kept, VietnameseText.PersonName(typed));

    [Fact]
    public void Search_names_hold_the_other_name_too()
    {
        Assert.Equal("ho thi may | ku may", VietnameseText.SearchName("Hồ Thị Mây", "Kù Mây"));
        Assert.Equal("ho thi may", VietnameseText.SearchName("Hồ Thị Mây", " "));
    }

    [Theory]
    [InlineData("An Ảnh Ánh Ăn Ân Bùi Dương Đào Đỗ")]
    [InlineData("ma mà mả mã má mạ mai man màn máy mặn mần")]
    [InlineData("e em ê êm i o oanh ô ông ơ ơn u uyên ư ưng y ỳ")]
    [InlineData("Dung Dũng Duy Duyên Dương Đài Đạt Đức")]
    public void Single_words_follow_the_vietnamese_alphabet_and_tones(string ordered) =>
        AssertOrdered(ordered.Split(' '), VietnameseText.SortName);

    [Fact]
    public void People_are_ordered_by_given_then_family_then_middle_names() =>
        AssertOrdered(
            ["Hồ An", "Hồ Thị An", "Hồ Văn An", "Lê An", "Nguyễn An", "Lê Văn Anh", "Đỗ Thị Ánh", "Phan Thị Ân", "Trần Bình", "Võ Thị Đào"],
            VietnameseText.SortName);

    [Fact]
    public void Units_are_ordered_naturally() =>
        AssertOrdered(
            ["Chi bộ Khu phố 1", "Chi bộ Khu phố 2", "Chi bộ Khu phố 10", "Phường 1", "Phường 2", "Phường 10", "Phường Đông Giang"],
            VietnameseText.SortUnit);

    [Theory]
    [InlineData("Hoà", "Hòa")]
    [InlineData("THUỶ", "thủy")]
    [InlineData("Khoẻ", "Khỏe")]
    public void The_place_of_the_tone_mark_does_not_matter_to_order(string one, string other) =>
        Assert.Equal(VietnameseText.SortName(one), VietnameseText.SortName(other));

    [Theory]
    [InlineData("Nguyễn Văn Đức", "đức", true)]
    [InlineData("Nguyễn Văn Đức", "duc", false)]
    [InlineData("Trần Thị Hoà", "Hòa", true)]
    [InlineData("Trần Thị Hoà", "Hoa", false)]
    public void Exact_accents_are_told_apart_from_folded_hits(string text, string query, bool spelled) =>
        Assert.Equal(spelled, VietnameseText.IsSpelledIn(text, query));

    [Fact]
    public void Sort_keys_hold_plain_letters_and_digits_only() =>
        Assert.All(VietnameseText.SortName("Nguyễn-Phước Ưng Đạo Ẵm (Tư)"), letter => Assert.True(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));

    private static void AssertOrdered(string[] expected, Func<string, string> key) =>
        Assert.Equal(expected, expected.Reverse().OrderBy(key, StringComparer.Ordinal));
}
