using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Tests.World;
using Nguon.Web.Tables;

namespace Nguon.Tests.Features.People;

public sealed class NotebookTests : IAsyncLifetime
{
    private static readonly string[][] List =
    [
        ["ĐẢNG BỘ PHƯỜNG", "", "", "", "", ""],
        ["DANH SÁCH QUẦN CHÚNG ƯU TÚ", "", "", "", "", ""],
        ["STT", "Họ và tên", "Năm sinh", "", "Nghề nghiệp", "Đối tượng"],
        ["", "", "Nam", "Nữ", "", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["1", "TRẦN THỊ BÍCH NGÀ", "", "12.5.1998", "Giáo viên", "Quần chúng"],
        ["2", "Hoàng Văn Sửu", "1999", "", "Nông dân", "Cảm tình Đảng"],
        ["3", "Sửu", "1999", "", "", ""],
        ["4", "Nguyễn Thị An", "", "19/5/2001", "", ""],
        ["Người lập biểu", "", "", "", "", ""],
    ];

    private TestWorld? made;

    private TestWorld World => made ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => made = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_list_as_a_cell_keeps_it_is_understood_previewed_taken_and_its_bad_rows_come_back()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var preview = await SendAsync(secretary, await XlsxAsync(List));
        var none = await World.InDb(db => db.People.CountAsync(p => p.FullName == "Hoàng Văn Sửu"));
        var taken = await secretary.SubmitAndFollowAsync(preview, "Ghi nhận 2 người");

        Assert.True(preview.Shows("Sẽ nhận 2 người") && preview.Shows("chưa nhận 2") && preview.Shows("bỏ qua 2 dòng"), preview.Text);
        Assert.True(preview.Shows("Ghi đầy đủ họ và tên") && preview.Shows("Có thể đã có trong hệ thống"), preview.Text);
        Assert.Equal(0, none);
        Assert.True(taken.Shows("Đã nhận 2 người"), taken.Text);
        var people = await World.InDb(db => db.People.AsNoTracking().Where(p => p.FullName == "Trần Thị Bích Ngà" || p.FullName == "Hoàng Văn Sửu").OrderBy(p => p.SortName).ToListAsync());
        Assert.Equal([(Sex.Female, new DateOnly(1998, 5, 12), PersonStatus.NonMember, World.Units.KhuPho1), (Sex.Male, new DateOnly(1999, 1, 1), PersonStatus.Sympathizer, World.Units.KhuPho1)],
            people.Select(p => (p.Sex.GetValueOrDefault(), p.BornOn.GetValueOrDefault(), p.Status, p.OrganizationId)).ToArray());
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.Kind == ActivityKind.PeopleImported)));
        Assert.Equal(["Sửu", "Nguyễn Thị An"], await RefusedNamesAsync(secretary, taken));
    }

    [Fact]
    public async Task The_same_list_twice_changes_nothing_and_a_namesake_is_taken_when_somebody_says_so()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        await SubmitAllAsync(secretary);

        var again = await SendAsync(secretary, await XlsxAsync(List));
        var other = await secretary.SubmitAndFollowAsync(again, "Xem lại theo các cột đã chọn", ("Dòng là người khác trùng tên", "9"));

        Assert.True(again.Shows("Sẽ nhận 0 người") && again.Shows("đã có 2"), again.Text);
        Assert.True(other.Shows("Sẽ nhận 1 người"), other.Text);
    }

    [Fact]
    public async Task A_column_guessed_wrong_is_chosen_by_hand()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var preview = await SendAsync(secretary, Encoding.UTF8.GetBytes("Họ và tên;Ghi chú\nLý Thị Mận;1995\n"));

        var chosen = await secretary.SubmitAndFollowAsync(preview, "Xem lại theo các cột đã chọn", ("Ghi chú", "ngay_sinh"));
        await secretary.SubmitAndFollowAsync(chosen, "Ghi nhận 1 người");

        Assert.Equal(new DateOnly(1995, 1, 1), await World.InDb(db => db.People.Where(p => p.FullName == "Lý Thị Mận").Select(p => p.BornOn).SingleAsync()));
    }

    [Fact]
    public async Task A_certificate_number_somebody_holds_is_not_taken_for_a_second_person()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var preview = await SendAsync(secretary, Encoding.UTF8.GetBytes("Họ và tên;Năm sinh;Số GCN;Ngày GCN\nLý Thị Mận;1995;12/2024;5.5.2024\nLý Thị Đào;1996;12/2024;5.5.2024\n"));

        Assert.True(preview.Shows("Sẽ nhận 1 người") && preview.Shows("CLS-040"), preview.Text);
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_answered_with_what_to_do()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        async Task<string> ToldAsync(byte[] file) => (await SendAsync(secretary, file)).Text;

        Assert.Contains("Không thấy dòng tên cột", await ToldAsync(Encoding.UTF8.GetBytes("a,b\n1,2\n")), StringComparison.Ordinal);
        Assert.Contains("TCVN3", await ToldAsync(Encoding.UTF8.GetBytes("Họ và tên,Năm sinh\nNguyÔn V¨n Tµi,1990\nTrÇn ThÞ H­¬ng,1991\n")), StringComparison.Ordinal);
        Assert.Contains("macro", await ToldAsync(await WithEntryAsync("xl/vbaProject.bin", "x")), StringComparison.Ordinal);
        Assert.Contains("công thức", await ToldAsync(Encoding.UTF8.GetBytes("Họ và tên,Năm sinh\nLý Văn Ba,=1+1\n")), StringComparison.Ordinal);
        Assert.Contains("Không thấy dòng tên cột", await ToldAsync([0x50, 0x4B]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_answers_files_that_cannot_be_read_with_what_to_do_and_takes_nobody()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        async Task<string> ToldAsync(byte[] file)
        {
            using var body = new ByteArrayContent(file);
            using var answer = await secretary.Http.PostAsync(new Uri($"/api/v1/people/notebook?unitId={World.Units.KhuPho1}", UriKind.Relative), body);
            return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }

        var macro = await ToldAsync(await WithEntryAsync("xl/vbaProject.bin", "x"));
        var legacy = await ToldAsync(Encoding.UTF8.GetBytes("Họ và tên,Năm sinh\nNguyÔn V¨n Tµi,1990\nTrÇn ThÞ H­¬ng,1991\n"));
        var formula = await ToldAsync(Encoding.UTF8.GetBytes("Họ và tên,Năm sinh\nLý Văn Ba,=1+1\n"));

        Assert.StartsWith("422", macro, StringComparison.Ordinal);
        Assert.Contains("macro", macro, StringComparison.Ordinal);
        Assert.Contains("PER-021", macro, StringComparison.Ordinal);
        Assert.Contains("TCVN3", legacy, StringComparison.Ordinal);
        Assert.StartsWith("422", legacy, StringComparison.Ordinal);
        Assert.Contains("\"taken\":0", formula, StringComparison.Ordinal);
        Assert.False(await World.InDb(db => db.People.AnyAsync(p => p.FullName == "Lý Văn Ba")));
    }

    [Fact]
    public async Task No_file_a_file_that_is_gone_and_no_column_of_names_are_answered_with_what_to_do()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var preview = await SendAsync(secretary, await XlsxAsync(List));

        var none = await secretary.PostAsync("/nguoi/nhap-tep", ("chi-bo", World.Units.KhuPho1.ToString()));
        var nameless = await secretary.SubmitAsync(preview, "Xem lại theo các cột đã chọn", ("Họ và tên", ""));
        var taken = await secretary.SubmitAsync(await SendAsync(secretary, await XlsxAsync(List)), "Ghi nhận 2 người");
        var gone = await secretary.PostAsync("/nguoi/nhap-tep", ("chi-bo", World.Units.KhuPho1.ToString()), ("khoa", Guid.CreateVersion7().ToString("N")));

        Assert.True(none.ShowsRefusal("PER-020") && none.Shows("Chọn chi bộ và tệp danh sách"), none.Text);
        Assert.True(nameless.ShowsRefusal("PER-023") && nameless.Shows("Chưa chọn cột nào là “Họ và tên”"), nameless.Text);
        Assert.True(gone.ShowsRefusal("PER-022") && gone.Shows("chọn lại tệp"), gone.Text);
        Assert.True(taken.Shows("Đã nhận 2 người"), taken.Text);
    }

    [Fact]
    public async Task A_million_empty_rows_are_read_over()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var rows = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        rows.Append("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Họ và tên</t></is></c></row>");
        for (var row = 2; row <= 1_000_000; row++)
        {
            rows.Append("<row r=\"").Append(row).Append("\"/>");
        }

        rows.Append("<row r=\"1000001\"><c r=\"A1000001\" t=\"inlineStr\"><is><t>Lý Thị Mận</t></is></c></row></sheetData></worksheet>");
        var preview = await SendAsync(secretary, await WithEntryAsync("xl/worksheets/sheet1.xml", rows.ToString()));

        Assert.True(preview.Shows("Sẽ nhận 1 người") || preview.Shows("giải nén ra quá lớn"), preview.Text);
    }

    [Fact]
    public async Task The_api_takes_the_same_list_and_nobody_brings_people_into_a_foreign_cell()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        async Task<HttpResponseMessage> PostAsync(Guid unit)
        {
            using var body = new ByteArrayContent(await XlsxAsync(List));
            return await secretary.Http.PostAsync(new Uri($"/api/v1/people/notebook?unitId={unit}", UriKind.Relative), body);
        }

        using var foreign = await PostAsync(World.Units.KhuPho3);
        using var own = await PostAsync(World.Units.KhuPho1);

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Contains("\"taken\":2", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task SubmitAllAsync(TestClient client) => await client.SubmitAndFollowAsync(await SendAsync(client, await XlsxAsync(List)), "Ghi nhận 2 người");

    private async Task<PageAnswer> SendAsync(TestClient client, byte[] file)
    {
        var form = await client.OpenAsync("/nguoi/nhap-tep");
        using var content = new MultipartFormDataContent { { new ByteArrayContent(file), "tep", "danh-sach.xlsx" }, { new StringContent(World.Units.KhuPho1.ToString()), "chi-bo" } };
        if (form.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") is { } token)
        {
            content.Add(new StringContent(token), "__RequestVerificationToken");
        }

        using var answer = await client.Http.PostAsync(new Uri("/nguoi/nhap-tep", UriKind.Relative), content);
        return new PageAnswer(answer.StatusCode, new Uri("http://localhost/nguoi/nhap-tep"), await answer.Content.ReadAsStringAsync(), "text/html", null);
    }

    private static async Task<string[]> RefusedNamesAsync(TestClient client, PageAnswer page)
    {
        var address = page.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").First(href => href.Contains("handler=Refused", StringComparison.Ordinal));
        using var table = TableFile.Open(new MemoryStream(await client.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative))));
        Assert.Equal(["Dòng", "Lý do"], table.Headings.TakeLast(2));
        return [.. table.Rows().Select(row => row.Cells[1])];
    }

    private static async Task<byte[]> XlsxAsync(params string[][] rows)
    {
        using var stream = new MemoryStream();
        await using (var table = TableWriter.To(stream, asXlsx: true))
        {
            foreach (var row in rows)
            {
                await table.WriteAsync(row);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A workbook with one entry put in or replaced.</summary>
    private static async Task<byte[]> WithEntryAsync(string name, string text)
    {
        using var stream = new MemoryStream();
        await stream.WriteAsync(await XlsxAsync(List));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            await using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            await writer.WriteAsync(text);
        }

        return stream.ToArray();
    }
}
