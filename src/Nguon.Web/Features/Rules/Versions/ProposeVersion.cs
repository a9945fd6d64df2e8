using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Admission;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using Nguon.Web.Reading;
using Nguon.Web.Seed;

namespace Nguon.Web.Features.Rules;

/// <summary>Puts a document of the rules forward as data: read, held against all others, stored; it is in force nowhere until a second person agrees.</summary>
internal sealed class ProposeVersion(AppDb db, Reach reach, RulesOfTheDay rules, TimeProvider clock)
{
    /// <summary>Longest file, in bytes.</summary>
    public const int Longest = 256 * 1024;

    public async Task<Outcome<RuleVersion>> RunAsync(Stream content, CancellationToken ct)
    {
        if (await ReadAsync(content, ct) is not { } text)
        {
            return Wrong($"Tệp lớn hơn {Longest / 1024} KB.");
        }

        var (layer, problem) = Read(text);
        if (layer is null)
        {
            return Wrong(problem);
        }

        var objections = rules.Book.Objections(layer).ToList();
        if (await db.RuleVersions.AnyAsync(v => v.LayerId == layer.Id && v.State == RuleVersionState.Proposed, ct))
        {
            objections.Add(Refusal.Plain("RUL-005", "RuleVersion", $"Phiên bản {layer.Id} đã đưa ra, đang chờ người thứ hai. Việc cần làm: quyết định về phiên bản đó trước.", "Người quản trị quy định"));
        }

        if (objections.Count == 0 && Composes(layer) is { } missing)
        {
            objections.Add(missing);
        }

        return objections.Count > 0 ? Outcome.Refused<RuleVersion>(objections) : await SaveAsync(layer, text, ct);
    }

    /// <summary>The layer of a stored file.</summary>
    public static RuleLayer LayerOf(RuleVersion version) => RuleLayerReader.Read(version.LayerId, version.Text);

    private async Task<RuleVersion> SaveAsync(RuleLayer layer, string text, CancellationToken ct)
    {
        var version = new RuleVersion
        {
            Id = Guid.CreateVersion7(),
            LayerId = layer.Id,
            From = layer.From,
            Text = text,
            ProposedById = reach.User.AccountId,
            ProposedBy = reach.User.By,
            ProposedAt = clock.NowUtc(),
        };
        db.Add(version);
        db.Log(reach.User.Act(clock, new OnPaper(Number: version.LayerId)), ActivityKind.RuleVersionProposed, new LogSubject(version.Id), null,
            new { version.LayerId, version.From, Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) });
        await db.SaveChangesAsync(ct);
        return version;
    }

    private static async Task<string?> ReadAsync(Stream content, CancellationToken ct)
    {
        var buffer = new byte[Longest + 1];
        var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return length > Longest ? null : Encoding.UTF8.GetString(buffer, 0, length).TrimStart('\uFEFF');
    }

    // The reader and the book throw, naming the place: here, at the edge, it becomes words.
    private static (RuleLayer? Layer, string Problem) Read(string text)
    {
        try
        {
            var layer = RuleLayerReader.Read("tệp", text);
            return layer.Id.Length is 0 or > RuleVersion.IdLength ? (null, "Chưa ghi số văn bản (id), hoặc dài quá.") : (layer, "");
        }
        catch (InvalidOperationException problem)
        {
            return (null, problem.InnerException is JsonException json ? $"Sai ở dòng {json.LineNumber + 1}, mục {json.Path}." : $"Sai ở mục {Place(problem.Message)}.");
        }
    }

    private Refusal? Composes(RuleLayer layer)
    {
        try
        {
            _ = rules.Book.With(layer);
            return null;
        }
        catch (InvalidOperationException problem)
        {
            return Wrong($"Thiếu hoặc sai giá trị {Place(problem.Message)}; ghép với các văn bản khác thì chưa đủ để xét.");
        }
    }

    private static string Place(string message) =>
        message.Split([' ', '\'', ',', '.', ':', '"']).FirstOrDefault(word => Enum.TryParse<RuleKey>(word, out _)) ?? message[(message.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    private static Refusal Wrong(string fact) => Refusal.Plain("RUL-001", "RuleVersion", $"Tệp phiên bản quy định chưa dùng được. {fact} Việc cần làm: sửa tệp rồi đưa lại.", "Người quản trị quy định");
}
