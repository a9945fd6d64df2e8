namespace Nguon.Domain.Admission;

/// <summary>Which fields a step's form asks for beside day and unit.</summary>
[Flags]
public enum StepFields
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Number and symbol of the paper.</summary>
    Number = 1,

    /// <summary>Attendance of the body that voted.</summary>
    Body = 2,

    /// <summary>Votes.</summary>
    Votes = 4,

    /// <summary>A place: asked for verification, issuer, of the ceremony.</summary>
    Place = 8,

    /// <summary>Members who introduce.</summary>
    Introducers = 16,

    /// <summary>Result, conclusion, remark or reason.</summary>
    Wording = 32,

    /// <summary>Coded reasons of a return.</summary>
    ReturnReasons = 64,

    /// <summary>The member assigned as mentor.</summary>
    Mentor = 128,

    /// <summary>Task after the ceremony.</summary>
    Task = 256,

    /// <summary>Unit the person moves to.</summary>
    ToOrganization = 512,

    /// <summary>Working days of an extension.</summary>
    ExtensionDays = 1024,

    /// <summary>Round of voting.</summary>
    Round = 2048,

    /// <summary>How the authority decided.</summary>
    Mode = 4096,

    /// <summary>The verification request that is answered.</summary>
    Request = 8192,

    /// <summary>The step that is corrected or taken back.</summary>
    Corrects = 16384,
}
