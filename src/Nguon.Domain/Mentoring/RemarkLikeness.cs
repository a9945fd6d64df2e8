using Nguon.Domain.Text;

namespace Nguon.Domain.Mentoring;

/// <summary>Whether two remarks say nearly the same words; a hint to add what is particular, never a mark about anybody.</summary>
public static class RemarkLikeness
{
    private const int Together = 3;
    private const double Alike = 0.8;

    /// <summary>True when folded texts are equal or four of five word triples are shared.</summary>
    public static bool AreAlike(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        if (left.Length == 0 || right.Length == 0)
        {
            return false;
        }

        if (left.Length < Together || right.Length < Together)
        {
            return left.SequenceEqual(right);
        }

        var (a, b) = (Triples(left), Triples(right));
        return a.Count(b.Contains) >= Alike * a.Union(b).Count();
    }

    private static string[] Words(string text) =>
        VietnameseText.Fold(text).Split([' ', ',', '.', ';', ':', '-', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Triples(string[] words) =>
        [.. Enumerable.Range(0, words.Length - Together + 1).Select(at => string.Join(' ', words.AsSpan(at, Together).ToArray()))];
}
