using Nguon.Domain.Admission;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>What a step carries, in one or two short sentences.</summary>
internal static class StepWords
{
    public static string Summary(DossierStep step) => Summary(step.Details);

    public static string Summary(StepDetails details) => string.Join(' ', Sentences(details));

    /// <summary>All faults of a returned dossier, then the officer's own lines.</summary>
    public static string WhyReturned(StepDetails details) =>
        string.Join(". ", new[] { string.Join("; ", details.ReturnReasons.Select(Labels.Of)), Ended(string.Join(' ', details.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))) }.Where(part => part.Length > 1));

    private static IEnumerable<string> Sentences(StepDetails details)
    {
        foreach (var sentence in OfVote(details))
        {
            yield return sentence;
        }

        if (details.Introducers.Count > 0)
        {
            yield return $"Người giới thiệu: {string.Join("; ", details.Introducers.Where(one => one.Name.Length > 0).Select(Introducer))}.";
        }

        if (details.ReturnReasons.Count > 0)
        {
            yield return $"Lý do: {string.Join("; ", details.ReturnReasons.Select(Labels.Of))}.";
        }

        if (details.ExtensionDays is { } days)
        {
            yield return $"Gia hạn {days} ngày làm việc.";
        }

        if (details.PaperOn is { } on)
        {
            yield return $"Ngày ghi trên giấy: {Formats.Day(on)}.";
        }

        if (details.Text.Length > 0)
        {
            yield return Ended(details.Text);
        }
    }

    private static IEnumerable<string> OfVote(StepDetails details)
    {
        if (details.Vote is not { } vote)
        {
            yield break;
        }

        var round = details.Round > 1 ? $"Lần {details.Round}: " : "";
        var present = details.Body is { } body ? $", có mặt {body.Present}/{body.OfficialMembers}" : "";
        yield return $"{round}{vote.For} phiếu tán thành, {vote.Against} không tán thành{(vote.Invalid > 0 ? $", {vote.Invalid} không hợp lệ" : "")}{present}.";
        if (vote.Against > 0 && vote.Reasons.Length > 0)
        {
            yield return $"Lý do không tán thành: {Ended(vote.Reasons)}";
        }
    }

    private static string Ended(string text) => text.EndsWith('.') ? text : text + ".";

    private static string Introducer(IntroducerDetail one)
    {
        string[] since =
        [
            .. one.OfficialSince is { } official ? [$"chính thức từ {Formats.Day(official)}"] : Array.Empty<string>(),
            .. one.WorkedTogetherSince is { } together ? [$"cùng công tác từ {Formats.Day(together)}"] : Array.Empty<string>(),
        ];
        return since.Length == 0 ? one.Name : $"{one.Name} ({string.Join(", ", since)})";
    }
}
