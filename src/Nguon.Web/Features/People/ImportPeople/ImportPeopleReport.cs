using Nguon.Web.Tables;

namespace Nguon.Web.Features.People;

/// <summary>How a list is to be taken.</summary>
internal sealed record ImportPeopleInput
{
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>True to read and report without writing.</summary>
    public bool IsCheckOnly { get; init; }

    /// <summary>Rows that somebody looked at and says they are other people.</summary>
    public IReadOnlySet<int> AcceptedDuplicates { get; init; } = new HashSet<int>();

    /// <summary>How the reader takes a row that looks like somebody known, by row number.</summary>
    public Func<int, string> HowToAccept { get; init; } = row => $"--accept-duplicates {row}";

    /// <summary>Told of every refused row as it is met, so that none has to be kept.</summary>
    public required Func<TableRow, string, Task> OnRefusedAsync { get; init; }
}

/// <summary>What came of it; the words are for people to look at afterwards.</summary>
internal sealed record ImportPeopleReport(int Taken, int AlreadyThere, int Refused, IReadOnlyList<string> UnknownColumns, IReadOnlyList<string> UncodedWords);
