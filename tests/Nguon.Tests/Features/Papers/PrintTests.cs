using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.Features.Admission;
using Nguon.Tests.Papers;
using Nguon.Tests.Rooms;
using Nguon.Tests.World;
using Nguon.Web.Features.Papers;

namespace Nguon.Tests.Features.Papers;

public sealed class PrintTests : IAsyncLifetime
{
    private TestWorld? made;

    private TestWorld World => made ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync()
    {
        made = await TestWorld.ProvinceBeforeAndAfterReform();
        await OnTheWay.ToAsync(World, World.An, StepKind.AdmissionDecision);
        await OnTheWay.ToAsync(World, World.Cuc, StepKind.Appraised);
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_decision_carries_the_unit_of_its_day_its_number_and_the_regulation_in_force()
    {
        var text = PaperReader.TextOf(await BytesAsync(World.OfficerOfPhuong, $"/in/9-knd/ho-so/{World.An.DossierId}"));

        Assert.Contains("ĐẢNG ỦY PHƯỜNG ĐÔNG HẢI", text, StringComparison.Ordinal);
        Assert.Contains("14-QĐ/ĐU", text, StringComparison.Ordinal);
        Assert.Contains("208-QĐ/TW", text, StringComparison.Ordinal);
        Assert.Contains("09-NQ/CB", text, StringComparison.Ordinal);
        Assert.Contains("BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG ĐÔNG HẢI QUYẾT ĐỊNH", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cells_resolution_is_signed_by_its_secretary_of_the_day_and_counts_the_votes()
    {
        var text = PaperReader.TextOf(await BytesAsync(World.SecretaryOfKhuPho1, $"/in/6-knd/ho-so/{World.Cuc.DossierId}")).Replace('\u00A0', ' ');

        Assert.Contains(World.People.NameOf(World.People.MembersOfKhuPho1[0]), text, StringComparison.Ordinal);
        Assert.Contains("20/21 đảng viên chính thức", text, StringComparison.Ordinal);
        Assert.Contains("Ban Thường vụ Đảng ủy phường Đông Hải", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_paper_of_a_dossier_and_of_a_selection_prints_and_leaves_a_record()
    {
        string[] papers = ["6-knd", "9-knd", "phieu-tham-dinh", "phieu-giao-nhan", "cong-van-tham-tra", "5b-knd", "5c-knd", "huong-dan-1-knd", "huong-dan-2-knd", "huong-dan-10-knd", "danh-sach-trich-ngang", "to-trinh", "phieu-lay-y-kien", "quyet-dinh"];
        using var officer = await World.As(World.OfficerOfPhuong);

        foreach (var paper in papers)
        {
            var answer = (await officer.GetAsync($"/in/{paper}/ho-so?hoSo={World.Cuc.DossierId}")).MustBe(HttpStatusCode.OK);
            Assert.Equal(PaperFile.Docx, answer.ContentType);
        }

        var kept = await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.PaperPrinted && a.SubjectId == World.Cuc.DossierId));
        Assert.Equal(papers.Length, kept);
    }

    [Fact]
    public async Task Several_dossiers_come_in_one_zip_without_names_in_file_names()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var bytes = await officer.Http.GetByteArrayAsync(new Uri($"/in/phieu-tham-dinh/ho-so?hoSo={World.An.DossierId}&hoSo={World.Cuc.DossierId}&tep=zip", UriKind.Relative));

        using var zip = new ZipArchive(new MemoryStream(bytes));

        Assert.Equal(["01-phieu-tham-dinh.docx", "02-phieu-tham-dinh.docx"], zip.Entries.Select(e => e.Name));
    }

    [Fact]
    public async Task Several_dossiers_come_one_after_the_other_in_one_file_each_from_the_top_of_a_sheet()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var answer = await officer.Http.GetAsync(new Uri($"/in/phieu-tham-dinh/ho-so?hoSo={World.An.DossierId}&hoSo={World.Cuc.DossierId}", UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using var docx = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        var text = PaperReader.TextOf(bytes).Replace('\u00A0', ' ');

        Assert.Equal(PaperFile.Docx, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(2, docx.MainDocumentPart!.Document!.Descendants<SectionProperties>().Count());
        Guard.Every(docx.MainDocumentPart.Document.Descendants<PageNumberType>(), number => Assert.Equal(1, number.Start?.Value));
        Assert.Contains(World.An.Name, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(World.Cuc.Name, text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(new OpenXmlValidator().Validate(docx));
    }

    [Fact]
    public async Task The_slip_of_the_month_holds_every_cell_with_work_in_one_file()
    {
        var text = PaperReader.TextOf(await BytesAsync(World.OfficerOfPhuong, $"/in/phieu-nhac-viec/don-vi/{World.Units.Phuong}"));

        Assert.Contains("Chi bộ Khu phố 1", text, StringComparison.Ordinal);
        Assert.Contains("Lê Thị Cúc", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_by_hand_or_not_yet_known_is_refused_in_words()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var application = await officer.GetAsync($"/in/1-knd/ho-so/{World.Cuc.DossierId}");
        var returned = await officer.GetAsync($"/in/phieu-tra-ho-so/ho-so/{World.Cuc.DossierId}");
        var nothing = await officer.GetAsync("/in/to-trinh/ho-so");

        Assert.True(application is { Status: HttpStatusCode.UnprocessableEntity } && application.ShowsRefusal("PAP-001"));
        Assert.True(returned.ShowsRefusal("PAP-020"));
        Assert.True(nothing.Shows("Chưa chọn hồ sơ nào"));
    }

    [Fact]
    public async Task Papers_of_others_and_unknown_papers_read_as_absent_on_pages_and_in_the_api()
    {
        using var foreign = await World.As(World.ForeignOfficer);
        using var officer = await World.As(World.OfficerOfPhuong);

        Assert.True((await foreign.GetAsync($"/in/9-knd/ho-so/{World.An.DossierId}")).IsNotFound);
        Assert.True((await foreign.GetAsync($"/in/to-trinh/ho-so?hoSo={World.An.DossierId}")).IsNotFound);
        Assert.True((await foreign.GetAsync($"/in/phieu-nhac-viec/don-vi/{World.Units.Phuong}")).IsNotFound);
        Assert.True((await foreign.GetAsync($"/api/v1/papers/9-knd?dossierId={World.An.DossierId}")).IsNotFound);
        Assert.True((await officer.GetAsync($"/in/giay-la/ho-so/{World.An.DossierId}")).IsNotFound);
        Assert.True((await officer.GetAsync($"/api/v1/papers/9-knd?dossierId={World.An.DossierId}")).IsOk);
    }

    private async Task<byte[]> BytesAsync(TestAccount account, string path)
    {
        using var client = await World.As(account);
        return await client.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
    }
}
