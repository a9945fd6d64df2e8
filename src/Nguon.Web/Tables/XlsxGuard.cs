using System.IO.Compression;
using System.Xml;

namespace Nguon.Web.Tables;

/// <summary>Looks into the archive before anything reads it: bombs, macros, formulas.</summary>
internal static class XlsxGuard
{
    private const int MostEntries = 2000;
    private const long LargestUnpacked = 1024L * 1024 * 1024;
    private const long LargestSharedText = 200L * 1024 * 1024;
    private const long RatioCountsFrom = 20L * 1024 * 1024;
    private const int LargestRatio = 120;

    public static void Check(Stream content)
    {
        using var archive = Open(content);
        if (archive.Entries.Count > MostEntries || archive.Entries.Any(entry => entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            throw new TableRefusedException("Tệp có macro hoặc nội dung lạ: lưu lại thành .xlsx thường, không macro.");
        }

        long unpacked = 0;
        foreach (var entry in archive.Entries)
        {
            var size = SizeOf(entry, LargestUnpacked - unpacked);
            unpacked += size;
            RefuseBomb(unpacked > LargestUnpacked || (unpacked > RatioCountsFrom && unpacked / Math.Max(1, content.Length) > LargestRatio));
            RefuseBomb(entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) && size > LargestSharedText);
        }
    }

    /// <summary>Rows of any sheet that hold a formula.</summary>
    public static HashSet<int> FormulaRows(Stream content)
    {
        content.Position = 0;
        using var archive = Open(content);
        return archive.Entries
            .Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .SelectMany(FormulaRowsOf)
            .ToHashSet();
    }

    private static IEnumerable<int> FormulaRowsOf(ZipArchiveEntry sheet)
    {
        using var stream = sheet.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var row = 0;
        while (Read(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), out var number) ? number : row + 1;
            }
            else if (xml.LocalName == "f")
            {
                yield return row;
            }
        }
    }

    private static bool Read(XmlReader xml)
    {
        try
        {
            return xml.Read();
        }
        catch (XmlException)
        {
            throw new TableRefusedException("Tệp XLSX hỏng.");
        }
    }

    private static ZipArchive Open(Stream content)
    {
        try
        {
            content.Position = 0;
            return new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new TableRefusedException("Tệp XLSX hỏng hoặc không phải là bảng tính.");
        }
    }

    /// <summary>Counts what really comes out: the size written in the archive may lie.</summary>
    private static long SizeOf(ZipArchiveEntry entry, long most)
    {
        var buffer = new byte[64 * 1024];
        long size = 0;
        using var stream = entry.Open();
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            size += read;
            RefuseBomb(size > most);
        }

        return size;
    }

    private static void RefuseBomb(bool isBomb)
    {
        if (isBomb)
        {
            throw new TableRefusedException("Tệp nén bất thường: giải nén ra quá lớn nên không nhận.");
        }
    }
}
