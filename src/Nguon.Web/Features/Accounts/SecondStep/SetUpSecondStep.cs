using System.Globalization;
using Nguon.Domain;
using Nguon.Domain.Activities;
using Nguon.Domain.Time;
using Nguon.Web.Access;
using Nguon.Web.Data;
using QRCoder;

namespace Nguon.Web.Features.Accounts;

/// <summary>Sets up the authenticator application and prints the recovery codes, once.</summary>
internal sealed class SetUpSecondStep(AppDb db, AccountRows accounts, TimeProvider clock)
{
    private const int RecoveryCodes = 10;

    /// <summary>The key to scan; the same one until it is confirmed.</summary>
    public async Task<SecondStepKey> KeyAsync(Account account, CancellationToken ct)
    {
        var key = await accounts.SecretAsync(account.Id, AccountSecrets.TotpKey, ct);
        if (key is null || account.TwoFactorEnabled)
        {
            key = Totp.NewKey();
            await accounts.SetSecretAsync(account.Id, AccountSecrets.TotpKey, key, ct);
            account.TwoFactorEnabled = false;
            await db.SaveChangesAsync(ct);
        }

        return new SecondStepKey(Totp.Spaced(key), Picture(Totp.Address(key, account.UserName ?? "")));
    }

    /// <summary>Recovery codes when the code proves that the application holds the key.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> ConfirmAsync(Account account, string code, CancellationToken ct)
    {
        var key = await accounts.SecretAsync(account.Id, AccountSecrets.TotpKey, ct);
        if (account.TwoFactorEnabled || key is null || Totp.Match(key, code, clock.GetUtcNow()) is not { } step)
        {
            return CheckCode.Wrong;
        }

        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => Credentials.NewRecoveryCode()).ToList();
        account.TwoFactorEnabled = true;
        await accounts.SetSecretAsync(account.Id, AccountSecrets.TotpLast, step.ToString(CultureInfo.InvariantCulture), ct);
        await accounts.SetSecretAsync(account.Id, AccountSecrets.RecoveryCodes, string.Join(';', codes.Select(Credentials.HashOf)), ct);
        db.Log(new Act(account.Id, account.DisplayName, clock.NowUtc()), ActivityKind.AccountReset, new LogSubject(account.Id, account.PersonId),
            new { SecondStep = false }, new { SecondStep = true });
        await db.SaveChangesAsync(ct);
        return codes;
    }

    private static string Picture(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4, "#000000", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}

/// <summary>The key as text in groups of four and as a picture (SVG).</summary>
internal sealed record SecondStepKey(string Text, string Svg);
