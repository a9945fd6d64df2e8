using Nguon.Domain.Statistics;
using Nguon.Web.Reading;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Figures;

/// <summary>The year so far beside the same days of last year, in all, by axis and by unit below.</summary>
internal sealed class OnePageQuery(PictureQuery pictures, FigureRowBuilder builder)
{
    private static readonly (AxisKind Axis, string Head)[] Shown =
        [(AxisKind.AgeGroup, "Tuổi"), (AxisKind.Education, "Giáo dục phổ thông"), (AxisKind.Professional, "Chuyên môn"), (AxisKind.Religion, "Tôn giáo")];

    public async Task<OnePageView> AskAsync(FigurePlace place, DateOnly to, CancellationToken ct)
    {
        var now = await pictures.AskAsync(place, new DateOnly(to.Year, 1, 1), to, true, ct);
        var before = await pictures.AskAsync(place, new DateOnly(to.Year - 1, 1, 1), to.AddYears(-1), true, ct);
        return new OnePageView(now, before)
        {
            Groups = [.. Shown.Select(shown => new OnePageGroup(shown.Axis, shown.Head, Rows(shown.Axis, now, before))).Where(group => group.Rows.Count > 0)],
            Children = await ChildrenAsync(place, now, before, ct),
        };
    }

    private static List<OnePageRow> Rows(AxisKind axis, UnitPicture now, UnitPicture before) => FigureWords.Values(axis).Select(value => value.Key).Append(Axis.Unknown)
        .Select(key => new OnePageRow(key, FigureWords.Label(axis, key), now.Of(axis, key), before.Of(axis, key))).Where(row => row.Now + row.Before > 0).ToList();

    private async Task<IReadOnlyList<OnePageRow>> ChildrenAsync(FigurePlace place, UnitPicture now, UnitPicture before, CancellationToken ct)
    {
        var question = new FigureQuestion { UnitCode = place.Code, Measure = MeasureCatalogue.All[0], From = now.From, To = now.To, By = AxisKind.Unit };
        var found = now.Admitted.Along(AxisKind.Unit).Keys.Concat(before.Admitted.Along(AxisKind.Unit).Keys).ToHashSet(StringComparer.Ordinal);
        var names = await builder.NamesAsync(question, place, found, ct);
        return names.Select(name => new OnePageRow(name.Key, name.Label, now.Of(AxisKind.Unit, name.Inner), before.Of(AxisKind.Unit, name.Inner))).ToList();
    }
}

/// <summary>What the page of the chief tells; children without an admission are among them.</summary>
internal sealed record OnePageView(UnitPicture Now, UnitPicture Before)
{
    public required IReadOnlyList<OnePageGroup> Groups { get; init; }
    public required IReadOnlyList<OnePageRow> Children { get; init; }
}

/// <summary>One line: this year and the same days of last year.</summary>
internal sealed record OnePageRow(string Key, string Label, long Now, long Before);

/// <summary>Lines of one axis.</summary>
internal sealed record OnePageGroup(AxisKind Axis, string Head, IReadOnlyList<OnePageRow> Rows)
{
    public string Code => Nguon.Domain.Statistics.Axis.Of(Axis).Code;
}
