using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Tests.World;
using Nguon.Web.Features.Home;

namespace Nguon.Tests.Features.Home;

/// <summary>The daily mail: once, in office hours of working days, tried again when it fails, never over a line that is not the one asked for.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task A_digest_goes_out_once_a_working_day_in_office_hours_and_without_names()
    {
        using var post = new PostBox();
        await using var world = await WorldAsync(post);
        using var receiver = await world.As(world.ForeignSecretary);
        var page = await receiver.OpenAsync("/tai-khoan-cua-toi");
        var wrong = await receiver.SubmitAsync(page, "Ghi địa chỉ", ("Địa chỉ thư điện tử (để trống nếu không nhận)", "không phải thư"));
        await receiver.SubmitAndFollowAsync(page, "Ghi địa chỉ", ("Địa chỉ thư điện tử (để trống nếu không nhận)", "bithu@donvi.vn"));

        var night = await AtAsync(world, 21);
        var sent = await AtAsync(world, 9);
        var again = await AtAsync(world, 10);

        Assert.True(wrong.ShowsRefusal("ACC-041"));
        Assert.Equal((0, 1, 0), (night, sent, again));
        var mail = Assert.Single(post.Mails);
        Assert.Contains("bithu@donvi.vn", mail, StringComparison.Ordinal);
        Assert.DoesNotContain(world.People.NameOf(world.People.MembersOfKhuPho1[5]), mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_not_taken_is_tried_again_the_same_day_and_then_no_more()
    {
        using var post = new PostBox { Refusals = 1 };
        await using var world = await WorldAsync(post);
        await LeaveAddressAsync(world);

        var failed = await AtAsync(world, 9);
        var given = await world.InDb(db => db.Users.Where(a => a.Email != null).Select(a => a.DigestSentOn).SingleAsync());
        var tried = await AtAsync(world, 10);
        var again = await AtAsync(world, 11);

        Assert.Equal((0, null, 1, 0), (failed, given, tried, again));
        Assert.Single(post.Mails);
    }

    [Fact]
    public async Task What_one_digest_told_the_next_does_not_repeat_and_something_new_goes_out_again()
    {
        using var post = new PostBox();
        await using var world = await WorldAsync(post);
        await LeaveAddressAsync(world);

        var first = await AtAsync(world, 9);
        var nextDay = await AtAsync(world, 9);
        await SendSlipAsync(world, 6);
        var news = await AtAsync(world, 9);

        Assert.Equal((1, 0, 1), (first, nextDay, news));
        Assert.Equal(2, post.Mails.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_TLS_is_asked_for_nothing_goes_out_in_the_clear_or_to_a_certificate_nobody_trusts(bool offersTls)
    {
        using var post = new PostBox { OffersTls = offersTls };
        await using var world = await WorldAsync(post, "true");
        await LeaveAddressAsync(world);

        var sent = await AtAsync(world, 9);

        Assert.Equal(0, sent);
        Assert.Empty(post.Mails);
        Assert.Null(await world.InDb(db => db.Users.Where(a => a.Email != null).Select(a => a.DigestSentOn).SingleAsync()));
    }

    [Fact]
    public async Task No_mail_goes_out_at_the_weekend_or_outside_office_hours()
    {
        using var post = new PostBox();
        await using var world = await WorldAsync(post);
        await LeaveAddressAsync(world);
        var sent = new List<(DateTime At, int Mails)>();

        for (var hours = 0; hours < 24 * 8; hours++)
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
            await world.InDb(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.DigestToldAt, (DateTime?)null))); // something new each hour
            var mails = await world.AsOperator<SendDigests, int>(digests => digests.RunAsync(default));
            sent.Add((world.Clock.NowUtc().InVietnam(), mails));
        }

        var went = sent.Where(one => one.Mails > 0).ToList();
        Assert.All(went, one => Assert.True(one.At.Hour is >= 7 and < 17 && new WorkingCalendar([]).IsWorkingDay(DateOnly.FromDateTime(one.At)), one.ToString()));
        Assert.All(went.Skip(1), one => Assert.Equal(7, one.At.Hour));
        Assert.InRange(went.Count, 5, 7);
        Assert.Equal(went.Count, went.DistinctBy(one => one.At.Date).Count());
        Assert.Equal(went.Count, post.Mails.Count);
    }

    private static async Task LeaveAddressAsync(TestWorld world)
    {
        using var receiver = await world.As(world.ForeignSecretary);
        var page = await receiver.OpenAsync("/tai-khoan-cua-toi");
        (await receiver.SubmitAndFollowAsync(page, "Ghi địa chỉ", ("Địa chỉ thư điện tử (để trống nếu không nhận)", "bithu@donvi.vn"))).MustBe(HttpStatusCode.OK);
    }

    /// <summary>A world with something new for the secretary of Khu phố 7 and mail set up.</summary>
    private static async Task<TestWorld> WorldAsync(PostBox post, string tls = "false")
    {
        var world = await TestWorld.ProvinceBeforeAndAfterReform(builder =>
        {
            builder.Configuration["Mail:Host"] = "127.0.0.1";
            builder.Configuration["Mail:From"] = "nguon@donvi.vn";
            builder.Configuration["Mail:Tls"] = tls;
            builder.Configuration["Mail:Port"] = post.Port.ToString(CultureInfo.InvariantCulture);
        });
        await SendSlipAsync(world, 5);
        return world;
    }

    private static async Task SendSlipAsync(TestWorld world, int member)
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        (await sender.PostJsonAsync($"/api/v1/people/{world.People.MembersOfKhuPho1[member]}/transfers", new
        {
            kind = "Official", slipOn = world.Today.AddDays(-3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), slipNumber = $"{member + 7}-GGT", toOrganizationId = world.Units.OtherCell,
        })).MustBe(HttpStatusCode.OK);
    }

    /// <summary>Runs the digest at the hour in Vietnam of the next working day; on the same day when it is later than the clock.</summary>
    private static async Task<int> AtAsync(TestWorld world, int hour)
    {
        var calendar = new WorkingCalendar([]);
        do
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
        }
        while (world.Clock.NowUtc().InVietnam().Hour != hour || !calendar.IsWorkingDay(world.Today));

        return await world.AsOperator<SendDigests, int>(digests => digests.RunAsync(default));
    }
}
