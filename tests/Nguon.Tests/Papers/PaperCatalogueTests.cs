using DocumentFormat.OpenXml.Wordprocessing;
using Nguon.Web.Features.Papers;
using Nguon.Web.Word;

namespace Nguon.Tests.Papers;

public sealed class PaperCatalogueTests
{
    [Theory]
    [InlineData(1, "1-KNĐ")]
    [InlineData(2, "2-KNĐ")]
    [InlineData(10, "10-KNĐ")]
    public void What_a_person_writes_by_hand_is_never_printed_filled(int kind, string code)
    {
        var outcome = PaperCatalogue.Fill(new HandwrittenView((PaperKind)kind, SamplePapers.WardHead));

        var refusal = Assert.Single(outcome.Refusals);
        Assert.Contains(code, refusal.Message);
        Assert.Null(outcome.Value);
    }

    [Fact]
    public void A_cell_without_seal_cannot_issue_a_decision()
    {
        var outcome = PaperCatalogue.Fill(SamplePapers.AdmissionDecision with { Head = SamplePapers.CellHead });

        Assert.Equal("PAP-002", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public void Every_kind_is_in_the_catalogue_and_every_printable_one_has_a_sample()
    {
        Assert.Equal(Enum.GetValues<PaperKind>().Order(), PaperCatalogue.All.Select(entry => entry.Kind));
        Assert.Equal(
            PaperCatalogue.All.Where(entry => entry.Write is not null).Select(entry => entry.Kind),
            SamplePapers.All.Select(view => view.Kind).Order());
    }

    [Fact]
    public void Form_codes_are_marked_as_not_yet_compared_with_the_annex()
    {
        Assert.All(
            PaperCatalogue.All.Where(entry => entry.Code.Length > 0),
            entry => Assert.Contains("mẫu chưa đối chiếu", entry.FormsLabel));
    }

    [Fact]
    public void Every_paper_is_A4_with_the_margins_of_the_format_but_the_slip_is_A5()
    {
        foreach (var view in SamplePapers.All)
        {
            var (size, margin) = PaperReader.Read(PaperReader.Print(view), main =>
                (main.Document.Descendants<PageSize>().Single(), main.Document.Descendants<PageMargin>().Single()));
            var expected = view.Kind switch
            {
                PaperKind.MonthlyReminder or PaperKind.Ballot => (148, 210, 12, 12, 15, 12),
                PaperKind.CandidateList or PaperKind.ClassSignIn or PaperKind.ClassCertificate or PaperKind.CertificateRegister => (297, 210, 20, 15, 25, 15),
                _ => (210, 297, 20, 20, 30, 15),
            };
            Assert.Equal(expected, (
                Mm((int)size.Width!.Value), Mm((int)size.Height!.Value), Mm(margin.Top!.Value), Mm(margin.Bottom!.Value), Mm((int)margin.Left!.Value), Mm((int)margin.Right!.Value)));
        }
    }

    [Fact]
    public void Papers_use_styles_only_and_are_marked_Vietnamese()
    {
        foreach (var view in SamplePapers.All)
        {
            PaperReader.Read(PaperReader.Print(view), main =>
            {
                Assert.All(main.Document.Descendants<RunProperties>(), properties => Assert.All(properties.ChildElements, child => Assert.IsType<RunStyle>(child)));
                Assert.Equal("vi-VN", main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val);
                Assert.Null(main.ThemePart);
                return true;
            });
        }
    }

    [Fact]
    public void A_long_list_repeats_its_head_and_keeps_rows_whole()
    {
        var rows = PaperReader.Read(PaperReader.Print(SamplePapers.CandidateList(60)), main =>
            main.Document.Descendants<Table>().ElementAt(1).Elements<TableRow>().ToList());

        Assert.Equal(61, rows.Count);
        Assert.Single(rows, row => row.Descendants<TableHeader>().Any());
        Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
    }

    private static int Mm(int twips) => (int)Math.Round(twips * 25.4 / 1440);
}
