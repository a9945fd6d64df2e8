namespace Nguon.Domain.Time;

/// <summary>Working days: Monday to Friday minus free days plus swapped Saturdays; data, never an algorithm.</summary>
public sealed partial class WorkingCalendar;
