using System.Text.Json;
using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Tests.World;
using Nguon.Web.Features.Classes;
using Nguon.Web.Reading;

namespace Nguon.Tests.Features.Classes;

public sealed class AgeingTests : IAsyncLifetime
{
    private TestWorld world = null!; // set by InitializeAsync

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public Task DisposeAsync() => world.DisposeAsync().AsTask();

    [Fact]
    public async Task People_stand_by_cause_and_months_since_the_last_certificate_and_members_are_not_among_them()
    {
        await world.Add(Certificate(world.An, 7), Certificate(world.Cuc, 70), Certificate(world.Cuc, 50), Certificate(world.Binh, 58), Certificate(world.People.Dung, 20), Certificate(world.Stranger, 30));
        using var officer = await world.As(world.OfficerOfPhuong);

        var answer = await officer.OpenAsync("/api/v1/classes/ageing");

        var items = JsonDocument.Parse(answer.Body).RootElement.GetProperty("items").EnumerateArray()
            .ToDictionary(i => i.GetProperty("name").GetString() ?? "", i => (i.GetProperty("step").GetInt32(), i.GetProperty("cause").GetString()));
        Assert.Equal((6, "NotOpened"), items[world.An.Name]);
        Assert.Equal(48, items[world.Cuc.Name].Item1);
        Assert.Equal((57, "OffList"), items[world.Binh.Name]);
        Assert.False(items.ContainsKey(world.People.Dung.Name) || items.ContainsKey(world.Stranger.Name));
    }

    [Fact]
    public async Task The_list_names_what_each_needs_next_and_narrows_to_certificates_that_run_out_within_a_year()
    {
        await world.Add(Certificate(world.An, 7), Certificate(world.Binh, 58));
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var all = await secretary.OpenAsync("/lop-hoc/da-hoc-chua-ket-nap");
        var soon = await secretary.OpenAsync("/lop-hoc/da-hoc-chua-ket-nap?sap-het=true");

        Assert.True(all.Shows(world.An.Name) && all.Shows("Chi bộ thống nhất làm hồ sơ trong kỳ sinh hoạt tới"));
        Assert.True(soon.Shows(world.Binh.Name) && soon.Document.QuerySelectorAll("tbody th.is-name").All(n => n.TextContent.Trim() != world.An.Name));
    }

    [Fact]
    public async Task An_obstacle_in_force_is_the_cause_before_the_step_of_the_dossier()
    {
        await world.Add(Certificate(world.An, 7), new Obstacle { Id = Guid.CreateVersion7(), PersonId = world.An.Id, Kind = ObstacleKind.ArmyService, From = world.Today.AddDays(-30), RecordedAt = DateTime.UnixEpoch });

        var view = await world.Using<AgeingQuery, AgeingView>(world.OfficerOfPhuong, query => query.OfAsync(new AgeingWish(), default));

        Assert.Equal(AgeingCause.Hindered, Assert.Single(view.Rows).Cause);
    }

    [Fact]
    public async Task A_cohort_is_the_same_persons_followed_whatever_year_they_were_admitted()
    {
        await world.Add(Certificate(world.An, 7), Certificate(world.Cuc, 7), Certificate(world.Binh, 7));
        await world.Add(new AdmissionRecord { Id = Guid.CreateVersion7(), PersonId = world.Cuc.Id, OrganizationId = world.Cuc.CellId, DecidedOn = world.Today.AddMonths(-1), RecordedAt = DateTime.UnixEpoch });
        var year = world.Today.AddMonths(-7).Year;

        var all = await world.Using<CohortQuery, IReadOnlyList<CohortRow>>(world.OfficerOfPhuong, query => query.OfAsync(new CohortWish(null, CohortBy.Unit), default));
        var centres = await world.Using<CohortQuery, IReadOnlyList<CohortRow>>(world.OfficerOfPhuong, query => query.OfAsync(new CohortWish(year, CohortBy.Centre), default));

        var row = Assert.Single(all);
        Assert.Equal(($"{year}", 3, 1, 1), (row.Label, row.Finished, row.WithinYear, row.SoFar));
        Assert.Equal("Trung tâm cũ", Assert.Single(centres).Label);
        using var officer = await world.As(world.OfficerOfPhuong);
        Assert.True((await officer.OpenAsync("/lop-hoc/theo-khoa")).Shows("33,3% (1/3)"));
    }

    [Fact]
    public async Task Demand_counts_who_waits_whose_certificate_ends_and_who_is_on_probation_beside_the_seats_left()
    {
        var book = ClassBook.Of(world, world.Units.Phuong, world.Cuc, seats: 3);
        await book.AddToAsync(world);
        await world.Add(new Enrolment { Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = world.An.Id, OrganizationId = world.An.CellId, ProposedOn = world.Today, Status = EnrolmentStatus.Proposed, Hindered = HinderedTimes.Evenings | HinderedTimes.Harvest });

        var view = await world.Using<DemandQuery, DemandView>(world.OfficerOfPhuong, query => query.OfAsync(default));

        Assert.Equal(1, view.Rows.Single(r => r.Kind == ClassKind.Awareness && r.ByQuarter[0] > 0).ByQuarter[0]);
        Assert.Contains(view.Rows, r => r.Kind == ClassKind.NewMember && r.WithoutQuarter == 1);
        Assert.Equal(2, view.Seats.Values.Sum(s => s.Awareness));
        Assert.Equal(1, Assert.Single(view.Hindered).Counts[HinderedTimes.Harvest]);
        using var centre = await world.As(world.Centre);
        Assert.True((await centre.OpenAsync("/lop-hoc/nhu-cau")).Shows("Mùa vụ"));
    }

    [Fact]
    public async Task A_cell_reads_the_demand_without_a_link_to_the_list_it_may_not_open()
    {
        using var secretary = await world.As(world.SecretaryOfKhuPho1);

        var page = await secretary.OpenAsync("/lop-hoc/nhu-cau");

        Assert.True(page.Shows("Chưa ghi ai vướng thời gian"), page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href='/lop-hoc/de-nghi']"));
    }

    [Fact]
    public async Task Probationers_without_the_class_are_sent_from_their_list_and_a_sympathizer_is_refused_there()
    {
        var book = ClassBook.Of(world, world.Units.Phuong, world.Cuc);
        var held = new TrainingClass { Id = Guid.CreateVersion7(), Kind = ClassKind.NewMember, Name = "Lớp đảng viên mới", Organiser = book.Centre.Name, CentreId = book.Centre.Id, FirstDay = world.Today.AddDays(20), LastDay = world.Today.AddDays(25), Seats = 10, Place = "Hội trường" };
        await book.AddToAsync(world);
        await world.Add(held);
        await world.Add(new AdmissionRecord { Id = Guid.CreateVersion7(), PersonId = world.People.Dung.Id, OrganizationId = world.People.Dung.CellId, DecidedOn = world.Today.AddMonths(-11), CeremonyOn = world.Today.AddMonths(-10), RecordedAt = DateTime.UnixEpoch });
        using var officer = await world.As(world.OfficerOfPhuong);

        var page = await officer.OpenAsync("/lop-hoc/dang-vien-du-bi");
        var refused = await officer.PostAsync("/lop-hoc/dang-vien-du-bi", ("Chosen", $"{world.An.Id}"), ("ClassId", $"{held.Id}"));
        await officer.PostAsync("/lop-hoc/dang-vien-du-bi", ("Chosen", $"{world.People.Dung.Id}"), ("ClassId", $"{held.Id}"));

        Assert.True(page.Shows(world.People.Dung.Name) && page.Shows($"{world.Today.AddMonths(2):dd/MM/yyyy}"));
        Assert.True(refused.Shows("không phải là đảng viên dự bị"));
        using var centre = await world.As(world.Centre);
        Assert.True((await centre.OpenAsync("/lop-hoc/dang-vien-du-bi")).Shows("Có chỗ trong lớp: Lớp đảng viên mới"));
    }

    [Fact]
    public void Every_cause_has_its_words() =>
        Assert.All(Enum.GetValues<AgeingCause>(), cause => Assert.True(AgeingTexts.Why(cause).Length > 0 && AgeingTexts.Next(cause, isOver: false).Length > 0));

    private Certificate Certificate(Landmark person, int monthsAgo) => new()
    {
        Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = person.Id, Number = $"{monthsAgo}/cũ", IssuedOn = world.Today.AddMonths(-monthsAgo).AddDays(-3), Issuer = "Trung tâm cũ",
    };
}
