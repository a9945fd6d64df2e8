using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nguon.Domain.Activities;

namespace Nguon.Web.Data;

/// <summary>The hash chain over activities: a changed, missing or inserted row breaks every later hash.</summary>
internal static class ActivityChain
{
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    public static Activity Next(long id, string previousHash, LogEntry entry)
    {
        var at = new DateTime(entry.Act.At.Ticks - (entry.Act.At.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        var unsealed = new Activity
        {
            Id = id,
            At = at,
            AccountId = entry.Act.AccountId,
            By = entry.Act.By,
            OnBehalfOfId = entry.Act.OnBehalfOfId,
            Kind = entry.Kind,
            SubjectId = entry.Subject.Id,
            PersonId = entry.Subject.PersonId,
            OrganizationId = entry.Subject.OrganizationId,
            Reason = entry.Act.Reason,
            PaperNumber = entry.Act.PaperNumber,
            PaperOn = entry.Act.PaperOn,
            Before = entry.Before,
            After = entry.After,
            Hash = "",
        };
        return unsealed with { Hash = HashOf(previousHash, unsealed) };
    }

    public static string HashOf(string previousHash, Activity row)
    {
        var text = string.Join('\u001f', previousHash, row.Id, row.At.Ticks.ToString(CultureInfo.InvariantCulture), row.AccountId, row.By,
            row.OnBehalfOfId, (int)row.Kind, row.SubjectId, row.PersonId, row.OrganizationId, row.Reason, row.PaperNumber,
            row.PaperOn?.ToString("O", CultureInfo.InvariantCulture), row.Before, row.After);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Seals what is left of a row whose values were erased; kept in the row of the erasure, so that the chain still proves it.</summary>
    public static string RemainsOf(Activity row) => HashOf(row.Hash, row with { Reason = null, Before = null, After = null });
}
