using Nguon.Web.Tables;

namespace Nguon.Web.Features.Organizations;

/// <summary>How a file of units or of a reorganisation is to be taken.</summary>
internal sealed record ImportInput
{
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>True to read and report without writing.</summary>
    public bool IsCheckOnly { get; init; }

    /// <summary>Told of every refused row.</summary>
    public required Func<TableRow, string, Task> OnRefusedAsync { get; init; }
}

/// <summary>What came of it, in rows.</summary>
internal sealed record ImportReport(int Taken, int AlreadyThere, int Refused, IReadOnlyList<string> UnknownColumns)
{
    /// <summary>Things to look at afterwards that refuse nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
