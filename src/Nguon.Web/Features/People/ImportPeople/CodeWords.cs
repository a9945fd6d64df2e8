using Nguon.Domain.Text;
using Nguon.Web.Seed.Codes;

namespace Nguon.Web.Features.People;

/// <summary>Words of the code lists as lists of people write them; those that may be chosen on the day come before former ones.</summary>
internal sealed class CodeWords(DateOnly today)
{
    private readonly Dictionary<CodeList, Dictionary<string, string>> lists = [];

    public DateOnly Today => today;

    /// <summary>The code that is the word or whose label is; null when no list knows it.</summary>
    public string? CodeOf(CodeList list, string word)
    {
        if (!lists.TryGetValue(list, out var codes))
        {
            lists[list] = codes = Read(list);
        }

        return codes.TryGetValue(word, out var code) || codes.TryGetValue(VietnameseText.Fold(word), out code) ? code : null;
    }

    private Dictionary<string, string> Read(CodeList list)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in CodeLists.On(list, today).Concat(CodeLists.All(list)))
        {
            codes.TryAdd(entry.Code, entry.Code);
            codes.TryAdd(VietnameseText.Fold(entry.Label), entry.Code);
        }

        return codes;
    }
}
