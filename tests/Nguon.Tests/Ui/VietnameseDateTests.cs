using Nguon.Domain.People;
using Nguon.Web.Ui;

namespace Nguon.Tests.Ui;

public sealed class VietnameseDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("1/2/24", "2024-02-01")]
    [InlineData("01.02.2024", "2024-02-01")]
    [InlineData("01022024", "2024-02-01")]
    [InlineData("1-2-2024", "2024-02-01")]
    [InlineData(" 1 / 2 / 2024 ", "2024-02-01")]
    [InlineData("1 2 2024", "2024-02-01")]
    [InlineData("010224", "2024-02-01")]
    [InlineData("2024-02-01", "2024-02-01")]
    [InlineData("ngày 07 tháng 5 năm 2021", "2021-05-07")]
    [InlineData("7/5/65", "1965-05-07")]
    [InlineData("7/5/95", "1995-05-07")]
    [InlineData("29/2/2024", "2024-02-29")]
    public void Dates_are_read_as_people_write_them(string typed, string day)
    {
        var reading = VietnameseDate.Read(typed, Today);

        Assert.Null(reading.Question);
        Assert.Equal(DateOnly.Parse(day), reading.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_date_is_nothing(string typed) =>
        Assert.Equal(new Reading<DateOnly?>(null, null), VietnameseDate.Read(typed, Today));

    [Theory]
    [InlineData("1022024", "01/02/2024")]
    [InlineData("1112024", "01/11/2024 hoặc 11/01/2024")]
    [InlineData("112024", "01/01/2024")]
    [InlineData("1/2/35", "1935 hoặc 2035")]
    [InlineData("1/2", "còn thiếu năm")]
    [InlineData("2024", "còn thiếu ngày")]
    [InlineData("5/2021", "còn thiếu ngày")]
    [InlineData("12/13/2024", "không có tháng 13")]
    [InlineData("31/2/2024", "có 29 ngày")]
    [InlineData("1/1/0024", "Năm 24")]
    [InlineData("hôm qua", "Chưa hiểu ngày")]
    [InlineData("99999999999999999999", "Chưa hiểu ngày")]
    public void What_is_ambiguous_or_impossible_is_asked_back(string typed, string question)
    {
        var reading = VietnameseDate.Read(typed, Today);

        Assert.Null(reading.Value);
        Assert.Contains(question, reading.Question);
    }

    [Theory]
    [InlineData("1965", "1965", DatePrecision.Year)]
    [InlineData("5/1965", "05/1965", DatePrecision.Month)]
    [InlineData("tháng 5 năm 1965", "05/1965", DatePrecision.Month)]
    [InlineData("7/5/1965", "07/05/1965", DatePrecision.Day)]
    public void Life_dates_may_be_partly_known(string typed, string shown, DatePrecision precision)
    {
        var date = VietnameseDate.ReadPartial(typed, Today).Value;

        Assert.Equal(shown, date.ToString());
        Assert.Equal(precision, date?.Precision);
    }

    [Theory]
    [InlineData("1.200", 1200L)]
    [InlineData("24", 24L)]
    [InlineData("1 200", 1200L)]
    [InlineData("-5", -5L)]
    public void Numbers_may_have_dots_between_thousands(string typed, long number) =>
        Assert.Equal(number, VietnameseNumber.Read(typed, int.MaxValue).Value);

    [Theory]
    [InlineData("1.2")]
    [InlineData("1,5")]
    [InlineData("hai")]
    [InlineData("99999999999")]
    public void A_number_that_is_not_whole_or_too_large_is_asked_back(string typed) =>
        Assert.NotNull(VietnameseNumber.Read(typed, int.MaxValue).Question);
}
