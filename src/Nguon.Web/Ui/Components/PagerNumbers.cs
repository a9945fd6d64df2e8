namespace Nguon.Web.Ui;

/// <summary>Which page numbers are shown: first, last and those around; 0 stands for a gap.</summary>
internal static class PagerNumbers
{
    public static IEnumerable<int> Of(int page, int pages)
    {
        var last = 0;
        foreach (var number in Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || Math.Abs(n - page) <= 2))
        {
            if (number > last + 1)
            {
                yield return 0;
            }

            yield return last = number;
        }
    }
}
