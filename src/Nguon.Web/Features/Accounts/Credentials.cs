using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Nguon.Domain;
using Nguon.Web.Data;

namespace Nguon.Web.Features.Accounts;

/// <summary>Passwords, one-time passwords and stamps; what is secret is kept as a hash only.</summary>
internal sealed class Credentials(IPasswordHasher<Account> hasher)
{
    public const int ShortestPassword = 10;
    public const int LongestPassword = 128;

    // No 0 o 1 l i: a card is read and typed by people.
    private const string Readable = "23456789abcdefghjkmnpqrstuvwxyz";

    private static readonly Account Nobody = new() { DisplayName = "" };

    private readonly Lazy<string> hashOfNothing = new(() => hasher.HashPassword(Nobody, NewCardPassword()));

    /// <summary>Takes as long for an unknown account as for a wrong password.</summary>
    public bool Verify(Account? account, string password)
    {
        var hash = account?.PasswordHash ?? hashOfNothing.Value;
        var result = hasher.VerifyHashedPassword(account ?? Nobody, hash, password);
        return account?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }

    /// <summary>Sets the password and ends all sessions by a new stamp.</summary>
    public void Set(Account account, string password, bool mustChange)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.MustSetPassword = mustChange;
        Renew(account);
    }

    /// <summary>Ends all sessions of the account.</summary>
    public static void Renew(Account account) => account.SecurityStamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    public static string NewCardPassword() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Readable, 4)));

    public static string NewRecoveryCode() => $"{RandomNumberGenerator.GetString(Readable, 5)}-{RandomNumberGenerator.GetString(Readable, 5)}";

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    /// <summary>Why a chosen password is not taken; null when it is good.</summary>
    public static Refusal? Judge(Account account, string password)
    {
        if (password.Length is < ShortestPassword or > LongestPassword)
        {
            return Refusal.Plain("ACC-010", "PasswordLength", $"Mật khẩu cần từ {ShortestPassword} đến {LongestPassword} ký tự. Một câu ngắn dễ nhớ là tốt nhất, ví dụ bốn từ không liên quan nhau.");
        }

        var guessable = password.Distinct().Count() < 5 || password.Contains(account.UserName ?? "", StringComparison.OrdinalIgnoreCase);
        return guessable
            ? Refusal.Plain("ACC-011", "PasswordGuessable", "Mật khẩu này dễ đoán: có chứa tên đăng nhập hoặc chỉ lặp lại vài ký tự. Đề nghị chọn mật khẩu khác.")
            : null;
    }
}
