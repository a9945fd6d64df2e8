using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;

namespace Nguon.Web.Ui;

/// <summary>StatusTag and DueDay for long tables: the same picture without a component per row.</summary>
internal static class RowPictures
{
    public static IHtmlContent Status(DossierStage stage, string note = "") =>
        Span($"status status--{StageTone.Of(stage)}", Labels.Of(stage) + (note.Length > 0 ? $" ({note})" : ""));

    public static IHtmlContent Due(DateOnly on, DateOnly today) => Span(TaskFacts.DueCss(on, today), TaskFacts.DueWords(on, today));

    /// <summary>The clock in words with its last day, late in the days its rule counts.</summary>
    public static IHtmlContent Due(ClockKind clock, DateOnly on, DateOnly today, WorkingCalendar calendar) => Span(TaskFacts.DueCss(on, today), TaskFacts.DueSentence(clock, on, today, calendar));

    private static TagBuilder Span(string css, string words)
    {
        var span = new TagBuilder("span");
        if (css.Length > 0)
        {
            span.AddCssClass(css);
        }

        span.InnerHtml.Append(words);
        return span;
    }
}
