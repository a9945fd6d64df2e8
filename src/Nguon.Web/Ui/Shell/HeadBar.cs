namespace Nguon.Web.Ui;

/// <summary>What every page shows around its content; filled once per request after the user is known.</summary>
internal sealed class HeadBar
{
    /// <summary>Who is signed in; null on the sign-in page.</summary>
    public SignedInView? SignedIn { get; set; }

    public NavPlaces Places { get; set; }

    /// <summary>True in a database of invented people.</summary>
    public bool IsPractice { get; set; }

    /// <summary>Whom to ask, for example the committee's department and its telephone; empty when not set.</summary>
    public string HelpLine { get; set; } = "";
}

/// <summary>Name and post of the account, and its unit of today.</summary>
internal sealed record SignedInView(string Name, string UnitName);

/// <summary>Places of the navigation this account may open.</summary>
[Flags]
internal enum NavPlaces
{
    None = 0,
    MyWork = 1,
    Tree = 2,
    People = 4,
    Sessions = 8,
    Appraisal = 16,
    Clocks = 32,
    Rules = 64,
    Accounts = 128,
    Introduced = 256,
    Classes = 512,
    Pack = 1024,
    Numbering = 2048,
    Figures = 4096,
    Sources = 8192,
}
