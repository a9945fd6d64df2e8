using System.Text;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Tests.Rooms;
using Nguon.Web.Seed;
using static Nguon.Tests.Domain.Way;

namespace Nguon.Tests.Domain;

/// <summary>A new document takes its place behind the one in force; a second person agrees; its impact is known before.</summary>
public sealed class RuleVersionTests
{
    private static readonly DateOnly From = new(2027, 3, 1);

    [Fact]
    public void The_new_document_is_in_force_from_its_own_day_and_the_one_before_stays_as_it_is_until_then()
    {
        var book = Book.With(Shorter());

        Assert.Equal("208-QĐ/TW", book.InForceOn(From.AddDays(-1)).Regulation.Id);
        Assert.Equal(("300-QĐ/TW", 45), (book.InForceOn(From).Regulation.Id, book.InForceOn(From).DecisionDays.Value));
        Assert.Equal(Book.InForceOn(From.AddDays(-1)).Values, book.InForceOn(From.AddDays(-1)).Values);
        Assert.Equal("208-QĐ/TW", book.Without("300-QĐ/TW").InForceOn(From).Regulation.Id);
        Assert.Null(book.Without("300-QĐ/TW").Layers.Single(layer => layer.Id == "208-QĐ/TW").Until);
    }

    [Fact]
    public void What_is_loaded_already_or_comes_before_the_one_in_force_is_objected_to()
    {
        Assert.Empty(Book.Objections(Shorter()));
        Assert.Equal("RUL-003", Assert.Single(Book.Objections(Book.InForceOn(From).Regulation)).Code);
        Assert.Equal("RUL-004", Assert.Single(Book.Objections(Shorter() with { From = new(2026, 7, 26) })).Code);
        Assert.Equal("RUL-002", Assert.Single(Book.Objections(Shorter() with { Kind = RuleLayerKind.Statutes })).Code);
    }

    [Fact]
    public void Who_put_a_version_forward_cannot_agree_to_it_and_what_is_decided_stays_decided()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var version = new RuleVersion { Id = Guid.CreateVersion7(), LayerId = "300-QĐ/TW", From = From, Text = "{}", ProposedById = first, ProposedBy = "Một", ProposedAt = DateTime.UnixEpoch };

        Assert.Equal("RUL-012", Assert.Single(version.Decide(true, By(first)).Refusals).Code);
        Assert.True(version.Decide(true, By(second)).Succeeded);
        Assert.Equal((RuleVersionState.Adopted, "Hai"), (version.State, version.DecidedBy));
        Assert.Equal("RUL-011", Assert.Single(version.Decide(false, By(second)).Refusals).Code);
    }

    [Fact]
    public void A_layer_written_as_a_file_is_read_back_as_it_was() => Guard.Every(Book.Layers, layer =>
    {
        var read = RuleLayerReader.Read("x", Encoding.UTF8.GetString(RuleLayerWriter.Write(layer)));

        Assert.Equal(layer with { Values = [] }, read with { Values = [] });
        Assert.Equal(layer.Values.OrderBy(value => value.Key).Select(value => value with { Text = value.Text.ToUpperInvariant() }), read.Values.Select(value => value with { Text = value.Text.ToUpperInvariant() }));
    });

    [Fact]
    public void A_shorter_time_to_decide_moves_the_day_and_touches_nothing_taken_before()
    {
        var waiting = new Way { Today = From }.Prepared("1/1/2026", "1/3/2027");
        var voted = new Way { Today = From }.Prepared("1/1/2026", "10/2/2027");
        voted.Do(StepKind.CellResolution, "10/2/2027", new() { Body = Present(14), Vote = new() { For = 14 } }, StepMode.Record);
        var after = Book.With(Shorter());

        var moved = RuleImpact.Of(waiting.Dossier, waiting.Context(), after);
        var kept = RuleImpact.Of(voted.Dossier, voted.Context(), after);

        Assert.Contains(moved.Moves, move => move.Name.StartsWith("Quyết định kết nạp", StringComparison.Ordinal) && move.After < move.Before);
        Assert.DoesNotContain(kept.Moves, move => move.Name.StartsWith("Hạn ra quyết định", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stricter_rule_blocks_and_a_milder_one_frees()
    {
        var way = new Way { Today = From }.Prepared("1/1/2024", "1/3/2027");
        var strict = Book.With(Younger());

        var blocked = RuleImpact.Of(way.Dossier, way.Context(), strict);
        var freed = RuleImpact.Of(way.Dossier, way.Context() with { Rules = strict }, Book);

        Assert.Contains(blocked.Blocks, refusal => refusal.Rule == "Age");
        Assert.Contains(freed.Gains, refusal => refusal.Rule == "Age");
        Assert.True(RuleImpact.Of(way.Dossier, way.Context(), Book).IsNone);
    }

    [Theory]
    [InlineData(LocalCriterionKind.MonthsOnList, 12, "1/3/2025", false)]
    [InlineData(LocalCriterionKind.MonthsOnList, 12, "28/2/2025", true)]
    [InlineData(LocalCriterionKind.MonthsWithMentor, 6, "1/3/2026", true)]
    [InlineData(LocalCriterionKind.Reminder, 0, "1/3/2026", true)]
    public void A_committees_own_criterion_warns_on_both_sides_of_its_day_and_never_refuses(LocalCriterionKind kind, int months, string meeting, bool warns)
    {
        var way = new Way { Today = Day("1/6/2026") };
        way.Do(StepKind.PutOnList, "1/3/2024");
        var criterion = new LocalCriterion { Id = Guid.CreateVersion7(), OrganizationId = Cell, Kind = kind, Months = months, Text = "Tiêu chí", Document = "01-KL/ĐU", From = Day("1/1/2024"), RecordedAt = DateTime.UnixEpoch };
        var draft = way.Draft(StepKind.CellResolution, meeting, new() { Body = Present(14), Vote = new() { For = 14 } }, StepMode.Record);

        var told = way.Dossier.Preview(draft, way.Context() with { Local = [criterion] });
        var before = way.Dossier.Preview(draft, way.Context() with { Local = [new LocalCriterion { Id = criterion.Id, OrganizationId = Cell, Kind = kind, Months = months, Text = "x", Document = "x", From = Day("1/1/2027"), RecordedAt = DateTime.UnixEpoch }] });

        Assert.Equal(kind == LocalCriterionKind.MonthsOnList && meeting == "28/2/2025" || kind != LocalCriterionKind.MonthsOnList, warns);
        Assert.Equal(warns, told.Warnings.Any(one => one.Rule == "LocalCriterion"));
        Assert.DoesNotContain(told.Refusals, one => one.Rule == "LocalCriterion");
        Assert.DoesNotContain(before.Warnings, one => one.Rule == "LocalCriterion");
    }

    [Fact]
    public void A_private_owner_is_reminded_of_tax_insurance_and_labour_since_the_guidance_says_so()
    {
        var way = new Way { Today = Day("1/6/2026"), Dossier = AdmissionDossier.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), Cell, new(new(2016, 1, 1), 1, new() { IsPrivateEnterpriseOwner = true })) };
        var details = new StepDetails { Body = Present(14), Vote = new() { For = 14 } };

        var before = way.Dossier.Preview(way.Draft(StepKind.CellResolution, "26/9/2021", details, StepMode.Record), way.Context());
        var since = way.Dossier.Preview(way.Draft(StepKind.CellResolution, "27/9/2021", details, StepMode.Record), way.Context());

        Assert.DoesNotContain(before.Warnings, one => one.Rule == "LocalCriterion");
        Assert.Equal("08-HD/BTCTW ngày 27/9/2021", Assert.Single(since.Warnings, one => one.Rule == "LocalCriterion").Basis);
    }

    [Fact]
    public void A_year_entered_later_takes_the_place_of_what_was_held_and_is_confirmed()
    {
        var day = new CalendarDay(new(2027, 2, 8), CalendarDayKind.Free, "Tết");
        CalendarYear Year(DateTime at, params CalendarDay[] days) => new() { Id = Guid.CreateVersion7(), Year = 2027, Days = days, Source = "TB", By = "x", RecordedAt = at };

        var calendar = CalendarYear.Over([new(new(2027, 2, 9), CalendarDayKind.Free, "", false)], [Year(DateTime.UnixEpoch.AddDays(1), day), Year(DateTime.UnixEpoch, new CalendarDay(new(2027, 2, 10), CalendarDayKind.Free))]);

        Assert.Equal([day], calendar.Days);
        Assert.False(calendar.HasUnconfirmedYear(new(2027, 1, 1), new(2027, 12, 31)));
        Assert.True(calendar.IsWorkingDay(new(2027, 2, 9)));
    }

    internal static RuleLayer Shorter(Func<RuleLayer, RuleLayer>? more = null)
    {
        var layer = Value(Book.InForceOn(From).Regulation with { Id = "300-QĐ/TW", Document = "300-QĐ/TW ngày 10/02/2027", DatedOn = new(2027, 2, 10), From = From }, RuleKey.DecisionDays, "45");
        return more?.Invoke(layer) ?? layer;
    }

    internal static RuleLayer Younger() => Shorter(layer => Value(layer, RuleKey.AgeToMonths, "220"));

    private static RuleLayer Value(RuleLayer layer, RuleKey key, string text) => layer with
    {
        Values = [.. layer.Values.Where(value => value.Key != key), new(key, text, Confidence.High, layer.Document, "điểm 1", "")],
    };

    private static RuleDecider By(Guid account) => new(account, "Hai", DateTime.UnixEpoch, "");
}
