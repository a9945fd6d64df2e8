using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Tests.Papers;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

/// <summary>Relatives of an applicant: nothing but a place, until a committee lets four facts be kept, and then only in the restricted part.</summary>
public sealed class RelativeTests : IAsyncLifetime
{
    private const string Name = "Nguyễn Văn Thân";

    private TestWorld world = null!; // set by xunit before each test

    private string Page => $"/nguoi/{world.An.Id}/nguoi-than";

    private string Wire => $"/api/v1/people/{world.An.Id}/relatives";

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Without_the_committees_switch_nothing_about_relatives_is_taken_in()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var answer = await secretary.PostJsonAsync(Wire, Father);

        Assert.True(answer.ShowsRefusal("REL-001"), answer.Body);
        Assert.False((await secretary.OpenAsync(Page)).Shows("Ghi người thân"));
        Assert.False(await world.InDb(db => db.Relatives.AnyAsync()));
    }

    [Fact]
    public async Task The_switch_lets_four_facts_be_kept_in_the_restricted_part_and_reading_them_leaves_a_line()
    {
        await SwitchOnAsync();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var form = await secretary.OpenAsync(Page);

        var done = await secretary.SubmitAndFollowAsync(form, "Ghi nhận", ("Quan hệ", "Cha đẻ"), ("Họ và tên", Name), ("Năm sinh", "1960"), ("Nơi phải thẩm tra", "xã Hải Lăng"));
        var person = await secretary.OpenAsync($"/nguoi/{world.An.Id}");
        var opened = await secretary.SubmitAsync(person, "Xem phần hạn chế");

        Assert.True(done.Shows(Name) && done.Shows("1960") && done.Shows("xã Hải Lăng"), done.Text);
        Assert.DoesNotContain(Name, person.Body, StringComparison.Ordinal);
        Assert.True(opened.Shows("Người thân phải thẩm tra"), opened.Text);
        Assert.True(await world.InDb(db => db.Looks.CountAsync(l => l.Kind == LookKind.Restricted && l.SubjectId == world.An.Id)) >= 2);
        var kept = await world.InDb(db => db.Activities.SingleAsync(a => a.Kind == ActivityKind.RelativeKept));
        Assert.True(kept.PersonId == world.An.Id && !(kept.After + kept.Before).Contains(Name, StringComparison.Ordinal), kept.After);
    }

    [Fact]
    public async Task The_restricted_part_is_read_by_who_edits_the_person_and_leaves_a_line()
    {
        var address = $"/api/v1/people/{world.An.Id}/restricted";
        var number = await world.InDb(db => db.People.Where(p => p.Id == world.An.Id).Select(p => p.IdentityNumber).SingleAsync());
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var province = await world.As(world.ProvinceDepartment);
        using var foreign = await world.As(world.ForeignSecretary);

        var read = JsonDocument.Parse((await secretary.OpenAsync(address)).Body).RootElement;

        Assert.Equal((number, false), (read.GetProperty("identityNumber").GetString(), read.GetProperty("hasRelatives").GetBoolean()));
        Assert.Equal(1, await world.InDb(db => db.Looks.CountAsync(l => l.Kind == LookKind.Restricted && l.SubjectId == world.An.Id)));
        Assert.True((await province.GetAsync(address)).IsNotFound && (await foreign.GetAsync(address)).IsNotFound);
        Assert.Equal(1, await world.InDb(db => db.Looks.CountAsync(l => l.Kind == LookKind.Restricted && l.SubjectId == world.An.Id)));
    }

    [Fact]
    public async Task Lists_exports_and_those_without_the_restricted_reach_never_read_a_relative()
    {
        await SwitchOnAsync();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        (await secretary.PostJsonAsync(Wire, Father)).MustBe(HttpStatusCode.OK);

        foreach (var address in new[] { "/nguoi", "/ho-so", "/api/v1/people", $"/api/v1/people/{world.An.Id}", $"/api/v1/dossiers/{world.An.DossierId}", $"/ho-so/{world.An.DossierId}" })
        {
            Assert.DoesNotContain(Name, (await secretary.OpenAsync(address)).Body, StringComparison.Ordinal);
        }

        foreach (var account in new[] { world.ForeignOfficer, world.StandingMember, world.Clerk })
        {
            using var other = await world.As(account);
            Assert.True((await other.GetAsync(Page)).IsNotFound && (await other.GetAsync(Wire)).IsNotFound, account.Login);
        }
    }

    [Theory]
    [InlineData("", 1960, "xã Hải Lăng", "REL-002")]
    [InlineData(Name, 2031, "xã Hải Lăng", "REL-003")]
    [InlineData(Name, 1960, "", "REL-002")]
    public async Task What_cannot_be_is_refused(string name, int year, string place, string code)
    {
        await SwitchOnAsync();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        Assert.True((await secretary.PostJsonAsync(Wire, new { kind = "Father", fullName = name, bornYear = year, place })).ShowsRefusal(code));
    }

    [Fact]
    [Leaves(ActivityKind.LocalCriterionSaved, ActivityKind.RelativeKept)]
    public async Task The_same_relative_sent_twice_is_kept_once()
    {
        await SwitchOnAsync();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        (await secretary.PostJsonAsync(Wire, Father)).MustBe(HttpStatusCode.OK);

        Assert.True((await secretary.PostJsonAsync(Wire, Father)).ShowsRefusal("REL-004"));
        Assert.Equal(1, await world.InDb(db => db.Relatives.CountAsync()));
    }

    [Fact]
    public async Task The_same_relative_sent_many_times_at_once_is_kept_once()
    {
        await SwitchOnAsync();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => secretary.PostJsonAsync(Wire, Father)));

        Assert.Single(answers, answer => answer.IsOk);
        Assert.All(answers.Where(answer => !answer.IsOk), answer => Assert.True(answer.ShowsRefusal("REL-004"), answer.Body));
        Assert.Equal((1, 1), await world.InDb(async db => (await db.Relatives.CountAsync(), await db.Activities.CountAsync(a => a.Kind == ActivityKind.RelativeKept))));
    }

    [Fact]
    public async Task The_letter_names_those_of_its_place_while_they_are_kept_and_the_generic_words_otherwise()
    {
        await SwitchOnAsync();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var officer = await world.As(world.OfficerOfPhuong);
        (await secretary.PostJsonAsync(Wire, Father)).MustBe(HttpStatusCode.OK);
        (await secretary.PostJsonAsync(Wire, new { kind = "Mother", fullName = "Trần Thị Xa", place = "xã Hải" })).MustBe(HttpStatusCode.OK);
        (await secretary.PostJsonAsync(Wire, new { kind = "FatherInLaw", fullName = "Hồ Văn Thông", place = "xã Hải Lăng" })).MustBe(HttpStatusCode.OK);
        (await officer.PostJsonAsync($"/api/v1/dossiers/{world.An.DossierId}/steps", new { kind = "VerificationSent", mode = "Record", occurredOn = "2026-10-05", details = new { place = "Đảng ủy xã Hải Lăng" } })).MustBe(HttpStatusCode.Created);
        var before = await world.InDb(db => db.Looks.CountAsync(l => l.Kind == LookKind.Restricted));

        var named = await LetterAsync(officer);
        await SwitchOffAsync();
        var generic = await LetterAsync(officer);

        Assert.Contains($"bản thân; cha đẻ {Name}, sinh năm 1960; cha chồng Hồ Văn Thông và những người thân khác ghi trong lý lịch gửi kèm.", named, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Xa", named, StringComparison.Ordinal);
        Assert.Contains("bản thân và những người thân ghi trong lý lịch", generic, StringComparison.Ordinal);
        Assert.Equal(before + 1, await world.InDb(db => db.Looks.CountAsync(l => l.Kind == LookKind.Restricted)));
    }

    [Fact]
    public async Task Switching_off_hides_the_entry_and_keeps_what_is_there_until_it_is_taken_out()
    {
        await SwitchOnAsync();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        var kept = JsonDocument.Parse((await secretary.PostJsonAsync(Wire, Father)).Body).RootElement.GetProperty("id").GetGuid();
        await SwitchOffAsync();

        var page = await secretary.OpenAsync(Page);
        var refused = await secretary.PostJsonAsync(Wire, new { kind = "Mother", fullName = "Trần Thị Xa", place = "xã Hải Lăng" });
        (await secretary.PostJsonAsync($"{Wire}/removal", new { relativeId = kept })).MustBe(HttpStatusCode.OK);

        Assert.True(page.Shows(Name) && !page.Shows("Chỉ ghi bốn mục"), page.Text);
        Assert.True(refused.ShowsRefusal("REL-001"));
        Assert.False(await world.InDb(db => db.Relatives.AnyAsync()));
    }

    [Fact]
    [Leaves(ActivityKind.PersonEntered)]
    public async Task Relatives_go_over_with_a_merging_and_go_with_an_erasure()
    {
        await world.Add(new Relative { Id = Guid.CreateVersion7(), PersonId = world.Binh.Id, Kind = RelativeKind.Father, FullName = Name, Place = "xã Hải Lăng", RecordedAt = DateTime.UnixEpoch });
        using var officer = await world.As(world.OfficerOfPhuong);
        var twin = JsonDocument.Parse((await officer.PostJsonAsync("/api/v1/people", new { fullName = world.Binh.Name, unitId = world.Binh.CellId, isKnownNotDouble = true })).MustBe(HttpStatusCode.Created).Body).RootElement.GetProperty("id").GetGuid();
        await world.Add(new Relative { Id = Guid.CreateVersion7(), PersonId = twin, Kind = RelativeKind.Mother, FullName = "Trần Thị Xa", Place = "xã Hải Lăng", RecordedAt = DateTime.UnixEpoch });

        (await officer.PostJsonAsync($"/api/v1/people/{twin}/merge", new { otherId = world.Binh.Id })).MustBe(HttpStatusCode.OK);
        var owners = await world.InDb(db => db.Relatives.Select(r => r.PersonId).ToListAsync());
        (await officer.PostJsonAsync($"/api/v1/people/{owners[0]}/erasure", new { reason = "Người đó đề nghị." })).MustBe(HttpStatusCode.OK);

        Assert.Equal(2, owners.Count);
        Assert.Single(owners.Distinct());
        Assert.False(await world.InDb(db => db.Relatives.AnyAsync()));
    }

    private static object Father => new { kind = "Father", fullName = Name, bornYear = 1960, place = "xã Hải Lăng" };

    private async Task SwitchOnAsync()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        (await officer.PostJsonAsync("/api/v1/rules/local-criteria", new { unitId = world.Units.Phuong, kind = "KeepRelatives", months = 0, text = "Cho ghi người thân phải thẩm tra", document = "12-KL/ĐU", from = "2026-01-01" })).MustBe(HttpStatusCode.OK);
    }

    private async Task SwitchOffAsync()
    {
        using var officer = await world.As(world.OfficerOfPhuong);
        var page = await officer.OpenAsync("/quy-dinh/tieu-chi");
        await officer.SubmitAndFollowAsync(page, "Thôi áp dụng từ hôm nay");
    }

    private async Task<string> LetterAsync(TestClient officer)
    {
        var file = await officer.Http.GetByteArrayAsync(new Uri($"/in/cong-van-tham-tra/ho-so/{world.An.DossierId}?tep=docx", UriKind.Relative));
        return PaperReader.TextOf(file);
    }
}
