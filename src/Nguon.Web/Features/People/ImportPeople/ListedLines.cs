using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Nguon.Domain.Text;

namespace Nguon.Web.Features.People;

/// <summary>Lines of one list taken so far, by what tells one person from another; only short keys are kept, so that a list of a province fits.</summary>
internal sealed class ListedLines
{
    private readonly Dictionary<UInt128, int> rows = [];

    public void Add(int row, SheetLine line)
    {
        foreach (var key in new[] { CodeOf(line), IdentityOf(line), LikenessOf(line) }.OfType<UInt128>())
        {
            rows.TryAdd(key, row);
        }
    }

    public bool HasCode(SheetLine line) => RowOf(CodeOf(line)) > 0;

    public bool HasIdentity(SheetLine line) => RowOf(IdentityOf(line)) > 0;

    /// <summary>The row of the same identity number, or of the same name and birth date; without a birth date every cell must be the same. Zero for none.</summary>
    public int TwinOf(SheetLine line) => RowOf(IdentityOf(line)) is > 0 and var row ? row : RowOf(LikenessOf(line));

    private int RowOf(UInt128? key) => key is { } known ? rows.GetValueOrDefault(known) : 0;

    private static UInt128? CodeOf(SheetLine line) => line.Code.Length > 0 ? KeyOf('c', line.Code) : null;

    private static UInt128? IdentityOf(SheetLine line) => line.Identity is { } number ? KeyOf('i', number) : null;

    private static UInt128? LikenessOf(SheetLine line)
    {
        var name = VietnameseText.Fold(line.FullName);
        return KeyOf('n', line.BornOn is { } born ? $"{name}\n{born.DayNumber}" : $"{name}\n{string.Join('\n', line.Cells())}");
    }

    private static UInt128 KeyOf(char kind, string text) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}{text}")));
}
