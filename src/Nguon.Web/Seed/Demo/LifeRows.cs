using Nguon.Domain.Classes;
using Nguon.Domain.People;
using Nguon.Domain.Time;

namespace Nguon.Web.Seed.Demo;

/// <summary>Turns a person's way into rows: standings, admission record, class, certificate, Youth Union.</summary>
internal sealed class LifeRows(ClassPlan classes, DateOnly today)
{
    private int certificates;
    private int decisions;

    public DemoRegister Register { get; } = new(classes, today);

    public void Add(Life life, CellRows rows)
    {
        if (life.Before is { } before)
        {
            life.Changes.Add(new StandingChange(before.JoinedOn, life.Cell.UnitOn(before.JoinedOn), PersonStatus.OfficialMember));
            rows.Records.Add(Record(life, before.DecidedOn) with { CeremonyOn = before.DecidedOn.AddDays(12), OfficialFrom = Months.Add(before.DecidedOn.AddDays(12), 12), RecognisedOn = before.OfficialOn });
        }
        else if (life.Admission is { } admission)
        {
            AddAdmission(life, admission, rows);
        }
        else if (life.Participant is { } participant)
        {
            AddParticipant(life, participant, rows);
        }

        if (life.Absence is { } absence)
        {
            rows.Absences.Add(absence);
        }

        Finish(life, rows);
    }

    private void AddAdmission(Life life, Admission admission, CellRows rows)
    {
        if (admission.IsYouthUnion)
        {
            rows.Affiliations.Add(YouthUnion(life, admission.DecidedOn));
        }

        if (admission.HasDossier)
        {
            return;
        }

        AddClass(life, admission.ClassOn, rows);
        var listedOn = DemoDays.OnOrAfter(DemoDays.Later(admission.ClassOn.AddMonths(-4), DemoTree.Founded.AddDays(3)));
        life.Changes.Add(Change(life, listedOn, PersonStatus.Sympathizer));
        life.Changes.Add(Change(life, DemoDays.OnOrAfter(DemoDays.Later(admission.DecidedOn.AddMonths(-5), listedOn.AddDays(40))), PersonStatus.Applicant));
        life.Changes.Add(Change(life, admission.CeremonyOn, PersonStatus.ProbationaryMember));
        rows.Records.Add(Record(life, admission.DecidedOn) with
        {
            DecisionNumber = $"{++decisions % 1800 + 100}-QĐ/{(admission.DecidedOn >= DemoTree.Reform ? "ĐU" : "TU")}",
            CeremonyOn = admission.CeremonyOn,
            OfficialFrom = admission.RecognisedOn is null ? null : Months.Add(admission.CeremonyOn, 12),
            RecognisedOn = admission.RecognisedOn,
        });
        if (admission.RecognisedOn is { } recognisedOn)
        {
            life.Changes.Add(Change(life, recognisedOn, PersonStatus.OfficialMember));
            AddNewMemberClass(life, admission.CeremonyOn, rows);
        }
    }

    private void AddParticipant(Life life, Participant participant, CellRows rows)
    {
        AddClass(life, participant.ClassOn, rows);
        var dice = new Dice($"participant/{participant.Index}");
        var off = DemoDays.OnOrAfter(participant.ClassOn.AddMonths(dice.Between(14, 44)));
        life.Changes.Add(Change(life, DemoDays.OnOrAfter(DemoDays.Later(participant.ClassOn.AddMonths(-4), DemoTree.Founded.AddDays(3))), PersonStatus.Sympathizer));
        life.Changes.Add(Change(life, off, PersonStatus.NonMember) with { Reason = LeavingReason.RemovedFromList });
        if (dice.Chance(25))
        {
            life.Changes.Add(Change(life, off.AddDays(dice.Between(20, 60)), PersonStatus.Left) with { Reason = LeavingReason.MovedOut });
        }
    }

    /// <summary>The place in the class and its certificate, issued some days after the last day.</summary>
    public Certificate AddClass(Life life, DateOnly lastDay, CellRows rows)
    {
        var held = classes.At(lastDay);
        var certificate = Register.Entered(new Certificate
        {
            Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = life.Person.Id, Number = $"{++certificates:000}/{lastDay.Year}", IssuedOn = CertificateOn(lastDay),
            Issuer = held.Organiser, ClassId = held.Id,
        });
        rows.Enrolments.Add(Enrolled(life, held));
        rows.Certificates.Add(certificate);
        return certificate;
    }

    /// <summary>A certificate of a class not recorded here, near its end.</summary>
    public Certificate AddOldCertificate(Life life, DateOnly issuedOn, CellRows rows)
    {
        var certificate = new Certificate
        {
            Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = life.Person.Id, Number = $"{++certificates:000}/{issuedOn.Year}", IssuedOn = issuedOn,
            Issuer = ClassPlan.CentreOn(issuedOn),
        };
        rows.Certificates.Add(certificate);
        return certificate;
    }

    public static DateOnly CertificateOn(DateOnly lastDay) => DemoDays.Office(lastDay.AddDays(6));

    /// <summary>The first class for new members after the ceremony; null when none was held in the twelve months.</summary>
    public Certificate? AddNewMemberClass(Life life, DateOnly ceremonyOn, CellRows rows)
    {
        if (classes.After(ClassKind.NewMember, ceremonyOn.AddDays(5)) is not { } held || held.LastDay > Months.Add(ceremonyOn, 12))
        {
            return null;
        }

        var certificate = Register.Entered(new Certificate
        {
            Id = Guid.CreateVersion7(), Kind = ClassKind.NewMember, PersonId = life.Person.Id, Number = $"{++certificates:000}/{held.LastDay.Year}-ĐVM",
            IssuedOn = CertificateOn(held.LastDay), Issuer = held.Organiser, ClassId = held.Id,
        });
        rows.Enrolments.Add(Enrolled(life, held));
        rows.Certificates.Add(certificate);
        return certificate;
    }

    private static Enrolment Enrolled(Life life, TrainingClass held) => new()
    {
        Id = Guid.CreateVersion7(), ClassId = held.Id, Kind = held.Kind, PersonId = life.Person.Id, OrganizationId = life.Cell.UnitOn(held.FirstDay),
        ProposedOn = DemoDays.OnOrBefore(held.FirstDay.AddDays(-40)), Status = EnrolmentStatus.Passed,
    };

    /// <summary>Proposed by the cell, no class opened yet.</summary>
    public static Enrolment Proposed(Life life, DateOnly on) => new()
    {
        Id = Guid.CreateVersion7(), Kind = ClassKind.Awareness, PersonId = life.Person.Id, OrganizationId = life.Cell.UnitOn(on), ProposedOn = on, Status = EnrolmentStatus.Proposed,
    };

    private static Affiliation YouthUnion(Life life, DateOnly decidedOn)
    {
        var born = life.Person.BornOn ?? decidedOn.AddYears(-24);
        return new Affiliation
        {
            Id = Guid.CreateVersion7(), PersonId = life.Person.Id, Body = IntroducingBodies.YouthUnion, From = new DateOnly(born.Year + 16, 3, 26),
            Until = DemoDays.Later(decidedOn.AddYears(1), born.AddYears(31)),
        };
    }

    /// <summary>What the person was on the day of the decision.</summary>
    public AdmissionRecord Record(Life life, DateOnly decidedOn) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = life.Person.Id, OrganizationId = life.Cell.UnitOn(decidedOn), DecidedOn = decidedOn,
        AgeThen = life.Person.BornOn is { } born ? Months.FullYears(born, decidedOn) : null, SexThen = life.Person.Sex, EthnicThen = life.Person.EthnicCode,
        ReligionThen = life.Person.ReligionCode, EducationThen = life.Person.Education, ProfessionalThen = life.Person.ProfessionalCode,
        OccupationThen = life.Before is null ? life.Person.OccupationCode : null, WasYouthUnionMember = life.Admission?.IsYouthUnion ?? false, IntroducedBy = life.Person.IntroducedBy,
        RecordedAt = DemoDays.Entered(decidedOn, today, 6),
    };

    private static StandingChange Change(Life life, DateOnly day, PersonStatus status) => new(day, life.Cell.UnitOn(day), status);

    /// <summary>Orders the changes, splits them where the cell was merged, and leaves the person with the last one.</summary>
    private void Finish(Life life, CellRows rows)
    {
        if (life.Left is { } left)
        {
            life.Changes.Add(Change(life, left.On, PersonStatus.Left) with { Reason = left.Reason });
        }

        var ordered = life.Changes.OrderBy(c => c.From).ToList();
        if (life.Cell.Heir is not null && ordered.LastOrDefault(c => c.From < DemoTree.Reform) is { Status: not PersonStatus.Left } before && ordered.TrueForAll(c => c.From != DemoTree.Reform))
        {
            ordered.Insert(ordered.IndexOf(before) + 1, before with { From = DemoTree.Reform, OrganizationId = life.Cell.UnitOn(DemoTree.Reform) });
        }

        for (var i = 0; i < ordered.Count; i++)
        {
            rows.Standings.Add(Row(life, ordered[i], i + 1 < ordered.Count ? ordered[i + 1].From : null));
        }

        if (ordered.LastOrDefault(c => c.From <= today) is { } now)
        {
            (life.Person.Status, life.Person.OrganizationId) = (now.Status, now.OrganizationId);
        }

        rows.People.Add(life.Person);
    }

    private PersonStanding Row(Life life, StandingChange change, DateOnly? until) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = life.Person.Id, OrganizationId = change.OrganizationId, Status = change.Status, From = change.From, Until = until,
        RecordedAt = DemoDays.Entered(change.From, today, 4), CauseStepId = change.CauseStepId, LeavingReason = change.Reason,
    };
}
