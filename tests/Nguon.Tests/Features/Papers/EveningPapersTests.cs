using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.Papers;
using Nguon.Tests.World;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Papers;

/// <summary>Minutes of an evening say what was done in it and nothing else; a letter asks for its answer by the same day whenever it is printed.</summary>
public sealed class EveningPapersTests : IAsyncLifetime
{
    private TestWorld? made;

    private TestWorld World => made ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => made = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task An_evening_without_a_vote_speaks_of_no_admission_and_no_recognition()
    {
        var text = await MinutesAsync(World.SecretaryOfKhuPho1, new { kind = "PutOnList", personId = World.Binh.Id });

        Assert.Contains("danh sách cảm tình Đảng", text, StringComparison.Ordinal);
        Assert.DoesNotContain("công nhận", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xét kết nạp", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_to_delete_a_probationer_is_not_told_as_a_recognition()
    {
        await RecordAsync(World.Cuc, new { kind = "AdmissionDecision", occurredOn = "2026-01-05", paperNumber = "12-QĐ/ĐU" }, new { kind = "Ceremony", occurredOn = "2026-01-20" });

        var text = await MinutesAsync(World.OfficerOfPhuong, new { kind = "ConsiderDeletion", personId = World.Cuc.Id, vote = new { @for = 20, against = 1 } });

        Assert.Contains("xóa tên đảng viên dự bị đối với", text, StringComparison.Ordinal);
        Assert.Contains("tán thành 20, không tán thành 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("công nhận", text, StringComparison.Ordinal);
    }

    [Fact]
    [Leaves(ActivityKind.PaperPrinted)]
    public async Task A_letter_printed_again_later_asks_for_the_answer_by_the_same_working_day()
    {
        await RecordAsync(World.An, new { kind = "VerificationSent", occurredOn = "2026-10-05", paperNumber = "45-CV/ĐU", details = new { place = "Đảng ủy xã Hải Lăng" } });

        var first = await LetterAsync();
        World.Clock.Advance(TimeSpan.FromDays(9));
        var again = await LetterAsync();

        Assert.Contains("chậm nhất ngày 16/11/2026", first, StringComparison.Ordinal); // 30 working days
        Assert.Contains("chậm nhất ngày 16/11/2026", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Chi bộ giao chi ủy tổ chức thực hiện")]
    [InlineData(false, "Chi bộ giao bí thư chi bộ tổ chức thực hiện")]
    public async Task The_resolution_gives_the_work_to_whom_the_cell_has(bool hasCommittee, string said)
    {
        await World.InDb(db => db.OrganizationVersions.Where(v => v.OrganizationId == World.Units.KhuPho1).ExecuteUpdateAsync(set => set.SetProperty(v => v.HasCellCommittee, hasCommittee)));
        await MinutesAsync(World.SecretaryOfKhuPho1, new { kind = "PutOnList", personId = World.Binh.Id });
        var evening = await World.InDb(db => db.Sessions.Select(s => s.Id).SingleAsync());

        var text = await TextAsync(World.SecretaryOfKhuPho1, $"/in/nghi-quyet-buoi-hop/buoi/{evening}");

        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_are_titled_by_all_that_was_considered()
    {
        var sample = SamplePapers.CellMinutes;
        var both = sample with { People = [sample.People[0], sample.People[1] with { IsRecognition = true }] };

        Assert.Contains("họp chi bộ xét kết nạp đảng viên, công nhận đảng viên chính thức", PaperReader.TextOf(PaperReader.Print(both)).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_file_is_called_by_what_it_is_and_whose_without_a_persons_name()
    {
        await MinutesAsync(World.SecretaryOfKhuPho1, new { kind = "PutOnList", personId = World.Binh.Id });
        var evening = await World.InDb(db => db.Sessions.Select(s => s.Id).SingleAsync());
        using var officer = await World.As(World.OfficerOfPhuong);
        string[] papers = [$"bien-ban-chi-bo/buoi/{evening}", $"nghi-quyet-buoi-hop/buoi/{evening}", $"phieu-tham-dinh/ho-so/{World.An.DossierId}", $"phieu-tham-dinh/ho-so/{World.Cuc.DossierId}", $"phieu-giao-nhan/ho-so/{World.An.DossierId}"];

        var names = new List<string>();
        foreach (var paper in papers)
        {
            using var answer = await officer.Http.GetAsync(new Uri($"/in/{paper}", UriKind.Relative));
            names.Add(answer.Content.Headers.ContentDisposition?.FileName?.Trim('"') ?? "");
        }

        Assert.Equal(["bien-ban-hop-chi-bo_chi-bo-khu-pho-1_2026-11-05.docx", "nghi-quyet-buoi-sinh-hoat_chi-bo-khu-pho-1_2026-11-05.docx"], names[..2]);
        Assert.Equal($"phieu-tham-dinh_{DossierCodes.Of(World.An.DossierId)}.docx", names[2]);
        Assert.Distinct(names);
    }

    private async Task<string> LetterAsync() => await TextAsync(World.OfficerOfPhuong, $"/in/cong-van-tham-tra/ho-so/{World.An.DossierId}");

    private async Task<string> MinutesAsync(TestAccount account, object item)
    {
        using var client = await World.As(account);
        var recorded = (await client.PostJsonAsync("/api/v1/sessions/record", new
        {
            organizationId = World.Units.KhuPho1,
            kind = "Cell",
            heldOn = "2026-11-05",
            chair = "Bí thư",
            attendance = new { officialMembers = 24, temporarilyAway = 1, exemptAbsent = 2, present = 21 },
            items = new[] { item },
        })).MustBe(HttpStatusCode.Created);
        return await TextAsync(account, $"/in/bien-ban-chi-bo/buoi/{recorded.RedirectsTo!.ToString().Split('/')[^1]}"); // 201 names its address
    }

    private async Task RecordAsync(Landmark person, params object[] steps)
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        (await officer.PostJsonAsync("/api/v1/dossiers/record", new { personId = person.Id, dossierId = person.DossierId, steps })).MustBe(HttpStatusCode.OK);
    }

    private async Task<string> TextAsync(TestAccount account, string path)
    {
        using var client = await World.As(account);
        return PaperReader.TextOf(await client.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Replace('\u00A0', ' ');
    }
}
