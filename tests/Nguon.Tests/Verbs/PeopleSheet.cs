using System.Text;
using Nguon.Web.Tables;

namespace Nguon.Tests.Verbs;

/// <summary>Small lists of invented people in the forms offices bring.</summary>
internal static class PeopleSheet
{
    public const string Headings = "ma_nguoi,ho_ten,gioi_tinh,ngay_sinh,so_dinh_danh,dan_toc,ma_to_chuc,trang_thai,ngay_vao_danh_sach,ngay_vao_dang,ngay_quyet_dinh,so_quyet_dinh,ngay_chinh_thuc";

    public static string Csv(params string[] rows) => string.Join('\n', rows.Prepend(Headings)) + "\n";

    public static string Official(string code, string name) => $"{code},{name},nam,1980-02-01,,Kinh,MH-D-01,chinh-thuc,2009-03-01,2010-05-19,2010-05-10,12-QĐ/HU,2011-05-19";

    public static string Sympathizer(string code, string name) => $"{code},{name},nu,2001-09-02,,Kinh,MH-D-01,cam-tinh,2025-03-01,,,,";

    public static async Task<byte[]> XlsxAsync(params string[] rows)
    {
        using var stream = new MemoryStream();
        await using (var table = TableWriter.To(stream, asXlsx: true))
        {
            foreach (var row in rows.Prepend(Headings))
            {
                await table.WriteAsync(row.Split(','));
            }
        }

        return stream.ToArray();
    }

    public static byte[] WithBom(string text) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
}
