using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Tests.Verbs;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.People;

public sealed class MergePeopleTests : IAsyncLifetime
{
    private TestWorld? made;

    private TestWorld World => made ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => made = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task The_record_further_on_the_way_stays_and_shows_the_history_and_papers_of_both()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var twin = await TwinOfAnAsync();
        await secretary.PostJsonAsync($"/api/v1/people/{twin}/remarks", new { text = "Tham gia đội tình nguyện từ sớm." });
        var preview = await secretary.OpenAsync($"/nguoi/{twin}/gop?voi={World.An.Id}");

        var done = await secretary.SubmitAndFollowAsync(preview, "Gộp hai bản ghi", ("Đã đối chiếu giấy tờ: đây là một người", "true"), ("Căn cứ để biết là một người", "Cùng căn cước"));

        Assert.True(preview.Shows("1 giấy chứng nhận"), preview.Text);
        Assert.Equal($"/nguoi/{World.An.Id}", done.Address.AbsolutePath);
        Assert.True(done.Shows("01/02/2020") && done.Shows("GCN-77") && done.Shows("Gộp hai bản ghi của một người"), done.Text);
        Assert.Equal($"/nguoi/{World.An.Id}", (await secretary.GetAsync($"/nguoi/{twin}")).RedirectsTo?.ToString());
        Assert.Equal("048099000123", await World.InDb(db => db.People.Where(p => p.Id == World.An.Id).Select(p => p.IdentityNumber).SingleAsync()));
        Assert.Equal(2, await World.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.PeopleMerged)));
        await MustVerifyAsync();
    }

    [Fact]
    public async Task Figures_count_the_person_once_after_and_twice_again_when_it_is_undone()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var twin = await TwinOfAnAsync(attended: true);
        await AttendAsync(World.An.Id);
        var before = await LearnersAsync(officer);

        (await officer.PostJsonAsync($"/api/v1/people/{World.An.Id}/merge", new { otherId = twin })).MustBe(HttpStatusCode.OK);
        var once = await LearnersAsync(officer);
        await MustVerifyAsync();
        var undone = await UndoAsync(officer, World.An.Id);

        Assert.Equal(HttpStatusCode.OK, undone.Status);
        Assert.Equal((before - 1, before), (once, await LearnersAsync(officer)));
        await MustVerifyAsync();
    }

    [Fact]
    public async Task Undone_each_record_has_its_own_again_and_nothing_written_was_overwritten()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        var twin = await TwinOfAnAsync();
        var (mine, theirs) = (await HistoryAsync(World.An.Id), await HistoryAsync(twin));
        var known = await World.InDb(db => db.Standings.AsNoTracking().Where(s => s.PersonId == twin || s.PersonId == World.An.Id).Select(s => s.Id).ToListAsync());
        (await secretary.PostJsonAsync($"/api/v1/people/{World.An.Id}/merge", new { otherId = twin })).MustBe(HttpStatusCode.OK);
        World.Clock.GoTo(World.Today.AddDays(3));
        using var later = await World.As(World.SecretaryOfKhuPho1);

        var page = await later.OpenAsync($"/nguoi/{World.An.Id}/gop");
        await later.SubmitAndFollowAsync(page, "Tách thành hai bản ghi", ("Lý do tách", "Hai chị em sinh đôi"));

        Assert.Equal((mine, theirs), (await HistoryAsync(World.An.Id), await HistoryAsync(twin)));
        Assert.Equal(known.Count, await World.InDb(db => db.Standings.CountAsync(s => known.Contains(s.Id))));
        Assert.Equal((twin, "048099000123"), await World.InDb(async db => (await db.Certificates.Where(c => c.Number == "GCN-77").Select(c => c.PersonId).SingleAsync(), (await db.People.SingleAsync(p => p.Id == twin)).IdentityNumber ?? "")));
        Assert.True((await later.OpenAsync($"/nguoi/{twin}")).Shows("Tách hai bản ghi đã gộp"));
        await MustVerifyAsync();
    }

    [Fact]
    public async Task What_cannot_be_one_person_is_refused_with_the_reason()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var (twin, members) = (await TwinOfAnAsync(), World.People.MembersOfKhuPho1);
        async Task<PageAnswer> MergeAsync(Guid one, Guid other) => await officer.PostJsonAsync($"/api/v1/people/{one}/merge", new { otherId = other });

        Assert.True((await MergeAsync(World.An.Id, World.An.Id)).ShowsRefusal("MRG-001"));
        Assert.True((await MergeAsync(members[4], members[5])).ShowsRefusal("MRG-003"));
        Assert.True((await MergeAsync(World.An.Id, World.Cuc.Id)).ShowsRefusal("MRG-004"));
        var page = await officer.OpenAsync($"/nguoi/{World.An.Id}/gop?voi={World.Cuc.Id}");
        Assert.True(page.Shows("Bản ghi thứ nhất"), page.Text); // nothing is kept, nothing goes into another
        Assert.False(page.Shows("Bản ghi gộp vào"), page.Text);
        await World.InDb(db => db.People.Where(p => p.Id == World.An.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IdentityNumber, "048099000999")));
        Assert.True((await MergeAsync(World.An.Id, twin)).ShowsRefusal("MRG-005"));
        Assert.False(await World.InDb(db => db.PersonMerges.AnyAsync()));
    }

    [Fact]
    [Leaves(ActivityKind.MergeUndone)]
    public async Task A_record_merged_before_is_refused_and_so_is_a_second_undoing()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var twin = await TwinOfAnAsync();
        (await officer.PostJsonAsync($"/api/v1/people/{twin}/merge", new { otherId = World.An.Id })).MustBe(HttpStatusCode.OK);

        var again = await officer.PostJsonAsync($"/api/v1/people/{World.Binh.Id}/merge", new { otherId = twin });
        (await UndoAsync(officer, World.An.Id)).MustBe(HttpStatusCode.OK);
        var twice = await UndoAsync(officer, World.An.Id);

        Assert.True(again.ShowsRefusal("MRG-002"), again.Body);
        Assert.True(twice.ShowsRefusal("MRG-006"), twice.Body);
    }

    [Fact]
    public async Task Of_two_mergings_one_after_the_other_the_last_is_undone_first()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var (first, second) = (Twin(World.Binh.Name, World.Units.KhuPho1), Twin(World.Binh.Name, World.Units.KhuPho1));
        await World.Add(first, StandingOf(first, new(2026, 1, 5)), second, StandingOf(second, new(2026, 2, 5)));
        (await officer.PostJsonAsync($"/api/v1/people/{first.Id}/merge", new { otherId = second.Id })).MustBe(HttpStatusCode.OK);
        var kept = await World.InDb(db => db.PersonMerges.Select(m => m.KeptId).SingleAsync());
        var binh = await officer.PostJsonAsync($"/api/v1/people/{kept}/merge", new { otherId = World.Binh.Id });
        var last = await World.InDb(db => db.PersonMerges.Where(m => m.KeptId != kept).Select(m => m.KeptId).SingleAsync());

        var early = await UndoAsync(officer, kept);

        Assert.Equal(HttpStatusCode.OK, binh.Status);
        Assert.True(early.ShowsRefusal("MRG-007") && early.Body.Contains("Tách lần gộp sau trước", StringComparison.Ordinal), early.Body);
        (await UndoAsync(officer, last)).MustBe(HttpStatusCode.OK);
        (await UndoAsync(officer, kept)).MustBe(HttpStatusCode.OK);
        await MustVerifyAsync();
    }

    [Fact]
    [Leaves(ActivityKind.PeopleMerged)]
    public async Task Both_records_must_be_of_the_own_units()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var foreign = await World.As(World.ForeignOfficer);
        using var officer = await World.As(World.OfficerOfPhuong);
        var twin = await TwinOfAnAsync();

        Assert.True((await secretary.PostJsonAsync($"/api/v1/people/{World.Binh.Id}/merge", new { otherId = World.Neighbour.Id })).IsNotFound);
        Assert.True((await foreign.PostJsonAsync($"/api/v1/people/{twin}/merge", new { otherId = World.An.Id })).IsNotFound);
        Assert.True((await secretary.GetAsync($"/nguoi/{World.Binh.Id}/gop?voi={World.Neighbour.Id}")).IsNotFound);
        (await officer.PostJsonAsync($"/api/v1/people/{twin}/merge", new { otherId = World.An.Id })).MustBe(HttpStatusCode.OK);
        Assert.True((await UndoAsync(foreign, World.An.Id)).IsNotFound);
    }

    [Fact]
    public async Task Who_is_erased_is_erased_with_the_record_merged_into_it()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        var twin = Twin(World.Binh.Name, World.Units.KhuPho1);
        await World.Add(twin, StandingOf(twin, new(2026, 1, 5)));
        (await officer.PostJsonAsync($"/api/v1/people/{World.Binh.Id}/merge", new { otherId = twin.Id })).MustBe(HttpStatusCode.OK);
        var kept = await World.InDb(db => db.People.Where(p => p.MergedIntoId != null).Select(p => p.MergedIntoId).SingleAsync());

        (await officer.PostJsonAsync($"/api/v1/people/{kept}/erasure", new { reason = "Người đó đề nghị." })).MustBe(HttpStatusCode.OK);

        Assert.Equal(2, await World.InDb(db => db.People.CountAsync(p => p.FullName == Erasure.NameLeft)));
        await MustVerifyAsync();
    }

    [Fact]
    public async Task Alike_records_are_listed_until_they_are_one()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var foreign = await World.As(World.ForeignSecretary);
        var twin = await TwinOfAnAsync();

        Assert.True((await secretary.OpenAsync("/nguoi/trung")).Shows(World.An.Name));
        Assert.False((await foreign.OpenAsync("/nguoi/trung")).Shows(World.An.Name));
        (await secretary.PostJsonAsync($"/api/v1/people/{twin}/merge", new { otherId = World.An.Id })).MustBe(HttpStatusCode.OK);
        Assert.DoesNotContain(World.An.Id.ToString(), (await secretary.OpenAsync("/api/v1/people/doubles")).Body, StringComparison.Ordinal);
    }

    /// <summary>A second record of An, entered first as a name only, with an identity number and a certificate of its own.</summary>
    private async Task<Guid> TwinOfAnAsync(bool attended = false)
    {
        var twin = Twin(World.An.Name, World.An.CellId);
        twin.BornOn = await World.InDb(db => db.People.Where(p => p.Id == World.An.Id).Select(p => p.BornOn).SingleAsync());
        twin.IdentityNumber = "048099000123";
        await World.InDb(db => db.People.Where(p => p.Id == World.An.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IdentityNumber, (string?)null)));
        await World.Add(twin, StandingOf(twin, new(2020, 2, 1)), new Certificate { Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = twin.Id, Number = "GCN-77", IssuedOn = new(2024, 5, 5), Issuer = "" });
        if (attended)
        {
            await AttendAsync(twin.Id);
        }

        return twin.Id;
    }

    private Person Twin(string name, Guid unit) => new()
    {
        Id = Guid.CreateVersion7(), FullName = name, SearchName = VietnameseText.SearchName(name, ""), SortName = VietnameseText.SortName(name),
        OrganizationId = unit, Status = PersonStatus.NonMember, RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
    };

    private static PersonStanding StandingOf(Person person, DateOnly from) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person.Id, OrganizationId = person.OrganizationId, Status = person.Status, From = from, RecordedAt = person.RecordedAt,
    };

    private async Task AttendAsync(Guid person)
    {
        var held = new TrainingClass { Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, Name = "Lớp 1", Organiser = "Trung tâm Chính trị", FirstDay = new(2026, 3, 2), LastDay = new(2026, 3, 6) };
        var shared = await World.InDb(db => db.TrainingClasses.FirstOrDefaultAsync(c => c.Name == "Lớp 1"));
        await World.Add(shared is null ? [held, Place(person, held.Id)] : [Place(person, shared.Id)]);
    }

    private Enrolment Place(Guid person, Guid held) => new()
    {
        Id = Guid.CreateVersion7(), ClassId = held, Kind = ClassKind.Awareness, PersonId = person, OrganizationId = World.An.CellId, ProposedOn = new(2026, 2, 3), Status = EnrolmentStatus.Passed,
    };

    private async Task<PageAnswer> UndoAsync(TestClient client, Guid kept) =>
        await client.PostJsonAsync($"/api/v1/people/{kept}/unmerge", new { mergeId = await World.InDb(db => db.PersonMerges.Where(m => m.KeptId == kept).Select(m => m.Id).SingleAsync()), reason = "Hai người khác nhau" });

    private Task<string> HistoryAsync(Guid person) => World.InDb(async db =>
        string.Join("; ", (await db.Standings.Where(s => s.PersonId == person && s.RetractedAt == null).OrderBy(s => s.From).ToListAsync()).Select(s => $"{s.From} {s.Until} {s.Status} {s.OrganizationId}")));

    private static async Task<int> LearnersAsync(TestClient client) =>
        JsonDocument.Parse((await client.OpenAsync("/api/v1/figures?organization=HS-DH&measure=hoc-vien-nhan-thuc&from=2026-01-01&to=2026-11-01")).Body).RootElement.GetProperty("total").GetProperty("value").GetInt32();

    private async Task MustVerifyAsync()
    {
        var verified = await Shell.On(World).SayAsync("verify");
        Assert.Equal((0, ""), (verified.Code, verified.Error));
    }
}
