using System.Text;
using Nguon.Web.Tables;

namespace Nguon.Tests.Tables;

/// <summary>What is exported is guarded as every other sheet, and comes back as it was.</summary>
public sealed class TableGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData(" =1+1")]
    [InlineData("\u00A0@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    [InlineData("＠x")]
    [InlineData("'=1")]
    public async Task No_cell_of_an_export_begins_a_formula(string cell)
    {
        using var stream = new MemoryStream();
        await using (var table = TableWriter.To(stream, asXlsx: false))
        {
            await table.WriteAsync([cell]);
        }

        Assert.StartsWith("'" + cell, Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF', '"'), StringComparison.Ordinal);
    }
}
