using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Time;
using Nguon.Tests.World;
using Nguon.Web.Features.Home;

namespace Nguon.Tests.Features.Home;

/// <summary>What is new since last seen, on the start page and by mail: once, in office hours, never lost.</summary>
public sealed class NoticeTests
{
    [Fact]
    public async Task What_came_since_the_last_look_stands_on_the_start_page_until_it_is_marked_as_seen()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        await SendSlipAsync(world);
        using var receiver = await world.As(world.ForeignSecretary);
        using var neighbour = await world.As(world.SecretaryOfKhuPho3);
        var page = await receiver.OpenAsync("/");

        var after = await receiver.SubmitAndFollowAsync(page, "Đã xem");
        var wire = JsonDocument.Parse((await receiver.OpenAsync("/api/v1/notices")).Body).RootElement.GetProperty("notices");

        Assert.True(page.Shows("1 đảng viên mới chuyển đến, chờ tiếp nhận"));
        Assert.False((await neighbour.OpenAsync("/")).Shows("mới chuyển đến"));
        Assert.False(after.MustBe(HttpStatusCode.OK).Shows("mới chuyển đến"));
        Assert.DoesNotContain("chờ tiếp nhận", wire.EnumerateArray().Select(n => n.GetProperty("what").GetString()!.Split(", ")[^1])); // every notice has its words
    }

    [Fact]
    public async Task The_answer_of_the_other_side_is_news_for_the_sender()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        var id = await SendSlipAsync(world);
        using (var yesterday = await world.As(world.SecretaryOfKhuPho1))
        {
            (await yesterday.PostJsonAsync("/api/v1/notices/seen", null)).MustBe(HttpStatusCode.OK);
        }

        world.Clock.Advance(TimeSpan.FromDays(1));
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        using var late = await world.As(world.ForeignSecretary);
        var before = await sender.OpenAsync("/");

        (await late.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(world.Today), cellId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);

        Assert.False(before.Shows("đã được trả lời"));
        Assert.True((await sender.OpenAsync("/")).Shows("1 lần chuyển sinh hoạt đảng đã được trả lời"));
    }

    [Fact]
    public async Task A_digest_goes_out_once_a_working_day_in_office_hours_and_without_names()
    {
        using var post = new PostBox();
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform(builder =>
        {
            builder.Configuration["Mail:Host"] = "127.0.0.1";
            builder.Configuration["Mail:From"] = "nguon@donvi.vn";
            builder.Configuration["Mail:Port"] = post.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        });
        await SendSlipAsync(world);
        using var receiver = await world.As(world.ForeignSecretary);
        var page = await receiver.OpenAsync("/tai-khoan-cua-toi");
        var wrong = await receiver.SubmitAsync(page, "Ghi địa chỉ", ("Địa chỉ thư điện tử (để trống nếu không nhận)", "không phải thư"));
        await receiver.SubmitAndFollowAsync(page, "Ghi địa chỉ", ("Địa chỉ thư điện tử (để trống nếu không nhận)", "bithu@donvi.vn"));

        var night = await AtAsync(world, 21);
        var sent = await AtAsync(world, 9);
        var again = await AtAsync(world, 10);

        Assert.True(wrong.ShowsRefusal("ACC-030"));
        Assert.Equal((0, 1, 0), (night, sent, again));
        var mail = Assert.Single(post.Mails);
        Assert.Contains("bithu@donvi.vn", mail, StringComparison.Ordinal);
        Assert.DoesNotContain(world.People.NameOf(world.People.MembersOfKhuPho1[5]), mail, StringComparison.Ordinal);
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

    private static async Task<Guid> SendSlipAsync(TestWorld world)
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        var answer = (await sender.PostJsonAsync($"/api/v1/people/{world.People.MembersOfKhuPho1[5]}/transfers",
            new { kind = "Official", slipOn = Iso(world.Today.AddDays(-3)), slipNumber = "12-GGT", toOrganizationId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetGuid();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A post office that takes whatever comes.</summary>
    private sealed class PostBox : IDisposable
    {
        private readonly TcpListener door = new(IPAddress.Loopback, 0);

        public PostBox()
        {
            door.Start();
            Port = ((IPEndPoint)door.LocalEndpoint).Port;
            _ = TakeAsync();
        }

        public int Port { get; }

        public List<string> Mails { get; } = [];

        public void Dispose() => door.Dispose();

        private async Task TakeAsync()
        {
            while (true)
            {
                using var caller = await door.AcceptTcpClientAsync();
                await using var stream = caller.GetStream();
                using var reader = new StreamReader(stream);
                await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
                await writer.WriteLineAsync("220 here");
                var (said, isMail) = (new System.Text.StringBuilder(), false);
                while (await reader.ReadLineAsync() is { } line)
                {
                    said.AppendLine(line);
                    isMail = (isMail || line == "DATA") && line != ".";
                    if (line == "QUIT")
                    {
                        await writer.WriteLineAsync("221 bye");
                        break;
                    }

                    if (!isMail || line == "DATA")
                    {
                        await writer.WriteLineAsync(line == "DATA" ? "354 go on" : "250 well");
                    }
                }

                Mails.Add(said.ToString());
            }
        }
    }
}
