namespace Nguon.Web.Word;

/// <summary>Head and signature of a paper, from the unit's version of the day; number, date and signer may stay blank.</summary>
internal sealed record Letterhead
{
    /// <summary>Line of the superior, for example Đảng bộ tỉnh Quảng Trị; printed in capitals, not bold.</summary>
    public required string SuperiorLine { get; init; }

    /// <summary>Name of the organ that issues, for example Đảng ủy phường Nam Đông Hà; printed in bold capitals.</summary>
    public required string OrganName { get; init; }

    /// <summary>Issuer's part of the symbol: CB, ĐU, TU.</summary>
    public required string Symbol { get; init; }

    /// <summary>Place of the date line.</summary>
    public required string Place { get; init; }

    /// <summary>Number given by the văn thư, "05" or in full "05-NQ/CB"; null leaves it blank.</summary>
    public string? Number { get; init; }

    /// <summary>Date of the paper; null leaves day and month blank.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Day of printing: gives the year and the format while the paper has no date.</summary>
    public required DateOnly PreparedOn { get; init; }

    /// <summary>On whose behalf, for example T/M Ban Thường vụ; empty when the head signs alone.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Post of the signer, for example Bí thư.</summary>
    public string Post { get; init; } = "";

    /// <summary>Name of the signer; empty leaves it to be written.</summary>
    public string Signer { get; init; } = "";

    /// <summary>True when the organ has a seal; a cell has none (rules.md 10.2).</summary>
    public bool HasSeal { get; init; }

    /// <summary>The format of the paper's own date.</summary>
    public PaperFormat Format => PaperFormat.On(IssuedOn ?? PreparedOn);

    /// <summary>"Số 05-NQ/CB", or "Số      -NQ/CB" while not numbered; "Số" takes no colon.</summary>
    public string NumberLine(string typeCode) => Number switch
    {
        null or "" => $"Số      -{typeCode}/{Symbol}",
        { } full when full.Contains('/') => $"Số {full}",
        { Length: 1 } digit => $"Số 0{digit}-{typeCode}/{Symbol}",
        { } number => $"Số {number}-{typeCode}/{Symbol}",
    };

    /// <summary>"Nam Đông Hà, ngày 05 tháng 9 năm 2026", or blanks for day and month.</summary>
    public string DateLine => IssuedOn is { } day
        ? $"{Words.Whole(Place)}, {Words.Whole(Words.LongDate(day))}"
        : $"{Words.Whole(Place)}, ngày      tháng     năm {PreparedOn.Year}";
}
