namespace Nguon.Web.Word;

/// <summary>Where a long name in the left column of the head is broken: after the word of the organ, else in even lines.</summary>
internal static class HeadLines
{
    private const int Letters = 26;

    private static readonly string[] OrganWords =
        ["ĐẢNG BỘ CƠ SỞ", "ĐẢNG ỦY CƠ SỞ", "CHI BỘ CƠ SỞ", "ĐẢNG BỘ", "ĐẢNG ỦY", "CHI BỘ", "BAN XÂY DỰNG ĐẢNG", "BAN TỔ CHỨC", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH"];

    /// <summary>The name in capitals; only the ordinary spaces in it may become line ends.</summary>
    public static string Of(string name)
    {
        var capitals = Words.Capitals(name).Trim();
        var organ = OrganWords.FirstOrDefault(word => capitals.StartsWith(word + " ", StringComparison.Ordinal));
        var rest = organ is null ? capitals : capitals[(organ.Length + 1)..];
        return organ is not null && rest.Length <= Letters
            ? $"{Words.Whole(organ)} {Words.Whole(rest)}"
            : string.Join(' ', Even(capitals).Select(Words.Whole));
    }

    private static List<string> Even(string capitals)
    {
        var count = (int)Math.Ceiling(capitals.Length / (double)Letters);
        var aim = capitals.Length / (double)count;
        var lines = new List<string> { "" };
        foreach (var word in capitals.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var joined = $"{lines[^1]} {word}".Trim();
            if (lines[^1].Length > 0 && (joined.Length > Letters || lines[^1].Length + (word.Length / 2.0) > aim))
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = joined;
            }
        }

        return lines;
    }
}
