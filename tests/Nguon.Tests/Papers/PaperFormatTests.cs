using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Nguon.Web.Features.Papers;
using Nguon.Web.Word;

namespace Nguon.Tests.Papers;

public sealed class PaperFormatTests
{
    [Fact]
    public void Every_paper_is_a_valid_document()
    {
        var problems = SamplePapers.All.SelectMany(view => Problems(view.Kind, PaperReader.Print(view)));

        Assert.True(!problems.Any(), string.Join(Environment.NewLine, problems.Distinct()));
    }

    [Fact]
    public void A_damaged_document_would_be_noticed()
    {
        var damaged = PaperReader.Change(PaperReader.Print(SamplePapers.AdmissionDecision), main =>
            main.Document.Body!.PrependChild(new DocumentFormat.OpenXml.Wordprocessing.TableRow()));

        Assert.NotEmpty(Problems(PaperKind.AdmissionDecision, damaged));
    }

    [Fact]
    public void A_paper_before_27_May_2026_ends_with_a_slash_and_one_after_does_not()
    {
        var old = SamplePapers.AdmissionDecision with { Head = SamplePapers.WardHead with { IssuedOn = new DateOnly(2026, 5, 26) } };

        Assert.Contains("thi hành Quyết định này./.", PaperReader.TextOf(PaperReader.Print(old)));
        Assert.Contains("thi hành Quyết định này.", PaperReader.Lines(PaperReader.Print(SamplePapers.AdmissionDecision)).Single(line => line.StartsWith("Điều 3.")));
        Assert.DoesNotContain("./.", PaperReader.TextOf(PaperReader.Print(SamplePapers.AdmissionDecision)));
    }

    [Theory]
    [InlineData(null, "Số      -QĐ/ĐU")]
    [InlineData("5", "Số 05-QĐ/ĐU")]
    [InlineData("15", "Số 15-QĐ/ĐU")]
    [InlineData("07-QĐ/ĐU", "Số 07-QĐ/ĐU")]
    public void The_number_has_two_digits_no_colon_and_may_stay_blank(string? number, string line) =>
        Assert.Equal(line, (SamplePapers.WardHead with { Number = number }).NumberLine("QĐ"));

    [Fact]
    public void The_date_line_puts_a_zero_before_days_to_nine_and_months_to_two_only()
    {
        Assert.Equal("ngày 05 tháng 9 năm 2026", Words.LongDate(new DateOnly(2026, 9, 5)).Replace('\u00A0', ' '));
        Assert.Equal("ngày 19 tháng 01 năm 2024", Words.LongDate(new DateOnly(2024, 1, 19)).Replace('\u00A0', ' '));
        Assert.Equal("07/5/2021", Words.ShortDate(new DateOnly(2021, 5, 7)));
        Assert.Equal("Nam Đông Hà, ngày      tháng     năm 2026", SamplePapers.WardHead.DateLine.Replace('\u00A0', ' '));
    }

    private static List<string> Problems(PaperKind kind, byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        return new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package)
            .Select(error => $"{kind}: {error.Description} at {error.Path?.XPath}").ToList();
    }
}
