using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Admission.Members;

/// <summary>Kiểm tra lại before a transfer is returned, taken back, undone or ended: nothing is written until it was looked over.</summary>
public sealed class TransferCheckTests : IAsyncLifetime
{
    private TestWorld world = null!; // made before each test

    private Guid Member => world.People.MembersOfKhuPho1[5];

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    [Leaves(ActivityKind.TransferReturned)]
    public async Task A_transfer_is_looked_over_before_it_is_returned()
    {
        var id = await SentAsync();
        using var receiver = await world.As(world.ForeignSecretary);
        var page = await receiver.OpenAsync($"/chuyen-sinh-hoat/{id}");

        var check = await receiver.SubmitAsync(page, "Kiểm tra lại để trả lại", ("Ngày", Day(-1)), ("Số công văn", "21-CV/CB"), ("Lý do", "Không cư trú ở đây"));

        await LookedOverAsync(receiver, check, id, "Ghi trả lại", ["Kiểm tra lại trước khi trả lại", "21-CV/CB", "Không cư trú ở đây", Day(-1), "12-GGT"]);
        await LeftAsync(ActivityKind.TransferReturned, TransferState.Returned, "Không cư trú ở đây");
    }

    [Fact]
    [Leaves(ActivityKind.TransferWithdrawn)]
    public async Task A_transfer_is_looked_over_before_it_is_taken_back()
    {
        var id = await SentAsync();
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        var page = await sender.OpenAsync($"/chuyen-sinh-hoat/{id}");

        var check = await sender.SubmitAsync(page, "Kiểm tra lại để rút lại", ("Ngày", Day(-1)), ("Lý do", "Gửi nhầm nơi"));

        await LookedOverAsync(sender, check, id, "Ghi rút lại", ["Kiểm tra lại trước khi rút lại", "Chi bộ Khu phố 7", "Gửi nhầm nơi", Day(-1)]);
        await LeftAsync(ActivityKind.TransferWithdrawn, TransferState.Withdrawn, "Gửi nhầm nơi");
    }

    [Fact]
    public async Task A_receipt_is_looked_over_before_it_is_undone()
    {
        var id = await SentAsync();
        using var receiver = await world.As(world.ForeignSecretary);
        await ReceivedAsync(receiver, id);

        var check = await receiver.SubmitAsync(await receiver.OpenAsync($"/chuyen-sinh-hoat/{id}"), "Kiểm tra lại để bỏ lần tiếp nhận", ("Lý do bỏ lần tiếp nhận", "Nhầm người"));

        await LookedOverAsync(receiver, check, id, "Bỏ lần tiếp nhận này", ["Kiểm tra lại trước khi bỏ lần tiếp nhận", "Nhầm người", Day(-3)]);
        await LeftAsync(ActivityKind.TransferUndone, TransferState.InTransit, "Nhầm người");
    }

    [Fact]
    public async Task A_homecoming_is_looked_over_before_it_is_recorded()
    {
        var id = await SentAsync("Temporary");
        using var receiver = await world.As(world.ForeignSecretary);
        await ReceivedAsync(receiver, id);

        var check = await receiver.SubmitAsync(await receiver.OpenAsync($"/chuyen-sinh-hoat/{id}"), "Kiểm tra lại để ghi trở về", ("Ngày trở về nơi chuyển", Day(-1)));

        await LookedOverAsync(receiver, check, id, "Ghi trở về", ["Kiểm tra lại trước khi ghi trở về", "Chi bộ Khu phố 1", Day(-1)]);
        await LeftAsync(ActivityKind.TransferEnded, TransferState.Ended, null);
    }

    [Theory]
    [InlineData("Kiểm tra lại để rút lại", "Lý do", "TRF-015")]
    [InlineData("Kiểm tra lại để rút lại", "Ngày", "TRF-012")]
    public async Task What_is_wrong_is_told_where_it_was_typed_and_not_looked_over(string button, string wrong, string code)
    {
        var id = await SentAsync();
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        var page = await sender.OpenAsync($"/chuyen-sinh-hoat/{id}");

        var again = await sender.SubmitAsync(page, button, ("Ngày", wrong == "Ngày" ? Day(5) : Day(-1)), ("Lý do", wrong == "Lý do" ? "" : "Gửi nhầm nơi"));

        Assert.True(again.MustBe(HttpStatusCode.UnprocessableEntity).ShowsRefusal(code), again.Text);
        Assert.False(again.Shows("Kiểm tra lại trước khi"));
    }

    [Theory]
    [InlineData("Return")]
    [InlineData("Withdraw")]
    [InlineData("Undo")]
    [InlineData("ComeBack")]
    public async Task Who_is_not_the_side_concerned_finds_no_transfer_and_leaves_nothing(string act)
    {
        var id = await SentAsync("Temporary");
        var isReceived = act is "Undo" or "ComeBack";
        if (isReceived)
        {
            using var receiver = await world.As(world.ForeignSecretary);
            await ReceivedAsync(receiver, id);
        }

        var before = await world.InDb(db => db.Activities.CountAsync());
        foreach (var account in new[] { world.SecretaryOfKhuPho3, act switch { "Withdraw" => world.ForeignSecretary, "ComeBack" => world.SecretaryOfKhuPho3, _ => world.SecretaryOfKhuPho1 } })
        {
            using var stranger = await world.As(account);
            foreach (var wanted in new[] { "", "ghi-nhan" })
            {
                Assert.True((await stranger.PostAsync($"/chuyen-sinh-hoat/{id}?handler={act}", ("Input.Why", "Ghi thử"), ("viec", wanted))).IsNotFound, $"{account.Login} {wanted}");
            }
        }

        Assert.Equal(before, await world.InDb(db => db.Activities.CountAsync()));
        Assert.Equal(isReceived ? TransferState.Received : TransferState.InTransit, await world.InDb(db => db.Transfers.Where(t => t.Id == id).Select(t => t.State).SingleAsync()));
    }

    /// <summary>What was typed is shown and nothing written; Sửa lại brings it back, the button of the act records it.</summary>
    private async Task LookedOverAsync(TestClient who, PageAnswer check, Guid id, string button, string[] words)
    {
        var before = await StateAsync(id);
        Assert.All(words, word => Assert.True(check.MustBe(HttpStatusCode.OK).Shows(word), $"{word}: {check.Text}"));
        var changing = await who.SubmitAsync(check, "Sửa lại");
        Assert.Empty(changing.MustBe(HttpStatusCode.OK).Document.QuerySelectorAll("#kiem-tra"));
        Assert.Equal(before, await StateAsync(id));
        Assert.True((await who.SubmitAndFollowAsync(check, button)).MustBe(HttpStatusCode.OK).Shows("Đã "));
        Assert.NotEqual(before, await StateAsync(id));
    }

    private async Task LeftAsync(ActivityKind kind, TransferState state, string? why)
    {
        var left = await world.InDb(db => db.Activities.AsNoTracking().SingleAsync(a => a.Kind == kind));
        Assert.Equal((Member, why), (left.PersonId, left.Reason));
        Assert.Contains($"\"State\":\"{state}\"", left.After, StringComparison.Ordinal);
        Assert.Contains("\"State\":", left.Before, StringComparison.Ordinal);
        Assert.Equal(state, await world.InDb(db => db.Transfers.Select(t => t.State).SingleAsync()));
    }

    private Task<TransferState> StateAsync(Guid id) => world.InDb(db => db.Transfers.Where(t => t.Id == id).Select(t => t.State).SingleAsync());

    private async Task<Guid> SentAsync(string kind = "Official")
    {
        using var sender = await world.As(world.SecretaryOfKhuPho1);
        var answer = (await sender.PostJsonAsync($"/api/v1/people/{Member}/transfers", new { kind, slipOn = Iso(-10), slipNumber = "12-GGT", backBy = kind == "Temporary" ? Iso(150) : null, toOrganizationId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetGuid();
    }

    private async Task ReceivedAsync(TestClient receiver, Guid id) =>
        (await receiver.PostJsonAsync($"/api/v1/transfers/{id}/receipt", new { on = Iso(-3), cellId = world.Units.OtherCell })).MustBe(HttpStatusCode.OK);

    private string Iso(int days) => world.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Day(int days) => world.Today.AddDays(days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
