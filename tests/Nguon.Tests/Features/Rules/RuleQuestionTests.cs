using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain.Activities;
using Nguon.Tests.World;

namespace Nguon.Tests.Features.Rules;

/// <summary>Tôi cho rằng quy định khác: beside each refusal, to the province, answered once for all at the clause.</summary>
public sealed class RuleQuestionTests
{
    [Fact]
    [Leaves(ActivityKind.RuleQuestionAnswered)]
    public async Task A_doubt_beside_a_refusal_goes_to_the_province_and_its_answer_is_read_by_all_at_the_document()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var province = await world.As(world.Accounts.Province);
        using var mentor = await world.As(world.Accounts.Mentor);
        var dossier = await secretary.OpenAsync($"/ho-so/{world.Cuc.DossierId}");
        var link = dossier.Document.QuerySelectorAll("a").First(a => a.TextContent == "Tôi cho rằng quy định khác" && (a.GetAttribute("href") ?? "").Contains("can-cu=", StringComparison.Ordinal));
        var form = await secretary.OpenAsync(link.GetAttribute("href") ?? "");
        var basis = form.Control("Quy định đang dùng để xét").GetAttribute("value") ?? "";

        var without = await secretary.SubmitAsync(form, "Gửi câu hỏi");
        var asked = await secretary.SubmitAndFollowAsync(form, "Gửi câu hỏi", ("Ý kiến của tôi, theo văn bản nào", "Theo công văn mới thì khác"));
        var list = await province.OpenAsync("/quy-dinh/hoi-dap");
        var answered = await province.SubmitAndFollowAsync(list, "Ghi câu trả lời", ("Trả lời", "Vẫn áp dụng như đang xét"));
        var document = basis.Split(',')[0];
        var id = (await world.InDb(db => db.RuleQuestions.SingleAsync())).Id;
        var twice = await province.PostJsonAsync("/api/v1/rules/questions/answers", new { id, answer = "khác" });

        Assert.NotEqual("", basis);
        Assert.True(without.ShowsRefusal("ASK-002"));
        Assert.True(asked.Shows("Chưa trả lời"));
        Assert.True(list.Shows("Theo công văn mới thì khác"));
        Assert.True(answered.Shows("Vẫn áp dụng như đang xét"));
        Assert.True(twice.ShowsRefusal("ASK-003"));
        Assert.Equal(2, await world.InDb(db => db.Activities.CountAsync(a => a.Kind == ActivityKind.RuleQuestionAsked || a.Kind == ActivityKind.RuleQuestionAnswered)));
        var layer = world.Services.GetService(typeof(Nguon.Web.Reading.RulesOfTheDay)) is Nguon.Web.Reading.RulesOfTheDay rules ? rules.Book.Layers.FirstOrDefault(one => one.Document == document) : null;
        Assert.True(layer is null || (await mentor.OpenAsync($"/quy-dinh/van-ban?ma={Uri.EscapeDataString(layer.Id)}")).Shows("Vẫn áp dụng như đang xét"));
    }

    [Fact]
    [Leaves(ActivityKind.RuleQuestionAsked)]
    public async Task A_question_of_a_foreign_branch_is_not_seen_and_only_the_province_answers()
    {
        await using var world = await TestWorld.ProvinceBeforeAndAfterReform();
        using var secretary = await world.As(world.SecretaryOfKhuPho1);
        using var foreign = await world.As(world.ForeignOfficer);
        var made = await secretary.PostJsonAsync("/api/v1/rules/questions", new { rule = "Age", basis = "29-QĐ/TW", facts = "", opinion = "khác" });
        var unknown = await secretary.PostJsonAsync("/api/v1/rules/questions", new { rule = "NoRule", basis = "29-QĐ/TW", facts = "", opinion = "khác" });
        var id = JsonDocument.Parse(made.Body).RootElement.GetProperty("id").GetString();

        Assert.True(unknown.ShowsRefusal("ASK-001"));
        Assert.DoesNotContain(id!, (await foreign.OpenAsync("/api/v1/rules/questions")).Body, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await secretary.PostJsonAsync("/api/v1/rules/questions/answers", new { id, answer = "x" })).Status);
    }
}
