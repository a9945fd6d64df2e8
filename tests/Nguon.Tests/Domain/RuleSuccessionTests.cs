using Nguon.Domain.Admission;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>How a document of the rules takes the place of another on the same matter, and what a book must hold on every day (rules.md 3.1, 3.9).</summary>
public sealed class RuleSuccessionTests
{
    private static readonly DateOnly From = new(2027, 3, 1);

    [Fact]
    public void Taking_a_document_away_that_is_not_there_changes_nothing() => Assert.Same(Book, Book.Without("999-QĐ/TW"));

    [Fact]
    public void A_special_document_follows_only_the_one_on_its_own_matter()
    {
        var book = Book.With(Special("60-QĐ/TW", From, RuleKey.PoliticalIssueFirst));

        Assert.Equal(From, Layer(book, "58-QĐ/TW").Until);
        Assert.Null(Layer(book, "08-HD/BTCTW 27/9/2021").Until);
        Assert.Equal(("60-QĐ/TW", "08-HD/BTCTW 27/9/2021"), (Document(book, RuleKey.PoliticalIssueFirst, From), Document(book, RuleKey.OwnerVerification, From)));
        Assert.Equal("58-QĐ/TW", Document(book.Without("60-QĐ/TW"), RuleKey.PoliticalIssueFirst, From));
    }

    [Fact]
    public void One_matter_in_common_is_enough_to_follow()
    {
        var two = Book.With(Special("61-QĐ/TW", From, RuleKey.PopulationThirdMonths, RuleKey.PopulationFurtherMonths));

        Assert.Equal(From.AddDays(5), Layer(two.With(Special("62-QĐ/TW", From.AddDays(5), RuleKey.PopulationThirdMonths)), "61-QĐ/TW").Until);
        Assert.Equal("61-QĐ/TW", RuleSuccession.Latest(two, Special("62-QĐ/TW", From.AddDays(5), RuleKey.PopulationFurtherMonths))?.Id);
        Assert.Null(RuleSuccession.Latest(Book, Special("x", From, RuleKey.DecisionDays)));
    }

    [Fact]
    public void A_document_whose_time_was_over_before_is_left_as_it_was()
    {
        var book = Book.With(Special("61-QĐ/TW", From, RuleKey.PopulationThirdMonths));

        Assert.Equal(new DateOnly(2025, 3, 20), Layer(book, "05-QĐi/TW").Until);
        Assert.Null(Book.InForceOn(From).PopulationThirdMonths);
        Assert.NotNull(book.InForceOn(From).PopulationThirdMonths);
    }

    [Fact]
    public void Two_documents_on_one_matter_from_the_same_day_are_refused_naming_what_they_both_fix() =>
        Assert.Contains("DecisionDays", Assert.Throws<InvalidOperationException>(() => Book.With(Special("x", From, RuleKey.DecisionDays))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_second_regulation_from_the_day_of_the_first_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Book.With(Layer(Book, "208-QĐ/TW") with { Id = "209-QĐ/TW" }));

    [Fact]
    public void A_book_without_forms_is_refused_naming_what_lacks() =>
        Assert.Contains("Forms", Assert.Throws<InvalidOperationException>(() => new RuleBook(Book.Layers.Where(layer => layer.Kind != RuleLayerKind.Forms))).Message, StringComparison.Ordinal);

    [Fact]
    public void Guidance_made_for_an_older_regulation_keeps_no_more_confidence_than_the_new_one_grants()
    {
        Assert.Equal(Confidence.Low, new RuleBook(Book.Layers).InForceOn(new(2026, 4, 8)).CertificateMonths.Confidence);
        Assert.Equal(Confidence.High, new RuleBook(Book.Layers).InForceOn(new(2026, 4, 8)).ProbationMonths.Confidence);
        Assert.True(new RuleBook(Book.Layers).InForceOn(new(2026, 4, 7)).CertificateMonths.Judges);
    }

    [Fact]
    public void What_the_documents_of_a_time_say_nothing_about_is_not_asked()
    {
        var (before, then) = (Book.InForceOn(new(2021, 9, 26)), Book.InForceOn(new(2022, 2, 8)));

        Assert.Equal((null, null), (before.OwnerVerification, before.PoliticalIssueFirst));
        Assert.Equal((true, true), (then.OwnerVerification?.Value, then.PoliticalIssueFirst?.Value));
        Assert.NotEqual(then.PopulationThirdMonths?.Value, then.PopulationFurtherMonths?.Value);
    }

    [Fact]
    public void What_a_document_fixed_ends_with_it_also_when_nothing_follows() =>
        Assert.Equal((true, false), (Book.InForceOn(new(2025, 3, 19)).PopulationThirdMonths is not null, Book.InForceOn(new(2025, 3, 20)).PopulationThirdMonths is not null));

    [Fact]
    public void Documents_are_shown_by_kind_and_day_in_whatever_order_they_were_loaded()
    {
        var shown = new RuleBook(Book.Layers.Reverse()).Layers;

        Assert.Equal(Book.Layers.Select(layer => layer.Id), shown.Select(layer => layer.Id));
        Assert.Equal(shown.Select(layer => (layer.Kind, layer.From)).Order(), shown.Select(layer => (layer.Kind, layer.From)));
        Assert.Equal((RuleLayerKind.Regulation, RuleLayerKind.Special), (shown[0].Kind, shown[^1].Kind));
    }

    [Theory]
    [InlineData(14, 10, 10)]
    [InlineData(15, 10, 11)]
    [InlineData(13, 9, 9)]
    public void Two_thirds_are_counted_upward(int of, int atLeast, int moreThan) =>
        Assert.Equal((atLeast, moreThan), (new Share(2, 3).AtLeast(of), new Share(2, 3).MoreThan(of)));

    private static RuleLayer Special(string id, DateOnly from, params RuleKey[] keys) => Layer(Book, "58-QĐ/TW") with
    {
        Id = id,
        Document = id,
        From = from,
        Until = null,
        Values = [.. keys.Select(key => new RuleLayerValue(key, key == RuleKey.PoliticalIssueFirst ? "true" : "36", Confidence.High, id, "", ""))],
    };

    private static RuleLayer Layer(RuleBook book, string id) => book.Layers.Single(layer => layer.Id == id);

    private static string Document(RuleBook book, RuleKey key, DateOnly day) => book.InForceOn(day).Layers.Single(layer => layer.Values.Any(value => value.Key == key)).Id;
}
