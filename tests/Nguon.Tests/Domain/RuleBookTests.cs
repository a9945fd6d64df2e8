using System.Text;
using Nguon.Domain.Admission;
using Nguon.Tests.Rooms;
using Nguon.Web.Seed;

namespace Nguon.Tests.Domain;

public sealed class RuleBookTests
{
    private static readonly RuleBook Book = RuleBookSource.Load();

    [Theory]
    [InlineData("2015-03-01", "45-QĐ/TW", "01-HD/TW 05/01/2012", "12-HD/BTCTW 2012")]
    [InlineData("2021-07-23", "29-QĐ/TW", "01-HD/TW 20/9/2016", "09-HD/BTCTW 2017")]
    [InlineData("2021-07-29", "29-QĐ/TW", "01-HD/TW 20/9/2016", "09-HD/BTCTW 2017")]
    [InlineData("2021-07-30", "24-QĐ/TW", "01-HD/TW 20/9/2016", "09-HD/BTCTW 2017")]
    [InlineData("2021-09-28", "24-QĐ/TW", "01-HD/TW 28/9/2021", "09-HD/BTCTW 2017")]
    [InlineData("2022-01-18", "24-QĐ/TW", "01-HD/TW 28/9/2021", "12-HD/BTCTW 2022")]
    [InlineData("2025-01-20", "232-QĐ/TW", "01-HD/TW 28/9/2021", "12-HD/BTCTW 2022")]
    [InlineData("2025-06-30", "232-QĐ/TW", "01-HD/TW 28/9/2021", "12-HD/BTCTW 2022")]
    [InlineData("2025-07-01", "294-QĐ/TW", "06-HD/TW 09/6/2025", "12-HD/BTCTW 2022")]
    [InlineData("2026-04-08", "20-QĐ/TW", "06-HD/TW 09/6/2025", "38-HD/BTCTW 2025")]
    [InlineData("2026-07-25", "20-QĐ/TW", "01-HD/TW 19/5/2026", "38-HD/BTCTW 2025")]
    [InlineData("2026-07-26", "208-QĐ/TW", "01-HD/TW 19/5/2026", "38-HD/BTCTW 2025")]
    public void Three_layers_change_on_their_own_days(string day, string regulation, string guidance, string forms)
    {
        var rules = Book.InForceOn(DateOnly.Parse(day));

        Assert.Equal((regulation, guidance, forms), (rules.Regulation.Id, rules.Guidance.Id, rules.Forms.Id));
    }

    [Theory]
    [InlineData("2024-03-01", true, 60)]
    [InlineData("2025-03-01", true, 60)]
    [InlineData("2026-05-01", false, 60)]
    [InlineData("2026-08-01", false, 60)]
    public void A_certificate_expires_with_force_only_where_the_text_is_known(string day, bool judges, int months)
    {
        var rule = Book.InForceOn(DateOnly.Parse(day)).CertificateMonths;

        Assert.Equal((judges, months), (rule.Judges, rule.Value));
    }

    [Fact]
    public void What_the_statutes_fix_judges_in_every_version() => Guard.Every(Book.Sets, rules =>
    {
        Assert.True(rules.Introducers.Judges);
        Assert.True(rules.ProbationMonths.Judges);
        Assert.True(rules.AgeFromMonths.Judges);
    });

    [Fact]
    public void The_basis_names_document_day_and_clause() =>
        Assert.Equal("01-HD/TW ngày 28/9/2021, điểm 5.4", Book.InForceOn(new(2025, 2, 25)).CertificateMonths.Basis);

    [Theory]
    [InlineData("""{ "id": "x" }""", "x.json")]
    [InlineData("""{ "id": "x", "kind": "Forms", "document": "x", "title": "x", "issuer": "x", "from": "2020-01-01", "values": { "NoSuchKey": { "value": 1, "confidence": "High" } } }""", "NoSuchKey")]
    [InlineData("""{ "id": "x", "kind": "Forms", "document": "x", "title": "x", "issuer": "x", "from": "2020-01-01", "until": "2019-01-01", "values": {} }""", "until")]
    [InlineData("""{ "id": "x", "kind": "Forms", "document": "x", "title": "x", "issuer": "x", "from": "2020-01-01", "values": { "DecisionDays": { "value": [], "confidence": "High" } } }""", "DecisionDays")]
    public void A_malformed_file_is_refused_naming_file_and_key(string json, string named)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        var problem = Assert.Throws<InvalidOperationException>(() => RuleLayerReader.Read("x.json", stream));

        Assert.Contains("x.json", problem.Message, StringComparison.Ordinal);
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_with_a_key_missing_or_unreadable_is_refused_naming_the_key()
    {
        var without = Book.Layers.Select(layer => layer with { Values = [.. layer.Values.Where(value => value.Key != RuleKey.CeremonyDays)] });
        var broken = Book.Layers.Select(layer => layer with { Values = [.. layer.Values.Select(value => value.Key == RuleKey.CellMajority ? value with { Text = "most" } : value)] });

        Assert.Contains("CeremonyDays", Assert.Throws<InvalidOperationException>(() => new RuleBook(without)).Message, StringComparison.Ordinal);
        Assert.Contains("CellMajority", Assert.Throws<InvalidOperationException>(() => new RuleBook(broken)).Message, StringComparison.Ordinal);
    }
}
