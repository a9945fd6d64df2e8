using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Figures;

/// <summary>Figures of documents in the browser: looked at first, good rows in and bad rows back; and members held against the paper register.</summary>
public sealed class StatedFiguresTests : IAsyncLifetime
{
    private const string Head = "ma_to_chuc,tu_ngay,den_ngay,chi_tieu,phan_loai,so_luong,don_vi_tinh,nguon\n";
    private const string Import = "/so-lieu/nhap-tong-hop";
    private const string Balance = "/so-lieu/doi-chieu?don-vi=HS-DH&den-ngay=31/12/2025";

    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task A_file_is_shown_first_and_only_its_good_rows_go_in()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var shown = await BringAsync(officer, "HS-DH,2010-01-01,2010-12-31,ket-nap,,12,nguoi,Báo cáo 15-BC/ĐU\nHS-TH,2010-01-01,2010-12-31,ket-nap,,9,nguoi,Báo cáo khác\nHS-DH,2011-01-01,2011-12-31,la-lung,,9,nguoi,Báo cáo\n");
        var before = await World.InDb(db => db.AggregateEntries.CountAsync());
        var taken = await officer.SubmitAsync(shown, "Ghi nhận 1 dòng");

        Assert.True(shown.Shows("Sẽ nhận 1 dòng, đã có 0, không nhận 2"), shown.Text);
        Assert.True(shown.Shows("Không có chỉ tiêu «la-lung»"), shown.Text);
        Assert.True(shown.Shows("Không tìm thấy tổ chức có mã «HS-TH» trong phạm vi"), shown.Text);
        Assert.True(shown.Shows("Báo cáo 15-BC/ĐU"), shown.Text);
        Assert.Equal(0, before);
        Assert.True(taken.Shows("Đã nhận 1 dòng"), taken.Text);
        var answer = JsonDocument.Parse((await officer.OpenAsync("/api/v1/figures?organization=HS-DH&measure=ket-nap&from=2010-01-01&to=2010-12-31&tree=today")).Body).RootElement;
        Assert.Equal(12, answer.GetProperty("total").GetProperty("aggregate").GetInt32());
        Assert.Equal(1, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.AggregatesImported)));
    }

    [Fact]
    public async Task Turns_are_not_added_to_people_and_what_a_document_does_not_break_down_opens_with_its_number()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        const string Brought = "HS-DH,2010-01-01,2010-12-31,ket-nap,,12,nguoi,Báo cáo 15-BC/ĐU\nHS-DH,2010-01-01,2010-12-31,ket-nap,trinh-do=thpt,5,nguoi,Báo cáo 15-BC/ĐU\n"
            + "HS-DH,2010-01-01,2010-06-30,ket-nap,,30,luot,Báo cáo 15-BC/ĐU\n";
        await officer.SubmitAsync(await BringAsync(officer, Brought), "Ghi nhận 3 dòng");

        var broken = await FigureAsync(officer, "&by=trinh-do");
        var rest = await FigureAsync(officer, "&where=trinh-do=khong-ro");
        var both = await FigureAsync(officer, "&where=trinh-do=khong-ro&by=trinh-do");
        var other = await FigureAsync(officer, "&where=trinh-do=khong-ro&by=gioi-tinh");
        var part = await FigureAsync(officer, "&where=trinh-do=thpt&by=trinh-do");
        var list = await officer.OpenAsync("/so-lieu/danh-sach?don-vi=HS-DH&chi-tieu=ket-nap&tu-ngay=01/01/2010&den-ngay=31/12/2010&cay=today&phan-theo=trinh-do&muc=khong-ro");

        Assert.Equal(12, broken.GetProperty("total").GetProperty("value").GetInt32());
        Assert.Equal(["thpt:5", "khong-ro:7"], Rows(broken));
        Assert.Equal(["khong-ro:7"], Rows(both));
        Assert.Equal(["khong-ro:7"], Rows(other));
        Assert.Equal(["thpt:5"], Rows(part));
        Assert.Equal(7, rest.GetProperty("total").GetProperty("value").GetInt32());
        Assert.True(list.Shows("7 trong 12, phần văn bản không phân loại"), list.Text);
    }

    private static IEnumerable<string> Rows(JsonElement answer) => answer.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("value").GetInt32() > 0)
        .Select(row => $"{row.GetProperty("key").GetString()}:{row.GetProperty("value").GetInt32()}");

    private static async Task<JsonElement> FigureAsync(TestClient officer, string more) =>
        JsonDocument.Parse((await officer.OpenAsync($"/api/v1/figures?organization=HS-DH&measure=ket-nap&from=2010-01-01&to=2010-12-31&tree=today{more}")).Body).RootElement;

    [Fact]
    public async Task Bad_rows_come_back_with_their_reason_and_nobody_takes_what_another_brought()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        using var foreign = await World.As(World.ForeignOfficer);
        var shown = await BringAsync(officer, "HS-DH,2010-01-01,2010-12-31,ket-nap,,12,nguoi,Báo cáo\nHS-DH,2011-12-31,2011-01-01,ket-nap,,9,nguoi,Báo cáo\n");

        var back = await officer.SubmitAsync(shown, "Tải các dòng không nhận (CSV)");
        var stolen = await foreign.PostAsync(Import, ("khoa", shown.Document.QuerySelector("input[name=khoa]")?.GetAttribute("value") ?? ""));

        Assert.Contains("2011-12-31,2011-01-01,ket-nap", back.Body, StringComparison.Ordinal);
        Assert.Contains("sau ngày", back.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("2010-01-01", back.Body, StringComparison.Ordinal);
        Assert.Equal(0, await World.InDb(db => db.AggregateEntries.CountAsync()));
        Assert.True(stolen.ShowsRefusal("FIG-050") && stolen.Shows("chọn lại tệp"), stolen.Text);
    }

    [Fact]
    public async Task No_file_and_a_file_that_is_no_table_are_answered_with_what_to_do()
    {
        using var officer = await World.As(World.OfficerOfPhuong);

        var none = await officer.PostAsync(Import);
        var program = await SendAsync(officer, [0x4D, 0x5A, 0x90, 0x00]);

        Assert.True(none.ShowsRefusal("FIG-052") && none.Shows("Chưa chọn tệp"), none.Text);
        Assert.True(program.ShowsRefusal("FIG-051") && program.Shows("không phải là bảng CSV hoặc XLSX"), program.Text);
    }

    [Fact]
    [Leaves(ActivityKind.BalanceReconciled)]
    public async Task A_difference_to_the_register_needs_names_and_is_kept_with_its_document()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync(Balance);

        var refused = await WriteAsync(officer, page, World.Units.KhuPho2, "7", "Sổ 7-HSĐV Chi bộ Khu phố 2", "");
        var done = await WriteAsync(officer, page, World.Units.KhuPho2, "7", "Sổ 7-HSĐV Chi bộ Khu phố 2", "Lê Văn Mới, chưa nhập");
        var after = await officer.OpenAsync(Balance);

        Assert.True(refused.Shows("Sổ ghi 7, phần mềm có 6: chênh 1 người"), refused.Text);
        Assert.NotNull(done.RedirectsTo);
        Assert.Equal("6|7|+1|Sổ 7-HSĐV Chi bộ Khu phố 2. Chênh lệch: Lê Văn Mới, chưa nhập", Row(after, "Chi bộ Khu phố 2"));
        var figure = JsonDocument.Parse((await officer.OpenAsync("/api/v1/figures?organization=MH-D-02&measure=dang-vien&from=2025-12-31&to=2025-12-31")).Body).RootElement.GetProperty("total");
        Assert.Equal((6, 0), (figure.GetProperty("value").GetInt32(), figure.GetProperty("aggregate").GetInt32()));
        Assert.Equal(1, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.BalanceReconciled && a.OrganizationId == World.Units.KhuPho2)));
    }

    [Fact]
    public async Task A_unit_nobody_is_entered_for_is_filled_by_the_register_and_a_second_number_replaces_the_first()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync("/so-lieu/doi-chieu?don-vi=MH-D-01&den-ngay=31/12/2011");

        await WriteAsync(officer, page, World.Units.KhuPho1, "21", "Sổ 7-HSĐV", "");
        await WriteAsync(officer, page, World.Units.KhuPho1, "22", "Sổ 7-HSĐV, sửa", "");

        var figure = JsonDocument.Parse((await officer.OpenAsync("/api/v1/figures?organization=MH-D-01&measure=dang-vien&from=2011-12-31&to=2011-12-31")).Body).RootElement.GetProperty("total");
        Assert.Equal((22, 22), (figure.GetProperty("value").GetInt32(), figure.GetProperty("aggregate").GetInt32()));
    }

    [Fact]
    public async Task Another_committees_register_is_not_written_and_a_number_needs_its_document()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var page = await officer.OpenAsync(Balance);

        var foreign = await officer.PostAsync(Balance, ("Unit", World.Units.OtherCell.ToString()), ("Paper", "7"), ("Source", "Sổ 7-HSĐV"), ("Names", "Ai đó"));
        var bare = await WriteAsync(officer, page, World.Units.KhuPho2, "6", "", "");

        Assert.True(foreign.IsNotFound || foreign.Status == HttpStatusCode.UnprocessableEntity, foreign.Text);
        Assert.True(bare.Shows("Ghi tên sổ hoặc văn bản nguồn"), bare.Text);
        Assert.Equal(0, await World.InDb(db => db.AggregateEntries.CountAsync()));
    }

    [Fact]
    public async Task Programs_hold_members_against_the_register_by_the_same_act()
    {
        const string Wire = "/api/v1/figures/balance";
        using var officer = await World.As(World.OfficerOfPhuong);
        using var member = await World.As(World.StandingMember);
        object Body(Guid unit, string names) => new { unit, on = "2025-12-31", paper = 7, source = "Sổ 7-HSĐV", names };

        var refused = await officer.PostJsonAsync(Wire, Body(World.Units.KhuPho2, ""));
        var foreign = await officer.PostJsonAsync(Wire, Body(World.Units.OtherCell, "Ai đó"));
        (await officer.PostJsonAsync(Wire, Body(World.Units.KhuPho2, "Lê Văn Mới, chưa nhập"))).MustBe(HttpStatusCode.OK);
        var list = JsonDocument.Parse((await officer.OpenAsync($"{Wire}?organization=HS-DH&on=2025-12-31")).Body).RootElement;

        Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity && refused.ShowsRefusal("FIG-063"), refused.Body);
        Assert.True(foreign.IsNotFound && (await member.GetAsync($"{Wire}?organization=HS-DH")).IsNotFound && (await officer.GetAsync($"{Wire}?organization=HS-TH")).IsNotFound);
        var row = list.GetProperty("children").EnumerateArray().Single(child => child.GetProperty("id").GetGuid() == World.Units.KhuPho2);
        Assert.Equal((6, 7, 1), (row.GetProperty("counted").GetInt32(), row.GetProperty("paper").GetInt32(), row.GetProperty("difference").GetInt32()));
        Assert.Equal("6|7|+1|Sổ 7-HSĐV. Chênh lệch: Lê Văn Mới, chưa nhập", Row(await officer.OpenAsync(Balance), "Chi bộ Khu phố 2"));
    }

    [Fact]
    public async Task Programs_bring_a_file_look_first_and_fetch_the_rows_that_do_not_go_in()
    {
        const string Wire = "/api/v1/figures/aggregates";
        const string Rows = Head + "HS-DH,2010-01-01,2010-12-31,ket-nap,,12,nguoi,Báo cáo 15-BC/ĐU\nHS-TH,2010-01-01,2010-12-31,ket-nap,,9,nguoi,Báo cáo khác\n";
        using var officer = await World.As(World.OfficerOfPhuong);
        using var foreign = await World.As(World.ForeignOfficer);

        var look = JsonDocument.Parse((await officer.PostBodyAsync($"{Wire}?check=true", Rows)).MustBe(HttpStatusCode.OK).Body).RootElement;
        var refused = $"{Wire}/refused?key={look.GetProperty("key").GetString()}";
        var none = await World.InDb(db => db.AggregateEntries.CountAsync());
        var taken = JsonDocument.Parse((await officer.PostBodyAsync($"{Wire}?name=so.csv", Rows)).MustBe(HttpStatusCode.OK).Body).RootElement;

        Assert.Equal((0, 1, 1), (none, look.GetProperty("taken").GetInt32(), look.GetProperty("refused").GetInt32()));
        Assert.Equal((1, "Không tìm thấy tổ chức có mã «HS-TH» trong phạm vi của đơn vị."), (taken.GetProperty("taken").GetInt32(), taken.GetProperty("bad")[0].GetProperty("reason").GetString()));
        Assert.Equal(1, await World.InDb(db => db.AggregateEntries.CountAsync()));
        Assert.Contains("so.csv", await World.InDb(db => db.Activities.Where(a => a.Kind == ActivityKind.AggregatesImported).Select(a => a.After).SingleAsync()), StringComparison.Ordinal);
        Assert.Contains("HS-TH", (await officer.OpenAsync(refused)).Body, StringComparison.Ordinal);
        Assert.True((await foreign.GetAsync(refused)).ShowsRefusal("FIG-050"));
        Assert.True((await officer.PostBodyAsync(Wire, "MZ")).ShowsRefusal("FIG-051"));
    }

    private static Task<PageAnswer> WriteAsync(TestClient officer, PageAnswer page, Guid unit, string paper, string source, string names) =>
        officer.SubmitAsync(page, "Ghi nhận", ("Ghi cho đơn vị", unit.ToString()), ("Số đảng viên theo sổ", paper), ("Sổ, văn bản nguồn", source), ("Tên những người chênh lệch, vì sao", names));

    private static string Row(PageAnswer page, string name) =>
        string.Join('|', page.Document.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")?.TextContent.Trim() == name).QuerySelectorAll("td").Select(td => td.TextContent.Trim()));

    private static async Task<PageAnswer> BringAsync(TestClient officer, string rows) => (await SendAsync(officer, Encoding.UTF8.GetBytes(Head + rows))).MustBe(HttpStatusCode.OK);

    private static async Task<PageAnswer> SendAsync(TestClient officer, byte[] file)
    {
        var form = await officer.OpenAsync(Import);
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(form.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""), "__RequestVerificationToken");
        content.Add(new ByteArrayContent(file), "tep", "so.csv");
        return await officer.PostFilesAsync(Import, content);
    }
}
