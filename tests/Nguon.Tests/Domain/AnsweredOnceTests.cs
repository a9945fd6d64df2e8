using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>What another committee or the province answers once: a verification asked of us, a question about a rule, a version of the rules.</summary>
public sealed class AnsweredOnceTests
{
    private static readonly DateTime At = new(2025, 6, 1, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("1/6/2025", true)]
    [InlineData("31/5/2025", false)]
    [InlineData("10/6/2025", true)]
    [InlineData("11/6/2025", false)]
    public void A_verification_is_answered_from_the_day_it_came_in_to_today(string on, bool isTaken)
    {
        var request = Incoming();

        var outcome = request.Reply(Day(on), "12-CV/ĐU", Day("10/6/2025"));

        Assert.Equal(isTaken, outcome.Succeeded);
        Assert.Equal(isTaken ? (Day(on), "12-CV/ĐU", 1) : (null, "", 0), (request.AnsweredOn, request.AnswerNumber, request.Revision));
        Assert.Equal(isTaken ? [] : ["VER-026"], outcome.Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void A_second_answer_to_a_verification_is_refused_and_the_first_stays()
    {
        var request = Incoming();
        request.Reply(Day("2/6/2025"), "12-CV/ĐU", Day("10/6/2025"));

        Assert.Equal("VER-025", Assert.Single(request.Reply(Day("3/6/2025"), "13-CV/ĐU", Day("10/6/2025")).Refusals).Code);
        Assert.Equal((Day("2/6/2025"), "12-CV/ĐU", 1), (request.AnsweredOn, request.AnswerNumber, request.Revision));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(RuleQuestion.TextLength, true)]
    [InlineData(RuleQuestion.TextLength + 1, false)]
    public void A_question_is_answered_with_words_that_fit(int length, bool isTaken)
    {
        var question = Question();

        var outcome = question.Reply($" {new string('a', length)} ", "Ban Tổ chức Tỉnh ủy", At);

        Assert.Equal(isTaken ? [] : ["ASK-004"], outcome.Refusals.Select(refusal => refusal.Code));
        Assert.Equal(isTaken ? (length, "Ban Tổ chức Tỉnh ủy", At, 1) : (0, "", null, 0), (question.Answer.Length, question.AnsweredBy, question.AnsweredAt, question.Revision));
    }

    [Fact]
    public void A_question_is_answered_once()
    {
        var question = Question();
        question.Reply("Đúng", "Một", At);

        Assert.Equal("ASK-003", Assert.Single(question.Reply("Sai", "Hai", At).Refusals).Code);
        Assert.Equal(("Đúng", "Một"), (question.Answer, question.AnsweredBy));
    }

    [Theory]
    [InlineData(true, RuleVersionState.Adopted)]
    [InlineData(false, RuleVersionState.Declined)]
    public void A_version_of_the_rules_is_agreed_or_declined_by_the_second_person(bool isAdopted, RuleVersionState state)
    {
        var version = new RuleVersion { Id = Guid.CreateVersion7(), LayerId = "300-QĐ/TW", From = Day("1/3/2027"), Text = "{}", ProposedById = Base, ProposedBy = "Một", ProposedAt = At };

        Assert.True(version.Decide(isAdopted, new(City, "Hai", At, "đã đọc")).Succeeded);
        Assert.Equal((state, "Hai", At, "đã đọc", 1), (version.State, version.DecidedBy, version.DecidedAt, version.Note, version.Revision));
    }

    private static IncomingVerification Incoming() => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = Base, From = "Đảng ủy xã", PersonName = "Lê Văn Bình", LetterNumber = "5-CV/ĐU", ReceivedOn = Day("1/6/2025"), Keeper = "Văn phòng", RecordedAt = At,
    };

    private static RuleQuestion Question() => new()
    {
        Id = Guid.CreateVersion7(), OrganizationId = Cell, AskedBy = "Bí thư", AskedAt = At, Rule = "Age", Basis = "24-QĐ/TW", Facts = "18 tuổi", Opinion = "tính theo tháng",
    };
}
