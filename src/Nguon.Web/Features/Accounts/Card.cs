using System.Globalization;

namespace Nguon.Web.Features.Accounts;

/// <summary>A numbered one-time card: what is kept of it (never the password).</summary>
internal sealed record Card(string Number, DateTimeOffset IssuedAt)
{
    public static Card Parse(string text)
    {
        var parts = text.Split('|');
        return new Card(parts[0], DateTimeOffset.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() => $"{Number}|{IssuedAt.ToString("O", CultureInfo.InvariantCulture)}";
}

/// <summary>What is printed on the card, shown once.</summary>
internal sealed record CardView(string Number, string Login, string DisplayName, string Password, DateOnly ValidUntil);
