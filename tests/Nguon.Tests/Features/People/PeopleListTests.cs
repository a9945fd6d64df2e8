using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Nguon.Domain.Activities;
using Nguon.Domain.People;
using Nguon.Domain.Text;
using Nguon.Tests.World;
using Nguon.Web.Access;
using Nguon.Web.Data;

namespace Nguon.Tests.Features.People;

public sealed class PeopleListTests(ProvinceFixture fixture) : IClassFixture<ProvinceFixture>
{
    private TestWorld World => fixture.World;

    [Fact]
    public async Task Words_without_accents_find_the_person_and_exact_accents_come_first()
    {
        using var officer = await World.As(World.OfficerOfPhuong);
        await World.Add(Person("Lê Văn Đức"), Person("Lê Văn Dục"));

        var plain = await officer.OpenAsync("/nguoi?tim=duc");
        var exact = await officer.OpenAsync("/nguoi?tim=" + Uri.EscapeDataString("dục"));

        Assert.True(plain.Shows("Lê Văn Đức") && plain.Shows("Lê Văn Dục"));
        Assert.True(exact.Text.IndexOf("Lê Văn Dục", StringComparison.Ordinal) < exact.Text.IndexOf("Lê Văn Đức", StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_stand_by_given_name_and_nobody_of_another_unit_is_listed()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var list = await secretary.OpenAsync("/nguoi?buoc=Listed");

        Assert.True(list.Text.IndexOf("Nguyễn Thị An", StringComparison.Ordinal) < list.Text.IndexOf("Lê Thị Cúc", StringComparison.Ordinal));
        Assert.False(list.Shows("Phan Thị Giang") || list.Shows("Đoàn Văn Nam"));
        Assert.True(list.Shows("Chi bộ Khu phố 1, Đảng bộ phường Đông Hải, Đảng bộ tỉnh Hải Sơn"));
    }

    [Fact]
    public async Task An_empty_list_says_why_and_what_to_do()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        var nobody = await secretary.OpenAsync("/nguoi?tim=khongcoai");

        Assert.True(nobody.Shows("Không có ai đúng với điều kiện đang lọc"));
    }

    [Fact]
    public async Task A_page_of_the_api_is_at_most_two_hundred_rows()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);

        Assert.Equal(HttpStatusCode.BadRequest, (await secretary.GetAsync("/api/v1/people?pageSize=201")).Status);
        Assert.Contains("\"total\"", (await secretary.OpenAsync("/api/v1/people?pageSize=2&search=an")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shown_is_given_as_a_workbook_and_the_export_is_recorded()
    {
        using var secretary = await World.As(World.SecretaryOfKhuPho1);
        using var department = await World.As(World.StandingMember);
        var list = await secretary.OpenAsync("/ho-so");

        using var answer = await secretary.Http.GetAsync(new Uri("/nguoi?tinh-trang=Sympathizer&handler=Xlsx", UriKind.Relative));

        Assert.NotNull(list.Find("a", "Xuất Excel danh sách này"));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(await World.InDb(db => db.Activities.AnyAsync(a => a.Kind == ActivityKind.PeopleExported && a.AccountId == World.SecretaryOfKhuPho1.Id)));
        Assert.True((await department.GetAsync("/ho-so?handler=Xlsx")).IsNotFound);
    }

    [Theory]
    [InlineData("/nguoi")]
    [InlineData("/ho-so")]
    [InlineData("/nguoi?tim=van")]
    public async Task The_number_of_statements_does_not_grow_with_the_rows(string path)
    {
        var counter = new Counter();
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder =>
        {
            builder.Services.ConfigureDbContext<SqliteAppDb>(options => options.AddInterceptors(counter));
            builder.Services.ConfigureDbContext<PostgresAppDb>(options => options.AddInterceptors(counter));
        });
        using var few = await world.As(world.SecretaryOfKhuPho3);
        using var many = await world.As(world.OfficerOfPhuong);
        await few.OpenAsync(path);
        await many.OpenAsync(path);

        var small = await counter.Of(() => few.OpenAsync(path));
        var large = await counter.Of(() => many.OpenAsync(path));

        Assert.InRange(small, 1, 7);
        Assert.InRange(large, small, small + 1); // one more names the units that are gone
    }

    private Person Person(string name) => new()
    {
        Id = Guid.CreateVersion7(),
        FullName = name,
        SearchName = VietnameseText.SearchName(name),
        SortName = VietnameseText.SortName(name),
        OrganizationId = World.Units.KhuPho1,
        Status = PersonStatus.NonMember,
        RecordedAt = World.Clock.GetUtcNow().UtcDateTime,
    };

    private sealed class Counter : DbCommandInterceptor
    {
        private int count;

        public async Task<int> Of(Func<Task> work)
        {
            count = 0;
            await work();
            return count;
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref count);
            return ValueTask.FromResult(result);
        }
    }
}
