namespace Nguon.Domain.People;

/// <summary>One record for one human being from the first mention to the end (rules.md 1.2).</summary>
public sealed class Person
{
    /// <summary>Longest name taken.</summary>
    public const int NameLength = 120;

    /// <summary>Longest free text of one field (place, occupation).</summary>
    public const int TextLength = 300;

    /// <summary>Longest code of another list.</summary>
    public const int CodeLength = 60;

    /// <summary>Digits of an identity number; kept as text.</summary>
    public const int IdentityLength = 12;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Mã người in the list the person came from, for example of another program; null when none.</summary>
    public string? Code { get; set; }

    /// <summary>Họ và tên khai sinh, NFC.</summary>
    public required string FullName { get; set; }

    /// <summary>Tên thường gọi or other names; empty when none.</summary>
    public string OtherName { get; set; } = "";

    /// <summary>Father's name, to tell namesakes apart in lists; empty when not asked.</summary>
    public string FatherName { get; set; } = "";

    /// <summary>Folded full and other name: no marks, đ as d, lower case.</summary>
    public required string SearchName { get; set; }

    /// <summary>Sort key: tên, họ, đệm by the Vietnamese alphabet.</summary>
    public required string SortName { get; set; }

    /// <summary>Giới tính; null when not yet entered.</summary>
    public Sex? Sex { get; set; }

    /// <summary>Birth date; with <see cref="BornPrecision"/> below day it is the first day of the month or year.</summary>
    public DateOnly? BornOn { get; set; }

    /// <summary>How much of the birth date is known.</summary>
    public DatePrecision BornPrecision { get; set; } = DatePrecision.Day;

    /// <summary>Số định danh cá nhân: 12 digits as text; null when not entered.</summary>
    public string? IdentityNumber { get; set; }

    /// <summary>Ethnic group, code of the official list of 54; null when not known.</summary>
    public string? EthnicCode { get; set; }

    /// <summary>Ethnic group as written on paper when it is not on the list.</summary>
    public string? EthnicAsWritten { get; set; }

    /// <summary>Religion code; "khong" for none, null when not known. Never a ground of refusal.</summary>
    public string? ReligionCode { get; set; }

    /// <summary>Occupation code of Biểu 2 (rules.md 9.3 II.1).</summary>
    public string? OccupationCode { get; set; }

    /// <summary>Occupation and place of work as written.</summary>
    public string Occupation { get; set; } = "";

    /// <summary>General education, highest level.</summary>
    public EducationLevel? Education { get; set; }

    /// <summary>Professional level code (rules.md 9.3 II.4).</summary>
    public string? ProfessionalCode { get; set; }

    /// <summary>Political theory level code.</summary>
    public string? PoliticalTheoryCode { get; set; }

    /// <summary>Quê quán as written.</summary>
    public string HomePlace { get; set; } = "";

    /// <summary>Nơi đăng ký khai sinh as written.</summary>
    public string BirthRegistrationPlace { get; set; } = "";

    /// <summary>Nơi thường trú.</summary>
    public string PermanentResidence { get; set; } = "";

    /// <summary>Nơi tạm trú.</summary>
    public string TemporaryResidence { get; set; } = "";

    /// <summary>Hamlet or khu phố, shown in lists.</summary>
    public string Hamlet { get; set; } = "";

    /// <summary>Who proposed the person first; bodies overlap.</summary>
    public IntroducingBodies IntroducedBy { get; set; }

    /// <summary>Member responsible for following the person, null when none is named.</summary>
    public Guid? ResponsibleMemberId { get; set; }

    /// <summary>Telephone as written; empty unless the office keeps it.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Words of a list that no code list knows, by column of contracts/imports.md; kept until somebody codes them.</summary>
    public IReadOnlyDictionary<string, string> AsWritten { get; set; } = new Dictionary<string, string>();

    /// <summary>Số thẻ đảng viên, text; null when none.</summary>
    public string? CardNumber { get; set; }

    /// <summary>Số lý lịch đảng viên; null before the member record exists.</summary>
    public string? ResumeNumber { get; set; }

    /// <summary>Unit the person belongs to now; derived from the standing in force, kept for lists.</summary>
    public required Guid OrganizationId { get; set; }

    /// <summary>What the person is now; derived from the standing in force, kept for lists.</summary>
    public required PersonStatus Status { get; set; }

    /// <summary>Day everything that names the person was erased; null for everybody else.</summary>
    public DateOnly? ErasedOn { get; set; }

    /// <summary>The record of the same person this one is part of; null for everybody else.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>Moment of first entry, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; set; }
}
