using Nguon.Web.Data;

namespace Nguon.Web.Access;

/// <summary>What a role may do within its units; one table for pages, API, files and exports.</summary>
[Flags]
internal enum Power
{
    None = 0,
    SeeTree = 1 << 0,
    SeePeople = 1 << 1,
    EditPeople = 1 << 2,
    SeeDossiers = 1 << 3,
    ActForCell = 1 << 4,
    ActForCommittee = 1 << 5,
    NumberPapers = 1 << 6,
    SeeSubmitted = 1 << 7,
    Consent = 1 << 8,
    SeeClasses = 1 << 9,
    SeeIntroduced = 1 << 10,
    ManageAccounts = 1 << 11,
    SeeMentees = 1 << 12,
    SeeRules = 1 << 13,
    Export = 1 << 14,
    Reorganize = 1 << 15,
}

internal static class Powers
{
    public static Power Of(AccountRole role) => Power.SeeRules | role switch
    {
        AccountRole.CellSecretary => Power.SeeTree | Power.SeePeople | Power.EditPeople | Power.SeeDossiers | Power.ActForCell | Power.Export,
        AccountRole.Mentor => Power.SeeMentees,
        AccountRole.CommitteeOfficer => Power.SeeTree | Power.SeePeople | Power.EditPeople | Power.SeeDossiers | Power.ActForCell
            | Power.ActForCommittee | Power.ManageAccounts | Power.Export | Power.Reorganize,
        AccountRole.Clerk => Power.SeeTree | Power.NumberPapers,
        AccountRole.StandingMember => Power.SeeTree | Power.SeeSubmitted,
        AccountRole.ProvincialDepartment => Power.SeeTree | Power.SeePeople | Power.SeeSubmitted | Power.Consent | Power.Export | Power.Reorganize,
        AccountRole.PoliticalCentre => Power.SeeClasses,
        AccountRole.MassOrganization => Power.SeeIntroduced,
        AccountRole.Administrator => Power.SeeTree | Power.ManageAccounts,
        _ => throw new InvalidOperationException($"A role without powers: {role}."),
    };
}
