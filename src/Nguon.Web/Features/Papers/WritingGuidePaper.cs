using Nguon.Web.Word;

namespace Nguon.Web.Features.Papers;

/// <summary>Bản hướng dẫn viết for 1-, 2- or 10-KNĐ: the guide only, never a filled form.</summary>
internal sealed record WritingGuideView(PaperKind Kind, Letterhead Head) : IPaperView;

/// <summary>Asks for a paper the person writes by hand: always refused by the catalogue.</summary>
internal sealed record HandwrittenView(PaperKind Kind, Letterhead Head) : IPaperView;

/// <summary>Writes the guides.</summary>
internal static class WritingGuidePaper
{
    public static void Write(DocxPaper paper, WritingGuideView view)
    {
        var text = view.Kind switch
        {
            PaperKind.ApplicationGuide => WritingGuideTexts.Application,
            PaperKind.ResumeGuide => WritingGuideTexts.Resume,
            PaperKind.SelfReviewGuide => WritingGuideTexts.SelfReview,
            _ => throw new InvalidOperationException($"There is no writing guide for {view.Kind}."),
        };
        paper.Head(view.Head, null).Title("Bản hướng dẫn", text.Subject).Text(text.Opening);
        for (var index = 0; index < text.Steps.Count; index++)
        {
            paper.Text(Span.Strong($"{index + 1}. "), text.Steps[index]);
        }

        paper.Text(text.Ending);
    }
}
