using System.Text;

namespace Nguon.BrowserTests.World;

/// <summary>
/// Seconds a head and hands need for what was done at a desk, by the keystroke-level model with the key of somebody who does not type every day.
/// A letter with its marks is as many keys as Telex asks for. Reading the papers and what the page answers is not in it.
/// </summary>
internal sealed class Effort
{
    private const double Key = 0.5;
    private const double Think = 1.35;
    private const double Point = 1.1;
    private const double Hand = 0.4;

    private bool isAtTheKeys;

    public double Seconds { get; private set; }

    /// <summary>From here on counted: the form is open.</summary>
    public void Begin() => Seconds = 0;

    /// <summary>The next field is reached with the Tab key by who has just typed, with the mouse by everybody else.</summary>
    public void Typed(string text)
    {
        Seconds += Think + (isAtTheKeys ? Key : Point + Hand) + (Key * Keys(text));
        isAtTheKeys = true;
    }

    public void Pressed()
    {
        Seconds += Think + (isAtTheKeys ? Hand : 0) + Point;
        isAtTheKeys = false;
    }

    /// <summary>A list is opened and one of it chosen.</summary>
    public void Chose()
    {
        Pressed();
        Seconds += Point;
    }

    /// <summary>A form that asks for more than the minutes promised fails; so does a journey whose work was not counted.</summary>
    public void MustFit(double minutes) => Assert.InRange(Seconds, minutes * 60 / 10, minutes * 60);

    private static int Keys(string text) => text.Normalize(NormalizationForm.FormD).Sum(letter => letter is 'đ' or 'Đ' ? 2 : 1)
        + text.Count(char.IsUpper);
}
