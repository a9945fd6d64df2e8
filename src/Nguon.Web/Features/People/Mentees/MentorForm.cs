namespace Nguon.Web.Features.People;

/// <summary>A remark, a task, or the result of a task, as typed.</summary>
internal sealed class MentorForm
{
    public string Remark { get; set; } = "";
    public DateOnly? RemarkedOn { get; set; }
    public string? WorkGiven { get; set; }
    public string? WorkResult { get; set; }
    public string? Advice { get; set; }
    public string Task { get; set; } = "";
    public DateOnly? DueOn { get; set; }
    public Guid? TaskId { get; set; }
    public string Result { get; set; } = "";
}
