using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Tests.World;

namespace Nguon.Tests.Verbs;

public sealed class ImportPeopleTests : IAsyncLifetime, IDisposable
{
    private readonly Desk desk = new();
    private TestWorld? built;

    private TestWorld World => built ?? throw new InvalidOperationException("The world is not built yet.");

    private Shell Shell => Shell.On(World);

    public async Task InitializeAsync() => built = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_member_comes_in_with_the_whole_way()
    {
        var said = await ImportAsync(PeopleSheet.Csv(PeopleSheet.Official("A1", "Hoàng Văn Thử")));

        Assert.Equal((0, (1, 0, 0)), (said.Code, CountsOf(said)));
        var person = await PersonAsync("A1");
        Assert.Equal((PersonStatus.OfficialMember, World.Units.KhuPho1, "01"), (person.Status, person.OrganizationId, person.EthnicCode));
        var way = await World.InDb(db => db.Standings.Where(s => s.PersonId == person.Id).OrderBy(s => s.From).Select(s => new { s.Status, s.From, s.Until }).ToListAsync());
        Assert.Equal([PersonStatus.Sympathizer, PersonStatus.ProbationaryMember, PersonStatus.OfficialMember], way.Select(s => s.Status));
        Assert.Equal([new DateOnly(2010, 5, 19), new DateOnly(2011, 5, 19), null], way.Select(s => s.Until));
        var record = await World.InDb(db => db.AdmissionRecords.SingleAsync(r => r.PersonId == person.Id));
        Assert.Equal((new DateOnly(2010, 5, 10), new DateOnly(2010, 5, 19), "12-QĐ/HU", 30), (record.DecidedOn, record.CeremonyOn, record.DecisionNumber, record.AgeThen));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_with_or_without_codes_and_birth_dates()
    {
        var sheet = PeopleSheet.Csv(PeopleSheet.Official("A1", "Hoàng Văn Thử"), PeopleSheet.Sympathizer("", "Đỗ Thị Thêm"), ",Đặng Văn Không Ngày,,,,,MH-D-01,quan-chung,,,,,");
        await ImportAsync(sheet);
        var before = await RowsAsync();

        var said = await ImportAsync(sheet);

        Assert.Equal((0, (0, 3, 0)), (said.Code, CountsOf(said)));
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Semicolons_BOM_headings_with_marks_and_office_dates_are_understood()
    {
        var sheet = "HỌ TÊN;Giới tính;NGÀY_SINH;Mã tổ chức;Trạng thái;Ngày vào danh sách;Ghi chú\nĐỗ Thị Thêm;Nữ;02/09/2001;'MH-D-01;Cảm tình;01/03/2025;\"a;b\"\n";

        var said = await Shell.SayAsync("--json", "import", "people", desk.File("a.csv", PeopleSheet.WithBom(sheet)));

        Assert.Equal((0, (1, 0, 0)), (said.Code, CountsOf(said)));
        Assert.Contains("Ghi chú", said.Error, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2001, 9, 2), (await World.InDb(db => db.People.SingleAsync(p => p.FullName == "Đỗ Thị Thêm"))).BornOn);
    }

    [Fact]
    public async Task A_workbook_and_standard_input_are_taken_like_a_file()
    {
        var xlsx = await Shell.SayAsync("--json", "import", "people", desk.File("a.xlsx", await PeopleSheet.XlsxAsync(PeopleSheet.Official("A1", "Hoàng Văn Thử"))));
        var input = await Shell.HearAsync(PeopleSheet.Csv(PeopleSheet.Official("A1", "Hoàng Văn Thử")), "--json", "import", "people", "-");

        Assert.Equal(((1, 0, 0), (0, 1, 0)), (CountsOf(xlsx), CountsOf(input)));
    }

    [Fact]
    public async Task Good_rows_are_taken_and_bad_ones_told_with_a_reason()
    {
        var sheet = PeopleSheet.Csv(
            PeopleSheet.Official("A1", "Hoàng Văn Thử"),
            ",Vũ Thị Lạ,nu,1990-01-01,,,KHONG-CO,quan-chung,,,,,",
            ",Vũ Thị Thiếu,,,,,MH-D-01,du-bi,,2024-01-01,,,",
            ",Vũ Thị Ngược,nu,1990-01-01,,,MH-D-01,du-bi,,2024-01-01,2025-01-01,,",
            ",Vũ Thị Mai Sau,nu,2999-01-01,,,MH-D-01,quan-chung,,,,,",
            ",Vũ Thị Số,nu,1990-01-01,123,,MH-D-01,quan-chung,,,,,",
            ",=cmd(),nu,1990-01-01,,,MH-D-01,quan-chung,,,,,",
            ",Vũ Thị Cũ,nu,1990-01-01,,,MH-D-04,quan-chung,,,,,",
            ",Vũ Thị Gì,nu,1990-01-01,,,MH-D-01,hoi-vien,,,,,");

        var said = await ImportAsync(sheet);

        Assert.Equal((1, (1, 0, 8)), (said.Code, CountsOf(said)));
        var refused = await File.ReadAllLinesAsync(desk.Path("people.csv.loi.csv"));
        Assert.Equal(9, refused.Length);
        string[] reasons = ["KHONG-CO", "Thiếu: gioi_tinh, ngay_sinh, ngay_quyet_dinh", "ở trước ngay_quyet_dinh", "01/01/2999", "12 chữ số", "công thức", "không còn hoạt động", "trang_thai"];
        Assert.All(reasons.Zip(refused.Skip(1)), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.EndsWith("dong,ly_do", refused[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_likely_double_is_shown_and_taken_only_when_its_row_is_named()
    {
        var an = await World.InDb(db => db.People.SingleAsync(p => p.Id == World.An.Id));
        var sheet = PeopleSheet.Csv($",{an.FullName.ToUpperInvariant()},nam,{an.BornOn:yyyy-MM-dd},,Tày,MH-N-03,quan-chung,,,,,", PeopleSheet.Official("", "Hoàng Văn Thử"), PeopleSheet.Official("", "Hoàng Văn Thử"));

        var first = await ImportAsync(sheet);
        var accepted = await ImportAsync(sheet, "--accept-duplicates", "2,4");
        var again = await ImportAsync(sheet, "--accept-duplicates", "2,4");

        Assert.Equal((1, (1, 0, 2)), (first.Code, CountsOf(first)));
        Assert.Contains("Dòng 2: Có thể đã có", first.Error, StringComparison.Ordinal);
        Assert.Contains("Dòng 4: Trùng với dòng 3", first.Error, StringComparison.Ordinal);
        Assert.Equal((0, (1, 2, 0)), (accepted.Code, CountsOf(accepted)));
        Assert.Equal((0, (0, 3, 0)), (again.Code, CountsOf(again)));
    }

    [Fact]
    public async Task A_changed_row_of_a_known_code_is_told_with_the_columns_that_differ()
    {
        await ImportAsync(PeopleSheet.Csv(PeopleSheet.Official("A1", "Hoàng Văn Thử")));

        var said = await ImportAsync(PeopleSheet.Csv(PeopleSheet.Official("A1", "Hoàng Văn Khác")));

        Assert.Equal((1, (0, 0, 1)), (said.Code, CountsOf(said)));
        Assert.Contains("khác ở: ho_ten", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_reads_and_reports_and_writes_nothing()
    {
        var before = await RowsAsync();

        var said = await ImportAsync(PeopleSheet.Csv(PeopleSheet.Official("A1", "Hoàng Văn Thử"), ",X,,,,,,,,,,,"), "--check");

        Assert.Equal((1, (1, 0, 1)), (said.Code, CountsOf(said)));
        Assert.Equal(before, await RowsAsync());
        Assert.False(File.Exists(desk.Path("people.csv.loi.csv")));
        Assert.False(await World.InDb(db => db.Activities.AnyAsync(a => a.Kind == ActivityKind.PeopleImported)));
    }

    [Fact]
    public async Task Words_no_code_list_knows_are_kept_as_written_and_reported()
    {
        var sheet = "ma_nguoi,ho_ten,dan_toc,nghe_nghiep,hoc_van,nguoi_giup_do,ma_to_chuc,trang_thai\nA1,Hoàng Văn Thử,Pa Cô,thợ hàn,12/12,Không Ai Biết,MH-D-01,quan-chung\n";

        var said = await ImportAsync(sheet);
        var again = await ImportAsync(sheet);

        Assert.Equal((0, (0, 1, 0)), (again.Code, CountsOf(again)));
        Assert.Contains("hoc_van: 12/12 (1)", said.Error, StringComparison.Ordinal);
        Assert.Contains("nguoi_giup_do: Không Ai Biết (1)", said.Error, StringComparison.Ordinal);
        var person = await PersonAsync("A1");
        Assert.Equal(("Pa Cô", "thợ hàn", "12/12"), (person.EthnicAsWritten, person.Occupation, person.AsWritten["hoc_van"]));
    }

    [Fact]
    public async Task A_member_who_helps_may_stand_further_down_in_the_same_list()
    {
        var sheet = "ma_nguoi,ho_ten,gioi_tinh,ngay_sinh,nguoi_giup_do,ma_to_chuc,trang_thai,ngay_vao_danh_sach,ngay_quyet_dinh,ngay_chinh_thuc\n"
            + "A1,Đỗ Thị Thêm,nu,2001-09-02,hoang van thu,MH-D-01,cam-tinh,2025-03-01,,\nA2,Hoàng Văn Thử,nam,1980-02-01,,MH-D-01,chinh-thuc,,2010-05-10,2011-05-19\n";

        await ImportAsync(sheet);

        var (helped, helper) = (await PersonAsync("A1"), await PersonAsync("A2"));
        Assert.Equal(helper.Id, (await World.InDb(db => db.MentorAssignments.SingleAsync(a => a.PersonId == helped.Id))).MentorId);
        Assert.Equal((0, 2, 0), CountsOf(await ImportAsync(sheet)));
    }

    [Fact]
    public async Task An_account_brings_people_into_its_own_units_only()
    {
        var said = await Shell.SayAsync("--as", World.SecretaryOfKhuPho1.Login, "--json", "import", "people",
            desk.File("people.csv", PeopleSheet.Csv(PeopleSheet.Sympathizer("A1", "Đỗ Thị Thêm"), ",Vũ Thị Xa,nu,1990-01-01,,,MH-T-07,quan-chung,,,,,")));

        Assert.Equal((1, (1, 0, 1)), (said.Code, CountsOf(said)));
        Assert.Contains("Không tìm thấy tổ chức có mã «MH-T-07»", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Leaves(ActivityKind.PeopleImported)]
    public async Task One_import_is_one_act_in_the_record()
    {
        await ImportAsync(PeopleSheet.Csv(PeopleSheet.Official("A1", "Hoàng Văn Thử"), PeopleSheet.Sympathizer("A2", "Đỗ Thị Thêm")));

        var act = await World.InDb(db => db.Activities.SingleAsync(a => a.Kind == ActivityKind.PeopleImported));
        Assert.Contains("\"Taken\":2", act.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exported_comes_in_elsewhere_and_goes_out_the_same()
    {
        var here = (await Shell.SayAsync("export", "people", "-")).Output;
        await using var elsewhere = await TestWorld.ProvinceBeforeAndAfterReform();
        var there = Shell.On(elsewhere);

        var known = await there.HearAsync(here, "--json", "import", "people", "-");

        Assert.Equal((0, 0), (known.Code, CountsOf(known).Taken));
        Assert.Equal(here, (await there.SayAsync("export", "people", "-")).Output);
        Assert.StartsWith("\uFEFFma_nguoi,ho_ten,", here, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị An", here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_guards_cells_that_a_spreadsheet_would_run_and_an_import_takes_the_guard_off()
    {
        await ImportAsync("ma_nguoi,ho_ten,que_quan,ma_to_chuc,trang_thai\nA1,Hoàng Văn Thử,'=1+1,MH-D-01,quan-chung\n");

        Assert.Contains(",'=1+1,", (await Shell.SayAsync("export", "people", "-")).Output, StringComparison.Ordinal);
        Assert.Equal("=1+1", (await PersonAsync("A1")).HomePlace);
    }

    private async Task<Said> ImportAsync(string sheet, params string[] more) =>
        await Shell.SayAsync(["--json", "import", "people", desk.File("people.csv", sheet), .. more]);

    private Task<Person> PersonAsync(string code) => World.InDb(db => db.People.AsNoTracking().SingleAsync(p => p.Code == code));

    private Task<string> RowsAsync() => World.InDb(async db =>
        $"{await db.People.CountAsync()} {await db.Standings.CountAsync()} {await db.AdmissionRecords.CountAsync()} {await db.Affiliations.CountAsync()} {await db.Certificates.CountAsync()} {await db.MentorAssignments.CountAsync()}");

    private static (int Taken, int AlreadyThere, int Refused) CountsOf(Said said)
    {
        var counts = JsonDocument.Parse(said.Output).RootElement;
        return (counts.GetProperty("taken").GetInt32(), counts.GetProperty("alreadyThere").GetInt32(), counts.GetProperty("refused").GetInt32());
    }
}
