using Nguon.Domain;

namespace Nguon.Web.Ui;

/// <summary>One stop of the rail of the procedure.</summary>
public sealed record RailStop(string Label, RailState State, DateOnly? On = null);

/// <summary>How a stop of the rail stands.</summary>
public enum RailState
{
    Done = 1,
    Now = 2,
    Later = 3,
    Skipped = 4,
    Ended = 5,
}

/// <summary>A group of tasks of a dossier in the order of the procedure.</summary>
public sealed record TaskGroupView(string Title, IReadOnlyList<TaskView> Tasks);

/// <summary>One task: what, how it stands, what blocks it, when its paper loses validity.</summary>
public sealed record TaskView(string Name, TaskState State)
{
    /// <summary>Day it was done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Number of its paper.</summary>
    public string Paper { get; init; } = "";

    /// <summary>Whose act it is.</summary>
    public string By { get; init; } = "";

    /// <summary>Last day to do it.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>By how many days of which kind it is late; empty counts every day.</summary>
    public string LateBy { get; init; } = "";

    /// <summary>First day it may be done.</summary>
    public DateOnly? EarliestOn { get; init; }

    /// <summary>Last day the paper is valid.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Today, so that late and soon can be shown; null shows neither.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>One more sentence: why the step does not exist any more, 2/3 places have answered …</summary>
    public string Remark { get; init; } = "";

    /// <summary>What blocks it, or what is to be mended.</summary>
    public IReadOnlyList<Refusal> Reasons { get; init; } = [];

    /// <summary>What can be done now.</summary>
    public IReadOnlyList<ActionLink> Actions { get; init; } = [];
}

/// <summary>How a task stands.</summary>
public enum TaskState
{
    Done = 1,
    Now = 2,
    Blocked = 3,
    Later = 4,
    Skipped = 5,
    Mend = 6,
}

/// <summary>A button that leads to a page.</summary>
public sealed record ActionLink(string Label, string Href, bool IsMain = false);

/// <summary>One line of a record's timeline.</summary>
public sealed record TimelineItem(DateOnly On, string What)
{
    /// <summary>Account that entered it, name and post.</summary>
    public string By { get; init; } = "";

    /// <summary>Unit it was entered for (nhập thay); empty when the account's own.</summary>
    public string OnBehalfOf { get; init; } = "";

    /// <summary>Number and date of the paper, as a phrase.</summary>
    public string Paper { get; init; } = "";

    /// <summary>Where it was and who was named by it, as a phrase.</summary>
    public string Details { get; init; } = "";

    /// <summary>Why, for corrections.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When it was entered, local time.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>True when corrected or taken back.</summary>
    public bool IsVoid { get; init; }

    /// <summary>Marks Cần khắc phục.</summary>
    public IReadOnlyList<Refusal> Marks { get; init; } = [];

    /// <summary>What was said beside it and stops nothing: a day too late, a vote shown beside.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>One figure of a strip; a figure with an address opens the persons behind it.</summary>
public sealed record FigureView(string Label, string Value, string Note = "", string? Href = null);

/// <summary>One unit of a tree.</summary>
public sealed record TreeNodeView(Guid Id, string Name, string Href)
{
    /// <summary>Small words at the end of the line: 24 đảng viên.</summary>
    public string Note { get; init; } = "";

    /// <summary>The unit the page is about.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>True when shown unfolded.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Units below in official order; empty also when they are not read yet.</summary>
    public IReadOnlyList<TreeNodeView> Children { get; init; } = [];

    /// <summary>Where the units below are fetched from when they are not read yet; null when there are none.</summary>
    public string? BranchHref { get; init; }

    /// <summary>The page with this unit unfolded, for a browser without script.</summary>
    public string? UnfoldHref { get; init; }

    /// <summary>True when nothing stands below.</summary>
    public bool IsLeaf => Children.Count == 0 && BranchHref is null;
}

/// <summary>A filter in force and the address without it; or a ready-made view to choose.</summary>
public sealed record FilterChip(string Label, string Href, bool IsChosen = true);

/// <summary>A unit on a path, lowest first.</summary>
public sealed record PathPart(string Name, string? Href = null);
